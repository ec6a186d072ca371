using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Workbooks.Writing;

/// <summary>
/// Copies a composed workbook part by part and writes the records into their sheets on the way. What the packaging library leaves to chance
/// (ids of the package's relations, the name of the properties part, times of the entries) is made the same for every run.
/// </summary>
internal sealed partial class PackageStreamer(ZipArchive composed, IReadOnlyList<SheetPlan> plans, WorkbookOptions options, Action<string> warn)
{
    private const string CorePropertiesPart = "docProps/core.xml";
    private const string CorePropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string HyperlinkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

    // Past this many rows speed matters more than the last part of the size.
    private const int FastRows = 20_000;

    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>Writes the workbook.</summary>
    internal void Write(Stream output, CancellationToken cancellation)
    {
        Dictionary<string, SheetPlan> sheets = SheetParts();
        Dictionary<string, SheetPlan> tables = TableParts(sheets);
        HashSet<string> sheetRelations = [.. sheets.Keys.Select(PackageParts.RelationsOf)];
        string coreProperties = CoreProperties(), workbook = PackageParts.Workbook(composed);
        using ZipArchive target = new(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry entry in composed.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            string name = entry.FullName;
            if (name == "_rels/.rels")
            {
                Save(target, name, PackageRelations(coreProperties));
            }
            else if (name == "[Content_Types].xml")
            {
                Save(target, name, ContentTypes(coreProperties));
            }
            else if (name == workbook)
            {
                Save(target, name, Workbook(entry));
            }
            else if (name == coreProperties)
            {
                Save(target, CorePropertiesPart, Properties(entry));
            }
            else if (sheets.TryGetValue(name, out SheetPlan? plan))
            {
                WriteSheet(target, entry, plan, cancellation);
            }
            else if (tables.TryGetValue(name, out SheetPlan? owner))
            {
                Save(target, name, TableXml(entry, owner));
            }
            else if (!sheetRelations.Contains(name))
            {
                Copy(target, entry);
            }
        }
    }

    private void WriteSheet(ZipArchive target, ZipArchiveEntry entry, SheetPlan plan, CancellationToken cancellation)
    {
        XDocument relations = composed.GetEntry(PackageParts.RelationsOf(entry.FullName)) is { } existing ? PartXml.Load(existing)
            : new XDocument(new XElement(Relations + "Relationships"));
        List<(string Cell, string Address)> links;
        CompressionLevel level = plan.RecordCount > FastRows ? CompressionLevel.Fastest : CompressionLevel.Optimal;
        using (Stream source = entry.Open())
        using (Stream part = Create(target, entry.FullName, level))
        {
            links = new SheetXmlCopier(source, part, plan, warn).Copy(options.Progress, cancellation);
        }

        for (int i = 0; i < links.Count; i++)
        {
            relations.Root!.Add(new XElement(Relations + "Relationship",
                new XAttribute("Id", SheetXmlCopier.LinkId(plan, i)), new XAttribute("Type", HyperlinkType),
                new XAttribute("Target", links[i].Address), new XAttribute("TargetMode", "External")));
        }

        if (relations.Root!.HasElements)
        {
            Save(target, PackageParts.RelationsOf(entry.FullName), relations);
        }
    }

    // ClosedXML names the rows to repeat on every page without the dollar signs that programs other than Excel look for.
    private XDocument Workbook(ZipArchiveEntry entry)
    {
        XDocument workbook = PartXml.Load(entry);
        foreach (XElement name in workbook.Descendants(SheetXml.Main + "definedName").Where(n => (string?)n.Attribute("name") == "_xlnm.Print_Titles"))
        {
            name.Value = RelativeRows().Replace(name.Value, "!$$$1:$$$2");
        }

        // Formulas are written without a result.
        if (plans.Any(plan => plan.RecordCount > 0 && plan.Columns.Any(column => column.Formula is not null)))
        {
            workbook.Root!.Element(SheetXml.Main + "calcPr")!.SetAttributeValue("fullCalcOnLoad", "1");
        }

        return workbook;
    }

