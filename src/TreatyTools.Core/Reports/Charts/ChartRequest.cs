using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Pictures;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>What is asked for: a kind of chart, of a treaty or of some records.</summary>
public sealed record ChartRequest
{
    /// <summary>Kind of chart.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>The dataset, for the names of what records refer to and for the source line.</summary>
    public required Dataset Dataset { get; init; }

    /// <summary>Id or name of the treaty; null for the one that the dataset is about, or, with <see cref="Records"/>, for any.</summary>
    public string? Treaty { get; init; }

    /// <summary>Records to draw, or to draw what is related to; null for all of the treaty.</summary>
    public IReadOnlyList<TreatyRecord>? Records { get; init; }

    /// <summary>Whether <see cref="Records"/> are all that there are; else a chart says of what they are a selection.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Id or name of the other treaty, where a chart is of two; null for none.</summary>
    public string? With { get; init; }

    /// <summary>Whether the bars of an outcome chart are shares.</summary>
    public bool Share { get; init; }

    /// <summary>The text to draw, for a chart of a text; null for the others.</summary>
    public TextDocument? Text { get; init; }

    /// <summary>What the bars of an outcome chart are.</summary>
    public OutcomeGroup GroupBy { get; init; }

    /// <summary>Title and size. Subject and source are filled in where they are null.</summary>
    public ChartOptions Options { get; init; } = new();
}
