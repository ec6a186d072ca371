using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using TreatyTools.Core.Workbooks;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using Table = TreatyTools.Core.Tables.Columns.Table;
using TableColumn = TreatyTools.Core.Tables.Columns.TableColumn;

namespace TreatyTools.Core.Tests.Workbooks;

/// <summary>A folder of its own for the files of a test, and readers of the workbooks that it writes.</summary>
public sealed class TestWorkbooks : IDisposable
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public string Folder { get; } = Directory.CreateTempSubdirectory("workbooks").FullName;

    public List<string> Warnings { get; } = [];

    public string Path(string name = "book.xlsx") => System.IO.Path.Combine(Folder, name);

    /// <summary>Writes a workbook, and checks that it is valid and that nothing else is left in the folder.</summary>
    public string Write(IReadOnlyList<WorkbookSheet> sheets, WorkbookOptions? options = null, string name = "book.xlsx")
    {
        WorkbookWriter.Write(Path(name), sheets, (options ?? new WorkbookOptions()) with { Warn = Warnings.Add });
        Assert.Empty(Errors(Path(name)));
        Assert.Empty(Leftovers());
        return Path(name);
    }

    public string Write(WorkbookSheet sheet, WorkbookOptions? options = null) => Write([sheet], options);

    public string[] Leftovers() => Directory.GetFiles(Folder, "*.tmp");

    /// <summary>What is wrong with a workbook by the schema of Office 2019.</summary>
    public static string[] Errors(string path)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }

    /// <summary>The cells of a sheet by reference, with type and value: <c>s:text</c>, <c>n:1.5</c>, <c>b:1</c>.</summary>
    public static Dictionary<string, string> Cells(string path, string? sheet = null)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, false);
        SharedStringItem[] shared = document.WorkbookPart!.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().ToArray() ?? [];
        Dictionary<string, string> cells = [];
        foreach (Cell cell in SheetPart(document, sheet).Worksheet.Descendants<Cell>())
        {
            string? value = cell.DataType?.Value switch
            {
                CellValues.InlineString => "s:" + OoxmlText.Unescape(cell.InlineString!.InnerText),
                CellValues.SharedString when cell.CellValue is { } index => "s:"
                    + OoxmlText.Unescape(shared[int.Parse(index.Text, System.Globalization.CultureInfo.InvariantCulture)].InnerText),
                CellValues.Boolean => "b:" + cell.CellValue!.Text,
                _ when cell.CellFormula is { } formula => "f:" + formula.Text,
                _ when cell.CellValue is { } number => "n:" + number.Text,
                _ => null,
            };
            if (value is not null)
            {
                cells[cell.CellReference!.Value!] = value;
            }
        }

        return cells;
    }

    /// <summary>The format of a cell.</summary>
    public static (string? NumberFormat, bool QuotePrefix, bool Wrap) Format(string path, string reference, string? sheet = null)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, false);
        Stylesheet styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        Cell cell = SheetPart(document, sheet).Worksheet.Descendants<Cell>().Single(c => c.CellReference == reference);
        CellFormat format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        NumberingFormat? number = styles.NumberingFormats?.Elements<NumberingFormat>().FirstOrDefault(n => n.NumberFormatId! == format.NumberFormatId!);
        string? code = number?.FormatCode?.Value ?? (format.NumberFormatId?.Value == 49 ? "@" : null);
        return (code, format.QuotePrefix?.Value ?? false, format.Alignment?.WrapText?.Value ?? false);
    }

    /// <summary>The addresses that cells of a sheet link to.</summary>
    public static Dictionary<string, string> Links(string path, string? sheet = null)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, false);
        WorksheetPart part = SheetPart(document, sheet);
        Dictionary<string, string> targets = part.HyperlinkRelationships.ToDictionary(r => r.Id, r => r.Uri.OriginalString);
        return part.Worksheet.Descendants<Hyperlink>().ToDictionary(h => h.Reference!.Value!, h => targets[h.Id!.Value!]);
    }

    /// <summary>Names of the sheets in their order.</summary>
    public static string[] Sheets(string path)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, false);
        return [.. document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!)];
    }

    /// <summary>The Excel tables of a sheet: name, range, style, names of columns.</summary>
    public static (string Name, string Range, string Style, string[] Columns, bool Filter)[] TableParts(string path, string? sheet = null)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, false);
        return
        [
            .. SheetPart(document, sheet).TableDefinitionParts.Select(p => p.Table).Select(t => (
                t.DisplayName!.Value!, t.Reference!.Value!, t.TableStyleInfo?.Name?.Value ?? "",
                t.Descendants<DocumentFormat.OpenXml.Spreadsheet.TableColumn>().Select(c => c.Name!.Value!).ToArray(), t.AutoFilter is not null)),
        ];
    }

    /// <summary>The XML of a part.</summary>
    public static XElement Xml(string path, string part)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        using Stream stream = archive.GetEntry(part)!.Open();
        return XElement.Load(stream);
    }

    /// <summary>An element of a sheet's XML, by its local name.</summary>
    public static XElement? SheetElement(string path, string name) => Xml(path, "xl/worksheets/sheet1.xml").Descendants(Main + name).FirstOrDefault();

    /// <summary>A sheet with a table made of columns.</summary>
    /// <summary>Changes the XML of a part of a workbook.</summary>
    public static void Alter(string path, string part, Func<string, string> change)
    {
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Update);
        ZipArchiveEntry entry = archive.GetEntry(part)!;
        string xml;
        using (StreamReader reader = new(entry.Open()))
        {
            xml = reader.ReadToEnd();
        }

        entry.Delete();
        using StreamWriter writer = new(archive.CreateEntry(part).Open());
        writer.Write(change(xml));
    }

    public static WorkbookSheet Sheet(params TableColumn[] columns) => Named("Sheet1", columns);

    public static WorkbookSheet Named(string name, params TableColumn[] columns) =>
        new(name, new Table(columns, columns.Length == 0 ? 0 : ((IColumn)columns[0]).Count));

    public static TableColumn Column<T>(string name, params T?[] values) => new Column<T>(name, values);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static WorksheetPart SheetPart(SpreadsheetDocument document, string? sheet)
    {
        Sheet found = document.WorkbookPart!.Workbook.Descendants<Sheet>().First(s => sheet is null || s.Name == sheet);
        return (WorksheetPart)document.WorkbookPart.GetPartById(found.Id!.Value!);
    }
}

internal interface IColumn
{
    int Count { get; }
}

/// <summary>A column over an array.</summary>
internal sealed class Column<T>(string name, T?[] values) : TableColumn(name, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)), IColumn
{
    public int Count => values.Length;

    public override object? this[long row] => values[row];
}
