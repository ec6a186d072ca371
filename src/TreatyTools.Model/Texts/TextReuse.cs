namespace TreatyTools.Model;

/// <summary>How much of a unit of a text, an article as a rule, stands word for word in other texts. Immutable.</summary>
public sealed record TextReuse
{
    /// <summary>Name of the text that was measured.</summary>
    public required string Document { get; init; }

    /// <summary>Id of the unit, as Import-TreatyText gives it.</summary>
    public required string Unit { get; init; }

    /// <summary>The number as it is printed, such as <c>Article 24</c>; null where none is.</summary>
    public string? Label { get; init; }

    /// <summary>The heading; null where there is none.</summary>
    public string? Heading { get; init; }

    /// <summary>Number of words, without numbers and headings.</summary>
    public required int Words { get; init; }

    /// <summary>Number of words in runs that stand in one at least of the other texts.</summary>
    public required int SharedWords { get; init; }

    /// <summary>The same as a share of the words, from 0 to 1; null where there are no words.</summary>
    public double? Share => Words == 0 ? null : (double)SharedWords / Words;

    /// <summary>The share of the words that stand in none of the other texts so, from 0 to 1; null where there are no words.</summary>
    public double? New => 1 - Share;

    /// <summary>What each of the other texts has of it, in the order in which they were given.</summary>
    public required IReadOnlyList<TextReuseSource> Sources { get; init; }

    /// <summary>The one of the other texts whose counterpart has most of the words; null where none has any.</summary>
    public TextReuseSource? Best => Sources.Where(source => source.Counterpart is not null).MaxBy(source => source.CounterpartShare);

    /// <inheritdoc />
    public override string ToString() => Heading is null ? Label ?? Unit : $"{Label ?? Unit} {Heading}";
}

/// <summary>What one other text has of a unit. Immutable.</summary>
public sealed record TextReuseSource
{
    /// <summary>Name of the other text.</summary>
    public required string Document { get; init; }

    /// <summary>Number of words of the unit in runs that stand in the other text.</summary>
    public required int SharedWords { get; init; }

    /// <summary>The same as a share of the words of the unit, from 0 to 1; null where it has none.</summary>
    public double? Share { get; init; }

    /// <summary>Id of the unit of the other text that has most of these words; null where none has any.</summary>
    public string? Counterpart { get; init; }

    /// <summary>Its heading; null where there is none.</summary>
    public string? CounterpartHeading { get; init; }

    /// <summary>Number of words of the unit in runs that stand in that one unit; null where there is none.</summary>
    public int? CounterpartSharedWords { get; init; }

    /// <summary>The share of the words of the unit that stand in that one unit, from 0 to 1; null where there is none.</summary>
    public double? CounterpartShare { get; init; }

    /// <summary>The share of the words of that unit that stand in the unit, from 0 to 1: the other direction; null where there is none.</summary>
    public double? CounterpartCoverage { get; init; }

    /// <summary>The passages that the unit shares with its counterpart, longest first.</summary>
    public IReadOnlyList<TextPassage> Passages { get; init; } = [];

    /// <inheritdoc />
    public override string ToString() => Counterpart is null ? Document : $"{Document}/{Counterpart}";
}

/// <summary>A passage that two units share, word for word, with the punctuation of the first. Immutable.</summary>
public sealed record TextPassage
{
    /// <summary>The passage.</summary>
    public required string Text { get; init; }

    /// <summary>Number of its words.</summary>
    public required int Words { get; init; }

    /// <summary>Where it begins in the words of the unit, with those of the units in it, joined by line feeds; counted from 0.</summary>
    public required int Offset { get; init; }

    /// <summary>Where it begins in the counterpart.</summary>
    public required int CounterpartOffset { get; init; }

    /// <inheritdoc />
    public override string ToString() => Text;
}
