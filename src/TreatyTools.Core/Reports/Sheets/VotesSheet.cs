using ClosedXML.Excel;
using TreatyTools.Core.Countries;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>How States voted: one a row, one motion a column.</summary>
internal sealed class VotesSheet : ReportSheet
{
    private const string SheetName = "Votes";
    private const int LabelColumns = 2;
    private const double MotionWidth = 26;

    // Motions that stand beside each other on a page.
    private const int MostPrinted = 4;

    private readonly TreatyEvent[] _motions;
    private readonly ReportTable<IGrouping<string, TreatyVote>> _table;

    internal VotesSheet(ReportData data)
        : base(data)
    {
        HashSet<string> voted = [.. data.Votes.Select(vote => vote.Event)];
        _motions = [.. data.Events.Where(e => voted.Contains(e.Id))];
        IGrouping<string, TreatyVote>[] rows = [.. data.Votes.GroupBy(vote => vote.Country, StringComparer.Ordinal)
            .OrderBy(state => TextFolding.Words(NameOf(state)), StringComparer.Ordinal)];
        ReportColumn<IGrouping<string, TreatyVote>>[] columns =
        [
            new("State", NameOf) { Width = 34 },
            new("Regional group", state => state.First().RegionalGroup) { Width = 30 },
            .. _motions.Select(motion => new ReportColumn<IGrouping<string, TreatyVote>>(Header(motion), state => Words.OrNull(Of(state, motion)?.Vote))
                { Width = MotionWidth }),
            new("How it explained its votes", state => string.Join("; ", state.Select(vote => vote.Explanation).OfType<string>()) is { Length: > 0 } text
                ? text : null) { Width = 70 },
            new("Code", state => state.Key) { Width = 9 },
            .. ReportColumn<IGrouping<string, TreatyVote>>.SourceLinks(data, rows, state => [.. state.SelectMany(vote => vote.Sources)
                .Distinct(StringComparer.Ordinal)], shown: 2),
            new("Note", state => string.Join("; ", state.Select(vote => vote.Note).OfType<string>().Distinct()) is { Length: > 0 } text ? text : null)
                { Width = 90, Folded = true },
            new("Id", state => state.Key) { Folded = true },
        ];
        _table = new ReportTable<IGrouping<string, TreatyVote>>(SheetName, HeaderRow, rows, columns)
        {
            TableName = SheetName,
            LastPrinted = _motions.Length == 0 ? null : Header(_motions[Math.Min(_motions.Length, MostPrinted) - 1]),
        };
    }

    internal override string Name => SheetName;

    internal override string Contents => "How States voted, motion by motion";

    internal override bool HasRecords => Data.Votes.Count > 0;

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = _table.Write(book);
        Head(sheet, SheetName, "How each State voted in the votes of which the dataset has the roll call. "
            + string.Join(" ", _motions.Where(motion => motion.Vote is not null).Select(motion => $"{motion.Title}: {motion.Vote}.")) + _table.PrintNote,
            LabelColumns + Math.Min(_motions.Length, MostPrinted));
        Dictionary<string, IXLStyle> looks = new(StringComparer.Ordinal);
        for (int row = HeaderRow + 1; row <= _table.LastRow; row++)
        {
            for (int column = LabelColumns + 1; column <= LabelColumns + _motions.Length; column++)
            {
                Mark(sheet.Cell(row, column), looks);
            }
        }

        AddFooter(sheet);
    }

    // A light ground beside the word. Working a look out costs more than taking it over.
    private static void Mark(IXLCell cell, Dictionary<string, IXLStyle> looks)
    {
        string shown = cell.GetString();
        if (looks.TryGetValue(shown, out IXLStyle? look))
        {
            cell.Style = look;
            return;
        }

        string? ground = Vocabularies.Vote.Values.FirstOrDefault(value => Words.Of(value) == shown) switch
        {
            Terms.Vote.Yes => ReportLook.ShadeBlue,
            Terms.Vote.No => "FCE8C3",
            Terms.Vote.Abstain => ReportLook.Band,
            _ => null,
        };
        if (ground is not null)
        {
            cell.Style.Fill.SetBackgroundColor(ReportLook.Colour(ground));
        }

        looks.Add(shown, cell.Style);
    }

    private static string NameOf(IGrouping<string, TreatyVote> state) => CountryTable.Find(state.Key)?.Name ?? state.Key;

    private static TreatyVote? Of(IGrouping<string, TreatyVote> state, TreatyEvent motion) => state.FirstOrDefault(vote => vote.Event == motion.Id);

    private static string Header(TreatyEvent motion) => $"{motion.Title} ({ReportLook.Day(motion.Date)})";
}
