using System.IO.Compression;
using System.Xml;
using TreatyTools.Core.IO;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Formats.Word;

/// <summary>Looks at a Word package before the library takes it whole: how large its parts are, whether they are XML, how deep.</summary>
internal static class WordPackage
{
    // What repeats most in documents packs to about a fiftieth; a thousandth is the least that the method can do.
    private const long MostTimes = 200;
    private const long AlwaysAllowed = 16L << 20;
    private const long MostTogether = 512L << 20;
    private const int Deepest = 256;
    private const int MostParts = 10_000;

    /// <summary>Reads every part of XML once.</summary>
    /// <exception cref="TreatyFault"><c>TextTooLarge</c> or <c>TextDamaged</c>.</exception>
    internal static void Check(TextFile file, CancellationToken cancellation)
    {
        try
        {
            using ZipArchive archive = new(new MemoryStream(file.Content, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts)
            {
                throw TextFault.TooLarge(file.Path, $"has {archive.Entries.Count} parts");
            }

            // The length that a part claims is checked by reading it; what parts claim together is bounded before.
            if (archive.Entries.Where(IsXml).Sum(entry => (double)entry.Length) > MostTogether)
            {
                throw new OversizedPartException();
            }

            foreach (ZipArchiveEntry entry in archive.Entries.Where(IsXml))
            {
                using BoundedStream stream = new(entry.Open(), Math.Min(entry.Length, Math.Max(AlwaysAllowed, MostTimes * entry.CompressedLength)));
                Read(file, stream, cancellation);
            }
        }
        catch (OversizedPartException e)
        {
            throw new TreatyFault("TextTooLarge", FaultKind.LimitExceeded,
                $"'{file.Path}' unpacks to more than any document of its size would. If it is an honest document, save it anew in Word.", file.Path, e);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException)
        {
            throw TextFault.Damaged(file.Path, "a Word document", DamageReason.Of(e), e);
        }
    }

    // The parts that the library makes trees of; pictures and fonts stay packed.
    private static bool IsXml(ZipArchiveEntry entry) => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static void Read(TextFile file, BoundedStream stream, CancellationToken cancellation)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };
        using XmlReader reader = XmlReader.Create(stream, settings);
        long nodes = 0;
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                throw TextFault.TooLarge(file.Path, $"nests its parts deeper than {Deepest} levels");
            }

            if (++nodes % 4096 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
