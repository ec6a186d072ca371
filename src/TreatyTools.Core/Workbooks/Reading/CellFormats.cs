using System.Globalization;
using System.IO.Compression;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Workbooks.Reading;

/// <summary>Tells by the style of a cell whether its number is a date or a time.</summary>
internal sealed class CellFormats
{
    // Where the two ways of Excel to count days begin, and the last day that it has.
    private static readonly DateTime Epoch1900 = new(1899, 12, 30);
    private static readonly DateTime Epoch1904 = new(1904, 1, 1);
    private const double LastSerial = 2_958_466;
    private const double FirstSerial = -693_593;
    private const double MarchOf1900 = 61;
    private const double LeapDayThatNeverWas = 60;
    private const double MillisecondsOfDay = 86_400_000;

    private readonly List<NumberMeaning> _styles = [];
    private readonly bool _from1904;
    private readonly bool _countsOn;

    /// <param name="styles">The part of the styles; null where there is none.</param>
    /// <param name="from1904">Whether days are counted from 1904.</param>
    /// <param name="countsOn">Whether days before March 1900 are counted without a leap day that never was, as LibreOffice does.</param>
    internal CellFormats(ZipArchiveEntry? styles, bool from1904, bool countsOn)
    {
        (_from1904, _countsOn) = (from1904, countsOn);
        if (styles is null)
        {
            return;
        }

        Dictionary<int, NumberMeaning> own = [];
        using PartReader reader = new(styles);
        while (reader.Next())
        {
            if (reader.Name == "numFmt" && reader.Number("numFmtId") is { } id)
            {
                own[id] = NumberFormats.Meaning(reader.Attribute("formatCode") ?? "");
            }
            else if (reader.Name == "cellXfs" && !reader.IsEmpty)
            {
                for (int depth = reader.Depth; reader.NextBelow(depth);)
                {
                    if (reader.Name == "xf")
                    {
                        int format = reader.Number("numFmtId") ?? 0;
                        _styles.Add(own.TryGetValue(format, out NumberMeaning meaning) ? meaning : NumberFormats.Meaning(format, null));
                    }
                }
            }
        }
    }

    /// <summary>Whether the cells of a style show days.</summary>
    internal bool ShowsDays(int style) => style < _styles.Count && _styles[style] is NumberMeaning.Day or NumberMeaning.Moment;

    /// <summary>
    /// The value of a number in a cell of a style. Days before those that Excel has are those that LibreOffice writes for them; what no program shows as a day
    /// stays a number.
    /// </summary>
    internal object Value(double number, int style)
    {
        NumberMeaning meaning = style < _styles.Count ? _styles[style] : NumberMeaning.Number;
        if (meaning == NumberMeaning.Number || !(Math.Abs(number) < LastSerial))
        {
            return number;
        }

        if (meaning == NumberMeaning.Time)
        {
            return TimeSpan.FromMilliseconds(Math.Round(number * MillisecondsOfDay));
        }

        bool asExcel = !_from1904 && !_countsOn && number >= 0;
        DateTime start = _from1904 ? Epoch1904 : asExcel && number < LeapDayThatNeverWas ? Epoch1900.AddDays(1) : Epoch1900;
        if (asExcel && (number < 1 || number is >= LeapDayThatNeverWas and < MarchOf1900) || number < FirstSerial
            || number > (DateTime.MaxValue - start).TotalDays)
        {
            return number;
        }

        DateTime moment = start.AddMilliseconds(Math.Round(number * MillisecondsOfDay));
        return meaning == NumberMeaning.Day && moment.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(moment) : moment;
    }

    /// <summary>The value of a date in ISO 8601, as some programs write it; the text itself where it is none.</summary>
    internal static object Iso(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime moment) ? moment
        : text;
}
