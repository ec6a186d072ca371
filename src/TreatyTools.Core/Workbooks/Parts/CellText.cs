using System.Buffers;
using System.Globalization;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Parts;

/// <summary>What stands in a cell for each type of value, where it is text.</summary>
internal static class CellText
{
    // Excel counts a 29 February 1900, LibreOffice does not; from March they agree.
    private static readonly DateOnly FirstDate = new(1900, 3, 1);
    private static readonly DateOnly FirstDateOf1904 = new(1904, 1, 1);
    private static readonly int Epoch1904 = FirstDateOf1904.DayNumber;
    private const int IsoDay = 10; // yyyy-MM-dd
    private static readonly int Epoch = new DateOnly(1899, 12, 30).DayNumber;

    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n'");
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,:/-+ %()eE'");

    /// <summary>The serial number of a date, or false where Excel has none for it.</summary>
    internal static bool TrySerial(DateOnly date, out int serial) => TrySerial(date, from1904: false, out serial);

    /// <summary>The serial number of a date in a workbook that counts from 1900 or from 1904, or false where it has none for it.</summary>
    internal static bool TrySerial(DateOnly date, bool from1904, out int serial)
    {
        serial = date.DayNumber - (from1904 ? Epoch1904 : Epoch);
        return date >= (from1904 ? FirstDateOf1904 : FirstDate);
    }

    /// <summary>The day that a cell holds for an EDTF date; false where it is not one exact day of the calendar, or has a time, which would be lost.</summary>
    internal static bool TryExactDay(EdtfDate date, out DateOnly day)
    {
        day = date.Earliest;
        return date.IsExactDay && date.Text.Length == IsoDay;
    }

    /// <summary>A value as text, the same in every culture.</summary>
    internal static string Of(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "TRUE" : "FALSE",
        double number => double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeSpan time => IsoTime.Text(time),
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        Uri uri => uri.IsAbsoluteUri ? uri.AbsoluteUri : uri.OriginalString,
        IReadOnlyList<string> list => string.Join(CellValue.ListSeparator, list),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Whether Excel would take a text for a formula, a number, a date or a truth value once somebody edits its cell.</summary>
    internal static bool NeedsQuote(string text) =>
        text.Length > 0
        && (FormulaStarts.Contains(text[0])
            || text.Length <= 32 && (text.AsSpan().IndexOfAnyExcept(NumberCharacters) < 0 || IsTruthValue(text)));

    /// <summary>The address that a text links to, or false where it is no web or mail address that Excel can link to.</summary>
    internal static bool TryLink(string text, out string address)
    {
        address = "";
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
            || uri.Scheme is not ("http" or "https" or "mailto" or "ftp"))
        {
            return false;
        }

        // Excel finds a file damaged whose link holds a second number sign.
        string absolute = uri.AbsoluteUri;
        int fragment = absolute.IndexOf('#', StringComparison.Ordinal);
        address = fragment < 0
            ? absolute
            : absolute[..(fragment + 1)] + absolute[(fragment + 1)..].Replace("#", "%23", StringComparison.Ordinal);
        return address.Length <= ExcelLimits.LinkCharacters;
    }

    private static bool IsTruthValue(string text) =>
        text.Equals("TRUE", StringComparison.OrdinalIgnoreCase) || text.Equals("FALSE", StringComparison.OrdinalIgnoreCase);
}
