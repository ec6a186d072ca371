using System.IO.Compression;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using TreatyTools.Core.IO;
using TreatyTools.Core.Workbooks.Appending;
using TreatyTools.Core.Workbooks.Definitions.Formulas;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Writing;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks;

/// <summary>
/// Writes tables as Excel workbooks. ClosedXML composes the workbook without its records, and the records then go straight into the sheets'
/// parts, so that memory does not grow with their number. The target is replaced at the end, or stays as it was.
/// </summary>
public static class WorkbookWriter
{
    private const string Creator = "TreatyTools";

    /// <summary>Writes tables to a workbook, each on its own sheet, in the order given.</summary>
    /// <param name="path">Full path of the workbook.</param>
    /// <param name="sheets">The tables with their sheets; at least one.</param>
    /// <param name="options">How to write; null for a new workbook that replaces what is there.</param>
    /// <param name="cancellation">When it is cancelled, the target stays as it was.</param>
    /// <exception cref="TreatyFault">
    /// <c>NothingToExport</c>, <c>TooManyRows</c>, <c>TooManyColumns</c>, <c>CellTooLong</c>, <c>ColumnNotFound</c>, <c>InvalidNumberFormat</c>,
    /// <c>InvalidDefinition</c>, <c>InvalidFormula</c>, <c>SheetNotFound</c>, <c>TooManyItems</c>, <c>TooManyPoints</c>, <c>ColumnExists</c>,
    /// <c>UnknownTableStyle</c>, <c>InvalidWorkbook</c>, <c>UnsupportedWorkbook</c>, <c>SheetNotAppendable</c>, and those of <see cref="FileLock"/> and
    /// <see cref="AtomicFile"/>.
    /// </exception>
    public static void Write(string path, IReadOnlyList<WorkbookSheet> sheets, WorkbookOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new WorkbookOptions();
        if (sheets.Count == 0)
        {
            throw NothingToExport(path);
        }

        AtomicFile.CheckTarget(path, options.NoClobber, options.Force);
        // Who adds to a workbook keeps others from doing so until it is back in its place: what one of two added would be lost.
        using FileLock? held = options.Mode == WorkbookMode.Replace ? null : FileLock.Take(path, FileLock.Patience, cancellation);
        using MemoryStream composed = new();
        List<SheetPlan> plans = Compose(path, sheets, options, composed, cancellation);
        try
        {
            AtomicFile.Write(path, stream => Stream(composed, plans, options, stream, cancellation), options.NoClobber, options.Force, cancellation);
        }
        catch (InvalidDataException e) when (held is not null)
        {
            // A damage that the library took over into what it composed.
            throw ExistingWorkbook.Damaged(path, e);
        }
    }

    /// <summary>The fault of an export that has neither records nor names of columns.</summary>
    public static TreatyFault NothingToExport(string path) => new("NothingToExport", FaultKind.InvalidArgument,
        $"No records came to be written to '{path}', and nothing was written. Check the filters before, or name columns with -Property to get an empty sheet "
            + "with a header.", path);

    /// <summary>Saves a workbook that was made whole, so that equal content gives equal bytes.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="created">Time of creation in the properties of the document; null for none.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static void Save(XLWorkbook book, Stream target, DateTime? created, CancellationToken cancellation)
    {
        using MemoryStream composed = new();
        book.SaveAs(composed);
        Stream(composed, [], new WorkbookOptions { Created = created }, target, cancellation);
    }

    private static void Stream(MemoryStream composed, List<SheetPlan> plans, WorkbookOptions options, Stream target, CancellationToken cancellation)
    {
        composed.Position = 0;
        using ZipArchive archive = new(composed, ZipArchiveMode.Read, leaveOpen: true);
        new PackageStreamer(archive, plans, options, options.Warn ?? (_ => { })).Write(target, cancellation);
    }

