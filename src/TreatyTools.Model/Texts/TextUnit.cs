namespace TreatyTools.Model;

/// <summary>
/// A unit of a text: a recital, a chapter, an article, a paragraph, a point, a note. It has its own words only; those of the units in it are theirs. Immutable.
/// </summary>
public sealed record TextUnit
{
    /// <summary>
    /// Where the unit stands, unique in its text: <c>24</c> is article 24, <c>24/2</c> its paragraph 2, <c>24/2/a/i</c> a point of it; <c>preamble</c>,
    /// <c>preamble/3</c>,
    /// <c>part-2</c>, <c>chapter-4</c>, <c>section-1</c>, <c>annex-1</c>, <c>annex-1/5</c>, <c>resolution/4</c>, <c>note-2</c>, <c>footnote-1</c>,
    /// <c>conclusion</c>. Articles are not numbered by the chapters they stand in. A unit whose place another one has ends in <c>~2</c>, <c>~3</c> and so on.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What it is: a term of <see cref="TextUnitKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The number as it is printed, with its word and punctuation: <c>Article 24</c>, <c>2.</c>, <c>(a)</c>, <c>CHAPTER IV</c>; null where none
    /// is.</summary>
    public string? Label { get; init; }

    /// <summary>The number alone, in Arabic digits where it is a number: <c>24</c>, <c>4</c> for IV, <c>1</c> for First, <c>7 bis</c>, <c>a</c>; null where
    /// there is none.</summary>
    public string? Number { get; init; }

    /// <summary>The heading, without the number; null where there is none.</summary>
    public string? Heading { get; init; }

    /// <summary>The words of the unit itself, verbatim, without its number; empty where it has none but those of the units in it.</summary>
    public required string Text { get; init; }

    /// <summary>How deep it lies: 0 at the top, one more in each unit around it.</summary>
    public required int Level { get; init; }

    /// <summary>Id of the unit around it; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Its place in the order of reading, counted from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The page on which it begins, counted from 1; null for formats without pages.</summary>
    public int? Page { get; init; }

    /// <summary>Where its first character stands in the text that was taken from the file, counted from 0, in UTF-16 units.</summary>
    public required int Offset { get; init; }

    /// <summary>Language by its ISO 639-1 code; null where it was not recognised.</summary>
    public string? Language { get; init; }

    /// <summary>Name of the document.</summary>
    public required string Document { get; init; }

    /// <inheritdoc />
    public override string ToString() => Heading is null ? Label ?? Id : $"{Label ?? Id} {Heading}";
}
