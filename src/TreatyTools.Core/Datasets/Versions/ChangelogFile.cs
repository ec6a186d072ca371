using System.Text;
using TreatyTools.Core.Datasets.Packages;
using TreatyTools.Core.IO;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Versions;

/// <summary>A change log as a file.</summary>
public static class ChangelogFile
{
    private const long MaximumBytes = 16L * 1024 * 1024;

    private static readonly FileFormats<string> Formats = new(("md", [".md", ".markdown"]));

    /// <summary>Makes sure that a path is that of a change log.</summary>
    /// <exception cref="TreatyFault"><c>UnsupportedFormat</c>.</exception>
    public static void Require(string path) =>
        Formats.Require(path, "a change log is written as", "UnsupportedFormat", "send the changes to Export-TreatyWorkbook for a workbook");

    /// <summary>The change log of a path, with the section of a comparison put in.</summary>
    /// <exception cref="TreatyFault"><c>DatasetFileTooLarge</c>, <c>DatasetFileAccess</c>, or <c>InvalidEncoding</c>: what is there is no UTF-8.</exception>
    public static byte[] With(string path, DatasetComparison comparison)
    {
        string? existing = null;
        if (File.Exists(path))
        {
            PackageFile.RefuseLarge(path, MaximumBytes);
            try
            {
                existing = StrictUtf8.Encoding.GetString(PackageFile.Bytes(path)).TrimStart('\uFEFF');
            }
            catch (DecoderFallbackException e)
            {
                throw new TreatyFault("InvalidEncoding", FaultKind.InvalidData,
                    $"The file '{path}' is not UTF-8, so no section can be put into it. Name another file.", path, e);
            }
        }

        return StrictUtf8.Encoding.GetBytes(ChangelogText.Insert(existing, comparison));
    }
}
