using System.Globalization;
using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;

namespace TreatyTools.Core.Workbooks.Parts;

/// <summary>
/// Names of sheets and columns on their way through ClosedXML, which takes <c>_x0020_</c> in some of them for the escape of a space and writes others without
/// escaping them. There the underscore of what looks like an escape is a character that Unicode keeps for such uses; in files it is <c>_x005F_</c>.
/// </summary>
internal static class LibraryNames
{
    private const char Mark = '\uFDD0';

    private static readonly byte[] Marked = Encoding.UTF8.GetBytes([Mark]), Escaped = "_x005F_"u8.ToArray();

    /// <summary>The sheet of a name.</summary>
    internal static IXLWorksheet SheetNamed(this XLWorkbook book, string name) => book.Worksheet(In(name));

    /// <summary>The sheet of a name, if there is one.</summary>
    internal static bool TrySheet(this XLWorkbook book, string name, out IXLWorksheet sheet) => book.TryGetWorksheet(In(name), out sheet);

    /// <summary>Adds a sheet, at the end unless its place, counted from 1, is given.</summary>
    internal static IXLWorksheet AddSheet(this XLWorkbook book, string name, int? position = null) =>
        position is { } place ? book.Worksheets.Add(In(name), place) : book.Worksheets.Add(In(name));

    /// <summary>The name of a sheet.</summary>
    internal static string PlainName(this IXLWorksheet sheet) => Out(sheet.Name);

    /// <summary>The text of a cell; of a formula what was last worked out, since the library cannot work out each of them again.</summary>
    internal static string PlainText(this IXLCell cell) =>
        Out(cell.HasFormula ? Convert.ToString(cell.CachedValue, CultureInfo.InvariantCulture) ?? "" : cell.GetString());

    /// <summary>Writes a name into a cell that heads a column.</summary>
    internal static IXLCell SetName(this IXLCell cell, string name) => cell.SetValue(In(name));

    /// <summary>A text that came from the library.</summary>
    internal static string Out(string text) => text.Replace(Mark, '_');

    /// <summary>Makes a package fit to be read by the library; it stays as it is where it has no such text.</summary>
    internal static void Enter(MemoryStream package) => Replace(package, Escaped, Marked);

    /// <summary>Makes a package that the library wrote what it is meant to be.</summary>
    internal static void Leave(MemoryStream package) => Replace(package, Marked, Escaped);

    private static string In(string name)
    {
        string escaped = OoxmlText.Escape(name);
        return escaped.Length == name.Length ? name : escaped.Replace("_x005F_", $"{Mark}", StringComparison.Ordinal);
    }

    private static void Replace(MemoryStream package, byte[] from, byte[] to)
    {
        Dictionary<string, byte[]> changed = new(StringComparer.Ordinal);
        package.Position = 0;
        using (ZipArchive archive = new(package, ZipArchiveMode.Read, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
            {
                using MemoryStream part = new();
                using (Stream content = entry.Open())
                {
                    content.CopyTo(part);
                }

                ReadOnlySpan<byte> bytes = part.GetBuffer().AsSpan(0, (int)part.Length);
                if (bytes.IndexOf(from) >= 0)
                {
                    changed[entry.FullName] = Replaced(bytes, from, to);
                }
            }
        }

        if (changed.Count > 0)
        {
            package.Position = 0;
            using ZipArchive archive = new(package, ZipArchiveMode.Update, leaveOpen: true);
            foreach ((string name, byte[] content) in changed)
            {
                archive.GetEntry(name)!.Delete();
                using Stream part = archive.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        package.Position = 0;
    }

    private static byte[] Replaced(ReadOnlySpan<byte> bytes, byte[] from, byte[] to)
    {
        using MemoryStream result = new(bytes.Length);
        for (int at = bytes.IndexOf(from); at >= 0; at = bytes.IndexOf(from))
        {
            result.Write(bytes[..at]);
            result.Write(to);
            bytes = bytes[(at + from.Length)..];
        }

        result.Write(bytes);
        return result.ToArray();
    }
}
