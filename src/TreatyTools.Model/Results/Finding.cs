namespace TreatyTools.Model;

/// <summary>How grave a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Worth a look; the dataset can be used.</summary>
    Warning,

    /// <summary>The dataset breaks its rules and is refused.</summary>
    Error,
}

/// <summary>Something that a check of a dataset found: which rule is broken, where, by what value, and what to do.</summary>
public sealed record Finding
{
    /// <summary>Id of the rule in kebab case, such as <c>duplicate-id</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How grave it is.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Table, or null where the finding concerns a file or the whole dataset.</summary>
    public string? Table { get; init; }

    /// <summary>Name of the file in the dataset's folder.</summary>
    public string? File { get; init; }

    /// <summary>Line in the file, from 1.</summary>
    public int? Line { get; init; }

    /// <summary>Number of the record in its table, from 1.</summary>
    public int? Row { get; init; }

    /// <summary>Id of the record.</summary>
    public string? RecordId { get; init; }

    /// <summary>Field of the record.</summary>
    public string? Field { get; init; }

    /// <summary>The value at fault.</summary>
    public string? Value { get; init; }

    /// <summary>What is wrong, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What to do, in a sentence.</summary>
    public string? Advice { get; init; }

    /// <summary>Place, rule and message in one line.</summary>
    public override string ToString()
    {
        string place = (File, Line) switch
        {
            (null, _) => "",
            (_, null) => File + ": ",
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}: "),
        };
        string record = RecordId is null ? "" : $"'{RecordId}': ";
        return $"{place}{record}{Message}{(Advice is null ? "" : " " + Advice)} [{Rule}]";
    }
}
