using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using ClosedXML.Excel;
using TreatyTools.Core.IO;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Appending;

/// <summary>
/// Opens workbooks that are to be added to. Only those whose every part comes back out whole are opened: ClosedXML would drop the rest
/// without a word, or fail on it.
/// </summary>
internal static class ExistingWorkbook
{
    // What a file may unpack to, and by how much; a workbook from a stranger is not to fill the memory.
    private const long MaximumBytes = 1L << 30;

    private static readonly HashSet<string> KeptTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/xml",
        "application/vnd.openxmlformats-package.relationships+xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
        "application/vnd.openxmlformats-officedocument.vmlDrawing",
        "application/vnd.openxmlformats-officedocument.drawing+xml",
        "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        "image/png",
        "image/jpeg",
        "image/gif",
        "image/svg+xml",
        "image/x-emf",
        "application/vnd.ms-office.chartcolorstyle+xml",
        "application/vnd.ms-office.chartstyle+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheRecords+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
        "application/vnd.ms-excel.slicer+xml",
        "application/vnd.ms-excel.slicerCache+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings",
    };

    /// <summary>Opens a workbook, without what is carried over from it beside.</summary>
    /// <exception cref="TreatyFault"><c>InvalidWorkbook</c> or <c>UnsupportedWorkbook</c>.</exception>
    internal static (XLWorkbook Book, CarryOver Carried) Open(string path, CancellationToken cancellation) => Guard(path, () => Stoppable.Run(() =>
    {
        CheckParts(path, cancellation);
        MemoryStream original = new(), copy = new();
        using (FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read))
        {
            file.CopyTo(original);
        }

        original.WriteTo(copy);
        CarryOver carried = CarryOver.Take(original, copy);
        LibraryNames.Enter(copy);
        return carried.HasOtherPictures ? throw Unsupported(path, "pictures in headers or backgrounds")
            : (Load(path, copy), carried);
    }, cancellation));

    /// <summary>Does what may fail because of what an existing workbook holds: a damaged one gives one fault, whatever is wrong with it. ClosedXML checks
    /// little of what it reads and stumbles over what is missing, so that a null reference is a mark of damage, too.</summary>
    /// <exception cref="TreatyFault"><c>InvalidWorkbook</c>, <c>UnsupportedWorkbook</c>, <c>TargetNotReadable</c>.</exception>
    internal static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is OversizedPartException or OutOfMemoryException)
        {
            throw new TreatyFault("UnsupportedWorkbook", FaultKind.LimitExceeded,
                $"'{path}' unpacks to more than can be read in order to add to it. Write to another file.", path, e);
        }
        catch (Exception e) when (e is NotSupportedException or NotImplementedException)
        {
            throw new TreatyFault("UnsupportedWorkbook", FaultKind.InvalidData,
                $"'{path}' has something that cannot be kept when it is added to. Nothing was changed. Write to another file.", path, e);
        }
        catch (Exception e) when (e is not (TreatyFault or OperationCanceledException or IOException or UnauthorizedAccessException)
            || e is InvalidDataException or FileFormatException)
        {
            throw Damaged(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TreatyFault("TargetNotReadable", FaultKind.NotAccessible,
                $"'{path}' cannot be read in order to add to it: {e.Message.TrimEnd('.')}. Close the file if another program has it open.", path, e);
        }
    }

    /// <summary>The fault that a workbook cannot be added to because of what it holds.</summary>
    internal static TreatyFault Damaged(string path, Exception e) => new("InvalidWorkbook", FaultKind.InvalidData,
        $"'{path}' cannot be added to: it is no Excel workbook (.xlsx), or it is damaged or encrypted ({DamageReason.Of(e)}). Write to another file, or "
            + "leave -Append and -ClearSheet out to replace it.", path, e);

    // The library counts the days of a workbook of 1904 as those of one of 1900 while it has it, and takes none before that.
    private static XLWorkbook Load(string path, MemoryStream package)
    {
        try
        {
            return new XLWorkbook(package, XLEventTracking.Disabled);
        }
        catch (ArgumentException e) when (e.Message.StartsWith("Unable to set cell value", StringComparison.Ordinal))
        {
            throw new TreatyFault("UnsupportedWorkbook", FaultKind.LimitExceeded,
                $"'{path}' counts days from 1904 and has some before 1900, which cannot be kept when it is added to. Nothing was changed. Write to another "
                    + "file.", path, e);
        }
    }

    private static void CheckParts(string path, CancellationToken cancellation)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        if (archive.Entries.Sum(e => e.Length) > MaximumBytes)
        {
            throw new TreatyFault("UnsupportedWorkbook", FaultKind.LimitExceeded,
                $"'{path}' unpacks to more than 1 GiB, too much to add to. Write to another file.", path);
        }

        ZipArchiveEntry types = archive.GetEntry("[Content_Types].xml") ?? throw new InvalidDataException("the list of content types is missing");
        PackageGuard.Check(types, cancellation);
        using Stream stream = types.Open();
        using XmlReader reader = PartXml.Reader(stream);
        string[] foreign =
        [
            .. XDocument.Load(reader).Root!.Elements()
                .Where(e => e.Name.LocalName == "Override" || IsUsed(archive, (string?)e.Attribute("Extension")))
                .Select(e => (string?)e.Attribute("ContentType") ?? "")
                .Where(t => !KeptTypes.Contains(t))
                .Distinct(),
        ];
        if (foreign.Length > 0)
        {
            throw Unsupported(path, string.Join(", ", foreign));
        }

        PackageGuard.Check(archive, cancellation);
        if (PackageParts.Sheets(archive).Count == 0)
        {
            throw new InvalidDataException("its list of sheets cannot be read, as is the case with the format called Strict");
        }

        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            CheckTable(entry);
        }
    }

    // The library makes every cell of a range that it cannot read, or that ends before it begins.
    private static void CheckTable(ZipArchiveEntry entry)
    {
        using PartReader part = new(entry);
        if (part.Next() && part.Name == "table" && (part.Attribute("ref") is not { } range || !CellReference.TryRange(range, out _, out _)))
        {
            throw new InvalidDataException("the range of a table is none");
        }
    }

    private static TreatyFault Unsupported(string path, string parts) => new("UnsupportedWorkbook", FaultKind.InvalidData,
        $"'{path}' holds parts that would be lost if it were added to ({parts}), such as macros, comments in threads or timelines. Nothing was changed. Write "
            + "to another file.", path);

    private static bool IsUsed(ZipArchive archive, string? extension) =>
        extension is not null && archive.Entries.Any(e => e.FullName.EndsWith("." + extension, StringComparison.OrdinalIgnoreCase));
}
