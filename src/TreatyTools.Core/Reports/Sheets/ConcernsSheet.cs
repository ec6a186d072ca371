using ClosedXML.Excel;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Workbooks.Slicers;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>Every concern with links to its provisions, its stakeholder and its sources.</summary>
internal sealed class ConcernsSheet : ReportSheet
{
    internal const string SheetName = "Concerns";
    internal const string Stakeholder = "Stakeholder";
    internal const string Kind = "Kind";
    internal const string Theme = "Theme";
    internal const string Outcome = "Outcome";
    private const string LastPivotColumn = "Confidence";
    private const string Stance = "Stance";
    private const string Level = "About";
    private const string Summary = "Summary";
    private const string Ask = "Asked for";
    private const string Why = "Why this outcome";
    private const string Provisions = "Provisions";

    // Points: a caption and three rows of buttons.
    private const double SlicerHeight = 88;

    private readonly ReportTable<Concern> _table;

    internal ConcernsSheet(ReportData data)
        : base(data)
    {
        ReportColumn<Concern>[] columns =
        [
            .. ReportColumn<Concern>.Dates("Date", c => c.Date, 14),
            // What the pivot table draws on stands side by side.
            new(Stakeholder, c => data.Names.Stakeholder(c.Stakeholder)) { Target = c => c.Stakeholder, Width = 26 },
            new(Kind, c => Words.Of(data.Names.StakeholderKind(c.Stakeholder))),
            new(Theme, c => data.Names.Theme(c.Theme)) { Width = 19 },
            new(Stance, c => Words.Of(c.Stance)) { Folded = true },
            new(Level, c => Words.Of(c.Level)) { Folded = true },
            new(Outcome, c => Words.Of(c.Outcome)) { Width = 18 },
            new(LastPivotColumn, c => Words.OrNull(c.Confidence)) { Keep = true, Folded = true },
            new(Summary, c => c.Summary) { Width = 40 },
            new(Ask, c => c.Ask) { Width = 26, Keep = true },
            new(Why, c => c.OutcomeNote) { Width = 32, Keep = true },
            // One column has all of them, since one can filter by it; the links lie beside.
            new(Provisions, c => c.Provisions.Select(data.Citation).ToArray()) { Width = 18, Keep = true },
            .. ReportColumn<Concern>.Links("Provision", data.Concerns, c => [.. c.Provisions.Select(p => ((object?)data.Citation(p), data.Target(p)))],
                shown: 1, width: 11.5),
            .. ReportColumn<Concern>.SourceLinks(data, data.Concerns, c => c.Sources, shown: 2),
            new("Draft", c => c.Text is null ? null : data.Dataset.Find<TreatyText>(c.Text) is { } text ? text.Symbol
                ?? $"{Words.Of(text.Stage)} {text.Date}" : c.Text),
            new("Draft articles", c => c.DraftArticles) { Folded = true },
            new("Signed with", c => c.CoSignatories.Select(data.Names.Stakeholder).ToArray()) { Width = 90, Folded = true },
            new("Note", c => c.Note) { Width = 90, Folded = true },
            new("Id", c => c.Id) { Folded = true },
        ];
        _table = new ReportTable<Concern>(SheetName, HeaderRow, data.Concerns, columns) { TableName = SheetName, LastPrinted = Why };
    }

    internal override string Name => SheetName;

    internal override string Contents =>
        "What stakeholders said about the text, what they asked for and what came of it; each with links to its provisions and sources";

    internal override bool HasRecords => Data.Concerns.Count > 0;

    internal override void Place(ReportBook book) => _table.Place(book, c => c.Id);

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = _table.Write(book);
        Head(sheet, "Concerns",
            "By theme and date. Outcomes are measured against the final text" + Data.LaterText + ". Provisions have the final numbering; the numbers in "
            + "brackets are those of the sources. Further provisions and sources of a concern, the articles of the draft, co-signatories and notes lie in "
            + "folded columns: press + above them; the buttons above the table fold away with the - beside the header."
            + _table.PrintNote,
                _table.Column(Why));
        MarkOutcomes(sheet, HeaderRow + 1, _table.LastRow, _table.Column(Outcome));
        AddSlicers(book, sheet);
        AddFooter(sheet);
    }

    /// <summary>The cells that the pivot table draws on.</summary>
    internal IXLRange PivotSource(ReportBook book) =>
        book.Book.Worksheet(SheetName).Range(HeaderRow, _table.Column(Stakeholder), _table.LastRow, _table.Column(LastPivotColumn));

    // Above the header, which stays in view: they hide nothing, and the row folds away with them.
    private void AddSlicers(ReportBook book, IXLWorksheet sheet)
    {
        const int Row = HeaderRow - 1;
        TableSlicer Of(string header, string from, string to, int buttons) =>
            new(sheet.Tables.First().Name, header, _table.Column(from), _table.Column(to), Row, buttons);
        sheet.Row(Row).Height = SlicerHeight;
        sheet.Row(Row).OutlineLevel = 1;
        book.FoldedRows.Add(SheetName);
        sheet.Cell(Row, 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        book.Slicers.Add(SheetName,
        [
            Of(Kind, Stakeholder, Theme, 2) with
            {
                Instead = "Excel 2013 and later shows buttons here that filter the table; elsewhere the arrows in the header do.",
            },
            Of(Theme, Theme, LastPivotColumn, 2), Of(Outcome, Summary, Ask, 3),
            .. new[] { Of(Stance, Ask, Why, 2), Of(Level, Why, Provisions, 2) }.Where(slicer => _table.Has(slicer.Header)),
        ]);
    }

    /// <summary>A mark in the colour of the outcome at the edge of its cell.</summary>
    private static void MarkOutcomes(IXLWorksheet sheet, int first, int last, int column)
    {
        // Working a look out costs more than taking it over.
        Dictionary<string, IXLStyle> looks = new(StringComparer.Ordinal);
        for (int row = first; row <= last; row++)
        {
            IXLCell cell = sheet.Cell(row, column);
            string shown = cell.GetString();
            if (looks.TryGetValue(shown, out IXLStyle? look))
            {
                cell.Style = look;
            }
            else if (Vocabularies.Outcome.Values.FirstOrDefault(value => Words.Of(value) == shown) is { } outcome)
            {
                cell.Style.Alignment.SetIndent(1).Border.SetLeftBorder(XLBorderStyleValues.Thick)
                    .Border.SetLeftBorderColor(ReportLook.Colour(ReportLook.OfOutcome(outcome)));
                looks.Add(shown, cell.Style);
            }
        }
    }
}
