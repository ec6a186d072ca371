using System.IO.Compression;
using ClosedXML.Excel;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.IO;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Reports.Profiles;
using TreatyTools.Core.Reports.Sheets;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Writing;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports;

/// <summary>Composes the report on a treaty, as a workbook or as a page for browsers.</summary>
public static class ReportWriter
{
    private const string Creator = "TreatyTools";

    /// <summary>Writes the report. The same dataset and options give the same bytes.</summary>
    /// <param name="path">Full path of the file, whose extension says what is written.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="options">What the report is of; null for the treaty that the dataset is about.</param>
    /// <param name="progress">Takes the name of the sheet or part that is being made and the share that is done, from 0 to 1.</param>
    /// <param name="cancellation">When it is cancelled, the target stays as it was.</param>
    /// <exception cref="TreatyFault"><c>UnsupportedFormat</c>, <c>NothingToReport</c>, <c>CellTooLong</c>, <c>TooManyRows</c>; those of <see
    /// cref="TreatyChoice.Find"/> and of <see cref="AtomicFile"/>.</exception>
    public static void Write(string path, Dataset dataset, ReportOptions? options = null, Action<string, double>? progress = null,
        CancellationToken cancellation = default)
    {
        options ??= new ReportOptions();
        ReportFormat format = ReportFormats.Of(path);
        AtomicFile.CheckTarget(path, options.NoClobber, options.Force);
        Treaty treaty = TreatyChoice.Find(dataset, options.Treaty) ?? throw new TreatyFault("NothingToReport", FaultKind.NotFound,
            $"The dataset '{dataset.Info.Name}' has no treaty to report on.", dataset.Info.Name);
        Stakeholder? subject = options.Stakeholder is { } asked ? StakeholderChoice.Find(dataset, asked) : null;
        if (subject is not null && format is not WorkbookFormat)
        {
            throw new TreatyFault("UnsupportedFormat", FaultKind.InvalidArgument, "A profile of a stakeholder is written as .xlsx.", path);
        }

        ReportData data = new(dataset, treaty, options.AsOf ?? dataset.Info.Created.Earliest, options.Title, subject) { WordsOf = options.WordsOf };
        if (data.Foresight is { } foresight)
        {
            options.Warn?.Invoke(foresight);
        }

        Action<Stream> save = format.Compose(data, options, progress ?? ((_, _) => { }), cancellation);
        AtomicFile.Write(path, save, options.NoClobber, options.Force, cancellation);
    }

    internal static void Compose(ReportData data, ReportOptions options, MemoryStream composed, Action<string, double> progress, CancellationToken cancellation)
    {
        XLPaperSize paper = options.Paper == ReportPaper.Letter ? XLPaperSize.LetterPaper : XLPaperSize.A4Paper;
        using XLWorkbook workbook = new(XLEventTracking.Disabled);
        ReportBook book = new(workbook, options.Warn ?? (_ => { }), cancellation) { PrintAll = options.PrintAll };
        SetProperties(workbook.Properties, data);
        // White letters on it are read by everybody; the colour of Office itself is too light for that.
        workbook.Theme.Accent1 = XLColor.FromHtml(WorkbookComposer.HeaderColour);
        ReportSheet[] all = data.Subject is null ? Sheets(data) : ProfileSheets.Of(data);
        foreach (ReportSheet sheet in all)
        {
            sheet.Place(book);
        }

        for (int i = 0; i < all.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress(all[i].Name, (double)i / (all.Length + 1));
            all[i].Write(book);
            IXLWorksheet sheet = workbook.Worksheet(all[i].Name);
            if (all[i].Name != SummarySheet.SheetName)
            {
                ReportSheet.AddWayBack(book, sheet);
            }

            sheet.PageSetup.PaperSize = paper;
            sheet.SetTabColor(ReportLook.Colour(Tab(all[i])));
        }

        cancellation.ThrowIfCancellationRequested();
        progress("Saving", (double)all.Length / (all.Length + 1));
        workbook.SaveAs(composed);
        cancellation.ThrowIfCancellationRequested();
        ReportFinisher.Finish(composed, book);
    }

    // The first sheet is made last, since it tells of the others.
    private static ReportSheet[] Sheets(ReportData data)
    {
        FiguresSheet figures = new(data);
        ConcernsSheet concerns = new(data);
        ReportSheet[] every =
        [
            new ChartsSheet(data, figures), new ParticipationSheet(data), new ParticipationMapSheet(data), new TimelineSheet(data), new VotesSheet(data),
            new ProvisionsSheet(data), new DraftingSheet(data), new CorrespondencesSheet(data), new OriginsSheet(data), concerns,
            .. data.Concerns.Count == 0 ? Array.Empty<ReportSheet>()
                : [new ConcernMatrixSheet(data), new ConcernsByProvisionSheet(data), new ConcernPivotSheet(data, concerns)],
            new StakeholdersSheet(data), new ClaimsSheet(data), new DisagreementsSheet(data), new SourcesSheet(data),
            new MethodSheet(data), new VocabulariesSheet(data), figures,
        ];
        ReportSheet[] sheets = [.. every.Where(sheet => sheet.HasRecords)];
        return [.. sheets, new SummarySheet(data, figures, sheets, [.. every.Where(sheet => !sheet.HasRecords).Select(sheet => sheet.Name)])];
    }

    // Sheets of one colour belong together: the text, what happened, what was said; the rest is what it all rests on.
    private static string Tab(ReportSheet sheet) => sheet switch
    {
        SummarySheet or ChartsSheet or ProfileSheet => ReportLook.Ink,
        PositionsSheet or ProvisionsSheet or DraftingSheet or CorrespondencesSheet or OriginsSheet => ReportLook.Green,
        TimelineSheet or VotesSheet or ParticipationSheet or ParticipationMapSheet => ReportLook.Blue,
        ConcernsSheet or QuotationsSheet or NeighboursSheet or ConcernMatrixSheet or ConcernsByProvisionSheet or ConcernPivotSheet
            or StakeholdersSheet => ReportLook.Orange,
        _ => ReportLook.Pale,
    };

    private static void SetProperties(XLWorkbookProperties properties, ReportData data)
    {
        TreatyDataset info = data.Dataset.Info;
        properties.Author = Creator;
        properties.Title = OoxmlText.Plain(data.Title);
        properties.Subject = OoxmlText.Plain($"{data.Treaty.ShortName}, as of {ReportLook.Day(data.AsOf)}");
        properties.Keywords = OoxmlText.Plain(string.Join(", ", info.Keywords));
        properties.Comments = OoxmlText.Plain(info.Citation ?? $"Dataset {info.Name}, version {info.Version}");
        properties.Category = "Report";
    }

    internal static void Save(MemoryStream composed, ReportData data, Stream target, CancellationToken cancellation)
    {
        composed.Position = 0;
        using ZipArchive archive = new(composed, ZipArchiveMode.Read, leaveOpen: true);
        WorkbookOptions options = new() { Created = (DateTime)data.Dataset.Info.Created };
        new PackageStreamer(archive, [], options, _ => { }).Write(target, cancellation);
    }
}
