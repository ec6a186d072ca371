using System.Globalization;

namespace TreatyTools.Core.Pictures;

/// <summary>A tick of a date axis.</summary>
/// <param name="Day">The day.</param>
/// <param name="X">Where it is, in pixels.</param>
/// <param name="Label">Its label.</param>
/// <param name="Year">Whether a year begins with it.</param>
internal readonly record struct DateTick(DateOnly Day, double X, string Label, bool Year);

/// <summary>
/// A date axis in pixels. It may be broken once: days before the break share a narrower part on a scale of their own, so that a few early
/// events do not squeeze the rest.
/// </summary>
internal sealed class DateAxis
{
    private const double LeastTickGap = 46;
    private readonly double _left;
    private readonly double _right;
    private readonly double _breakX;

    internal DateAxis(DateOnly first, DateOnly last, double left, double right, DateOnly? breakAt = null)
    {
        First = first;
        Last = last <= first ? first.AddDays(1) : last;
        Break = breakAt is { } day && day > First && day < Last ? day : null;
        (_left, _right) = (left, right);
        _breakX = Break is null ? left : left + ((right - left) * 0.2);
    }

    /// <summary>First day.</summary>
    internal DateOnly First { get; }

    /// <summary>Last day.</summary>
    internal DateOnly Last { get; }

    /// <summary>The day at which the scale changes; null where it does not.</summary>
    internal DateOnly? Break { get; }

    /// <summary>Where the scale changes, in pixels.</summary>
    internal double BreakX => _breakX;

    /// <summary>Where a day is; days outside the axis are at its ends.</summary>
    internal double X(DateOnly day)
    {
        day = day < First ? First : day > Last ? Last : day;
        if (Break is { } at)
        {
            return day < at
                ? _left + ((_breakX - _left) * Share(First, at, day))
                : _breakX + ((_right - _breakX) * Share(at, Last, day));
        }

        return _left + ((_right - _left) * Share(First, Last, day));
    }

    /// <summary>Ticks whose labels do not meet, oldest first.</summary>
    internal IReadOnlyList<DateTick> Ticks()
    {
        List<DateTick> ticks = [];
        if (Break is { } at)
        {
            ticks.AddRange(Ticks(First, at, _breakX - _left).Where(tick => tick.X < _breakX - (LeastTickGap * 0.6)));
            ticks.AddRange(Ticks(at, Last, _right - _breakX));
        }
        else
        {
            ticks.AddRange(Ticks(First, Last, _right - _left));
        }

        return ticks;
    }

    /// <summary>
    /// The first of January at which the axis is best broken: few of the days lie before it, and much of the time. Null where a break gains little.
    /// </summary>
    internal static DateOnly? FindBreak(IReadOnlyList<DateOnly> days)
    {
        if (days.Count < 10)
        {
            return null;
        }

        DateOnly first = days.Min(), last = days.Max();
        double span = last.DayNumber - first.DayNumber;
        DateOnly? best = null;
        double gain = 0.35;
        for (int year = first.Year + 1; year <= last.Year; year++)
        {
            DateOnly at = new(year, 1, 1);
            double before = days.Count(day => day < at) / (double)days.Count;
            double saved = ((at.DayNumber - first.DayNumber) / span) - before;
            if (before <= 0.2 && saved > gain)
            {
                (best, gain) = (at, saved);
            }
        }

        return best;
    }

    /// <summary>Ticks of one scale; the first names its year.</summary>
    private IEnumerable<DateTick> Ticks(DateOnly from, DateOnly to, double width)
    {
        double days = Math.Max(1, to.DayNumber - from.DayNumber);
        (int Count, char Unit)[] steps = [(1, 'd'), (2, 'd'), (7, 'd'), (1, 'm'), (3, 'm'), (6, 'm'), (1, 'y'), (2, 'y'), (5, 'y'), (10, 'y'), (25, 'y'),
            (100, 'y')];
        (int count, char unit) = steps.FirstOrDefault(step => Days(step) / days * width >= (step.Unit == 'y' ? LeastTickGap : LeastTickGap * 1.5), steps[^1]);
        DateOnly day = Start(from, count, unit);
        bool first = true;
        while (day <= to)
        {
            if (day >= from)
            {
                string format = unit switch
                {
                    'y' => "yyyy",
                    'm' => day.Month == 1 ? "yyyy" : first ? "MMM yyyy" : "MMM",
                    _ => first ? "d MMM yyyy" : "d MMM",
                };
                yield return new DateTick(day, X(day), day.ToString(format, CultureInfo.InvariantCulture), day is { Month: 1, Day: 1 });
                first = false;
            }

            if (DateOnly.MaxValue.DayNumber - day.DayNumber <= Days((count, unit)) + 2)
            {
                yield break;
            }

            day = unit switch { 'y' => day.AddYears(count), 'm' => day.AddMonths(count), _ => day.AddDays(count) };
        }
    }

    private static DateOnly Start(DateOnly from, int count, char unit) => unit switch
    {
        'y' => new DateOnly(Math.Max(1, from.Year - (from.Year % count)), 1, 1),
        'm' => new DateOnly(from.Year, 1 + ((from.Month - 1) / count * count), 1),
        _ => from,
    };

    private static double Days((int Count, char Unit) step) =>
        step.Count * (step.Unit switch { 'y' => 365.25, 'm' => 30.4, _ => 1d });

    private static double Share(DateOnly from, DateOnly to, DateOnly day) =>
        (day.DayNumber - from.DayNumber) / (double)Math.Max(1, to.DayNumber - from.DayNumber);
}
