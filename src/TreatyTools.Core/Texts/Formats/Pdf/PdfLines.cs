using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Content;

namespace TreatyTools.Core.Texts.Formats.Pdf;

/// <summary>Puts the letters of a page together to words and lines, in the order of reading.</summary>
internal static class PdfLines
{
    /// <summary>The lines of a page.</summary>
    internal static PdfPage Of(Page page)
    {
        IReadOnlyList<Letter> letters = page.Letters;
        List<PdfRun> runs = PdfRun.Of(letters);
        if (runs.Count == 0)
        {
            return new PdfPage(page.Number, 0, page.Height, []);
        }

        TextOrientation orientation = letters.CountBy(letter => letter.TextOrientation).MaxBy(pair => pair.Value).Key;
        double one = PdfRun.Turn(0, 0, orientation).Up, other = PdfRun.Turn(page.Width, page.Height, orientation).Up;
        List<PdfLine> lines = [];
        foreach (IGrouping<(int Zone, int Column), PdfRun> zone in Zones(runs).OrderBy(zone => zone.Key.Zone))
        {
            lines.AddRange(Rows(zone).Select(row => Line(row, page.Number, zone.Key.Zone, zone.Key.Column)));
        }

        return new PdfPage(page.Number, Math.Min(one, other), Math.Max(one, other), lines);
    }

    // Lines across all columns cut the page in bands; each band is read column by column.
    private static IEnumerable<IGrouping<(int Zone, int Column), PdfRun>> Zones(List<PdfRun> runs)
    {
        List<double> gutters = PdfColumns.Gutters(runs);
        if (gutters.Count == 0)
        {
            return runs.GroupBy(_ => (0, 0));
        }

        int ColumnOf(double x) => gutters.Count(gutter => gutter < x);
        double[] across = [.. runs.Where(run => ColumnOf(run.Left) != ColumnOf(run.Right)).Select(run => run.Baseline).Order()];
        bool IsAcross(PdfRun run)
        {
            int at = Array.BinarySearch(across, run.Baseline - (0.3 * run.Size));
            at = at < 0 ? ~at : at;
            return at < across.Length && across[at] <= run.Baseline + (0.3 * run.Size);
        }

        double[] beside = [.. runs.Where(run => !IsAcross(run)).Select(run => run.Baseline).Order()];
        int Above(double[] sorted, double baseline)
        {
            int at = Array.BinarySearch(sorted, baseline);
            return sorted.Length - (at < 0 ? ~at : at);
        }

        // Bands of lines in columns are told apart by how many lines across stand above, those across by how many in columns.
        List<(PdfRun Run, int Column, int Wide, int Narrow)> placed = [.. runs.Select(run => IsAcross(run)
            ? (run, 0, Above(across, run.Baseline), Above(beside, run.Baseline)) : (run, 1 + ColumnOf(run.Left), Above(across, run.Baseline), -1))];
        Dictionary<(int, int), int> zones = [];
        foreach ((PdfRun run, int column, int wide, int narrow) in placed.OrderByDescending(item => item.Run.Baseline))
        {
            zones.TryAdd(column == 0 ? (-1, narrow) : (wide, 0), zones.Count);
        }

        return placed.GroupBy(item => ((zones[item.Column == 0 ? (-1, item.Narrow) : (item.Wide, 0)] * (gutters.Count + 2)) + item.Column, item.Column),
            item => item.Run);
    }

