using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using TreatyTools.Core.Workbooks.Parts;
using static TreatyTools.Core.Workbooks.Parts.SheetXml;

namespace TreatyTools.Core.Workbooks.Definitions.Formats;

/// <summary>The list of formats of a workbook, to which those of conditional formats are added.</summary>
internal sealed class StyleSheet
{
    // What may stand before the list of differential formats.
    private static readonly string[] Before = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles"];

    // Lower numbers are formats of Excel's own.
    private const int FirstOwnFormat = 164;

    private readonly WorkbookStylesPart _part;
    private readonly XDocument _styles;
    private readonly XElement _formats;
    private bool _changed;

    internal StyleSheet(WorkbookPart workbook)
    {
        _part = workbook.WorkbookStylesPart!;
        _styles = PartXml.Load(_part);
        XElement? formats = _styles.Root!.Element(Main + "dxfs");
        if (formats is null)
        {
            formats = new XElement(Main + "dxfs");
            _styles.Root.Elements().Last(e => Before.Contains(e.Name.LocalName)).AddAfterSelf(formats);
        }

        _formats = formats;
    }

    /// <summary>The differential format of a number.</summary>
    internal XElement? this[int number] => _formats.Elements().ElementAtOrDefault(number);

    /// <summary>Number of a differential format, which is added where it is not there.</summary>
    internal int Add(XElement format)
    {
        int index = 0;
        foreach (XElement existing in _formats.Elements())
        {
            if (XNode.DeepEquals(Clean(existing), Clean(format)))
            {
                return index;
            }

            index++;
        }

        _formats.Add(Clean(format));
        _formats.SetAttributeValue("count", index + 1);
        _changed = true;
        return index;
    }

    /// <summary>The number format of a number that the workbook itself has given; null for one of Excel's own.</summary>
    internal string? NumberFormat(int number) => number < FirstOwnFormat ? null
        : (string?)_styles.Root!.Element(Main + "numFmts")?.Elements().FirstOrDefault(f => (int?)f.Attribute("numFmtId") == number)?.Attribute("formatCode");

    /// <summary>Number of a number format, which is added where it is not there.</summary>
    internal int AddNumberFormat(string code)
    {
        if (NumberFormat(code) is > 0 and int known)
        {
            return known;
        }

        XElement? formats = _styles.Root!.Element(Main + "numFmts");
        if (formats is null)
        {
            _styles.Root.AddFirst(formats = new XElement(Main + "numFmts"));
        }

        int number = formats.Elements().Select(f => (int)f.Attribute("numFmtId")!).Append(FirstOwnFormat - 1).Max() + 1;
        formats.Add(new XElement(Main + "numFmt", new XAttribute("numFmtId", number), new XAttribute("formatCode", code)));
        formats.SetAttributeValue("count", formats.Elements().Count());
        _changed = true;
        return number;
    }

    /// <summary>Number of a number format, or 0 where no cell has it.</summary>
    internal int NumberFormat(string code)
    {
        XElement? format = _styles.Root!.Element(Main + "numFmts")?.Elements().FirstOrDefault(f => (string?)f.Attribute("formatCode") == code);
        return format is null ? 0 : int.Parse((string)format.Attribute("numFmtId")!, CultureInfo.InvariantCulture);
    }

    /// <summary>Puts what was added into the workbook.</summary>
    internal void Save()
    {
        if (_changed)
        {
            PartXml.Save(_part, _styles);
        }
    }

    // Without the prefixes that another writer chose.
    private static XElement Clean(XElement element)
    {
        XElement copy = new(element);
        copy.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration).Remove();
        return copy;
    }
}
