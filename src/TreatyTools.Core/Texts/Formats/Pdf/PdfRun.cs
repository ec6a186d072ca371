using UglyToad.PdfPig.Content;

namespace TreatyTools.Core.Texts.Formats.Pdf;

/// <summary>A letter where it stands for who reads the page: from left to right, and up.</summary>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Baseline, double Size, bool Bold, bool Italic)
{
    internal bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>Letters that were written one after another on one line, without a jump.</summary>
internal sealed class PdfRun
{
    // In points: where no page reaches, and the places of letters can no longer be told apart.
    private const double Farthest = 1e6;

    private readonly List<PdfGlyph> _glyphs = [];
    private bool _ended;

    internal IReadOnlyList<PdfGlyph> Glyphs => _glyphs;

    internal double Left { get; private set; } = double.MaxValue;

    internal double Right { get; private set; } = double.MinValue;

    internal double Baseline => _glyphs[0].Baseline;

    internal double Size { get; private set; }

    /// <summary>The runs of a page in the order in which they were written; what is written across the direction of most letters is left out.</summary>
    internal static List<PdfRun> Of(IReadOnlyList<Letter> letters)
    {
        List<PdfRun> runs = [];
        if (letters.Count == 0)
        {
            return runs;
        }

        TextOrientation orientation = letters.CountBy(letter => letter.TextOrientation).MaxBy(pair => pair.Value).Key;
        HashSet<(string, int, int)> seen = [];
        foreach (Letter letter in letters)
        {
            if (letter.TextOrientation != orientation || string.IsNullOrEmpty(letter.Value))
            {
                continue;
            }

            PdfGlyph glyph = Turn(letter, orientation);
            if (!(Math.Abs(glyph.Left) + Math.Abs(glyph.Right) + Math.Abs(glyph.Baseline) < Farthest))
            {
                continue;
            }

            // Bold that was made by printing twice stands there twice; nothing else stands twice within a fifth of a point.
            if (!glyph.IsBlank && !seen.Add((glyph.Text, (int)Math.Clamp(glyph.Left * 2.5, -1e8, 1e8), (int)Math.Clamp(glyph.Baseline * 2.5, -1e8, 1e8))))
            {
                continue;
            }

            if (runs is not [.., PdfRun last] || !last.Continues(glyph))
            {
                if (glyph.IsBlank)
                {
                    // A blank of another size, as after the mark of a footnote, still parts words.
                    if (runs.Count > 0 && Math.Abs(glyph.Baseline - runs[^1].Baseline) < 0.5 * Math.Max(glyph.Size, runs[^1].Size))
                    {
                        runs[^1].Add(glyph);
                        runs[^1]._ended = true;
                    }

                    continue;
                }

                last = new PdfRun();
                runs.Add(last);
            }

            last.Add(glyph);
        }

        return runs;
    }

    /// <summary>A point of the page as who reads its letters sees it.</summary>
    internal static (double Across, double Up) Turn(double x, double y, TextOrientation orientation) => orientation switch
    {
        TextOrientation.Rotate180 => (-x, -y),
        TextOrientation.Rotate90 => (-y, x),
        TextOrientation.Rotate270 => (y, -x),
        _ => (x, y),
    };

    private static PdfGlyph Turn(Letter letter, TextOrientation orientation)
    {
        (double start, double up) = Turn(letter.StartBaseLine.X, letter.StartBaseLine.Y, orientation);
        (double end, _) = Turn(letter.EndBaseLine.X, letter.EndBaseLine.Y, orientation);
        double size = letter.PointSize is > 0.5 and < 1000 ? letter.PointSize : 10;
        return new PdfGlyph(letter.Value, Math.Min(start, end), Math.Max(start, end), up, size, letter.FontDetails.IsBold, letter.FontDetails.IsItalic);
    }

    private bool Continues(PdfGlyph glyph)
    {
        PdfGlyph last = _glyphs[^1];
        double size = Math.Max(last.Size, glyph.Size);
        // Widths that a font tells may be wrong; where letters begin is right. Backwards by one letter is how right-to-left scripts go on.
        return !_ended && Math.Abs(glyph.Baseline - last.Baseline) < 0.1 * size && Math.Abs(glyph.Size - last.Size) < 0.25 * size
            && glyph.Left - last.Right < size && glyph.Left - last.Left > -1.3 * size;
    }

    private void Add(PdfGlyph glyph)
    {
        _glyphs.Add(glyph);
        if (!glyph.IsBlank)
        {
            Left = Math.Min(Left, glyph.Left);
            Right = Math.Max(Right, glyph.Right);
            Size = Math.Max(Size, glyph.Size);
        }
    }
}
