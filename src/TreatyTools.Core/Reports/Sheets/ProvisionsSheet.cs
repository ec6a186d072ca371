using ClosedXML.Excel;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>Every article, its paragraphs grouped beneath it.</summary>
internal sealed class ProvisionsSheet : ReportSheet
{
    private const string SheetName = "Provisions";
    private const string Concerns = "Concerns";
    private const string Bar = "Outcomes";
    private const int BarLength = 12;

    // One for each outcome in the order of the vocabulary, so that they are told apart without colour.
    private static readonly char[] Blocks = ['█', '▓', '▒', '▀', '░'];

    private readonly CrossCount _counts;
    private readonly Provision[] _rows;
    private readonly ReportTable<Provision> _table;

    internal ProvisionsSheet(ReportData data)
        : base(data)
    {
        _counts = CrossCount.Of(data.Concerns, data.ProvisionsOf, c => [c.Outcome]);
        _rows = [.. data.Articles.SelectMany(IEnumerable<Provision> (article) => [article, .. article.Paragraphs])];
        ReportColumn<Provision>[] columns =
        [
            new("Provision", p => IsArticle(p) ? Capital(p.Citation) : "      " + p.Citation) { Width = 23 },
            new("Heading", p => IsArticle(p) ? p.Heading : null) { Width = 26 },
            new("Chapter", p => IsArticle(p) ? p.Chapter : null) { Width = 10 },
            new("Kind", p => IsArticle(p) ? Words.Of(p.Kind) : null) { Width = 15 },
            new("Force", p => string.Join(", ", p.Modalities.Select(Words.Of))) { Width = 15 },
            new("Topics", p => IsArticle(p) ? string.Join(", ", p.Topics.Select(t => t.Replace('-', ' '))) : null) { Width = 18 },
            new("Summary", p => p.Summary) { Width = 58, Keep = true },
            .. data.WordsOf is not { } words ? Array.Empty<ReportColumn<Provision>>() :
                [new("Text", p => p.Paragraphs.Count == 0 ? words(p) : null) { Width = 70 }],
            .. data.Concerns.Count == 0 ? Array.Empty<ReportColumn<Provision>>() :
            [
                new(Concerns, p => _counts.Rows[p.Id] is var count && (count > 0 || IsArticle(p)) ? count : null) { Width = 12 },
                new(Bar, _ => null) { Width = 16, Keep = true },
            ],
            .. data.Outcomes.Select(outcome =>
                new ReportColumn<Provision>(Words.Of(outcome), p => _counts[p.Id, outcome] is var count and > 0 ? count : null) { Width = 12 }),
            .. ReportColumn<Provision>.SourceLinks(data, _rows, p => p.Sources, shown: 2),
            new("Confidence", p => Words.OrNull(p.Confidence)),
            new("Note", p => p.Note) { Width = 90, Folded = true },
            new("Id", p => p.Id) { Folded = true },
        ];
        _table = new ReportTable<Provision>(SheetName, HeaderRow, _rows, columns)
        {
            TableName = SheetName,
            LastPrinted = data.Concerns.Count > 0 ? Bar : "Summary",
        };
    }

    internal override string Name => SheetName;

    internal override string Contents => Data.Concerns.Count == 0 ? "Every article with its paragraphs grouped beneath, and what it binds to"
        : "Every article with its paragraphs grouped beneath, what it binds to, and how many concerns speak of it";

    internal override bool HasRecords => _rows.Length > 0;

    internal override void Place(ReportBook book) => _table.Place(book, p => p.Id);

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = _table.Write(book);
        Head(sheet, "Provisions",
            $"Articles with their paragraphs{(Data.IsAdopted ? "" : ", of the final text" + Data.LaterText)}; press 1 at the upper left to fold the "
            + "paragraphs, + above the table for notes and identifiers."
            + (Data.Concerns.Count == 0 ? "" : " Concerns of an article are all that speak of it or of one of its paragraphs, those of a paragraph all that "
                + "speak of the paragraph. The bar shows their outcomes as shares: "
                + string.Join(", ", Data.Outcomes.Select(o => Words.Of(o).ToLowerInvariant())) + ", from left to right.") + _table.PrintNote,
            _table.Column("Summary"));
        sheet.Outline.SummaryVLocation = XLOutlineSummaryVLocation.Top;
        book.FoldedRows.Add(SheetName);
        for (int i = 0; i < _rows.Length; i++)
        {
            int row = HeaderRow + 1 + i;
            if (IsArticle(_rows[i]))
            {
                sheet.Range(row, 1, row, 2).Style.Font.SetBold();
                sheet.Range(row, 1, row, _table.Column("Id")).Style.Fill.SetBackgroundColor(ReportLook.Colour(ReportLook.Band));
            }
            else
            {
                sheet.Row(row).OutlineLevel = 1;
            }

            if (Data.Concerns.Count > 0)
            {
                DrawOutcomes(sheet.Cell(row, _table.Column(Bar)), _rows[i]);
            }
        }

        if (Data.Concerns.Count > 0)
        {
            int column = _table.Column(Concerns);
            book.AddDataBars(SheetName, WorkbookComposer.Reference(HeaderRow + 1, column, _table.LastRow, column), ReportLook.Sky);
        }

        AddFooter(sheet);
    }

    // Blocks in the colours of the outcomes, which every program prints.
    private void DrawOutcomes(IXLCell cell, Provision provision)
    {
        int concerns = _counts.Rows[provision.Id];
        if (concerns == 0)
        {
            return;
        }

        cell.SetDataType(XLDataType.Text);
        int before = 0, counted = 0;
        foreach (string outcome in Data.Outcomes)
        {
            counted += _counts[provision.Id, outcome];
            int end = (int)Math.Round((double)BarLength * counted / concerns, MidpointRounding.AwayFromZero);
            if (end > before)
            {
                cell.RichText.AddText(new string(Blocks[Place(outcome)], end - before))
                    .SetFontColor(ReportLook.Colour(ReportLook.OfOutcome(outcome))).SetFontSize(9);
                before = end;
            }
        }

        cell.Style.Alignment.SetWrapText(false);
    }

    private static int Place(string outcome) => Array.IndexOf([.. Vocabularies.Outcome.Values], outcome);

    private static bool IsArticle(Provision provision) => provision.Paragraph is null;

    private static string Capital(string citation) => citation == "preamble" ? "Preamble" : "Article" + citation["art.".Length..];
}