    private static List<SheetPlan> Compose(string path, IReadOnlyList<WorkbookSheet> sheets, WorkbookOptions options, MemoryStream composed,
        CancellationToken cancellation)
    {
        sheets = FormulaPlanner.Add([.. sheets.Select(s => s.Selected())]);
        Action<string> warn = options.Warn ?? (_ => { });
        SheetPlanner.CheckNames(sheets);
        bool keeps = options.Mode != WorkbookMode.Replace && File.Exists(path);

        // What is wrong with a workbook that was read may show only when it is added to or written.
        return keeps ? ExistingWorkbook.Guard(path, () => Compose(path, sheets, options, composed, keeps, warn, cancellation))
            : Compose(path, sheets, options, composed, keeps, warn, cancellation);
    }

    private static List<SheetPlan> Compose(string path, IReadOnlyList<WorkbookSheet> sheets, WorkbookOptions options, MemoryStream composed, bool keeps,
        Action<string> warn, CancellationToken cancellation)
    {
        (XLWorkbook book, CarryOver? carried) = keeps ? ExistingWorkbook.Open(path, cancellation) : (new XLWorkbook(XLEventTracking.Disabled), null);
        using XLWorkbook owned = book;
        using CarryOver? ownedToo = carried;
        if (!keeps)
        {
            book.Properties.Author = Creator;
            // White letters on it are read by everybody; the colour of Office itself is too light for that.
            book.Theme.Accent1 = XLColor.FromHtml(WorkbookComposer.HeaderColour);
            book.Properties.Title = OoxmlText.Plain(options.Title ?? "");
        }

        WorkbookNames names = new(book, options.Mode, warn);
        List<SheetPlan> plans = [];
        foreach (WorkbookSheet sheet in sheets)
        {
            WorkbookSheet styled = sheet with { TableStyle = TableStyles.Resolve(sheet.TableStyle) };
            // What was written to in this call is not there to be added to.
            bool isNew = !keeps || plans.Exists(p => string.Equals(p.SheetName, sheet.Name, StringComparison.OrdinalIgnoreCase));
            if (options.Mode == WorkbookMode.Append && !isNew && book.TrySheet(sheet.Name, out IXLWorksheet existing))
            {
                plans.Add(SheetAppender.Append(existing, styled, (table, column) => carried?.Formula(table, column), warn));
            }
            else
            {
                Add(book, styled, options with { Mode = isNew ? WorkbookMode.Append : options.Mode }, names, plans, warn);
            }
        }

        plans.ForEach(plan => plan.From1904 = book.Use1904DateSystem);
        FormulaPlanner.Resolve(book, plans);
        FormulaResults.Calculate(plans, cancellation);
        Decorations decorations = new(options, names);
        decorations.Prepare(book, plans, sheet => carried?.FreeColumn(sheet) ?? 1, cancellation);
        cancellation.ThrowIfCancellationRequested();
        Stoppable.Run(() =>
        {
            book.SaveAs(composed);
            LibraryNames.Leave(composed);
            return composed;
        }, cancellation);

        HashSet<string> replaced = new(options.Mode == WorkbookMode.ReplaceSheet ? plans.Select(p => p.SheetName) : [], StringComparer.OrdinalIgnoreCase);
        if (decorations.Any || carried is not null)
        {
            using SpreadsheetDocument document = SpreadsheetDocument.Open(composed, isEditable: true);
            carried?.Restore(document, plans, replaced, warn);
            if (decorations.Any)
            {
                decorations.Finish(document, sheet => carried?.HasPrintArea(sheet) == true, cancellation);
            }
        }

        if (keeps)
        {
            LossCheck.Check(path, composed, replaced);
        }

        return plans;
    }

    private static void Add(XLWorkbook book, WorkbookSheet sheet, WorkbookOptions options, WorkbookNames names, List<SheetPlan> plans, Action<string> warn)
    {
        foreach (SheetPlan plan in SheetPlanner.Plan(sheet, options.Split, warn))
        {
            int? position = null;
            if (options.Mode == WorkbookMode.ReplaceSheet && book.TrySheet(plan.SheetName, out IXLWorksheet old))
            {
                position = old.Position;
                names.Release(old);
                old.Delete();
            }

            plan.SheetName = names.Sheet(plan.SheetName);
            if (plan.HeaderRow > 0)
            {
                plan.TableName = names.Table(sheet.TableName, plan.SheetName);
            }

            WorkbookComposer.AddSheet(book, plan, position);
            plans.Add(plan);
        }
    }
}
