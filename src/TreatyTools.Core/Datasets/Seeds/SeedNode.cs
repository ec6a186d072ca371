namespace TreatyTools.Core.Datasets.Seeds;

/// <summary>A piece of a seed file, with the line at which it begins.</summary>
internal abstract record SeedNode(int Line);

/// <summary>A single value. <see cref="Plain"/> tells that it stands without quotes, so that YAML may take it for something other than text.</summary>
internal sealed record SeedScalar(int Line, string Value, bool Plain) : SeedNode(Line)
{
    /// <summary>Whether it says that nothing is known.</summary>
    public bool IsNull => Plain && Value is "" or "null" or "~" or "Null" or "NULL";
}

/// <summary>A list.</summary>
internal sealed record SeedSequence(int Line, IReadOnlyList<SeedNode> Items) : SeedNode(Line);

/// <summary>A mapping; keys are unique.</summary>
internal sealed record SeedMapping(int Line, IReadOnlyDictionary<string, SeedNode> Entries, IReadOnlyDictionary<string, int> KeyLines) : SeedNode(Line);
