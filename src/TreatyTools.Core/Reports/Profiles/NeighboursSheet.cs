using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Profiles;

/// <summary>Who spoke on the same articles, and on which side.</summary>
internal sealed class NeighboursSheet : ReportSheet
{
    private const string SheetName = "Same and other side";
    private const string Same = "Same side", Other = "Other side";

    private readonly Neighbour[] _rows;
    private readonly ReportTable<Neighbour> _table;

    internal NeighboursSheet(ReportData data)
        : base(data)
    {
        string subject = data.Subject!.Id;
        Dictionary<string, Stakes> own = Sides(data.Concerns);
        IEnumerable<IGrouping<string, Concern>> others = data.AllConcerns
            .SelectMany(concern => concern.CoSignatories.Append(concern.Stakeholder).Distinct(StringComparer.Ordinal), (concern, who) => (concern, who))
            .Where(pair => pair.who != subject).GroupBy(pair => pair.who, pair => pair.concern, StringComparer.Ordinal);
        HashSet<string> joint = [.. data.Concerns.Select(concern => concern.Id)];
        _rows =
        [
            .. others.Select(other => Of(other.Key, own, Sides(other), other.Count(concern => joint.Contains(concern.Id))))
                .Where(neighbour => neighbour.Same.Length + neighbour.Other.Length > 0)
                .OrderByDescending(neighbour => neighbour.Other.Length).ThenByDescending(neighbour => neighbour.Same.Length)
                .ThenBy(neighbour => data.Names.Stakeholder(neighbour.Id), StringComparer.Ordinal),
        ];
        ReportColumn<Neighbour>[] columns =
        [
            new("Stakeholder", n => data.Names.Stakeholder(n.Id)) { Width = 44 },
            new("Kind", n => Words.Of(data.Names.StakeholderKind(n.Id))) { Width = 20 },
            new(Other, n => n.Other.Length is > 0 and var count ? count : null) { Width = 12, Keep = true },
            new("Articles on which they stand against each other", n => Articles(n.Other)) { Width = 50, Keep = true },
            new(Same, n => n.Same.Length is > 0 and var count ? count : null) { Width = 12, Keep = true },
            new("Articles on which they stand together", n => Articles(n.Same)) { Width = 50, Keep = true },
            new("Signed together", n => n.Joint > 0 ? n.Joint : null) { Width = 12 },
            new("Id", n => n.Id) { Folded = true },
        ];
        _table = new ReportTable<Neighbour>(SheetName, HeaderRow, _rows, columns) { TableName = "Neighbours" };
    }

    [Flags]
    private enum Stakes
    {
        For = 1,
        Against = 2,
    }

    internal override string Name => SheetName;

    internal override string Contents => "Who spoke on the same articles: those who stood against it, and those who stood with it";

    internal override bool HasRecords => _rows.Length > 0;

    internal override void Write(ReportBook book)
    {
        var sheet = _table.Write(book);
        Head(sheet, SheetName, "Who opposed an article, or had concerns, stands against who supported it, be it on conditions; proposals count for neither "
            + "side. One who did both has no side there. Those with the most articles against each other come first." + _table.PrintNote, 4);
        foreach ((string header, string colour) in ((string, string)[])[(Other, ReportLook.Orange), (Same, ReportLook.Sky)])
        {
            int column = _table.Column(header);
            book.AddDataBars(SheetName, WorkbookComposer.Reference(HeaderRow + 1, column, _table.LastRow, column), colour);
        }

        AddFooter(sheet);
    }

    private string? Articles(string[] articles) => articles.Length == 0 ? null : string.Join(", ", articles.Select(Data.Citation));

    private Neighbour Of(string id, Dictionary<string, Stakes> own, Dictionary<string, Stakes> theirs, int joint)
    {
        string[] shared = [.. own.Keys.Where(theirs.ContainsKey).OrderBy(article => Data.Dataset.References.Article(article))];
        return new Neighbour(id, [.. shared.Where(article => own[article] == theirs[article])], [.. shared.Where(article => own[article] != theirs[article])],
            joint);
    }

    // By article; one on which somebody stood on both sides is left out.
    private static Dictionary<string, Stakes> Sides(IEnumerable<Concern> concerns)
    {
        Dictionary<string, Stakes> sides = new(StringComparer.Ordinal);
        foreach (Concern concern in concerns)
        {
            Stakes side = concern.Stance switch
            {
                Terms.Stance.Support or Terms.Stance.ConditionalSupport => Stakes.For,
                Terms.Stance.Oppose or Terms.Stance.Concern => Stakes.Against,
                _ => 0,
            };
            foreach (string article in side == 0 ? [] : concern.Articles)
            {
                sides[article] = sides.GetValueOrDefault(article) | side;
            }
        }

        return sides.Where(side => side.Value is Stakes.For or Stakes.Against).ToDictionary(StringComparer.Ordinal);
    }

    private sealed record Neighbour(string Id, string[] Same, string[] Other, int Joint);
}
