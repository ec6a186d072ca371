namespace TreatyTools.Core.Texts.Formats.Pdf;

/// <summary>How a word is put to the one before it.</summary>
internal enum Joint
{
    /// <summary>With a blank.</summary>
    Blank,

    /// <summary>At once.</summary>
    None,

    /// <summary>At once, and the hyphen at the end of the one before goes.</summary>
    WithoutHyphen,
}

/// <summary>
/// Decides what a hyphen at the end of a line is: the document itself tells, by the same word written elsewhere within a line; where it does not, whether the
/// document parts words at all.
/// </summary>
internal sealed class PdfHyphens
{
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _parts;

    internal PdfHyphens(IReadOnlyList<PdfLine> lines)
    {
        foreach (PdfLine line in lines)
        {
            foreach (PdfWord word in line.Words)
            {
                _words.Add(Bare(word.Text));
            }
        }

        int parted = 0, compound = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            string end = lines[i].Words[^1].Text, next = lines[i + 1].Words[0].Text;
            if (IsParted(end, next))
            {
                bool known = _words.Contains(Bare(end[..^1] + next)), withHyphen = _words.Contains(Bare(end + next));
                parted += known ? 1 : 0;
                compound += withHyphen && !known ? 1 : 0;
            }
        }

        _parts = parted > compound;
    }

    /// <summary>How the first word of a line is put to the last of the line before.</summary>
    internal Joint Joint(string last, string next)
    {
        if (last.Length == 0 || next.Length == 0)
        {
            return Pdf.Joint.Blank;
        }

        // A soft hyphen is not among the words, so there is none to take away.
        if (last[^1] == '\u00AD')
        {
            return Pdf.Joint.None;
        }

        if (!IsHyphen(last[^1]) || last.Length == 1)
        {
            return IsUnspaced(last[^1]) && IsUnspaced(next[0]) ? Pdf.Joint.None : Pdf.Joint.Blank;
        }

        if (!IsParted(last, next))
        {
            return Pdf.Joint.None;
        }

        bool known = _words.Contains(Bare(last[..^1] + next)), withHyphen = _words.Contains(Bare(last + next));
        return known != withHyphen ? known ? Pdf.Joint.WithoutHyphen : Pdf.Joint.None : _parts ? Pdf.Joint.WithoutHyphen : Pdf.Joint.None;
    }

    private static bool IsParted(string end, string next) =>
        end.Length > 2 && IsHyphen(end[^1]) && char.IsLetter(end[^2]) && char.IsLower(next[0]);

    private static bool IsHyphen(char character) => character is '-' or '\u2010' or '\u2011' or '\u00AD';

    // Chinese and Japanese put no blanks between words, nor where a line ends.
    private static bool IsUnspaced(char character) => character is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '(', ')', '“', '”', '"', '\'', '’', '?', '!');
}
