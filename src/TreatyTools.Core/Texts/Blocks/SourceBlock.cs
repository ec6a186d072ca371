namespace TreatyTools.Core.Texts.Blocks;

/// <summary>What a block of a file is, as far as the format itself tells.</summary>
public enum BlockKind
{
    /// <summary>A paragraph, whole: lines that were broken for the width of a page are joined.</summary>
    Paragraph,

    /// <summary>One line of a file that has lines and no paragraphs; the lines of one paragraph may follow each other.</summary>
    Line,

    /// <summary>A heading by the format's own word for it.</summary>
    Heading,

    /// <summary>An item of a list that the format numbers or marks.</summary>
    ListItem,

    /// <summary>A footnote, taken from the foot of its page or the end of the file.</summary>
    Footnote,
}

/// <summary>A block of the words of a file, in the order of reading, with what its look tells of its role.</summary>
public sealed record SourceBlock
{
    /// <summary>The words: white space folded to single blanks, none at the ends, no control characters; never empty.</summary>
    public required string Text { get; init; }

    /// <summary>What it is by the format's own word.</summary>
    public BlockKind Kind { get; init; } = BlockKind.Paragraph;

    /// <summary>Level of a heading or depth of an item of a list, counted from 1; 0 for the others.</summary>
    public int Depth { get; init; }

    /// <summary>The number or letter that the format writes before the words without having it among them, such as <c>2.</c> or <c>(a)</c>; null for
    /// none.</summary>
    public string? Marker { get; init; }

    /// <summary>The page, counted from 1; null for formats without pages.</summary>
    public int? Page { get; init; }

    /// <summary>Where it begins in <see cref="SourceText.Text"/>.</summary>
    public required int Offset { get; init; }

    /// <summary>Whether all of it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether all of it is in italics.</summary>
    public bool Italic { get; init; }

    /// <summary>Number of characters at its beginning that are in italics, as the verb of a recital is.</summary>
    public int ItalicStart { get; init; }

    /// <summary>Whether it is centred on its page or column.</summary>
    public bool Centred { get; init; }

    /// <summary>How far its first line is set in from the left margin of the text, in points; 0 where the format does not tell.</summary>
    public double Indent { get; init; }

    /// <summary>Whether an empty line or a larger gap stands before it.</summary>
    public bool GapBefore { get; init; }
}

/// <summary>The words of a file before anything is known of their structure.</summary>
public sealed record SourceText
{
    /// <summary>Name of the format.</summary>
    public required string Format { get; init; }

    /// <summary>All words, block after block, with a line feed between two blocks.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks, in the order of reading; footnotes last.</summary>
    public required IReadOnlyList<SourceBlock> Blocks { get; init; }

    /// <summary>Title by the file's own metadata; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>Language that the file itself names, by its ISO 639-1 code; null for none.</summary>
    public string? Language { get; init; }

    /// <summary>Whether its markup is of a kind that is not known, so that its elements were taken for paragraphs.</summary>
    public bool IsMarkupUnknown { get; init; }

    /// <summary>Name of the encoding of a text file.</summary>
    public string? Encoding { get; init; }

    /// <summary>Number of pages; null for formats without pages.</summary>
    public int? Pages { get; init; }
}
