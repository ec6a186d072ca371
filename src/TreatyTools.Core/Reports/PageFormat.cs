using System.Text;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Reports.Pages;

namespace TreatyTools.Core.Reports;

/// <summary>One page for browsers.</summary>
internal sealed class PageFormat : ReportFormat
{
    internal override IReadOnlyList<string> Extensions { get; } = [".html", ".htm"];

    internal override Action<Stream> Compose(ReportData data, ReportOptions options, Action<string, double> progress, CancellationToken cancellation)
    {
        string page = ReportPage.Of(data, options.Paper.ToString(), options.PrintAll, progress, cancellation);
        return stream => stream.Write(Encoding.UTF8.GetBytes(page));
    }
}
