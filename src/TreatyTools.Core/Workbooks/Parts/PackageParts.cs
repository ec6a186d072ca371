using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace TreatyTools.Core.Workbooks.Parts;

/// <summary>Finds parts in the package of a workbook, and reads and names them.</summary>
internal static class PackageParts
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace DocumentRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Name of the part that lists the sheets.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    internal static string Workbook(ZipArchive archive)
    {
        string? part = archive.GetEntry("_rels/.rels") is { } relations
            ? Load(relations).Root!.Elements()
                .Where(r => ((string?)r.Attribute("Type"))?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
                .Select(r => ((string?)r.Attribute("Target"))?.TrimStart('/'))
                .FirstOrDefault()
            : null;
        return part is not null && archive.GetEntry(part) is not null ? part : throw new InvalidDataException("it has no list of sheets");
    }

    /// <summary>The parts of the sheets, by the names of the sheets, whose case does not matter.</summary>
    internal static Dictionary<string, string> Sheets(ZipArchive archive)
    {
        string workbook = Workbook(archive);
        Dictionary<string, string> targets = Targets(archive, workbook);
        Dictionary<string, string> sheets = new(StringComparer.OrdinalIgnoreCase);
        foreach (XElement sheet in Load(archive.GetEntry(workbook)!).Descendants(Main + "sheet"))
        {
            sheets.Add(OoxmlText.Unescape((string)sheet.Attribute("name")!), targets[(string)sheet.Attribute(DocumentRelations + "id")!]);
        }

        return sheets;
    }

    /// <summary>Full names of the parts that a part refers to, by the id of the relation.</summary>
    internal static Dictionary<string, string> Targets(ZipArchive archive, string part)
    {
        Dictionary<string, string> targets = [];
        if (archive.GetEntry(RelationsOf(part)) is { } relations)
        {
            Uri source = new("http://package/" + part);
            foreach (XElement relation in Load(relations).Root!.Elements())
            {
                if ((string?)relation.Attribute("TargetMode") != "External")
                {
                    Uri target = new(source, (string)relation.Attribute("Target")!);
                    targets.Add((string)relation.Attribute("Id")!, target.AbsolutePath[1..]);
                }
            }
        }

        return targets;
    }

    /// <summary>Name of the part that holds the relations of a part.</summary>
    internal static string RelationsOf(string part)
    {
        int slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    /// <summary>The XML of a part.</summary>
    internal static XDocument Load(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
