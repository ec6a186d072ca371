using System.Globalization;
using System.Text;
using TreatyTools.Core.Insight.Timeline;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Timeline;

/// <summary>Draws events as lines of text along an upright axis, year by year.</summary>
public static class TimelineText
{
    private const int DateWidth = 15;
    private const int KindWidth = 16;
    private const int LeastWidthForKind = 66;
    private const string Steps = "▁▂▃▄▅▆▇█";
    private const string Blue = "\e[94m", Red = "\e[91m", Green = "\e[92m", Bold = "\e[1m", Faint = "\e[2m", Plain = "\e[0m";
    private const string AsciiSteps = ":-=+*#%@";

    /// <summary>The lines: a heading, then for each year its months as bars and its events, oldest first.</summary>
    /// <param name="events">The events, in any order.</param>
    /// <param name="options">Width and signs.</param>
    public static IEnumerable<string> Draw(IReadOnlyList<TreatyEvent> events, TimelineTextOptions options)
    {
        TreatyEvent[] sorted = [.. events.OrderBy(record => record.Date).ThenBy(record => record.Id, StringComparer.Ordinal)];
        if (sorted.Length == 0)
        {
            yield break;
        }

        Signs signs = options.Ascii ? Signs.Plain : Signs.Drawn;
        foreach (string line in Heading(sorted, options, signs))
        {
            yield return line;
        }

        foreach (IGrouping<int, TreatyEvent> year in sorted.GroupBy(record => record.Date.Earliest.Year))
        {
            yield return "";
            yield return Dressed(YearLine(year.Key, [.. year], options), Bold, options);
            foreach (TreatyEvent record in year)
            {
                foreach (string line in EventLines(record, options, signs))
                {
                    yield return line;
                }
            }
        }
    }

    private static IEnumerable<string> Heading(TreatyEvent[] events, TimelineTextOptions options, Signs signs)
    {
        int from = events[0].Date.Earliest.Year, to = events[^1].Date.Earliest.Year;
        string title = (options.Subject is null ? "" : Clean(options.Subject) + ": ")
            + string.Create(CultureInfo.InvariantCulture, $"{Words.Count(events.Length, "event")}, {from}{(from == to ? "" : $" to {to}")}");
        string legend = string.Join("   ", events.Select(record => EventGroups.Of(record.Kind)).Distinct().Order()
            .Select(group => $"{signs.Of(group)} {EventGroups.Words(group)}"));
        string marks = (events.Any(record => record.Date.Text.EndsWith('~')) ? "   ~ about" : "")
            + (events.Any(record => record.Date.Text.EndsWith('?') || record.Date.Text.EndsWith('%')) ? "   ? uncertain" : "");
        return Wrap(title, options.Width, options).Concat(Wrap(legend + marks, options.Width, options).Select(line => Dressed(line, options, signs)));
    }

