using System.Globalization;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>
/// Who speaks together: a line a stakeholder, a column a joint statement in order of date, a point where the one joined the other. A network
/// of joint statements drawn so has no crossing edges, whatever its size.
/// </summary>
internal static class NetworkChart
{
    private const double NumberWidth = 34;

    // A diamond, the widest mark, has 11 pixels.
    private const double NarrowestColumn = 12;

    private static readonly TextStyle LabelStyle = new(12.5);
    private static readonly TextStyle DateStyle = new(12, Colour: Palette.Muted);
    private static readonly TextStyle HeadStyle = new(12.5, Bold: true);

    /// <summary>Lays the chart out.</summary>
    /// <param name="concerns">The concerns; those that several stakeholders share make the network.</param>
    /// <param name="names">The stakeholders that the concerns name.</param>
    /// <param name="options">Title, source, size; concerns not certain to have been voiced by <see cref="ChartOptions.AsOf"/> are left out.</param>
    /// <exception cref="TreatyFault"><c>NothingToChart</c>, <c>ChartTooLow</c> or <c>ChartTooNarrow</c>.</exception>
    internal static ChartScene Draw(IReadOnlyList<Concern> concerns, ConcernNames names, ChartOptions options)
    {
        List<Statement> statements = JoinedStatements(ConcernCounts.Until(concerns, options.AsOf));
        if (statements.Count == 0)
        {
            throw ChartFaults.Nothing("concerns with co-signatories");
        }

        HashSet<string> joining = [.. statements.SelectMany(statement => statement.Members.Where(member => member != statement.Lead))];
        // A joint letter that stands for its signatories is a column, not somebody who signed it.
        statements = [.. statements.Select(statement => statement with { IsItsOwn = !joining.Contains(statement.Lead) && names.IsLetter(statement.Lead) })];
        Member[] members = [.. statements
            .SelectMany(statement => statement.Signers)
            .CountBy(id => id, StringComparer.Ordinal)
            .Select(pair => new Member(pair.Key, names.Stakeholder(pair.Key), names.StakeholderKind(pair.Key), pair.Value))];
        Dictionary<string, int> kinds = members.CountBy(member => member.Kind, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Array.Sort(members, (a, b) => a.Kind != b.Kind
            ? (-kinds[a.Kind], a.Kind).CompareTo((-kinds[b.Kind], b.Kind))
            : a.Statements != b.Statements ? b.Statements.CompareTo(a.Statements) : string.CompareOrdinal(a.Name, b.Name));

        int shared = statements.Sum(statement => statement.Concerns);
        ChartCanvas canvas = new(options, "Joint statements and who signed them", Finding(members, statements),
            $"{Words.Count(members.Length, "stakeholder")}, {Words.Count(statements.Count, "joint statement")} "
            + $"with {Words.Count(shared, "concern")}, by date. A diamond is who made the statement, a circle a known co-signatory, "
            + "a square above a letter that stands for all its signatories; beside a name stands the number of its joint statements.");

        // Names are shortened, to three tenths of the width at most, before there is no room for the columns.
        double besides = canvas.Right - ChartCanvas.Left - NumberWidth - (NarrowestColumn * statements.Count);
        double labelWidth = Math.Min(Math.Min(options.Width * 0.36, Math.Max(options.Width * 0.3, besides)),
            members.Max(member => ChartText.Width(member.Name, LabelStyle)) + 12);
        double left = ChartCanvas.Left + labelWidth + NumberWidth, column = (canvas.Right - left) / statements.Count;
        if (column < NarrowestColumn)
        {
            int needed = (int)Math.Ceiling(left + (NarrowestColumn * statements.Count) + ChartCanvas.Margin);
            throw new TreatyFault("ChartTooNarrow", FaultKind.InvalidArgument, string.Create(CultureInfo.InvariantCulture,
                $"{statements.Count} joint statements do not fit into a width of {options.Width} pixels; they need about {needed}. Give that width or more, "
                + $"or pipe fewer concerns."), options.Width);
        }

        const double Gap = 10;
        double head = statements.Max(statement => ChartText.Width(statement.DateLabel, DateStyle)) + 12;
        double headings = kinds.Count * 20;
        double row = canvas.PartHeight(members.Length, usual: 18, least: 15, rest: head + headings + (kinds.Count * Gap) + 20);
        Dictionary<string, double> rows = DrawMembers(canvas, members, left, canvas.Top + head, row, Gap, labelWidth);
        double bottom = rows.Values.Max() + (row / 2);
        string[] counts = [.. statements.Select(statement => statement.Concerns.ToString(CultureInfo.InvariantCulture))];
        double widest = counts.Max(count => ChartText.Width(count, DateStyle));
        bool turned = widest + 2 > column;
        for (int i = 0; i < statements.Count; i++)
        {
            double x = left + ((i + 0.5) * column);
            canvas.Upwards(statements[i].DateLabel, x + 4, canvas.Top + head - 8, DateStyle);
            DrawStatement(canvas, statements[i], names, rows, x, canvas.Top + head);
            if (turned)
            {
                canvas.Upwards(counts[i], x + 4, bottom + 6 + widest, DateStyle, TextAnchor.End);
            }
            else
            {
                canvas.Text(counts[i], x, bottom + 16, DateStyle, TextAnchor.Middle);
            }
        }

        canvas.Text("Concerns in the statement", left - 12, bottom + 16, DateStyle, TextAnchor.End);
        return canvas.Finish(bottom + (turned ? Math.Max(22, widest + 10) : 22));
    }

    /// <summary>Who signed most; null where several signed as many.</summary>
    private static string? Finding(Member[] members, List<Statement> statements)
    {
        Member[] most = [.. members.OrderByDescending(member => member.Statements).Take(2)];
        return most.Length < 2 || most[0].Statements == most[1].Statements ? null : string.Create(CultureInfo.InvariantCulture,
            $"{most[0].Name} joined most: {most[0].Statements} of {Words.Count(statements.Count, "joint statement")}");
    }

    private static Dictionary<string, double> DrawMembers(
        ChartCanvas canvas, Member[] members, double left, double top, double row, double gap, double labelWidth)
    {
        Dictionary<string, double> rows = new(StringComparer.Ordinal);
        double y = top;
        string? kind = null;
        foreach (Member member in members)
        {
            if (member.Kind != kind)
            {
                y += kind is null ? 0 : gap;
                kind = member.Kind;
                canvas.Text(Words.Of(kind), ChartCanvas.Left, y + 14, HeadStyle);
                canvas.Line(left, y + 20, canvas.Right, y + 20, Palette.Rule);
                y += 20;
            }

            double middle = y + (row / 2);
            if (rows.Count % 2 == 0)
            {
                canvas.Add(new RectMark(new Box(ChartCanvas.Left, y, canvas.Right, y + row), Palette.Band));
            }

            canvas.Text(ChartText.Fit(member.Name, LabelStyle, labelWidth - 8), ChartCanvas.Left + 4, middle + 4.3, LabelStyle, tip: member.Name);
            canvas.Text(member.Statements.ToString(CultureInfo.InvariantCulture), left - 12, middle + 4.3, DateStyle, TextAnchor.End);
            rows.Add(member.Id, middle);
            y += row;
        }

        return rows;
    }

    private static void DrawStatement(ChartCanvas canvas, Statement statement, ConcernNames names, Dictionary<string, double> rows, double x, double top)
    {
        double[] places = [.. statement.Signers.Select(id => rows[id]).Order()];
        if (statement.IsItsOwn)
        {
            places = [top, .. places];
        }

        string tip = $"{statement.DateLabel}, {names.Stakeholder(statement.Lead)}: "
            + $"{Words.Count(statement.Signers.Count, "known signatory", "known signatories")}, "
            + $"{Words.Count(statement.Concerns, "concern")}";
        canvas.Add(new LineMark([(x, places[0]), (x, places[^1])], Palette.Grey, 1.6) { Tip = tip });
        if (statement.IsItsOwn)
        {
            canvas.Add(new SymbolMark(SymbolShape.Square, x, top, 4, Palette.Green, Palette.Paper) { Tip = tip });
        }

        foreach (string id in statement.Signers)
        {
            bool lead = id == statement.Lead;
            canvas.Add(new SymbolMark(lead ? SymbolShape.Diamond : SymbolShape.Circle, x, rows[id], lead ? 5.6 : 4.2,
                lead ? Palette.Vermilion : Palette.Blue, Palette.Paper) { Tip = $"{names.Stakeholder(id)}, {tip}" });
        }
    }

    /// <summary>Concerns of one stakeholder and date are of one statement; all who signed any of them signed it.</summary>
    private static List<Statement> JoinedStatements(List<Concern> concerns) =>
        [.. concerns
            .Where(concern => concern.CoSignatories.Count > 0)
            .GroupBy(concern => (concern.Stakeholder, Date: concern.Date?.Text ?? ""))
            .Select(group => new Statement(
                group.Key.Stakeholder,
                group.First().Date,
                [.. group.SelectMany(concern => concern.CoSignatories).Prepend(group.Key.Stakeholder).Distinct(StringComparer.Ordinal)],
                group.Count()))
            .OrderBy(statement => statement.Date?.Earliest ?? DateOnly.MaxValue)
            .ThenBy(statement => statement.Date?.Latest ?? DateOnly.MaxValue)
            .ThenBy(statement => statement.Lead, StringComparer.Ordinal)];

    private sealed record Member(string Id, string Name, string Kind, int Statements);

    private sealed record Statement(string Lead, EdtfDate? Date, IReadOnlyList<string> Members, int Concerns)
    {
        /// <summary>Whether who made it is the letter itself.</summary>
        internal bool IsItsOwn { get; init; }

        /// <summary>Those who signed it, as far as they are known.</summary>
        internal IReadOnlyList<string> Signers => IsItsOwn ? [.. Members.Where(member => member != Lead)] : Members;

        internal string DateLabel { get; } = Date is null ? "no date" : ChartLabels.Date(Date);
    }
}
