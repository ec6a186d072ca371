using System.Buffers;
using System.Globalization;
using System.Text;

namespace TreatyTools.Core.Workbooks.Parts;

/// <summary>Makes names that Excel accepts, each once in its workbook or table; Excel compares names without regard to case.</summary>
internal static class ExcelNames
{
    private static readonly SearchValues<char> CellSigns = SearchValues.Create("RC0123456789");

    /// <summary>A legal name for a sheet that is not in <paramref name="taken"/>, and adds it there.</summary>
    internal static string Sheet(string wanted, HashSet<string> taken)
    {
        StringBuilder legal = new(OneLine(wanted));
        foreach (char c in "\\/?*[]:")
        {
            legal.Replace(c, '-');
        }

        // An apostrophe at either end clashes with the quotes around a sheet name in formulas; History is reserved by Excel.
        string name = Cut(legal.ToString().Trim().Trim('\''), ExcelLimits.SheetName);
        if (name.Length == 0)
        {
            name = "Sheet";
        }
        else if (string.Equals(name, "History", StringComparison.OrdinalIgnoreCase))
        {
            name += "_";
        }

        return Unique(name, taken, ExcelLimits.SheetName, n => string.Create(CultureInfo.InvariantCulture, $" ({n})"));
    }

    /// <summary>A legal name for a table that is not in <paramref name="taken"/>, and adds it there.</summary>
    internal static string Table(string wanted, HashSet<string> taken)
    {
        StringBuilder legal = new(wanted.Length);
        foreach (char c in wanted)
        {
            legal.Append(char.IsLetterOrDigit(c) || c is '_' or '.' ? c : '_');
        }

        string name = Cut(legal.ToString(), ExcelLimits.TableName);
        if (name.Length == 0 || !char.IsLetter(name[0]) && name[0] != '_' || LooksLikeCell(name))
        {
            name = "_" + Cut(name, ExcelLimits.TableName - 1);
        }

        return Unique(name, taken, ExcelLimits.TableName, n => string.Create(CultureInfo.InvariantCulture, $"_{n}"));
    }

    /// <summary>A legal name for a column of a table that is not in <paramref name="taken"/>, and adds it there.</summary>
    internal static string Column(string wanted, int position, HashSet<string> taken)
    {
        string plain = OneLine(wanted);
        string name = Cut(plain.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"Column{position}") : plain, ExcelLimits.TableName);
        return Unique(name, taken, ExcelLimits.TableName, n => n.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The letters of a column counted from 1: A, Z, AA, XFD.</summary>
    internal static string Letters(int column)
    {
        string letters = "";
        for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + (rest - 1) % 26) + letters;
        }

        return letters;
    }

    private static string Unique(string name, HashSet<string> taken, int limit, Func<int, string> suffix)
    {
        string candidate = name;
        for (int n = 2; !taken.Add(candidate); n++)
        {
            string end = suffix(n);
            candidate = Cut(name, limit - end.Length) + end;
        }

        return candidate;
    }

    private static string Cut(string name, int length)
    {
        if (name.Length <= length)
        {
            return name;
        }

        int end = char.IsHighSurrogate(name[length - 1]) ? length - 1 : length;
        return name[..end].TrimEnd();
    }

    // A name without line breaks, control characters and halves of characters, each of which becomes a space.
    private static string OneLine(string name)
    {
        StringBuilder line = new(name.Length);
        foreach (Rune rune in name.EnumerateRunes())
        {
            bool lost = Rune.IsControl(rune) || rune == Rune.ReplacementChar || rune.Value is 0xFFFE or 0xFFFF;
            line.Append(lost ? " " : rune.ToString());
        }

        return line.ToString().Trim();
    }

    // A1, XFD1048576, R1C1, R, C: what Excel would read as a place in a sheet.
    private static bool LooksLikeCell(string name)
    {
        int letters = 0;
        while (letters < name.Length && char.IsAsciiLetter(name[letters]))
        {
            letters++;
        }

        bool digitsFollow = letters < name.Length && name.AsSpan(letters).IndexOfAnyExceptInRange('0', '9') < 0;
        if (letters is >= 1 and <= 3 && digitsFollow)
        {
            return true;
        }

        string upper = name.ToUpperInvariant();
        return upper is "R" or "C" || upper[0] is 'R' or 'C' && upper.AsSpan(1).IndexOfAnyExcept(CellSigns) < 0;
    }
}
