using TreatyTools.Core.IO;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports;

/// <summary>What reports are written as: a line each, beside the class that writes it.</summary>
public static class ReportFormats
{
    private static readonly ReportFormat[] All = [new WorkbookFormat(), new PageFormat()];

    private static readonly FileFormats<ReportFormat> Formats = new([.. All.Select(format => (format, format.Extensions))]);

    /// <summary>Extension that a name without one gets.</summary>
    public static string UsualExtension => Formats.Extensions[0];

    /// <summary>Makes sure that a path is that of a report.</summary>
    /// <exception cref="TreatyFault"><c>UnsupportedFormat</c>.</exception>
    public static void Require(string path) => Of(path);

    /// <summary>The format that a path asks for by its extension.</summary>
    /// <exception cref="TreatyFault"><c>UnsupportedFormat</c>.</exception>
    internal static ReportFormat Of(string path) => Formats.Require(path, "a report is written as", "UnsupportedFormat");
}
