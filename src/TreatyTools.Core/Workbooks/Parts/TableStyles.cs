using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Parts;

/// <summary>The table styles that Excel has built in.</summary>
public static class TableStyles
{
    /// <summary>The style of a table when none is asked for.</summary>
    public const string Default = "Medium2";

    /// <summary>Names of the styles, without Excel's prefix <c>TableStyle</c>: None, Light1 to Light21, Medium1 to Medium28, Dark1 to Dark11.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "None",
        .. Enumerable.Range(1, 21).Select(n => $"Light{n}"),
        .. Enumerable.Range(1, 28).Select(n => $"Medium{n}"),
        .. Enumerable.Range(1, 11).Select(n => $"Dark{n}"),
    ];

    /// <summary>The name of a style as <see cref="Names"/> spells it, from a name in any case and with or without Excel's prefix.</summary>
    /// <exception cref="TreatyFault"><c>UnknownTableStyle</c>.</exception>
    public static string Resolve(string name)
    {
        const string Prefix = "TableStyle";
        string bare = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name[Prefix.Length..] : name;
        return Names.FirstOrDefault(n => string.Equals(n, bare, StringComparison.OrdinalIgnoreCase))
            ?? throw new TreatyFault("UnknownTableStyle", FaultKind.InvalidArgument,
                $"Excel has no table style '{name}'.{NameSuggestion.Sentence(bare, Names.ToArray())} The styles are None, Light1 to Light21, Medium1 to "
                    + "Medium28 and Dark1 to Dark11.", name);
    }
}
