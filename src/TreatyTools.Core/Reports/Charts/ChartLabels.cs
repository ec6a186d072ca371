using System.Globalization;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>Words for people, in place of the values that data hold.</summary>
internal static class ChartLabels
{
    /// <summary>A value of a vocabulary in words for a narrow column. Soft hyphens show where it may break.</summary>
    internal static string Narrow(string term) =>
        term == Terms.StakeholderKind.Intergovernmental ? "Inter\u00ADgovern\u00ADmental" : Words.Of(term);

    /// <summary>A date in words, as exact as it is known: <c>8 Feb 2024</c>, <c>about Dec 2023</c>, <c>2017</c>.</summary>
    internal static string Date(EdtfDate date)
    {
        if (!date.HasEarliest || !date.HasLatest)
        {
            return date.HasEarliest ? "from " + Day(date.Earliest) : date.HasLatest ? "until " + Day(date.Latest) : date.Text;
        }

        int days = date.Latest.DayNumber - date.Earliest.DayNumber;
        string text = days == 0 ? Day(date.Earliest)
            : days <= 31 && date.Earliest.Month == date.Latest.Month ? date.Earliest.ToString("MMM yyyy", CultureInfo.InvariantCulture)
            : date.Earliest.Year == date.Latest.Year ? date.Earliest.ToString("yyyy", CultureInfo.InvariantCulture)
            : Day(date.Earliest) + " to " + Day(date.Latest);
        return date.Text.EndsWith('~') ? "about " + text : date.Text.EndsWith('?') || date.Text.EndsWith('%') ? text + " (?)" : text;
    }

    /// <summary>A date or a period in words: <c>29 Jul-9 Aug 2024</c>.</summary>
    internal static string Dates(EdtfDate date, EdtfDate? end)
    {
        if (end is null)
        {
            return Date(date);
        }

        bool days = date.Earliest == date.Latest && end.Earliest == end.Latest && date.Earliest.Year == end.Latest.Year;
        string from = !days ? Date(date) : date.Earliest.ToString(date.Earliest.Month == end.Latest.Month ? "%d" : "d MMM", CultureInfo.InvariantCulture);
        return $"{from}{(days ? "-" : " to ")}{Date(end)}";
    }

    /// <summary>A day in words.</summary>
    internal static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
