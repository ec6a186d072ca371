using System.IO.Compression;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Workbooks.Reading;

/// <summary>The package of a workbook: its sheets, tables, names, texts and formats. Only parts inside of it are ever read.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _from1904;
    private readonly string? _textsPart;
    private readonly string? _stylesPart;
    private string[]? _texts;
    private CellFormats? _formats;

    internal WorkbookFile(Stream stream)
    {
        _archive = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in _archive.Entries)
        {
            // Not every program keeps to the case of a name and to the slash.
            _parts.TryAdd(entry.FullName.Replace('\\', '/'), entry);
        }

        string book = Relations("").Find(r => r.IsOf("officeDocument"))?.Part
            ?? throw new InvalidDataException("it has no list of sheets");
        if (book.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidDataException("it is a binary workbook (.xlsb)");
        }

        List<PartRelation> relations = Relations(book);
        _textsPart = relations.Find(r => r.IsOf("sharedStrings"))?.Part;
        _stylesPart = relations.Find(r => r.IsOf("styles"))?.Part;
        using PartReader reader = Open(book);
        while (reader.Next())
        {
            switch (reader.Name)
            {
                case "workbookPr":
                    _from1904 = reader.Flag("date1904");
                    break;
                case "sheet":
                    string? id = reader.Attribute("id");
                    if (relations.Find(r => r.Id == id) is { } sheet && sheet.IsOf("worksheet"))
                    {
                        Sheets.Add(new SheetPart(OoxmlText.Unescape(reader.Attribute("name") ?? ""), reader.Attribute("state") is "hidden" or "veryHidden",
                            sheet.Part));
                    }

                    break;
                case "definedName" when reader.Attribute("name") is { } name:
                    Names[name] = reader.Text();
                    break;
            }
        }

        if (Sheets.Count == 0)
        {
            throw new InvalidDataException("it has no sheet of cells");
        }
    }

    internal List<SheetPart> Sheets { get; } = [];

    /// <summary>What the names of the workbook stand for, such as <c>Sheet1!$B$2</c>.</summary>
    internal Dictionary<string, string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal CellFormats Formats => _formats ??=
        new CellFormats(_stylesPart is null ? null : _parts.GetValueOrDefault(_stylesPart), _from1904, IsOfLibreOffice());

    /// <summary>The texts that cells share.</summary>
    internal string[] Texts => _texts ??= ReadTexts();

    /// <summary>Opens a part.</summary>
    /// <exception cref="InvalidDataException">It is not there.</exception>
    internal PartReader Open(string part) =>
        new(_parts.GetValueOrDefault(part) ?? throw new InvalidDataException($"its part '{part}' is missing"));

    /// <summary>The Excel tables of a sheet.</summary>
    internal List<TableRange> Tables(SheetPart sheet)
    {
        List<TableRange> tables = [];
        foreach (PartRelation relation in Relations(sheet.Part).Where(r => r.IsOf("table")))
        {
            using PartReader reader = Open(relation.Part);
            if (reader.Next() && reader.Attribute("ref") is { } reference && CellReference.TryRange(reference, out CellReference first, out CellReference last))
            {
                TableRange table = new(OoxmlText.Unescape(reader.Attribute("displayName") ?? reader.Attribute("name") ?? ""),
                    first, last with { Row = last.Row - (reader.Number("totalsRowCount") ?? 0) }, HasHeader: reader.Number("headerRowCount") != 0, []);
                while (!table.HasHeader && reader.Next())
                {
                    if (reader.Name == "tableColumn")
                    {
                        table.Columns.Add(OoxmlText.Unescape(reader.Attribute("name") ?? ""));
                    }
                }

                tables.Add(table);
            }
        }

        return tables;
    }

    public void Dispose() => _archive.Dispose();

    private bool IsOfLibreOffice()
    {
        if (Relations("").Find(r => r.IsOf("extended-properties"))?.Part is not { } part || !_parts.ContainsKey(part))
        {
            return false;
        }

        using PartReader reader = Open(part);
        while (reader.Next())
        {
            if (reader.Name == "Application")
            {
                return reader.Text().Contains("LibreOffice", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private string[] ReadTexts()
    {
        List<string> texts = [];
        if (_textsPart is not null)
        {
            using PartReader reader = Open(_textsPart);
            while (reader.Next())
            {
                if (reader.Name == "si")
                {
                    texts.Add(reader.RichText());
                }
            }
        }

        return [.. texts];
    }

    private List<PartRelation> Relations(string part) => PackageParts.Relations(name => _parts.GetValueOrDefault(name), part);
}

/// <summary>A sheet in its package.</summary>
internal sealed record SheetPart(string Name, bool IsHidden, string Part);

/// <summary>Where an Excel table lies, its row of totals left out.</summary>
internal sealed record TableRange(string Name, CellReference First, CellReference Last, bool HasHeader, List<string> Columns);
