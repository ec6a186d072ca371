using System.Text.RegularExpressions;
using ClosedXML.Excel;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>Colours of the report, which are those of the pictures, and the words by which it shows dates.</summary>
internal static partial class ReportLook
{
    internal static readonly string Blue = Digits(Palette.Blue);
    internal static readonly string Sky = Digits(Palette.Sky);
    internal static readonly string Green = Digits(Palette.Green);
    internal static readonly string Orange = Digits(Palette.Orange);
    internal static readonly string Vermilion = Digits(Palette.Vermilion);

    // Dark enough to tell, light enough for black numbers on it.
    internal static readonly string ShadeBlue = Digits(Palette.Tint(Palette.Blue, 0.6));
    internal static readonly string ShadeGreen = Digits(Palette.Tint(Palette.Green, 0.65));

    internal static readonly string Ink = Digits(Palette.Ink);
    internal static readonly string Pale = Digits(Palette.Rule);
    internal static readonly string Band = Digits(Palette.Band);
    internal static readonly string Muted = Digits(Palette.Muted);

    internal static XLColor Colour(string hex) => XLColor.FromHtml("#" + hex);

    /// <summary>Colour of an outcome.</summary>
    internal static string OfOutcome(string outcome) => Digits(OutcomeLook.Of(outcome).Plain);

    /// <summary>A day in words.</summary>
    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A date in words, as exact as it is known; the ends of an interval are days between which something lies.</summary>
    internal static string Day(EdtfDate date) =>
        date.IsExactDay ? Day(date.Earliest)
        : date.Text.Split('/') is [{ Length: > 0 } first, { Length: > 0 } last] && EdtfDate.TryParse(first, out EdtfDate? from)
            && EdtfDate.TryParse(last, out EdtfDate? to) ? $"between {Day(from)} and {Day(to)}"
        : ChartLabels.Date(date);

    /// <summary>A text whose dates are in words.</summary>
    internal static string InWords(string text) =>
        WrittenDate().Replace(text, found => EdtfDate.TryParse(found.Value, out EdtfDate? date) ? Day(date) : found.Value);

    [GeneratedRegex("[0-9]{4}-[0-9]{2}(-[0-9]{2})?[~?%]?(/[0-9]{4}-[0-9]{2}(-[0-9]{2})?[~?%]?)?", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenDate();

    // Six hexadecimal digits in capitals, as Office writes them.
    private static string Digits(string colour) => colour[1..].ToUpperInvariant();
}
