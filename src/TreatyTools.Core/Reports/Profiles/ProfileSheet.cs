using ClosedXML.Excel;
using TreatyTools.Core.Countries;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Reports.Sheets;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Profiles;

/// <summary>The first sheet of a profile: who it is, what it said and got in numbers, and the way to the other sheets.</summary>
internal sealed class ProfileSheet(ReportData data, IReadOnlyList<ReportSheet> others) : ReportSheet(data)
{
    private const int LastColumn = 7;
    private const double LabelWidth = 34, ColumnWidth = 14;

    internal override string Name => SummarySheet.SheetName;

    internal override string Contents => "Who it is, and what it said in numbers";

    private Stakeholder Subject => Data.Subject!;

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = book.Book.Worksheets.Add(book.Names.Sheet(Name), 1);
        sheet.Column(1).Width = LabelWidth;
        for (int column = 2; column <= LastColumn; column++)
        {
            sheet.Column(column).Width = ColumnWidth;
        }

        TreatyDataset info = Data.Dataset.Info;
        Head(sheet, Data.Title, $"In the negotiation of the {Data.Treaty.ShortName}, as of {ReportLook.Day(Data.AsOf)}. From the dataset {info.Name}, "
            + $"version {info.Version}{(info.Licence is null ? "" : $", {info.Licence}")}.", LastColumn);
        int row = 4;
        foreach ((string label, string? text) in Lines().Where(line => !string.IsNullOrEmpty(line.Text)))
        {
            ReportBook.SetText(sheet.Cell(row, 1), label);
            sheet.Cell(row, 1).Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
            // Bold letters are wider than those that are measured.
            sheet.Row(row).Height = RowHeights.Of(ColumnWidths.Lines(label, LabelWidth * 0.85));
            Paragraph(sheet, row, 2, LastColumn, text!).Style.Font.SetFontColor(XLColor.Black);
            Grid.Underline(sheet, row++, 1, LastColumn);
        }

        if (Data.Concerns.Count > 0)
        {
            row = Cross(book, sheet, row + 1, "What it spoke of, and what came of it", "Theme", Data.ByTheme.Rows.ByNumber(Data.Names.Theme), Data.Names.Theme,
                (concern, theme) => concern.Theme == theme);
            row = Cross(book, sheet, row + 1, "How it stood", "Stance",
                [.. Vocabularies.Stance.Values.Where(stance => Data.Concerns.Any(concern => concern.Stance == stance))], Words.Of,
                (concern, stance) => concern.Stance == stance);
            row = Cross(book, sheet, row + 1, "In which voice", "Voice",
                [.. Vocabularies.Voice.Values.Where(voice => Data.Concerns.Any(concern => concern.Voice == voice))], Words.Of,
                (concern, voice) => concern.Voice == voice);
        }

        Grid.Heading(sheet, ++row, 1, "In this workbook");
        foreach (ReportSheet other in others)
        {
            ReportBook.SetText(sheet.Cell(++row, 1), other.Name);
            book.LinkTo(sheet.Cell(row, 1), $"'{other.Name}'!A1");
            sheet.Cell(row, 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
            Paragraph(sheet, row, 2, LastColumn, other.Contents);
        }

        sheet.ShowGridLines = false;
        SetUpPage(sheet);
        sheet.PageSetup.PageOrientation = XLPageOrientation.Portrait;
        sheet.PageSetup.FitToPages(1, 2);
        sheet.SetTabActive();
    }

    private IEnumerable<(string Label, string? Text)> Lines()
    {
        yield return ("Kind", Words.Of(Subject.Kind));
        yield return ("Country", Subject.Country is { } code && Subject.Kind != Terms.StakeholderKind.State ? CountryTable.Find(code)?.Name ?? code : null);
        yield return ("Regional group", Subject.RegionalGroup);
        yield return ("Part of", Subject.Affiliation is { } body ? Data.Names.Stakeholder(body) : null);
        yield return ("Has parts", string.Join(", ", Data.Dataset.Tables.Stakeholders.Where(s => s.Affiliation == Subject.Id).Select(s => s.Name)));
        yield return ("Role", Subject.Role);
        yield return ("Note", Subject.Note);
        yield return ("Spoke", Spoke());
        yield return ("Got", Got());
        foreach (Participation acted in Data.Participation)
        {
            yield return (Data.Dataset.Find<Treaty>(acted.Treaty)?.ShortName ?? acted.Treaty, string.Join("; ", ((string?[])
            [
                acted.Signed is null ? null : $"signed {ReportLook.Day(acted.Signed)}",
                acted.Ratified is null ? null
                    : $"{(acted.Action is null ? "consented" : Words.Of(acted.Action).ToLowerInvariant())} {ReportLook.Day(acted.Ratified)}",
                acted.InForce is null ? null : $"in force for it {ReportLook.Day(acted.InForce)}",
            ]).OfType<string>()));
        }

        foreach (TreatyVote vote in Data.Votes)
        {
            yield return (Data.Dataset.Find<TreatyEvent>(vote.Event)?.Title ?? vote.Event, $"voted {Words.Of(vote.Vote).ToLowerInvariant()}"
                + (vote.Explanation is null ? "" : $": {vote.Explanation}"));
        }
    }

    private string Spoke()
    {
        if (Data.Concerns.Count == 0)
        {
            return "No remark of it is recorded.";
        }

        int articles = Data.Concerns.SelectMany(concern => concern.Articles).Distinct(StringComparer.Ordinal).Count();
        EdtfDate[] days = [.. Data.Concerns.Select(concern => concern.Date).OfType<EdtfDate>().Order()];
        string when = days.Length == 0 ? "" : days[0] == days[^1] ? $", {ReportLook.Day(days[0])}"
            : $", from {ReportLook.Day(days[0])} to {ReportLook.Day(days[^1])}";
        int joint = Data.Concerns.Count(concern => concern.Voice == Terms.Voice.Joint);
        return $"{Words.Count(Data.Concerns.Count, "remark")} on {Words.Count(articles, "article")}{when}"
            + (joint == 0 ? "." : $"; {joint} of them with others.");
    }

    private string? Got()
    {
        int Count(params string[] outcomes) => Data.Concerns.Count(concern => outcomes.Contains(concern.Outcome));
        int judged = Data.Concerns.Count - Count(Terms.Outcome.Unknown);
        return judged == 0 ? null : $"Of the {Words.Count(judged, "remark")} whose outcome is known: {Count(Terms.Outcome.Addressed)} met, "
            + $"{Count(Terms.Outcome.PartlyAddressed)} in part, {Count(Terms.Outcome.NotAddressed, Terms.Outcome.Worsened)} not.";
    }

    private int Cross(ReportBook book, IXLWorksheet sheet, int row, string heading, string corner, IReadOnlyList<string> values, Func<string, string> label,
        Func<Concern, string, bool> has)
    {
        Grid.Heading(sheet, row++, 1, heading);
        return Grid.CrossTable(book, sheet, row, corner, [.. Data.Outcomes.Select(Words.Of)],
            [.. values.Select(value => (label(value), (string?)null,
                Data.Outcomes.Select(outcome => Data.Concerns.Count(concern => concern.Outcome == outcome && has(concern, value))).ToArray()))],
            ReportLook.Sky);
    }
}
