using TreatyTools.Core.Reports.Layout;

namespace TreatyTools.Core.Reports;

/// <summary>A workbook of Excel.</summary>
internal sealed class WorkbookFormat : ReportFormat
{
    internal override IReadOnlyList<string> Extensions { get; } = [".xlsx"];

    internal override Action<Stream> Compose(ReportData data, ReportOptions options, Action<string, double> progress, CancellationToken cancellation)
    {
        using MemoryStream composed = new();
        ReportWriter.Compose(data, options, composed, progress, cancellation);
        byte[] book = composed.ToArray();
        return stream => ReportWriter.Save(new MemoryStream(book, writable: false), data, stream, cancellation);
    }
}
