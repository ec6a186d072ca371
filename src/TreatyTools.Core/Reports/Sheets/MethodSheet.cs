using ClosedXML.Excel;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>What the dataset is, how sure it is, and what is missing.</summary>
internal sealed class MethodSheet(ReportData data) : ReportSheet(data)
{
    private const string SheetName = "Method";
    private const int LastColumn = 8;

    private static readonly Range GradeColumns = 2..(2 + Vocabularies.Confidence.Values.Count);

    internal override string Name => SheetName;

    internal override string Contents => "The dataset, its size, how sure it is, what is missing, and how outcomes are measured";

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = book.Book.Worksheets.Add(book.Names.Sheet(SheetName));
        sheet.Column(1).Width = 34;
        sheet.Column(2).Width = 24;
        for (int column = 3; column <= LastColumn; column++)
        {
            sheet.Column(column).Width = 15;
        }

        Head(sheet, "Method", "What this report rests on.", LastColumn);
        int row = WriteDataset(book, sheet, 4);
        row = WriteCounts(sheet, row + 1);
        // A heading does not stay alone at the foot of a page.
        sheet.PageSetup.AddHorizontalPageBreak(row);
        row = WriteLines(sheet, row + 1, "How outcomes are measured", Outcomes());
        row = WriteAgreement(sheet, row + 1);
        row = WriteLines(sheet, row + 1, "What the records show to be missing or doubtful", ReportGaps.Of(Data));
        WriteKnownGaps(sheet, row + 1);
        SetUpPage(sheet);
    }

    private int WriteDataset(ReportBook book, IXLWorksheet sheet, int row)
    {
        TreatyDataset info = Data.Dataset.Info;
        Grid.Heading(sheet, row++, 1, "The dataset");
        (string, string?)[] lines =
        [
            ("Name", $"{info.Name}: {info.Title}"), ("Version", $"{info.Version}, made on {ReportLook.Day(info.Created)}"), ("Licence", info.Licence),
            ("Cite as", info.Citation), ("Description", info.Description), ("Made by", string.Join(", ", info.Contributors.Select(c => c.Title))),
                ("Page", info.Homepage),
            ("Day of the report", $"{ReportLook.Day(Data.AsOf)}. Events, concerns and participation are limited to what was known by then; provisions, "
                + "drafts, correspondences, claims and sources are not. "
                + "From the day of the dataset on, an inexact date counts when it may have come; for earlier days it counts when it certainly had. Left out: "
                + $"{Words.Count(Data.EventsLeftOut, "event")}, {Words.Count(Data.ConcernsLeftOut, "concern")}."),
        ];
        foreach ((string label, string? text) in lines)
        {
            if (!string.IsNullOrEmpty(text))
            {
                ReportBook.SetText(sheet.Cell(row, 1), label);
                sheet.Cell(row, 1).Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
                Paragraph(sheet, row, 2, LastColumn, text).Style.Font.SetFontColor(XLColor.Black);
                if (label == "Page")
                {
                    book.LinkOut(sheet.Cell(row, 2), text);
                }

                if (label == "Version")
                {
                    book.Name("Report_DatasetVersion", sheet.Cell(row, 2));
                }

                Grid.Underline(sheet, row++, 1, LastColumn);
            }
        }

        return row;
    }

    private int WriteCounts(IXLWorksheet sheet, int row)
    {
        Grid.Heading(sheet, row++, 1, "Records, and how sure they are");
        Grid.Header(sheet, row++, 1, ["Table", "In the dataset", "In this report",
            .. Vocabularies.Confidence.Values.Select(v => Words.Of(v) + " confidence"), "Rests on text not opened", "With a note"]);
        DatasetTables tables = Data.Dataset.Tables;
        (string, int, IReadOnlyList<TreatyRecord>)[] counts =
        [
            ("Articles and preambles", tables.Provisions.Count, Data.Articles),
            ("Paragraphs", tables.Provisions.Sum(a => a.Paragraphs.Count), [.. Data.Articles.SelectMany(a => a.Paragraphs)]),
            ("Events", tables.Events.Count, Data.Events),
            ("Concerns", tables.Concerns.Count, Data.Concerns),
            ("Stakeholders", tables.Stakeholders.Count, Data.Stakeholders),
            ("Participation", tables.Participation.Count, Data.Participation),
            ("Texts", tables.Texts.Count, Data.Texts),
            ("Places in drafts", tables.DraftingPositions.Count, Data.Positions),
            ("Correspondences", tables.Correspondences.Count, Data.Correspondences),
            ("Origins of words", tables.Of<Reuse>().Count, Data.Reuse),
            ("Claims checked", tables.Claims.Count, Data.Claims),
            ("Disagreements of sources", tables.Disagreements.Count, Data.Disagreements),
            ("Sources", tables.Sources.Count, Data.Sources),
        ];
        foreach ((string name, int all, IReadOnlyList<TreatyRecord> records) in counts)
        {
            ReportBook.SetText(sheet.Cell(row, 1), name);
            int[] numbers =
            [
                all, records.Count, .. Vocabularies.Confidence.Values.Select(value => records.Count(r => r.Confidence == value)),
                records.Count(r => r.Basis is not null), records.Count(r => r.Note is not null),
            ];
            for (int i = 0; i < numbers.Length; i++)
            {
                IXLCell cell = sheet.Cell(row, 2 + i);
                cell.Style.NumberFormat.SetFormat("#,##0").Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
                // Some kinds of record are not graded, which is not the same as none.
                bool isGrade = i >= GradeColumns.Start.Value && i < GradeColumns.End.Value;
                if (!isGrade || records.Any(r => r.Confidence is not null))
                {
                    cell.SetValue(numbers[i]);
                }

            }

            Grid.Underline(sheet, row++, 1, LastColumn);
        }

        return row;
    }

    private string[] Outcomes()
    {
        int unknown = Data.ByTheme.Columns[Terms.Outcome.Unknown];
        string[] terms = [.. Vocabularies.Outcome.Terms.Select(term => $"{Words.Of(term.Value)}: {term.Definition}")];
        return
        [
            "The outcome of a concern compares what was asked with the final text of the treaty. It says whether the text gives it, not whether it should, "
                + "and not who brought it about. The reason stands beside each concern.",
            .. terms,
            $"Of {Words.Count(Data.Concerns.Count, "concern")}, {Data.Concerns.Count - unknown} have a measured outcome and {unknown} have none.",
        ];
    }

    private int WriteAgreement(IXLWorksheet sheet, int row)
    {
        IReadOnlyList<DatasetAgreement> all = Data.Dataset.Info.Agreement;
        if (all.Count == 0)
        {
            return row - 1;
        }

        Grid.Heading(sheet, row++, 1, "How far people who coded the concerns agree");
        foreach (IGrouping<string, DatasetAgreement> coding in all.GroupBy(agreement => agreement.Coding, StringComparer.Ordinal))
        {
            DatasetAgreement first = coding.First();
            Paragraph(sheet, row++, 1, LastColumn, $"{first.Compared}. {first.Method}").Style.Font.SetFontColor(XLColor.Black);
            Grid.Header(sheet, row++, 1, ["Field", "Concerns", "Agreed", "Percent", "Cohen's kappa", "Krippendorff's alpha"]);
            foreach (DatasetAgreement agreement in coding)
            {
                ReportBook.SetText(sheet.Cell(row, 1), Words.Of(agreement.Field));
                (double? Value, string Format)[] figures =
                [
                    (agreement.Units, "#,##0"), (agreement.Agreed, "#,##0"), (agreement.PercentAgreement, "0.0"), (agreement.CohenKappa, "0.00"),
                    (agreement.KrippendorffAlpha, "0.00"),
                ];
                for (int i = 0; i < figures.Length; i++)
                {
                    IXLCell cell = sheet.Cell(row, 2 + i);
                    cell.Style.NumberFormat.SetFormat(figures[i].Format).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
                    if (figures[i].Value is { } value)
                    {
                        cell.SetValue(value);
                    }
                }

                Grid.Underline(sheet, row++, 1, LastColumn);
            }
        }

        return row;
    }

    private static int WriteLines(IXLWorksheet sheet, int row, string heading, IReadOnlyList<string> lines)
    {
        Grid.Heading(sheet, row++, 1, heading);
        foreach (string line in lines)
        {
            Paragraph(sheet, row, 1, LastColumn, line).Style.Font.SetFontColor(XLColor.Black);
            Grid.Underline(sheet, row++, 1, LastColumn);
        }

        return row;
    }

    private void WriteKnownGaps(IXLWorksheet sheet, int row)
    {
        IReadOnlyList<DatasetGap> gaps = Data.Dataset.Info.Gaps;
        if (gaps.Count == 0)
        {
            return;
        }

        sheet.PageSetup.AddHorizontalPageBreak(row - 1);
        Grid.Heading(sheet, row++, 1, "Known gaps of the dataset, as its makers tell them");
        Grid.Header(sheet, row, 1, ["About", "What is missing or doubtful"]);
        sheet.Range(row, 2, row, LastColumn).Merge().Style.Fill.SetBackgroundColor(XLColor.FromTheme(XLThemeColor.Accent1));
        row++;
        string? topic = null;
        foreach (DatasetGap gap in gaps)
        {
            if (gap.Topic is not null && gap.Topic != topic)
            {
                ReportBook.SetText(sheet.Cell(row, 1), gap.Topic);
                Wrap(sheet, row, 1, gap.Topic);
            }

            topic = gap.Topic;
            Paragraph(sheet, row, 2, LastColumn, gap.Text).Style.Font.SetFontColor(XLColor.Black);
            Grid.Underline(sheet, row++, 1, LastColumn);
        }
    }

    private static void Wrap(IXLWorksheet sheet, int row, int column, string text)
    {
        sheet.Cell(row, column).Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        sheet.Row(row).Height = Math.Max(sheet.Row(row).Height, RowHeights.Of(RowHeights.Lines(text, sheet.Column(column).Width)));
    }
}
