using TreatyTools.Model;

namespace TreatyTools.Core.Reports;

/// <summary>Sizes of paper.</summary>
public enum ReportPaper
{
    /// <summary>210 by 297 mm.</summary>
    A4,

    /// <summary>8.5 by 11 inches.</summary>
    Letter,
}

/// <summary>What a report is of and how it is written.</summary>
public sealed record ReportOptions
{
    /// <summary>Id or name of the treaty; null takes the one that the dataset is about.</summary>
    public string? Treaty { get; init; }

    /// <summary>Id or name of the stakeholder of whom it is a profile; null for a report on the whole.</summary>
    public string? Stakeholder { get; init; }

    /// <summary>Heading of the report; null takes the name of the treaty or stakeholder.</summary>
    public string? Title { get; init; }

    /// <summary>The day up to which things are told; null takes the day on which the dataset was made.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The paper on which every sheet is printed.</summary>
    public ReportPaper Paper { get; init; }

    /// <summary>Prints long tables as well, which are otherwise for the screen; a page has nothing folded away.</summary>
    public bool PrintAll { get; init; }

    /// <summary>Finds the words of a provision in the official text; null where none is at hand.</summary>
    public Func<Provision, string?>? WordsOf { get; init; }

    /// <summary>Refuses to replace a file that is there.</summary>
    public bool NoClobber { get; init; }

    /// <summary>Makes a missing folder and replaces a read-only file.</summary>
    public bool Force { get; init; }

    /// <summary>Takes warnings: links that were left out.</summary>
    public Action<string>? Warn { get; init; }
}
