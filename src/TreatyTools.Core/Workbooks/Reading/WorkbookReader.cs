using System.Xml;
using TreatyTools.Core.IO;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Reading;

/// <summary>
/// Reads Excel workbooks (.xlsx and .xlsm) row by row. Nothing in them is run or followed: formulas give the values that were stored, links stay texts.
/// A file from a stranger gives one fault, whatever is wrong with it.
/// </summary>
public static class WorkbookReader
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The sheets of a workbook and their tables.</summary>
    /// <param name="path">Full path of the workbook.</param>
    /// <exception cref="TreatyFault">As <see cref="Read"/>.</exception>
    public static IReadOnlyList<WorkbookOutline> Outline(string path) => Use(path, book =>
        (IReadOnlyList<WorkbookOutline>)[.. book.Sheets.Select(s => new WorkbookOutline(s.Name, s.IsHidden, [.. book.Tables(s).Select(t => t.Name)]))]);

    /// <summary>Reads sheets of a workbook, in their order.</summary>
    /// <param name="path">Full path of the workbook.</param>
    /// <param name="options">What to read; null for the first sheet.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="TreatyFault">
    /// <c>InvalidWorkbook</c>, <c>UnsupportedWorkbook</c> (protected with a password, or of another format), <c>WorkbookTooLarge</c>, <c>FileNotReadable</c>,
    /// <c>WorksheetNotFound</c>, <c>TableNotFound</c>, <c>HeaderNotFound</c> or <c>ColumnNotFound</c>.
    /// </exception>
    public static IReadOnlyList<WorkbookTable> Read(string path, WorkbookReadOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new WorkbookReadOptions();
        return Use(path, book => (IReadOnlyList<WorkbookTable>)
            [.. Choose(path, book, options).Select(chosen => new SheetReader(path, book, chosen.Sheet, chosen.Table, options).Read(cancellation))]);
    }

    /// <summary>Opens a workbook and turns what may be wrong with it into a fault.</summary>
    internal static T Use<T>(string path, Func<WorkbookFile, T> read)
    {
        try
        {
            // A workbook that is open in Excel can be read as well.
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            CheckKind(path, file);
            using WorkbookFile book = new(file);
            return read(book);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            throw new TreatyFault("InvalidWorkbook", FaultKind.InvalidData,
                $"'{path}' cannot be read: it is no Excel workbook (.xlsx), or it is damaged ({DamageReason.Of(e)}). Open it in Excel and save it anew.",
                    path, e);
        }
        catch (OversizedPartException e)
        {
            throw new TreatyFault("WorkbookTooLarge", FaultKind.LimitExceeded,
                $"'{path}' unpacks to more than can be read. If it is an honest workbook, split it into smaller ones or save its sheets as CSV.", path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TreatyFault("FileNotReadable", FaultKind.NotAccessible, $"'{path}' cannot be read: {e.Message.TrimEnd('.')}.", path, e);
        }
    }

    private static void CheckKind(string path, FileStream file)
    {
        Span<byte> start = stackalloc byte[8];
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (start[..read].SequenceEqual(CompoundFile))
        {
            throw new TreatyFault("UnsupportedWorkbook", FaultKind.InvalidData,
                $"'{path}' is protected with a password, or has the format of Excel before 2007 (.xls). Open it in Excel and save it as .xlsx without a "
                    + "password.", path);
        }
    }

    private static List<(SheetPart Sheet, TableRange? Table)> Choose(string path, WorkbookFile book, WorkbookReadOptions options)
    {
        List<SheetPart> sheets = ChooseSheets(path, book, options);
        List<(SheetPart Sheet, TableRange? Table)> chosen = [];
        List<string> names = [];
        foreach (SheetPart sheet in sheets)
        {
            List<TableRange> tables = book.Tables(sheet);
            names.AddRange(tables.Select(t => t.Name));
            if (options.TableName is { } wanted)
            {
                chosen.AddRange(tables.Where(t => string.Equals(t.Name, wanted, StringComparison.OrdinalIgnoreCase)).Select(t => (sheet, (TableRange?)t)));
            }
            else
            {
                chosen.Add((sheet, tables.Count == 1 && options.HeaderRow is null && !options.NoHeader ? tables[0] : null));
            }
        }

        return chosen.Count > 0 || options.TableName is null
            ? chosen
            : throw new TreatyFault("TableNotFound", FaultKind.NotFound,
                $"'{path}' has no table "
                    + $"'{options.TableName}'{(options.Worksheets.Count > 0 ? " on the sheets that are asked for" : "")}."
                    + $"{NameSuggestion.Sentence(options.TableName!, names)}", options.TableName);
    }

    private static List<SheetPart> ChooseSheets(string path, WorkbookFile book, WorkbookReadOptions options)
    {
        if (options.Worksheets.Count == 0)
        {
            return options.TableName is not null ? book.Sheets : [book.Sheets.Find(s => !s.IsHidden) ?? book.Sheets[0]];
        }

        HashSet<SheetPart> chosen = [];
        foreach (string wanted in options.Worksheets)
        {
            List<SheetPart> found = book.Sheets.FindAll(s => string.Equals(s.Name, wanted, StringComparison.OrdinalIgnoreCase));
            if (found.Count == 0 && Wildcard.IsPattern(wanted))
            {
                Wildcard wildcard = new(wanted);
                found = book.Sheets.FindAll(s => wildcard.IsMatch(s.Name));
            }

            if (found.Count == 0)
            {
                throw new TreatyFault("WorksheetNotFound", FaultKind.NotFound,
                    $"'{path}' has no sheet '{wanted}'.{NameSuggestion.Sentence(wanted, [.. book.Sheets.Select(s => s.Name)])}", wanted);
            }

            chosen.UnionWith(found);
        }

        return book.Sheets.FindAll(chosen.Contains);
    }
}
