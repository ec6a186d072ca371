using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Workbooks.Parts;
using static TreatyTools.Core.Workbooks.Parts.SheetXml;

namespace TreatyTools.Core.Workbooks.Definitions.Formats;

/// <summary>Puts conditional formats on sheets.</summary>
internal static class ConditionalFormatWriter
{
    /// <summary>Identifier of the extension that holds what data bars have had since 2010.</summary>
    internal const string SheetExtension = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

    private static readonly XNamespace Main = SheetXml.Main;

    private const string RuleExtension = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

    // Bars of negative numbers.
    private const string Negative = "FFD55E00";

    /// <summary>Adds rules to the sheets, after those that they have; a rule that a sheet has already is not added again.</summary>
    internal static void Add(Func<string, WorksheetPart> part, StyleSheet styles, IReadOnlyList<ConditionalRule> rules)
    {
        foreach (IGrouping<string, ConditionalRule> sheet in rules.GroupBy(r => r.Sheet, StringComparer.OrdinalIgnoreCase))
        {
            WorksheetPart worksheetPart = part(sheet.Key);
            Worksheet worksheet = worksheetPart.Worksheet;
            HashSet<string> existing = [.. worksheet.Elements<ConditionalFormatting>()
                .SelectMany(f => f.Elements<ConditionalFormattingRule>()
                    .Select(r => Key(f.SequenceOfReferences?.InnerText ?? "", XElement.Parse(r.OuterXml))))];
            int priority = worksheet.Descendants<ConditionalFormattingRule>().Select(r => r.Priority?.Value ?? 0).DefaultIfEmpty(0).Max();
            List<XElement> bars = [];
            foreach (ConditionalRule rule in sheet)
            {
                XElement element = Number(rule, styles);
                if (!existing.Add(Key(rule.Range, element)))
                {
                    continue;
                }

                element.SetAttributeValue("priority", ++priority);
                if (rule.BarColour is not null)
                {
                    bars.Add(Extend(element, rule.Range, priority));
                }

                Insert(worksheet, new XElement(Main + "conditionalFormatting", new XAttribute("sqref", rule.Range), element));
            }

            if (bars.Count > 0)
            {
                AddExtension(worksheet, bars);
            }

            worksheet.Save();
        }
    }

    /// <summary>Puts the element of a conditional format behind those that a sheet has.</summary>
    internal static void Insert(Worksheet worksheet, XElement format)
    {
        worksheet.InsertAfter(new ConditionalFormatting(format.ToString(SaveOptions.DisableFormatting)),
            SheetXml.LastUpTo(worksheet, "conditionalFormatting"));
    }

    /// <summary>Adds elements to the extension of a sheet that holds conditional formats.</summary>
    internal static void AddExtension(Worksheet worksheet, IEnumerable<XElement> formats)
    {
        WorksheetExtensionList list = worksheet.GetFirstChild<WorksheetExtensionList>() ?? worksheet.AppendChild(new WorksheetExtensionList());
        WorksheetExtension? old = list.Elements<WorksheetExtension>().FirstOrDefault(e => e.Uri == SheetExtension);
        XElement extension = old is null
            ? Extension()
            : XElement.Parse(old.OuterXml);
        extension.Element(X14 + "conditionalFormattings")!.Add(formats);
        WorksheetExtension added = new(extension.ToString(SaveOptions.DisableFormatting));
        if (old is null)
        {
            list.AppendChild(added);
        }
        else
        {
            list.ReplaceChild(added, old);
        }
    }

    private static XElement Number(ConditionalRule rule, StyleSheet styles)
    {
        XElement element = new(rule.Rule);
        if (rule.Format is { } format)
        {
            element.SetAttributeValue("dxfId", styles.Add(format));
        }

        return element;
    }

    // What makes a rule the same as another, whatever its place among the others.
    private static string Key(string range, XElement rule)
    {
        XElement copy = new(rule);
        copy.Elements().Where(e => e.Name.LocalName == "extLst").Remove();
        copy.SetAttributeValue("priority", null);
        copy.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration).Remove();
        IEnumerable<string> attributes = copy.Attributes().OrderBy(a => a.Name.LocalName, StringComparer.Ordinal).Select(a => $"{a.Name.LocalName}={a.Value}");
        return $"{range}|{string.Join(';', attributes)}|{string.Concat(copy.Elements().Select(e => e.ToString(SaveOptions.DisableFormatting)))}";
    }

    /// <summary>The conditional format of bars behind numbers that are not below 0: one colour, and no bar for 0.</summary>
    /// <param name="range">The cells.</param>
    /// <param name="colour">Six hexadecimal digits.</param>
    /// <param name="priority">Its place among the rules of the sheet.</param>
    /// <returns>The format, and what the extension of the sheet says of it.</returns>
    internal static (XElement Format, XElement Extended) Bars(string range, string colour, int priority)
    {
        XElement rule = new(Main + "cfRule", new XAttribute("type", "dataBar"), new XAttribute("priority", priority),
            new XElement(Main + "dataBar", new XAttribute("minLength", 0), new XAttribute("maxLength", 100),
                new XElement(Main + "cfvo", new XAttribute("type", "num"), new XAttribute("val", 0)),
                new XElement(Main + "cfvo", new XAttribute("type", "max")),
                new XElement(Main + "color", new XAttribute("rgb", "FF" + colour))));
        XElement extended = Extend(rule, range, priority);
        return (new XElement(Main + "conditionalFormatting", new XAttribute("sqref", range), rule), extended);
    }

    /// <summary>The extension of a sheet that holds conditional formats.</summary>
    internal static XElement Extension(params IEnumerable<XElement> formats) => new(Main + "ext", new XAttribute(XNamespace.Xmlns + "x14", X14),
        new XAttribute("uri", SheetExtension), new XElement(X14 + "conditionalFormattings", formats));

    // Gives a rule of bars its continuation: they begin at 0, and are of one colour, so that their ends are seen.
    private static XElement Extend(XElement rule, string range, int priority)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{{7EA7E001-0000-4000-8000-{priority:X12}}}");
        XElement bar = rule.Element(Main + "dataBar")!;
        rule.Add(new XElement(Main + "extLst",
            new XElement(Main + "ext", new XAttribute(XNamespace.Xmlns + "x14", X14), new XAttribute("uri", RuleExtension), new XElement(X14 + "id", id))));
        return new XElement(X14 + "conditionalFormatting",
            new XAttribute(XNamespace.Xmlns + "xm", Xm),
            new XElement(X14 + "cfRule", new XAttribute("type", "dataBar"), new XAttribute("id", id),
                new XElement(X14 + "dataBar", new XAttribute("minLength", 0), new XAttribute("maxLength", 100), new XAttribute("gradient", 0),
                    bar.Attribute("showValue"),
                    new XElement(X14 + "cfvo", new XAttribute("type", "autoMin")), new XElement(X14 + "cfvo", new XAttribute("type", "autoMax")),
                    new XElement(X14 + "negativeFillColor", new XAttribute("rgb", Negative)),
                    new XElement(X14 + "axisColor", new XAttribute("rgb", "FF52606D")))),
            new XElement(Xm + "sqref", range));
    }
}
