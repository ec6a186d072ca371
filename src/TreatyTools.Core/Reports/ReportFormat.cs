using TreatyTools.Core.Reports.Layout;

namespace TreatyTools.Core.Reports;

/// <summary>What a report is written as.</summary>
internal abstract class ReportFormat
{
    /// <summary>Extensions of its files, each with its dot.</summary>
    internal abstract IReadOnlyList<string> Extensions { get; }

    /// <summary>Composes the report, and gives what writes it to a file. All work that can fail for its content is done before.</summary>
    /// <param name="data">The records of the report.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="progress">Takes the name of the part that is being made and the share that is done, from 0 to 1.</param>
    /// <param name="cancellation">Ends it between two parts.</param>
    internal abstract Action<Stream> Compose(ReportData data, ReportOptions options, Action<string, double> progress, CancellationToken cancellation);
}
