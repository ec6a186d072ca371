using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Citations;

/// <summary>A date in the form that citation formats know: one or two dates of one to three parts, and whether they are approximate.</summary>
internal readonly record struct CslDate(IReadOnlyList<int[]> DateParts, bool Circa)
{
    internal static CslDate From(EdtfDate date)
    {
        bool circa = date.IsApproximate || date.IsUncertain;

        // Of an interval that is open, the end that is known.
        DateOnly first = date.HasEarliest ? date.Earliest : date.Latest, last = date.HasLatest ? date.Latest : first;
        bool wholeMonths = first.Day == 1 && last.Day == DateTime.DaysInMonth(last.Year, last.Month);
        if (first == last)
        {
            return new CslDate([Day(first)], circa);
        }

        if (wholeMonths && (first.Year, first.Month) == (last.Year, last.Month))
        {
            return new CslDate([[first.Year, first.Month]], circa);
        }

        if (wholeMonths && first.Month == 1 && last.Month == 12)
        {
            return new CslDate(first.Year == last.Year ? [[first.Year]] : [[first.Year], [last.Year]], circa);
        }

        return new CslDate(wholeMonths ? [[first.Year, first.Month], [last.Year, last.Month]] : [Day(first), Day(last)], circa);
    }

    private static int[] Day(DateOnly day) => [day.Year, day.Month, day.Day];
}
