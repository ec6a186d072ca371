using System.IO.Compression;
using System.Text;

namespace TreatyTools.Core.Tests.Workbooks.Reading;

/// <summary>Makes workbooks of XML as other programs write it, or nobody would.</summary>
internal static class RawWorkbook
{
    internal const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook with one sheet.</summary>
    /// <param name="path">Where to write it.</param>
    /// <param name="rows">What stands in sheetData.</param>
    /// <param name="styles">What stands in the style sheet.</param>
    /// <param name="texts">What stands in the table of shared texts.</param>
    /// <param name="properties">Attributes of the workbook's properties.</param>
    /// <param name="more">More parts, or other ones.</param>
    internal static string Write(string path, string rows, string styles = "", string texts = "", string properties = "",
        params (string Part, string Xml)[] more)
    {
        Dictionary<string, string> parts = new()
        {
            ["_rels/.rels"] = $"{Head}<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r\" Type=\"{Office}/officeDocument\" "
                + "Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr {properties}/><sheets><sheet name=\"Data\" "
                + "sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"{Head}<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Office}/worksheet\" "
                + $"Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"r3\" "
                + $"Type=\"{Office}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>",
            ["xl/styles.xml"] = $"{Head}<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>",
            ["xl/sharedStrings.xml"] = $"{Head}<sst xmlns=\"{Main}\">{texts}</sst>",
            ["xl/worksheets/sheet1.xml"] = $"{Head}<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>",
        };
        foreach ((string part, string xml) in more)
        {
            parts[part] = xml;
        }

        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach ((string part, string xml) in parts)
        {
            using Stream stream = archive.CreateEntry(part).Open();
            stream.Write(Encoding.UTF8.GetBytes(xml));
        }

        return path;
    }
}
