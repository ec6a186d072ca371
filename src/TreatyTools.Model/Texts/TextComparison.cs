namespace TreatyTools.Model;

/// <summary>
/// What became of one unit between a reference text and a difference text. A unit that was split or merged has a row for each pair. Immutable.
/// </summary>
public sealed record TextComparison
{
    /// <summary>What became of the unit: a term of <see cref="TextChangeKinds"/>.</summary>
    public required string Change { get; init; }

    /// <summary>
    /// How much of the words both have, from 0 to 1: words and pairs of words, each weighted by how rare it is in the two texts, and the headings for a fifth
    /// where both have one. 1 only where nothing differs; 0 for what is new or dropped. For a part of a split or merged unit: the share of the smaller unit's
    /// words that the other has.
    /// </summary>
    public required double Score { get; init; }

    /// <summary>0 for a unit as a whole (an article, a recital); 1 for a paragraph or point in the unit of the row before it that has 0.</summary>
    public required int Depth { get; init; }

    /// <summary>Id of the unit of the reference text; null for what is new.</summary>
    public string? ReferenceUnit { get; init; }

    /// <summary>Its number as it is printed.</summary>
    public string? ReferenceLabel { get; init; }

    /// <summary>Its heading.</summary>
    public string? ReferenceHeading { get; init; }

    /// <summary>Id of the unit of the difference text; null for what was dropped.</summary>
    public string? DifferenceUnit { get; init; }

    /// <summary>Its number as it is printed.</summary>
    public string? DifferenceLabel { get; init; }

    /// <summary>Its heading.</summary>
    public string? DifferenceHeading { get; init; }

    /// <summary>Whether words of the text or of the heading differ.</summary>
    public required bool Edited { get; init; }

    /// <summary>Whether the number differs.</summary>
    public required bool Renumbered { get; init; }

    /// <summary>Whether it stands elsewhere in the order.</summary>
    public required bool Moved { get; init; }

    /// <summary>The words of the unit with all that lies in it, in runs that both texts have or only one of them; in the order of reading.</summary>
    public required IReadOnlyList<TextChange> Changes { get; init; }

    /// <summary>Number of words that only the difference text has.</summary>
    public required int WordsInserted { get; init; }

    /// <summary>Number of words that only the reference text has.</summary>
    public required int WordsDeleted { get; init; }

    /// <summary>Name of the reference text.</summary>
    public required string ReferenceDocument { get; init; }

    /// <summary>Name of the difference text.</summary>
    public required string DifferenceDocument { get; init; }

    /// <inheritdoc />
    public override string ToString() => Change switch
    {
        TextChangeKinds.New => $"{DifferenceLabel ?? DifferenceUnit} new",
        TextChangeKinds.Dropped => $"{ReferenceLabel ?? ReferenceUnit} dropped",
        _ => $"{ReferenceLabel ?? ReferenceUnit} -> {DifferenceLabel ?? DifferenceUnit} {Change}",
    };
}
