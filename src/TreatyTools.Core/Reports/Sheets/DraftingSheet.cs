using ClosedXML.Excel;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>Where each article stood in the drafts: a matrix of articles and texts.</summary>
internal sealed class DraftingSheet : ReportSheet
{
    private const string SheetName = "Drafting history";
    private const string Earlier = "Earlier headings";
    private const string Absent = Terms.ArticleFate.Absent;
    private const string Moved = "moved";
    private const int LabelColumns = 2;

    private readonly TreatyText[] _drafts;
    private readonly Dictionary<(string Article, string Text), DraftingPosition> _positions;
    private readonly ReportTable<Provision> _table;

    internal DraftingSheet(ReportData data)
        : base(data)
    {
        HashSet<string> mapped = [.. data.Positions.Select(p => p.Text)];
        _drafts = [.. data.Texts.Where(text => mapped.Contains(text.Id))];
        _positions = data.Positions.GroupBy(p => (p.Article, p.Text)).ToDictionary(group => group.Key, group => group.First());
        Provision[] rows = data.Positions.Count == 0 ? [] : [.. data.Articles];
        ReportColumn<Provision>[] columns =
        [
            new("Final article", p => p.Article is null ? "Preamble" : "Article " + p.Article) { Target = p => p.Id, Width = 14 },
            new("Heading", p => p.Heading) { Width = 36 },
            .. _drafts.Select(draft => new ReportColumn<Provision>(Label(draft), p => Cell(p, draft)) { Width = 18 }),
            new(Earlier, p => Headings(p)) { Width = 44 },
            new("Id", p => p.Id) { Folded = true },
        ];
        _table = new ReportTable<Provision>(SheetName, HeaderRow, rows, columns) { TableName = "Drafting", LastPrinted = Earlier };
    }

    internal override string Name => SheetName;

    internal override string Contents => "The number that each final article had in the drafts";

    internal override bool HasRecords => Data.Positions.Count > 0;

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = _table.Write(book);
        Head(sheet, "Drafting history",
            "The number of each final article in the drafts whose numbering is recorded. Shaded: another number than in the final text"
                + Data.LaterText + ". Absent: the draft had no such article. Empty: not recorded. "
            + "~: medium or low confidence, inferred rather than read." + _table.PrintNote, LabelColumns + Math.Max(2, _drafts.Length) + 1);
        // Working a look out costs more than taking it over.
        Dictionary<string, IXLStyle> looks = new(StringComparer.Ordinal);
        for (int i = 0; i < (Data.Positions.Count == 0 ? 0 : Data.Articles.Count); i++)
        {
            for (int d = 0; d < _drafts.Length; d++)
            {
                IXLCell cell = sheet.Cell(HeaderRow + 1 + i, LabelColumns + 1 + d);
                string mark = Mark(_positions.GetValueOrDefault((Data.Articles[i].Id, _drafts[d].Id)), Data.Articles[i]);
                if (looks.TryGetValue(mark, out IXLStyle? look))
                {
                    cell.Style = look;
                    continue;
                }

                cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetIndent(0);
                if (mark == Absent)
                {
                    cell.Style.Font.SetItalic().Font.SetFontColor(ReportLook.Colour(ReportLook.Muted));
                }
                else if (mark == Moved)
                {
                    cell.Style.Fill.SetBackgroundColor(ReportLook.Colour("FCE8C3"));
                }

                looks.Add(mark, cell.Style);
            }
        }

        AddFooter(sheet);
    }

    private static string Mark(DraftingPosition? position, Provision article) =>
        position is null ? "" : position.Number is null ? Absent : position.Number == article.Article ? "" : Moved;

    private object? Cell(Provision article, TreatyText draft) => _positions.GetValueOrDefault((article.Id, draft.Id)) is not { } position
        ? null
        : position.Number is null ? Absent
        : position.Confidence == Terms.Confidence.High ? Number(position.Number) : position.Number + " ~";

    // A number where it is one, so that it sorts as one; 12 bis is a text.
    private static object Number(string number) =>
        int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int value) ? value : number;

    private string? Headings(Provision article)
    {
        string[] earlier = [.. _drafts.Select(draft => _positions.GetValueOrDefault((article.Id, draft.Id))?.Heading).OfType<string>()
            .Where(heading => !string.Equals(heading, article.Heading, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)];
        return earlier.Length == 0 ? null : string.Join("; ", earlier);
    }

    private static string Label(TreatyText text)
    {
        string date = text.Date is null ? "" : $" ({ReportLook.Day(text.Date)})";
        return Words.Of(text.Stage) + date + (text.Symbol is null ? "" : $" {text.Symbol}");
    }
}
