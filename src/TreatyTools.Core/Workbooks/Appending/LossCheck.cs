using System.IO.Compression;
using System.Xml;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Appending;

/// <summary>
/// Compares a workbook that was read and composed anew with the file that it was read from, so that nothing a person put into it is lost
/// without a word: features of its sheets, extensions, and defined names.
/// </summary>
internal static class LossCheck
{
    private static readonly HashSet<string> Features = new(StringComparer.Ordinal)
    {
        "autoFilter", "brk", "cfRule", "control", "customSheetView", "dataValidation", "drawing", "f", "hyperlink", "legacyDrawing", "mergeCell",
        "oleObject", "picture", "protectedRange", "scenario", "sheetProtection", "slicer", "sparkline", "tablePart", "timeline", "webPublishItem",
        "externalReference", "fileSharing", "workbookProtection",
    };

    /// <summary>Checks that the composed workbook has every feature of the original.</summary>
    /// <param name="path">The original.</param>
    /// <param name="composed">The workbook as composed.</param>
    /// <param name="replaced">Names of sheets that are not kept.</param>
    /// <exception cref="TreatyFault"><c>UnsupportedWorkbook</c>: something would be lost.</exception>
    internal static void Check(string path, Stream composed, IReadOnlySet<string> replaced)
    {
        using ZipArchive before = ZipFile.OpenRead(path);
        composed.Position = 0;
        using ZipArchive after = new(composed, ZipArchiveMode.Read, leaveOpen: true);
        Dictionary<string, string> sheetsBefore = PackageParts.Sheets(before), sheetsAfter = PackageParts.Sheets(after);
        HashSet<string> lost = Found(before, PackageParts.Workbook(before));
        lost.ExceptWith(Found(after, PackageParts.Workbook(after)));
        foreach ((string name, string part) in sheetsBefore)
        {
            if (!replaced.Contains(name))
            {
                HashSet<string> features = Found(before, part);
                features.ExceptWith(sheetsAfter.TryGetValue(name, out string? kept) ? Found(after, kept) : []);
                lost.UnionWith(features.Select(f => $"{f} of the sheet '{name}'"));
                (int numbers, int last) = Numbers(before, part, int.MaxValue);
                if (kept is not null && Numbers(after, kept, last).Count < numbers)
                {
                    lost.Add($"numbers of the sheet '{name}'");
                }
            }
        }

        if (lost.Count > 0)
        {
            throw new TreatyFault("UnsupportedWorkbook", FaultKind.InvalidData,
                $"'{path}' holds what would be lost if it were added to: {string.Join(", ", lost.Order(StringComparer.Ordinal))}. Nothing was changed. Write "
                    + "to another file.", path);
        }
    }

    // Cells with a number up to a row, and the last row that has one.
    private static (int Count, int Last) Numbers(ZipArchive archive, string part, int last)
    {
        int count = 0, row = 0, found = 0;
        using PartReader reader = new(archive.GetEntry(part)!);
        bool isNumber = false;
        while (reader.Next())
        {
            switch (reader.Name)
            {
                case "row":
                    row = reader.Number("r") ?? row + 1;
                    break;
                case "c":
                    isNumber = row <= last && reader.Attribute("t") is null or "n" or "b";
                    break;
                case "f":
                    // A result is no number of its own: it is worked out anew.
                    isNumber = false;
                    break;
                case "v" when isNumber:
                    if (reader.Text().Length > 0)
                    {
                        (count, found) = (count + 1, row);
                    }

                    break;
            }
        }

        return (count, found);
    }

    private static HashSet<string> Found(ZipArchive archive, string part)
    {
        HashSet<string> found = [];
        using Stream stream = archive.GetEntry(part)!.Open();
        using XmlReader reader = PartXml.Reader(stream);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (Features.Contains(reader.LocalName))
            {
                found.Add(reader.LocalName);
            }
            else if (reader.LocalName == "definedName" && reader.GetAttribute("hidden") != "1")
            {
                found.Add($"the name {reader.GetAttribute("name")}");
            }
        }

        return found;
    }
}
