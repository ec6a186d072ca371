using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Workbooks.Definitions.Pivots;

/// <summary>Puts pivot tables, whose cells are filled, on the sheets of a saved workbook.</summary>
internal static class PivotWriter
{
    private const string RecordsId = "rId1";
    private const string CacheId = "rId1";

    /// <summary>Adds a pivot table to a sheet.</summary>
    internal static void Add(WorkbookPart workbook, WorksheetPart sheet, PivotTable pivot, Func<string, int> format,
        CancellationToken cancellation = default)
    {
        Workbook book = workbook.Workbook;
        PivotCaches caches = book.PivotCaches ??= new PivotCaches();
        uint id = caches.Elements<PivotCache>().Select(c => c.CacheId!.Value).DefaultIfEmpty(0u).Max() + 1;
        string relation = Free(string.Create(CultureInfo.InvariantCulture, $"rIdPivotCache{id}"), workbook);
        PivotTableCacheDefinitionPart cache = workbook.AddNewPart<PivotTableCacheDefinitionPart>(relation);
        bool isCopied = PivotPlanner.IsCopied(pivot);
        if (isCopied)
        {
            PivotTableCacheRecordsPart records = cache.AddNewPart<PivotTableCacheRecordsPart>(RecordsId);
            using MemoryStream stream = new();
            PivotXml.WriteRecords(pivot, stream, cancellation);
            stream.Position = 0;
            records.FeedData(stream);
        }

        PartXml.Save(cache, PivotXml.Cache(pivot, isCopied ? RecordsId : null, format));
        caches.AppendChild(new PivotCache { CacheId = id, Id = relation });
        book.Save();
        PivotTablePart table = sheet.AddNewPart<PivotTablePart>(Free(string.Create(CultureInfo.InvariantCulture, $"rIdPivot{id}"), sheet));
        PartXml.Save(table, PivotXml.Table(pivot, id, format));
        table.AddPart(cache, CacheId);
    }

    /// <summary>An id of a relation that is not taken.</summary>
    internal static string Free(string wanted, OpenXmlPartContainer container)
    {
        HashSet<string> taken = [.. container.Parts.Select(p => p.RelationshipId)];
        string id = wanted;
        for (int n = 2; taken.Contains(id); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}_{n}");
        }

        return id;
    }
}
