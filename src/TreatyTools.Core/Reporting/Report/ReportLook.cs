using ClosedXML.Excel;
using TreatyTools.Model;

namespace TreatyTools.Core.Reporting.Report;

/// <summary>Colours of the report, and the words by which it shows the values of vocabularies.</summary>
/// <remarks>The colours are those of Masataka Okabe and Kei Ito, which stay apart for every kind of colour vision.</remarks>
internal static class ReportLook
{
    internal const string Blue = "0072B2";
    internal const string Sky = "56B4E9";
    internal const string Green = "009E73";
    internal const string Orange = "E69F00";
    internal const string Vermilion = "D55E00";
    internal const string Pale = "CBD2D9";
    internal const string Grey = "9AA5B1";
    internal const string Band = "EEF3F8";
    internal const string Muted = "52606D";

    internal static XLColor Colour(string hex) => XLColor.FromHtml("#" + hex);

    /// <summary>Colour of an outcome.</summary>
    internal static string OfOutcome(string outcome) => outcome switch
    {
        "addressed" => Blue,
        "partly-addressed" => Sky,
        "not-addressed" => Orange,
        "worsened" => Vermilion,
        _ => Pale,
    };

    /// <summary>A value of a vocabulary as people write it: <c>not-addressed</c> is Not addressed.</summary>
    internal static string Words(string value)
    {
        string words = value.StartsWith("un-", StringComparison.Ordinal) ? "UN " + value[3..] : char.ToUpperInvariant(value[0]) + value[1..];
        return words.Replace('-', ' ');
    }

    /// <summary>As <see cref="Words"/>; null stays null.</summary>
    internal static string? WordsOrNull(string? value) => value is null ? null : Words(value);

    /// <summary>A day in words.</summary>
    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A date in words where it is an exact day, else as it is written.</summary>
    internal static string Day(EdtfDate date) => date.IsExactDay ? Day(date.Earliest) : date.Text;

    /// <summary>A number with its noun, which takes an s unless the number is one.</summary>
    internal static string Count(int number, string noun) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
