using System.IO.Compression;

namespace TreatyTools.Core.Workbooks.Parts;

/// <summary>
/// The door of a package that a library is to read: every part of XML is walked through first, with the bounds that <see cref="PartReader"/> has, so that
/// neither depth nor size nor damage of it can bring down what reads it whole.
/// </summary>
internal static class PackageGuard
{
    private const int ElementsBetweenStops = 1 << 12;

    /// <summary>Walks through the parts.</summary>
    /// <exception cref="InvalidDataException">A part is nested too deep or cannot be unpacked.</exception>
    /// <exception cref="System.Xml.XmlException">A part is no XML.</exception>
    /// <exception cref="IO.OversizedPartException">A part unpacks to more than can be read.</exception>
    internal static void Check(ZipArchive archive, CancellationToken cancellation)
    {
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            using PartReader reader = new(entry);
            for (int elements = 0; reader.Next(); elements++)
            {
                if (elements % ElementsBetweenStops == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }
            }
        }
    }
}