    private static IEnumerable<List<PdfRun>> Rows(IEnumerable<PdfRun> runs)
    {
        List<PdfRun> row = [];
        double size = 0, baseline = 0;
        foreach (PdfRun run in runs.OrderByDescending(run => run.Baseline).ThenBy(run => run.Left))
        {
            if (row.Count > 0 && baseline - run.Baseline > 0.45 * Math.Max(run.Size, size))
            {
                yield return row;
                row = [];
                size = 0;
            }

            // What is raised comes first, so a row follows the largest letters in it.
            if (run.Size > size)
            {
                (size, baseline) = (run.Size, run.Baseline);
            }

            row.Add(run);
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }

    private static PdfLine Line(List<PdfRun> row, int page, int zone, int column)
    {
        double size = row.Max(run => run.Size);
        double baseline = row.Where(run => run.Size > 0.85 * size).MaxBy(run => run.Glyphs.Count)!.Baseline;
        List<PdfGlyph> glyphs = [.. row.SelectMany(run => run.Glyphs).OrderBy(glyph => glyph.Left)];
        if (IsRightToLeft(glyphs))
        {
            glyphs = RightToLeft(glyphs);
        }

        return new PdfLine(Words(glyphs, baseline), baseline, size) { Page = page, Zone = zone, Column = column };
    }

    private static List<PdfWord> Words(List<PdfGlyph> glyphs, double baseline)
    {
        // Where blanks are written, a gap without one is a tab at least; where none are, a sixth of the size is a blank.
        bool hasBlanks = glyphs.Count(glyph => glyph.IsBlank) * 20 >= glyphs.Count;
        List<PdfWord> words = [];
        int start = 0;
        bool glued = false;
        for (int i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i].IsBlank)
            {
                Flush(i);
                start = i + 1;
                glued = false;
            }
            else if (i > start)
            {
                PdfGlyph last = glyphs[i - 1], glyph = glyphs[i];
                double size = Math.Max(last.Size, glyph.Size), gap = Math.Max(glyph.Left - last.Right, last.Left - glyph.Right);
                bool apart = gap > (hasBlanks ? 0.5 : 0.17) * size;
                if (apart || Math.Abs(glyph.Baseline - last.Baseline) > 0.12 * size)
                {
                    Flush(i);
                    start = i;
                    glued = !apart;
                }
            }
        }

        Flush(glyphs.Count);
        return words;

        void Flush(int end)
        {
            if (end > start)
            {
                List<PdfGlyph> part = glyphs[start..end];
                int italics = part.TakeWhile(glyph => glyph.Italic).Sum(glyph => Spell(glyph.Text).Length);
                words.Add(new PdfWord(string.Concat(part.Select(glyph => Spell(glyph.Text))), part.Min(glyph => glyph.Left), part.Max(glyph => glyph.Right),
                    part.Max(glyph => glyph.Size))
                {
                    Raised = part[0].Baseline - baseline,
                    Glued = glued,
                    Bold = part.TrueForAll(glyph => glyph.Bold),
                    Italics = italics,
                });
            }
        }
    }

    // Ligatures and forms of Arabic letters are ways to print, not to write.
    private static string Spell(string glyph) =>
        glyph is [>= '\uFB00' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC'] ? glyph.Normalize(NormalizationForm.FormKC) : glyph;

    private static bool IsRightToLeft(List<PdfGlyph> glyphs) => glyphs.Count(glyph => IsRightToLeft(glyph.Text)) * 2 > glyphs.Count(glyph => !glyph.IsBlank);

    private static bool IsRightToLeft(string text) => text is [>= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC', ..]
        && char.GetUnicodeCategory(text[0]) is not UnicodeCategory.DecimalDigitNumber;

    // From the right; numbers and words in other scripts keep their own direction.
    private static List<PdfGlyph> RightToLeft(List<PdfGlyph> glyphs)
    {
        glyphs.Reverse();
        for (int i = 0; i < glyphs.Count; i++)
        {
            int end = i;
            while (end < glyphs.Count && IsLeftToRight(glyphs, i, end))
            {
                end++;
            }

            while (end > i && !char.IsLetterOrDigit(glyphs[end - 1].Text[0]))
            {
                end--;
            }

            if (end > i)
            {
                glyphs.Reverse(i, end - i);
                i = end - 1;
            }
        }

        return glyphs;
    }

    private static bool IsLeftToRight(List<PdfGlyph> glyphs, int start, int at) =>
        char.IsLetterOrDigit(glyphs[at].Text[0]) ? !IsRightToLeft(glyphs[at].Text) : at > start && glyphs[at].Text is "." or "," or "/" or "-" or ":";
}
