using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using static TreatyTools.Core.Workbooks.Parts.SheetXml;

namespace TreatyTools.Core.Workbooks.Definitions.Pivots;

/// <summary>Writes a pivot table and the copy of its rows as SpreadsheetML (ECMA-376 part 1, 18.10).</summary>
internal static class PivotXml
{
    private const string DataCaption = "Values";
    private const int LongText = 255;

    // The version of Excel 2010, whose rules for laying out these follow.
    private const int Version = 4;

    // The place of the values among the fields across the top.
    private const int ValuesField = -2;

    /// <summary>The definition of the copy of the rows.</summary>
    /// <param name="pivot">The pivot table.</param>
    /// <param name="recordsId">Id of the relation to the copy; null where there is none.</param>
    /// <param name="format">Number of a number format.</param>
    internal static XDocument Cache(PivotTable pivot, string? recordsId, Func<string, int> format) => new(new XElement(Main + "pivotCacheDefinition",
        new XAttribute(XNamespace.Xmlns + "r", Relations),
        recordsId is null ? new XAttribute("saveData", 0) : new XAttribute(Relations + "id", recordsId),
        new XAttribute("refreshOnLoad", 1), new XAttribute("refreshedBy", "TreatyTools"),
        new XAttribute("createdVersion", Version), new XAttribute("refreshedVersion", Version), new XAttribute("minRefreshableVersion", 3),
        recordsId is null ? null : new XAttribute("recordCount", pivot.Fields[0].Values.Length),
        new XElement(Main + "cacheSource", new XAttribute("type", "worksheet"),
            pivot.SourceTable is { } table
                ? new XElement(Main + "worksheetSource", new XAttribute("name", table))
                : new XElement(Main + "worksheetSource", new XAttribute("ref", pivot.SourceRange),
                    new XAttribute("sheet", OoxmlText.Escape(pivot.SourceSheet)))),
        new XElement(Main + "cacheFields", new XAttribute("count", pivot.Fields.Count), pivot.Fields.Select(f => CacheField(f, format)))));

