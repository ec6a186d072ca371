namespace TreatyTools.Model;

/// <summary>What became of the words of a proposal in the texts that came after it. Immutable.</summary>
public sealed record TextSurvival
{
    /// <summary>Name of the proposal.</summary>
    public required string Document { get; init; }

    /// <summary>Number of its words, without numbers and headings, and without those that stand in texts that were known before.</summary>
    public required int Words { get; init; }

    /// <summary>Name of the first of the later texts that has any run of these words; null where none has.</summary>
    public string? First { get; init; }

    /// <summary>Name of the last of them that has; null where none has.</summary>
    public string? Last { get; init; }

    /// <summary>The share of the words that stand in the last text that was given, from 0 to 1; null where there are no words.</summary>
    public double? Share => Stages.Count == 0 ? null : Stages[^1].Share;

    /// <summary>What each of the later texts has of it, in the order in which they were given.</summary>
    public required IReadOnlyList<TextSurvivalStage> Stages { get; init; }

    /// <inheritdoc />
    public override string ToString() => Document;
}

/// <summary>What one later text has of the words of a proposal. Immutable.</summary>
public sealed record TextSurvivalStage
{
    /// <summary>Name of the later text.</summary>
    public required string Stage { get; init; }

    /// <summary>Number of words of the proposal in runs that stand in it.</summary>
    public required int SharedWords { get; init; }

    /// <summary>The same as a share of the words, from 0 to 1; null where there are none.</summary>
    public double? Share { get; init; }

    /// <summary>Id of the article of the later text that has most of these words; null where none has any.</summary>
    public string? Counterpart { get; init; }

    /// <summary>Its heading; null where there is none.</summary>
    public string? CounterpartHeading { get; init; }

    /// <summary>The passages of the proposal that stand in the later text, longest first.</summary>
    public IReadOnlyList<TextSurvivalPassage> Passages { get; init; } = [];

    /// <inheritdoc />
    public override string ToString() => Stage;
}

/// <summary>A passage of a proposal that stands in a later text. Immutable.</summary>
public sealed record TextSurvivalPassage
{
    /// <summary>The passage, with its punctuation.</summary>
    public required string Text { get; init; }

    /// <summary>Number of its words.</summary>
    public required int Words { get; init; }

    /// <summary>Id of the unit of the proposal in which it stands.</summary>
    public required string Unit { get; init; }

    /// <summary>Name of the first of the later texts that has all of its words.</summary>
    public required string First { get; init; }

    /// <inheritdoc />
    public override string ToString() => Text;
}
