using System.Globalization;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Citations;

/// <summary>
/// A date in the form that citation formats know: one or two dates of one to three parts, a season, and whether it is approximate. An end that is open has
/// no parts; years are those of the calendar, which knows no year 0: the year before 1 is -1.
/// </summary>
internal sealed record CslDate(IReadOnlyList<int[]> DateParts, bool Circa)
{
    private const int FirstSeason = 21;

    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary>The season, from 1 for spring to 4 for winter; null where it is none.</summary>
    internal int? Season { get; private init; }

    /// <summary>Whether it has an end but no beginning.</summary>
    internal bool OpenBeginning { get; private init; }

    /// <summary>Whether it has a beginning but no end.</summary>
    internal bool OpenEnd { get; private init; }

    /// <summary>Whether it is an interval of which one end is open or not known.</summary>
    internal bool IsOpen => OpenBeginning || OpenEnd;

    /// <summary>The year that formats of a date alone can hold, which is the first; null where it is before the year 1.</summary>
    internal int? Year => DateParts[0][0] > 0 ? DateParts[0][0] : null;

    /// <summary>The date as one writes it: <c>about 8 August 2024</c>, <c>from 2003</c>, <c>winter 2024</c>, <c>45 BC</c>.</summary>
    internal string Words()
    {
        string text = string.Join(" to ", DateParts.Select(PartWords));
        text = Season is { } season ? $"{Seasons[season - 1]} {text}" : text;
        return (OpenBeginning ? "until " : OpenEnd ? "from " : "") + (Circa ? "about " : "") + text;
    }

    internal static CslDate From(EdtfDate date)
    {
        bool circa = date.IsApproximate || date.IsUncertain;
        string[] ends = date.Text.Split('/');
        if (ends.Length == 1)
        {
            return new CslDate(Single(ends[0], out int? season), circa) { Season = season };
        }

        bool openBeginning = ends[0] is "" or "..", openEnd = ends[1] is "" or "..";
        int[]? first = openBeginning ? null : Single(ends[0], out _)[0], last = openEnd ? null : Single(ends[1], out _)[0];
        return new CslDate(first is null ? [last!] : last is null ? [first] : Shortest(first, last), circa)
        {
            OpenBeginning = openBeginning,
            OpenEnd = openEnd,
        };
    }

    // A year that is written by its first and last day or month is that year, and a month that month.
    private static int[][] Shortest(int[] first, int[] last)
    {
        if (first.Length == 3 && last.Length == 3 && first[2] == 1 && first[0] > 0 && last[0] <= DateTime.MaxValue.Year
            && last[2] == DateTime.DaysInMonth(last[0], last[1]))
        {
            (first, last) = (first[..2], last[..2]);
        }

        if (first.Length == 2 && last.Length == 2 && first[1] == 1 && last[1] == 12)
        {
            (first, last) = (first[..1], last[..1]);
        }

        return first.SequenceEqual(last) ? [first] : [first, last];
    }

    /// <summary>The parts of a date that is no interval; two dates for a decade or a century.</summary>
    private static int[][] Single(string text, out int? season)
    {
        season = null;
        text = text.TrimEnd('?', '~', '%');
        if (text[0] == 'Y')
        {
            return [[Counted(long.Parse(text.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))]];
        }

        bool negative = text[0] == '-';
        string digits = negative ? text[1..] : text;
        string year = digits[..4];
        if (year.Contains('X', StringComparison.Ordinal))
        {
            int low = Number(year.Replace('X', '0')), high = Number(year.Replace('X', '9'));
            return negative ? [[Counted(-high)], [Counted(-low)]] : [[Counted(low)], [Counted(high)]];
        }

        List<int> parts = [Counted(negative ? -Number(year) : Number(year))];
        foreach (string part in digits[4..].Split('T')[0].Split('-', StringSplitOptions.RemoveEmptyEntries).TakeWhile(part => part != "XX"))
        {
            int number = Number(part);
            if (parts.Count == 1 && number >= FirstSeason)
            {
                season = number - FirstSeason + 1;
                break;
            }

            parts.Add(number);
        }

        return [[.. parts]];
    }

    // Years of ISO 8601 have a year 0, which is 1 BC.
    private static int Counted(long year) => (int)Math.Clamp(year > 0 ? year : year - 1, int.MinValue, int.MaxValue);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string PartWords(int[] parts)
    {
        string year = parts[0] > 0 ? parts[0].ToString(CultureInfo.InvariantCulture) : (-(long)parts[0]).ToString(CultureInfo.InvariantCulture) + " BC";
        string month = parts.Length > 1 ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(parts[1]) + " " : "";
        string day = parts.Length > 2 ? parts[2].ToString(CultureInfo.InvariantCulture) + " " : "";
        return $"{day}{month}{year}";
    }
}
