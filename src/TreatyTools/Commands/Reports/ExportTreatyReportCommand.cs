using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Core.Reports;
using TreatyTools.Model;
using TreatyTools.Paths;
using TreatyTools.Session;
using TreatyTools.Transformation;

namespace TreatyTools.Commands;

/// <summary>Writes a report on a treaty as one Excel workbook, or as one page for browsers, that can be handed on as it is.</summary>
/// <remarks>
/// <para>The extension of the path decides: .xlsx writes a workbook, .html a page. Both have the same message, records and pictures.</para>
/// <para>
/// The workbook has a sheet for each question: Summary (a message in three sentences, key figures, charts, status, what happened last), Charts, Participation
/// and Participation map (a cell for each State), Timeline, Votes, Provisions (every article with its paragraphs grouped beneath), Drafting history,
/// Correspondences, Concerns, Concern matrix, Concerns by provision and Concern pivot, Stakeholders, Claims checked, Disagreements, Sources, Method (version,
/// counts, how sure the records are, what is missing), Vocabularies (what the words mean) and Figures (the numbers behind the charts). Every provision,
/// stakeholder and source that a record names is a link to its row in the workbook, and every source a link to its document. A sheet or column in which nothing
/// would stand is left out, and the Summary names the sheets. The charts are Excel's own and can be changed. There are no macros. Each table has its header and
/// its first column in view. The whole workbook can be printed: what one reads on paper, with the header on every page and in letters of 8 points or more;
/// tables that would take more than four pages are for the screen, unless -PrintAll is given.
/// </para>
/// <para>
/// The page is one file that needs no network, no other file and no program but a browser, on a desk or a phone, by keyboard too. It has the message with its
/// figures, the map and the other pictures, whose marks tell their names, the events by year, all concerns with a form that finds them by theme, outcome,
/// stance, article, stakeholder or words, every article, the participants, correspondences, claims, sources and the method. What was found stands in the
/// address, so that it can be sent on. Without scripts it is a page to read. Printed, parts that are folded stay so. It follows the browser in light or
/// dark colours.
/// </para>
/// <para>
/// Where the official text of the treaty is registered (Register-TreatyText), Provisions has the verbatim words of each paragraph, in a workbook
/// in the column Text.
/// </para>
/// <para>
/// The report tells what was known on a day, which stands on the Summary: by default the day on which the dataset was made, never today's. With an earlier
/// -AsOf, events, concerns, signatures and ratifications that came later, or that may have come later because their date is inexact, are left out, and the
/// Summary says how many. Provisions, drafts, correspondences, claims and sources are those of the dataset whatever the day. The outcome of a concern is
/// measured against the final text; when that is later than the day of the report, the Summary says so. Of a day after that of the dataset nothing is known:
/// the report then tells how things stood on the day of the dataset, and a warning and the Summary say so.
/// </para>
/// <para>
/// Dates that are not one certain day stand in the tables in words; the first and the last day that they can mean stand in folded columns, by which to sort and
/// filter. Links look for their row when they are followed, so that tables can be sorted. The chart of events counts them in their earliest month, that of
/// participation on the last day that they can mean, as the status does.
/// </para>
/// <para>
/// A file that is already there is replaced when the new one is complete, unless -NoClobber is given. The same dataset and parameters give the same file, byte
/// for byte.
/// </para>
/// </remarks>
/// <example>
/// <code>Export-TreatyReport report.xlsx -PassThru</code>
/// <para>Writes the report on the treaty that the dataset is about, and gives the file.</para>
/// </example>
/// <example>
/// <code>Export-TreatyReport hanoi.xlsx -AsOf 2025-10-25 -Title 'The convention against cybercrime on the day of its signature'</code>
/// <para>Writes what was known on 25 October 2025, under a title of one's own.</para>
/// </example>
/// <example>
/// <code>Export-TreatyReport report.html</code>
/// <para>Writes the same report as a page that any browser opens.</para>
/// </example>
/// <example>
/// <code>Export-TreatyReport eff.xlsx -Stakeholder eff</code>
/// <para>A profile of one stakeholder: all about the Electronic Frontier Foundation in one workbook.</para>
/// </example>
/// <example>
/// <code>Export-TreatyReport budapest.xlsx -Treaty ets185 -WhatIf</code>
/// <para>Says what would be written for the Budapest Convention.</para>
/// </example>
[Cmdlet(VerbsData.Export, "TreatyReport", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportTreatyReportCommand : FileOutputCmdlet
{
    private OutputFile? _file;
    private DateOnly? _day;

    /// <summary>The file to write: .xlsx is a workbook, .html a page. A name without an extension gets .xlsx. Wildcards have no meaning here.</summary>
    [Parameter(Mandatory = true, Position = 0), Alias("LiteralPath", "PSPath", "LP"), ValidateNotNullOrEmpty]
    public override string? Path { get; set; }

    /// <summary>The treaty, by id or name. By default the one that the dataset is about.</summary>
    [Parameter(Position = 1), ValidateNotNullOrEmpty, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string? Treaty { get; set; }

    /// <summary>
    /// A stakeholder, by id or name, for a profile in place of the report on all: who it is, its remarks with their outcomes, its position on each article, its
    /// quotations with day and address, who stood with it and against it, the events in which it acted, the votes and signatures of a State, and its sources.
    /// </summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(RecordIdCompleter<Stakeholder>))]
    public string? Stakeholder { get; set; }

    /// <summary>The heading of the report, and its title in the properties of the document or the window of the browser. By default the name of the
    /// stakeholder or the short name of the treaty.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>The day up to which the report tells what was known; of a period, its last. By default the day on which the dataset was made.</summary>
    [Parameter, EdtfDateTransformation]
    public EdtfDate? AsOf { get; set; }

    /// <summary>The paper on which every sheet, or the page, is printed: A4 or Letter. By default A4.</summary>
    [Parameter, ValidateSet("A4", "Letter")]
    public string Paper { get; set; } = "A4";

    /// <summary>
    /// Sets every sheet of a workbook up to be printed whole. Without it, tables that would take more than four pages are for the screen, and the Summary says
    /// which.
    /// </summary>
    [Parameter]
    public SwitchParameter PrintAll { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        // What is wrong with the target shows before the dataset is read.
        _file = Open(ReportFormats.UsualExtension);
        ReportFormats.Require(_file.Path);
        _day = Day(AsOf);
    }

    /// <inheritdoc />
    protected override void End()
    {
        Dataset dataset = DefaultDataset();
        Treaty? treaty = TreatyChoice.Find(dataset, Treaty);
        Write(_file!, $"Write report on {treaty?.ShortName ?? dataset.Info.Title}", () =>
        {
            ReportOptions options = new()
            {
                Treaty = treaty?.Id, Stakeholder = Stakeholder, Title = Title, AsOf = _day, WordsOf = TextCatalog.Words(dataset, WriteWarning, StopToken),
                Paper = Enum.Parse<ReportPaper>(Paper, ignoreCase: true), PrintAll = PrintAll,
                NoClobber = NoClobber, Force = Force, Warn = WriteWarning,
            };
            using Progress progress = new(this, $"Writing {System.IO.Path.GetFileName(_file!.Path)}");
            ReportWriter.Write(_file.Path, dataset, options, (sheet, share) => progress.Tell(sheet, (int)(100 * share)), StopToken);
        });
    }
}
