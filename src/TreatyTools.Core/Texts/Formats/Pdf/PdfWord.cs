namespace TreatyTools.Core.Texts.Formats.Pdf;

/// <summary>A word on a page. Lengths are in points; what is left and what is up is seen by who reads it, however the page is turned.</summary>
internal sealed record PdfWord(string Text, double Left, double Right, double Size)
{
    /// <summary>How far above the line it stands, as the mark of a footnote does.</summary>
    public double Raised { get; init; }

    /// <summary>Whether no blank stands before it, as before the mark of a footnote.</summary>
    public bool Glued { get; init; }

    /// <summary>Whether all of it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Number of characters at its beginning in italics.</summary>
    public int Italics { get; init; }

    /// <summary>Whether it is small and raised.</summary>
    public bool IsRaised(double size) => Raised > 0.12 * size && Size < 0.85 * size;
}

/// <summary>A line of words in one column of a page, from its beginning to its end.</summary>
internal sealed record PdfLine(IReadOnlyList<PdfWord> Words, double Baseline, double Size)
{
    /// <summary>The page, counted from 1.</summary>
    public required int Page { get; init; }

    /// <summary>The part of the page, rising in the order of reading: a column, or what stands over or under the columns.</summary>
    public int Zone { get; init; }

    /// <summary>Number of the column; 0 for lines as wide as the page.</summary>
    public int Column { get; init; }

    /// <summary>Where it begins.</summary>
    public double Left { get; } = Words.Min(word => word.Left);

    /// <summary>Where it ends.</summary>
    public double Right { get; } = Words.Max(word => word.Right);

    /// <summary>Whether all of it is bold.</summary>
    public bool Bold { get; } = Words.All(word => word.Bold);

    /// <summary>Whether all of it is in italics.</summary>
    public bool Italic { get; } = Words.All(word => word.Italics == word.Text.Length);

    /// <summary>The words with blanks between them.</summary>
    public string Text { get; } = string.Concat(Words.Select((word, i) => i == 0 || word.Glued ? word.Text : " " + word.Text));
}

/// <summary>The lines of one page, in the order of reading.</summary>
internal sealed record PdfPage(int Number, double Bottom, double Top, IReadOnlyList<PdfLine> Lines);