    [GeneratedRegex("!([0-9]+):([0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeRows();

    private static XDocument TableXml(ZipArchiveEntry entry, SheetPlan plan)
    {
        XDocument table = PartXml.Load(entry);
        string reference = WorkbookComposer.Reference(plan.HeaderRow, plan.FirstColumn, plan.LastTableRow, plan.LastColumn);
        table.Root!.SetAttributeValue("ref", reference);
        table.Root.Element(SheetXml.Main + "autoFilter")?.SetAttributeValue("ref", reference);
        XElement[] columns = [.. table.Root.Element(SheetXml.Main + "tableColumns")!.Elements(SheetXml.Main + "tableColumn")];
        foreach (ColumnPlan column in plan.Columns.Where(c => c.Formula is not null))
        {
            // The first child of a column, so that rows that people add get the formula as well.
            XElement element = columns[column.Position - plan.FirstColumn];
            element.Elements(SheetXml.Main + "calculatedColumnFormula").Remove();
            element.AddFirst(new XElement(SheetXml.Main + "calculatedColumnFormula", OoxmlText.Escape(column.Formula!)));
        }

        return table;
    }

    private Dictionary<string, SheetPlan> SheetParts()
    {
        Dictionary<string, string> sheets = PackageParts.Sheets(composed);
        return plans.ToDictionary(plan => sheets[plan.SheetName]);
    }

    private Dictionary<string, SheetPlan> TableParts(Dictionary<string, SheetPlan> sheets)
    {
        Dictionary<string, SheetPlan> parts = [];
        foreach ((string sheet, SheetPlan plan) in sheets)
        {
            foreach (string part in PackageParts.Relations(composed.GetEntry, sheet).Select(relation => relation.Part))
            {
                if (plan.TableName is not null && composed.GetEntry(part) is { } entry && part.Contains("/tables/", StringComparison.Ordinal)
                    && string.Equals((string?)PartXml.Load(entry).Root!.Attribute("displayName"), plan.TableName, StringComparison.OrdinalIgnoreCase))
                {
                    parts.Add(part, plan);
                }
            }
        }

        return parts;
    }

    private string CoreProperties() => PartXml.Load(composed.GetEntry("_rels/.rels")!).Root!.Elements()
        .Where(IsCoreProperties)
        .Select(r => ((string)r.Attribute("Target")!).TrimStart('/'))
        .First();

    private XDocument PackageRelations(string coreProperties)
    {
        XDocument relations = PartXml.Load(composed.GetEntry("_rels/.rels")!);
        int id = 1;
        foreach (XElement relation in relations.Root!.Elements())
        {
            relation.SetAttributeValue("Id", string.Create(CultureInfo.InvariantCulture, $"rId{id++}"));
            if (((string)relation.Attribute("Target")!).TrimStart('/') == coreProperties)
            {
                relation.SetAttributeValue("Target", "/" + CorePropertiesPart);
            }
        }

        return relations;
    }

    private XDocument ContentTypes(string coreProperties)
    {
        XDocument types = PartXml.Load(composed.GetEntry("[Content_Types].xml")!);
        types.Root!.Elements(Types + "Override")
            .Where(o => (string?)o.Attribute("PartName") is { } part && (part == "/" + coreProperties || part == "/" + CorePropertiesPart))
            .Remove();
        types.Root.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + CorePropertiesPart),
            new XAttribute("ContentType", CorePropertiesType)));
        return types;
    }

    // A new workbook carries the time that was given or none; one that is added to keeps what it says of itself.
    private XDocument Properties(ZipArchiveEntry entry)
    {
        XDocument properties = PartXml.Load(entry);
        if (options.Mode == WorkbookMode.Replace)
        {
            XNamespace terms = "http://purl.org/dc/terms/";
            foreach (XElement time in properties.Root!.Elements().Where(e => e.Name.Namespace == terms).ToArray())
            {
                if (options.Created is { } created)
                {
                    time.Value = created.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
                }
                else
                {
                    time.Remove();
                }
            }
        }

        return properties;
    }

    private static bool IsCoreProperties(XElement relation) =>
        ((string)relation.Attribute("Type")!).EndsWith("/metadata/core-properties", StringComparison.Ordinal);

    private static Stream Create(ZipArchive target, string name, CompressionLevel level)
    {
        ZipArchiveEntry entry = target.CreateEntry(name, level);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    private static void Save(ZipArchive target, string name, XDocument document)
    {
        using Stream part = Create(target, name, CompressionLevel.Optimal);
        using StreamWriter writer = new(part, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        document.Save(writer, SaveOptions.DisableFormatting);
    }

    private static void Copy(ZipArchive target, ZipArchiveEntry entry)
    {
        using Stream source = entry.Open();
        using Stream part = Create(target, entry.FullName, CompressionLevel.Optimal);
        source.CopyTo(part);
    }
}