    /// <summary>The year, how its months compare, and how many events it has.</summary>
    private static string YearLine(int year, TreatyEvent[] events, TimelineTextOptions options)
    {
        int[] months = new int[12];
        foreach (TreatyEvent record in events)
        {
            if (record.Date.Earliest.Month == record.Date.Latest.Month)
            {
                months[record.Date.Earliest.Month - 1]++;
            }
        }

        int most = Math.Max(1, months.Max());
        string steps = options.Ascii ? AsciiSteps : Steps;
        char none = options.Ascii ? '.' : '·';
        string bars = string.Concat(months.Select(count => count == 0 ? none : steps[((count * steps.Length) - 1) / most]));
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}  Jan {bars} Dec  {Words.Count(events.Length, "event")}");
    }

    private static IEnumerable<string> EventLines(TreatyEvent record, TimelineTextOptions options, Signs signs)
    {
        bool kind = options.Width >= LeastWidthForKind;
        int indent = DateWidth + 3 + (kind ? KindWidth + 1 : 0);
        EventGroup group = EventGroups.Of(record.Kind);
        string head = Dressed(Pad(DateText(record), DateWidth, options, right: true), Faint, options)
            + $" {Dressed(signs.Of(group).ToString(), Colour(group), options)} "
            + (kind ? Pad(Clean(record.Kind), KindWidth, options, right: false) + " " : "");
        foreach (string line in TitleAndVote(record, options.Width - indent, options))
        {
            yield return (head + line).TrimEnd();
            head = new string(' ', DateWidth) + $" {signs.Axis} " + new string(' ', indent - DateWidth - 3);
        }
    }

    /// <summary>The title in lines; the vote ends the last of them where it fits whole, else it has its own.</summary>
    private static IEnumerable<string> TitleAndVote(TreatyEvent record, int width, TimelineTextOptions options)
    {
        List<string> lines = [.. Wrap(Clean(record.Title), width, options)];
        if (record.Vote is { } vote && Votes(vote) is { Length: > 0 } votes)
        {
            string[] tally = [.. Wrap($"({votes})", width, options)];
            if (tally.Length == 1 && Cells(lines[^1], options) + 1 + Cells(tally[0], options) <= width)
            {
                lines[^1] += " " + tally[0];
            }
            else
            {
                lines.AddRange(tally);
            }
        }

        return lines;
    }

    /// <summary>A vote in words; what is not known is left out.</summary>
    private static string Votes(VoteTally vote)
    {
        string Part(int? number, string word) => number is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n} {word}") : "";
        return string.Join(", ", new[] { Part(vote.Yes, "yes"), Part(vote.No, "no"), Part(vote.Abstain, "abstaining") }.Where(part => part.Length > 0));
    }

    /// <summary>The day or period within its year, as exact as it is known: <c>8 Aug</c>, <c>29 Jul-9 Aug</c>, <c>~Dec</c>, <c>2024</c>.</summary>
    private static string DateText(TreatyEvent record)
    {
        EdtfDate date = record.Date;
        string text = Part(date);
        if (record.End is { } end)
        {
            bool sameMonth = date.Earliest.Year == end.Latest.Year && date.Earliest.Month == end.Latest.Month && IsDay(date) && IsDay(end);
            text = sameMonth
                ? string.Create(CultureInfo.InvariantCulture, $"{date.Earliest.Day}-{Part(end)}")
                : $"{text}-{Part(end)}{(end.Latest.Year == date.Earliest.Year ? "" : end.Latest.ToString(" yyyy", CultureInfo.InvariantCulture))}";
        }

        string last = date.Text[^1..];
        return last is "~" ? "~" + text : last is "?" or "%" ? text + " ?" : text;
    }

    private static bool IsDay(EdtfDate date) => date.Earliest == date.Latest;

    private static string Part(EdtfDate date)
    {
        string format = IsDay(date) ? "d MMM" : date.Earliest.Month == date.Latest.Month ? "MMM" : "yyyy";
        return date.Earliest.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A text with a style of the terminal, where colours are wanted.</summary>
    private static string Dressed(string text, string style, TimelineTextOptions options) => options.Colour ? style + text + Plain : text;

    /// <summary>A line of the legend with its signs in their colours.</summary>
    private static string Dressed(string line, TimelineTextOptions options, Signs signs) => Enum.GetValues<EventGroup>().Aggregate(line, (text, group) =>
        text.Replace($"{signs.Of(group)} ", Dressed(signs.Of(group).ToString(), Colour(group), options) + " ", StringComparison.Ordinal));

    // Those of the pictures, as near as the sixteen colours of a terminal come, which its user can set.
    private static string Colour(EventGroup group) => group switch { EventGroup.Decided => Blue, EventGroup.Done => Red, _ => Green };

    private static string Pad(string text, int width, TimelineTextOptions options, bool right)
    {
        string fill = new(' ', Math.Max(0, width - Cells(text, options)));
        return right ? fill + text : text + fill;
    }

    private static IEnumerable<string> Wrap(string text, int width, TimelineTextOptions options)
    {
        StringBuilder line = new();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && Cells(line.ToString(), options) + 1 + Cells(word, options) > width)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
            }

            if (line.Length > 0)
            {
                line.Append(' ');
            }

            foreach (Rune rune in word.EnumerateRunes())
            {
                // A word that is wider than the line goes on in the next.
                if (Cells(line.ToString() + rune, options) > width)
                {
                    yield return line.ToString();
                    line.Clear();
                }

                line.Append(rune);
            }
        }

        yield return line.ToString();
    }

    /// <summary>One line without control characters, which could steer the terminal.</summary>
    private static string Clean(string text) => ChartText.Clean(text);

    private static int Cells(string text, TimelineTextOptions options) => options.Measure?.Invoke(text) ?? text.Length;

    private sealed record Signs(char Axis, char Decided, char Done, char Said)
    {
        internal static Signs Drawn { get; } = new('│', '●', '◆', '■');

        internal static Signs Plain { get; } = new('|', 'o', '*', '+');

        internal char Of(EventGroup group) => group switch { EventGroup.Decided => Decided, EventGroup.Done => Done, _ => Said };
    }
}
