using System.Globalization;
using System.Management.Automation.Host;
using System.Text;
using TreatyTools.Model;

namespace TreatyTools.Formatting;

/// <summary>What the views show in their cells. Called by <c>TreatyTools.Format.ps1xml</c>; made for people, not for scripts.</summary>
public static class Cell
{
    private const int Narrowest = 12;

    // A column as wide as this may lose its end: a word is still known, and a day, which is shorter, would be another.
    private const int Cuttable = 16;

    // Fewer cells than this of a sentence tell nothing.
    private const int Telling = 24;

    // A column narrower than this says too little on one line, so that it gets two.
    private const int Comfortable = 40;

    /// <summary>An id, never cut: where it is longer than a number of cells, it goes on below, after one of its hyphens or slashes.</summary>
    public static string Id(string? id, int width)
    {
        StringBuilder lines = new();
        string rest = id ?? "";
        while (rest.Length > width)
        {
            int end = rest.AsSpan(0, width).LastIndexOfAny('-', '/') + 1;
            end = end == 0 ? width : end;
            lines.Append(rest, 0, end).Append('\n');
            rest = rest[end..];
        }

        return lines.Append(rest).ToString();
    }

    /// <summary>
    /// An id in the first column of a table, as wide as leaves the host's line to whole columns: to all of them and a last one of some width, else to as many
    /// as there is room for, of which the last may lose a quarter.
    /// </summary>
    /// <param name="id">The id, which is never cut.</param>
    /// <param name="host">The host that shows the table.</param>
    /// <param name="following">Widths of the columns that follow, the last one left out.</param>
    public static string Leading(string? id, PSHost? host, params int[] following)
    {
        string text = id ?? "";
        int line = HostWidth.Of(host), taken = following.Sum() + following.Length;
        if (text.Length + 1 + Telling <= line - taken)
        {
            return text;
        }

        for (int i = following.Length - 1; i >= 0 && text.Length > line - taken + (following[i] < Cuttable ? 0 : following[i] / 4); i--)
        {
            taken -= following[i] + 1;
        }

        return text.PadRight(Math.Max(0, line - taken));
    }

    /// <summary>A value that is at least as wide as a column.</summary>
    public static string Pad(object? value, int width) => $"{value}".PadRight(width);

    /// <summary>A text broken between words into at most two lines of a number of cells.</summary>
    public static string Fold(string? text, int width) => CellWidth.Fold(CellWidth.OneLine(text), width, 2);

    /// <summary>
    /// A text cut between words to what is left of the host's line when the other columns took their part; on two lines where little is left.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="taken">Cells that the other columns and the gaps take.</param>
    /// <param name="host">The host that shows the table.</param>
    public static string Rest(string? text, int taken, PSHost? host)
    {
        int width = Room(taken, host);
        return CellWidth.Fold(CellWidth.OneLine(text), width, width < Comfortable ? 2 : 1);
    }

    /// <summary>The first of several ids and how many more there are: <c>uncc/24 +2</c>. Nothing for no id.</summary>
    public static string First(IReadOnlyList<string>? ids, int width) => ids switch
    {
        null or { Count: 0 } => "",
        { Count: 1 } => Id(ids[0], width),
        _ => Id(string.Create(CultureInfo.InvariantCulture, $"{ids[0]} +{ids.Count - 1}"), width),
    };

    /// <summary>A text of any length, broken between words into lines that fit beside the labels of a list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="taken">Cells that the labels take.</param>
    /// <param name="host">The host that shows the list.</param>
    public static string Wrap(string? text, int taken, PSHost? host) =>
        CellWidth.Fold(CellWidth.OneLine(text), Room(taken, host), int.MaxValue);

    /// <summary>All of several values, <c>eff, hrw</c>, on as many lines as it takes.</summary>
    /// <param name="values">The values.</param>
    /// <param name="taken">Cells that the labels take.</param>
    /// <param name="host">The host that shows the list.</param>
    public static string All(IEnumerable<object>? values, int taken, PSHost? host) =>
        Wrap(values is null ? "" : string.Join(", ", values), taken, host);

    /// <summary>Several values, each on lines of its own.</summary>
    /// <param name="values">The values.</param>
    /// <param name="taken">Cells that the labels take.</param>
    /// <param name="host">The host that shows the list.</param>
    public static string Lines(IEnumerable<object>? values, int taken, PSHost? host) =>
        string.Join('\n', (values ?? []).Select(value => Wrap(value.ToString(), taken, host)));

    /// <summary>A text of several lines, each of them whole.</summary>
    /// <param name="text">The text.</param>
    /// <param name="taken">Cells that the labels take.</param>
    /// <param name="host">The host that shows the list.</param>
    public static string Paragraphs(string? text, int taken, PSHost? host) => Lines(text?.Split('\n'), taken, host);

    /// <summary>The accounts of a disagreement, each with its sources: <c>72 signatories (un-press, unodc)</c>.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="taken">Cells that the labels take.</param>
    /// <param name="host">The host that shows the list.</param>
    public static string Accounts(IEnumerable<DisagreementAccount>? accounts, int taken, PSHost? host) =>
        Lines(accounts?.Select(account => $"{account.Value} ({string.Join(", ", account.Sources)})"), taken, host);

    /// <summary>A rule of entry into force in short: <c>40 instruments, then 90 days; article 65</c>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="taken">Cells that the labels take.</param>
    /// <param name="host">The host that shows the list.</param>
    public static string Rule(EntryIntoForceRule? rule, int taken, PSHost? host)
    {
        if (rule is null)
        {
            return "";
        }

        string text = string.Create(CultureInfo.InvariantCulture, $"{rule.Instruments} instruments");
        if (rule.MembersMinimum is { } members)
        {
            text += string.Create(CultureInfo.InvariantCulture, $", {members} of them by members of {rule.MembersOf}");
        }

        if (rule.WaitCount is { } wait)
        {
            text += string.Create(CultureInfo.InvariantCulture, $", then {wait} {rule.WaitUnit}");
        }

        return Wrap(rule.Article is null ? text : $"{text}; article {rule.Article}", taken, host);
    }

    /// <summary>A date, or the beginning and end of a period on two lines: <c>2024-07-29/</c>, <c>2024-08-09</c>.</summary>
    public static string Period(EdtfDate? date, EdtfDate? end) => end is null ? $"{date}" : $"{date}/\n{end}";

    /// <summary>A day in the form of every other date, whatever the culture of the session.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number with so many digits after the point, the same in every culture; nothing for none.</summary>
    public static string Figure(double? number, int digits) =>
        number?.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) ?? "";

    /// <summary>A tally with its subject: <c>79-60-33 (resolution 74/247)</c>.</summary>
    public static string Vote(VoteTally? vote) => vote is null ? "" : $"{vote} ({vote.Subject})";

    /// <summary>Votes of one side, <c>?</c> where the number is not known.</summary>
    public static string Votes(int? votes) => votes?.ToString(CultureInfo.InvariantCulture) ?? "?";

    /// <summary>How many values a list has.</summary>
    public static int Count(IEnumerable<object>? values) => values?.Count() ?? 0;

    /// <summary>Cells of a line that are left when others took their part.</summary>
    internal static int Room(int taken, PSHost? host) => Math.Max(Narrowest, HostWidth.Of(host) - taken);
}
