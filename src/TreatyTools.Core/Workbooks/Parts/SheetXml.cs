using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TreatyTools.Core.Workbooks.Parts;

/// <summary>What the XML of a worksheet is made of (ECMA-376 part 1, 18.3).</summary>
internal static class SheetXml
{
    /// <summary>The namespace of workbooks, sheets, tables and styles.</summary>
    internal const string MainUri = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The namespace of the ids of relations within parts.</summary>
    internal const string RelationsUri = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The namespace of workbooks, sheets, tables and styles.</summary>
    internal static readonly XNamespace Main = MainUri;

    /// <summary>The namespace of the ids of relations within parts.</summary>
    internal static readonly XNamespace Relations = RelationsUri;

    /// <summary>The namespace of what Excel 2010 added to sheets.</summary>
    internal static readonly XNamespace X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

    /// <summary>The namespace of the formulas and ranges in what Excel 2010 added.</summary>
    internal static readonly XNamespace Xm = "http://schemas.microsoft.com/office/excel/2006/main";

    // The children of a worksheet in the order that the schema demands (18.3.1.99).
    private static readonly string[] Children =
    [
        "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges",
        "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
        "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
        "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture",
        "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    ];

    /// <summary>Whether a child of a worksheet stands before another one, or is of its kind; one that is not known stands before all.</summary>
    internal static bool IsUpTo(string child, string other) => Array.IndexOf(Children, child) <= Array.IndexOf(Children, other);

    /// <summary>Compares children of a worksheet by their order.</summary>
    internal static int Compare(string? child, string? other) => Array.IndexOf(Children, child).CompareTo(Array.IndexOf(Children, other));

    /// <summary>The last child of a worksheet behind which one of a kind may stand.</summary>
    internal static OpenXmlElement LastUpTo(Worksheet worksheet, string child) =>
        worksheet.ChildElements.Last(element => Children.Contains(element.LocalName) && IsUpTo(element.LocalName, child));
}
