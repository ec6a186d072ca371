namespace TreatyTools.Model;

/// <summary>A text, or a unit of one, and another one that is like it: a pair. Immutable.</summary>
public sealed record TextSimilarity
{
    /// <summary>Name of the text: that of its document, the id of the treaty of a provision, or the first words of a text that has no name.</summary>
    public required string Document { get; init; }

    /// <summary>Id of the unit, as Import-TreatyText gives it, or of the provision; null for a text that was taken as a whole.</summary>
    public string? Unit { get; init; }

    /// <summary>The heading of the unit, or the title of the text; null where there is none.</summary>
    public string? Heading { get; init; }

    /// <summary>The place of the counterpart among those of the unit, counted from 1; null where all pairs were asked for, and where there is none.</summary>
    public int? Rank { get; init; }

    /// <summary>Name of the other text; null where none was found.</summary>
    public string? CounterpartDocument { get; init; }

    /// <summary>Id of the unit of the other text, or of the provision; null for a text as a whole, and where none was found.</summary>
    public string? Counterpart { get; init; }

    /// <summary>Its heading, or the title of the other text; null where there is none.</summary>
    public string? CounterpartHeading { get; init; }

    /// <summary>How similar the two are by <see cref="Preset"/>, from 0 to 1; null where no counterpart was found.</summary>
    public double? Score { get; init; }

    /// <summary>The share of what is compared, runs or words in runs, of the unit that its counterpart has, from 0 to 1.</summary>
    public double? Share { get; init; }

    /// <summary>The other direction: the share of what is compared of the counterpart that the unit has, from 0 to 1.</summary>
    public double? Coverage { get; init; }

    /// <summary>Number of words of the unit.</summary>
    public required int Words { get; init; }

    /// <summary>Number of words of the counterpart; null where none was found.</summary>
    public int? CounterpartWords { get; init; }

    /// <summary>The passages that both have, longest first; their places are in the words of the unit and of the counterpart.</summary>
    public IReadOnlyList<TextPassage> Passages { get; init; } = [];

    /// <summary>How the score was worked out.</summary>
    public required SimilarityPreset Preset { get; init; }

    /// <summary>The same in words, with every parameter.</summary>
    public required string Parameters { get; init; }

    /// <summary>What a reader should know of the pair, such as that the texts are in two languages, or why there is no counterpart; null as a rule.</summary>
    public string? Note { get; init; }

    /// <inheritdoc />
    public override string ToString() => CounterpartDocument is null ? Place(Document, Unit)
        : $"{Place(Document, Unit)} - {Place(CounterpartDocument, Counterpart)}";

    private static string Place(string document, string? unit) => unit is null ? document : $"{document} {unit}";
}
