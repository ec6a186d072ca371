using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TreatyTools.Core.Workbooks.Parts;

/// <summary>Finds parts in the package of a workbook.</summary>
internal static class PackageParts
{
    /// <summary>Name of the part that lists the sheets.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    internal static string Workbook(ZipArchive archive) =>
        Relations(archive.GetEntry, "").Find(relation => relation.IsOf("officeDocument")) is { } book && archive.GetEntry(book.Part) is not null ? book.Part
            : throw new InvalidDataException("it has no list of sheets");

    /// <summary>The parts of the sheets, by the names of the sheets, whose case does not matter.</summary>
    /// <exception cref="InvalidDataException">A sheet has no name, or one that another has, or no part.</exception>
    internal static Dictionary<string, string> Sheets(ZipArchive archive)
    {
        string workbook = Workbook(archive);
        List<PartRelation> relations = Relations(archive.GetEntry, workbook);
        Dictionary<string, string> sheets = new(StringComparer.OrdinalIgnoreCase);
        foreach (XElement sheet in PartXml.Load(archive.GetEntry(workbook)!).Descendants(SheetXml.Main + "sheet"))
        {
            string? name = (string?)sheet.Attribute("name"), id = (string?)sheet.Attribute(SheetXml.Relations + "id");
            if (name is null || relations.Find(relation => relation.Id == id) is not { } relation
                || !sheets.TryAdd(OoxmlText.Unescape(name), relation.Part))
            {
                throw new InvalidDataException("its list of sheets is damaged");
            }
        }

        return sheets;
    }

    /// <summary>The part of a sheet in a workbook that is open; the case of its name does not matter.</summary>
    internal static WorksheetPart Sheet(WorkbookPart workbook, string name)
    {
        Sheet entry = workbook.Workbook.Descendants<Sheet>()
            .Single(sheet => string.Equals(OoxmlText.Unescape(sheet.Name!.Value!), name, StringComparison.OrdinalIgnoreCase));
        return (WorksheetPart)workbook.GetPartById(entry.Id!.Value!);
    }

    /// <summary>The parts that a part refers to. What lies outside of the package is not looked at.</summary>
    /// <param name="find">Finds a part by its name; null where there is none.</param>
    /// <param name="part">Name of the part; empty for the package itself.</param>
    internal static List<PartRelation> Relations(Func<string, ZipArchiveEntry?> find, string part)
    {
        List<PartRelation> relations = [];
        if (find(RelationsOf(part)) is not { } entry)
        {
            return relations;
        }

        Uri source = new("http://package/" + part);
        using PartReader reader = new(entry);
        while (reader.Next())
        {
            if (reader.Name == "Relationship" && reader.Attribute("TargetMode") != "External"
                && Uri.TryCreate(source, reader.Attribute("Target"), out Uri? target) && target.Host == source.Host)
            {
                relations.Add(new PartRelation(reader.Attribute("Id"), reader.Attribute("Type"), Uri.UnescapeDataString(target.AbsolutePath[1..])));
            }
        }

        return relations;
    }

    /// <summary>Name of the part that holds the relations of a part.</summary>
    internal static string RelationsOf(string part)
    {
        int slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }
}

/// <summary>A relation of a part to another one of the same package.</summary>
/// <param name="Id">Its id, by which the part names it.</param>
/// <param name="Type">The address that says what it is for.</param>
/// <param name="Part">Full name of the other part.</param>
internal sealed record PartRelation(string? Id, string? Type, string Part)
{
    /// <summary>Whether it is of a kind, whichever edition of the standard names it.</summary>
    internal bool IsOf(string kind) => Type?.EndsWith("/" + kind, StringComparison.Ordinal) == true;
}