    /// <summary>Writes the copy of the rows.</summary>
    internal static void WriteRecords(PivotTable pivot, Stream stream, CancellationToken cancellation)
    {
        using XmlWriter writer = XmlWriter.Create(stream, new XmlWriterSettings { CloseOutput = false });
        int count = pivot.Fields[0].Values.Length;
        writer.WriteStartElement("pivotCacheRecords", SheetXml.MainUri);
        writer.WriteAttributeString("count", count.ToString(CultureInfo.InvariantCulture));
        for (int row = 0; row < count; row++)
        {
            if (row % 1_000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            writer.WriteStartElement("r", SheetXml.MainUri);
            foreach (PivotField field in pivot.Fields)
            {
                object? value = field.Values[row];
                if (field.Items is not null)
                {
                    WriteValue(writer, "x", field.Place(value).ToString(CultureInfo.InvariantCulture));
                }
                else if (value is double number)
                {
                    WriteValue(writer, "n", Plain(number));
                }
                else
                {
                    WriteValue(writer, "m", null);
                }
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    /// <summary>The definition of the pivot table.</summary>
    /// <param name="pivot">The pivot table.</param>
    /// <param name="cacheId">Number of the copy of its rows in the workbook.</param>
    /// <param name="format">Number of a number format.</param>
    internal static XDocument Table(PivotTable pivot, uint cacheId, Func<string, int> format) => new(new XElement(Main + "pivotTableDefinition",
        new XAttribute("name", OoxmlText.Escape(pivot.Name)), new XAttribute("cacheId", cacheId),
        new XAttribute("applyNumberFormats", 0), new XAttribute("applyBorderFormats", 0), new XAttribute("applyFontFormats", 0),
        new XAttribute("applyPatternFormats", 0), new XAttribute("applyAlignmentFormats", 0), new XAttribute("applyWidthHeightFormats", 1),
        new XAttribute("dataCaption", DataCaption), new XAttribute("updatedVersion", Version), new XAttribute("minRefreshableVersion", 3),
            new XAttribute("createdVersion", Version),
        new XAttribute("useAutoFormatting", 1), new XAttribute("itemPrintTitles", 1), new XAttribute("indent", 0), new XAttribute("compact", 0),
            new XAttribute("compactData", 0),
        new XAttribute("outline", 0), new XAttribute("outlineData", 0), new XAttribute("multipleFieldFilters", 0),
        pivot.GrandTotals ? null : new XAttribute("rowGrandTotals", 0), pivot.GrandTotals ? null : new XAttribute("colGrandTotals", 0),
        Location(pivot),
        new XElement(Main + "pivotFields", new XAttribute("count", pivot.Fields.Count), pivot.Fields.Select((f, i) => Field(pivot, f, i, format))),
        Axis("row", pivot.Rows, false),
        Items("row", RowItems(pivot)),
        Axis("col", pivot.Columns, pivot.Values.Length > 1),
        Items("col", ColumnItems(pivot)),
        pivot.Filters.Length == 0 ? null : new XElement(Main + "pageFields", new XAttribute("count", pivot.Filters.Length),
            pivot.Filters.Select(i => new XElement(Main + "pageField", new XAttribute("fld", i), new XAttribute("hier", -1)))),
        new XElement(Main + "dataFields", new XAttribute("count", pivot.Values.Length), pivot.Values.Select(v => DataField(pivot, v, format))),
        new XElement(Main + "pivotTableStyleInfo", new XAttribute("name", "PivotStyleLight16"), new XAttribute("showRowHeaders", 1),
            new XAttribute("showColHeaders", 1),
            new XAttribute("showRowStripes", 0), new XAttribute("showColStripes", 0), new XAttribute("showLastColumn", 1)),
        new XElement(Main + "extLst", new XElement(Main + "ext", new XAttribute(XNamespace.Xmlns + "x14", X14),
            new XAttribute("uri", "{962EF5D1-5CA2-4c93-8EF4-DBF5C05439D2}"),
            new XElement(X14 + "pivotTableDefinition", new XAttribute("hideValuesRow", 1))))));

    private static XElement Location(PivotTable pivot)
    {
        bool onlyValues = pivot.Columns.Length == 0 && pivot.Values.Length > 1;
        return new XElement(Main + "location",
            new XAttribute("ref", WorkbookComposer.Reference(pivot.Row, 1, pivot.LastRow, pivot.LastColumn)),
            new XAttribute("firstHeaderRow", onlyValues ? 0 : 1), new XAttribute("firstDataRow", pivot.HeaderRows),
                new XAttribute("firstDataCol", pivot.Rows.Length),
            pivot.Filters.Length == 0 ? null : new XAttribute("rowPageCount", pivot.Filters.Length),
            pivot.Filters.Length == 0 ? null : new XAttribute("colPageCount", 1));
    }

    private static XElement Field(PivotTable pivot, PivotField field, int index, Func<string, int> format)
    {
        string? axis = pivot.Rows.Contains(index) ? "axisRow" : pivot.Columns.Contains(index) ? "axisCol" : pivot.Filters.Contains(index) ? "axisPage" : null;
        return new XElement(Main + "pivotField",
            axis is null ? null : new XAttribute("axis", axis),
            pivot.Values.Any(v => v.Field == index) ? new XAttribute("dataField", 1) : null,
            field.Format is null || format(field.Format) == 0 ? null : new XAttribute("numFmtId", format(field.Format)),
            new XAttribute("compact", 0), new XAttribute("outline", 0), new XAttribute("showAll", 0), new XAttribute("defaultSubtotal", 0),
            axis is null ? null : new XElement(Main + "items", new XAttribute("count", field.Items!.Count),
                Enumerable.Range(0, field.Items.Count).Select(i => new XElement(Main + "item", new XAttribute("x", i)))));
    }

    private static XElement? Axis(string axis, int[] fields, bool hasValues) => fields.Length == 0 && !hasValues ? null
        : new XElement(Main + (axis + "Fields"), new XAttribute("count", fields.Length + (hasValues ? 1 : 0)),
            fields.Append(ValuesField).Take(fields.Length + (hasValues ? 1 : 0)).Select(i => new XElement(Main + "field", new XAttribute("x", i))));

    private static XElement Items(string axis, List<XElement> items) => new(Main + (axis + "Items"), new XAttribute("count", items.Count), items);

    private static List<XElement> RowItems(PivotTable pivot)
    {
        List<XElement> items = [];
        for (int line = 0; line < pivot.RowLines.Count; line++)
        {
            items.Add(Line(pivot.RowLines[line], PivotSheet.Shared(pivot.RowLines, line), null));
        }

        if (pivot.GrandTotals)
        {
            items.Add(new XElement(Main + "i", new XAttribute("t", "grand"), new XElement(Main + "x")));
        }

        return items;
    }

    private static List<XElement> ColumnItems(PivotTable pivot)
    {
        int count = pivot.Values.Length;
        List<XElement> items = [];
        for (int line = 0; line < pivot.ColumnLines.Count; line++)
        {
            int shared = PivotSheet.Shared(pivot.ColumnLines, line);
            for (int value = 0; value < count; value++)
            {
                items.Add(count == 1
                    ? Line(pivot.ColumnLines[line], shared, null)
                    : Line([.. pivot.ColumnLines[line], value], value == 0 ? shared : pivot.Columns.Length, value));
            }
        }

        for (int value = 0; pivot.HasTotalColumn && value < count; value++)
        {
            items.Add(new XElement(Main + "i", new XAttribute("t", "grand"), value == 0 ? null : new XAttribute("i", value), new XElement(Main + "x")));
        }

        return items;
    }

    private static XElement Line(int[] items, int shared, int? value) => new(Main + "i",
        shared == 0 ? null : new XAttribute("r", shared),
        value is null or 0 ? null : new XAttribute("i", value),
        items.Skip(shared).Select(item => new XElement(Main + "x", item == 0 ? null : new XAttribute("v", item))));

    private static XElement DataField(PivotTable pivot, PivotValue value, Func<string, int> format)
    {
        int number = format(pivot.Format ?? PivotSheet.NumberFormat(pivot));
        return new XElement(Main + "dataField", new XAttribute("name", OoxmlText.Escape(value.Caption)), new XAttribute("fld", value.Field),
            value.Function == Model.SummaryFunction.Sum ? null : new XAttribute("subtotal", Function(value.Function)),
            new XAttribute("baseField", 0), new XAttribute("baseItem", 0), number == 0 ? null : new XAttribute("numFmtId", number));
    }

    private static string Function(Model.SummaryFunction function) => function switch
    {
        Model.SummaryFunction.Count => "count",
        Model.SummaryFunction.Average => "average",
        Model.SummaryFunction.Min => "min",
        Model.SummaryFunction.Max => "max",
        _ => "sum",
    };

    private static XElement CacheField(PivotField field, Func<string, int> format)
    {
        int number = field.Format is null ? 0 : format(field.Format);
        return new XElement(Main + "cacheField", new XAttribute("name", OoxmlText.Escape(field.Name)), new XAttribute("numFmtId", number), SharedItems(field));
    }

    private static XElement SharedItems(PivotField field)
    {
        IReadOnlyCollection<object?> values = field.Items ?? (IReadOnlyCollection<object?>)field.Values;
        double[] numbers = [.. values.OfType<double>()];
        DateTime[] days = [.. values.OfType<DateTime>()];
        bool hasText = values.Any(v => v is string or bool), hasBlank = values.Any(v => v is null);
        int kinds = (hasText ? 1 : 0) + (numbers.Length > 0 ? 1 : 0) + (days.Length > 0 ? 1 : 0);
        XElement items = new(Main + "sharedItems",
            kinds > 0 && !hasText && !hasBlank ? new XAttribute("containsSemiMixedTypes", 0) : null,
            days.Length > 0 && kinds == 1 ? new XAttribute("containsNonDate", 0) : null,
            days.Length > 0 ? new XAttribute("containsDate", 1) : null,
            hasText || kinds == 0 ? null : new XAttribute("containsString", 0),
            hasBlank ? new XAttribute("containsBlank", 1) : null,
            kinds > 1 ? new XAttribute("containsMixedTypes", 1) : null,
            numbers.Length > 0 ? new XAttribute("containsNumber", 1) : null,
            numbers.Length > 0 && numbers.All(n => double.IsInteger(n)) ? new XAttribute("containsInteger", 1) : null,
            numbers.Length > 0 ? new XAttribute("minValue", Plain(numbers.Min())) : null,
            numbers.Length > 0 ? new XAttribute("maxValue", Plain(numbers.Max())) : null,
            days.Length > 0 ? new XAttribute("minDate", Plain(days.Min())) : null,
            days.Length > 0 ? new XAttribute("maxDate", Plain(days.Max())) : null);
        if (field.Items is not null)
        {
            items.Add(new XAttribute("count", field.Items.Count), values.OfType<string>().Any(t => t.Length > LongText) ? new XAttribute("longText", 1) : null);
            items.Add(field.Items.Select(Item));
        }

        return items;
    }

    private static XElement Item(object? value) => value switch
    {
        null => new XElement(Main + "m"),
        double number => new XElement(Main + "n", new XAttribute("v", Plain(number))),
        DateTime time => new XElement(Main + "d", new XAttribute("v", Plain(time))),
        bool flag => new XElement(Main + "b", new XAttribute("v", flag ? 1 : 0)),
        _ => new XElement(Main + "s", new XAttribute("v", OoxmlText.Escape((string)value))),
    };

    private static void WriteValue(XmlWriter writer, string name, string? value)
    {
        writer.WriteStartElement(name, SheetXml.MainUri);
        if (value is not null)
        {
            writer.WriteAttributeString("v", value);
        }

        writer.WriteEndElement();
    }

    private static string Plain(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Plain(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
