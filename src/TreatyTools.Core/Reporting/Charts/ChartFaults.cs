using TreatyTools.Model;

namespace TreatyTools.Core.Reporting.Charts;

/// <summary>Faults that several kinds of chart share.</summary>
internal static class ChartFaults
{
    internal static TreatyFault Nothing(string what) => new("NothingToChart", FaultKind.InvalidArgument,
        $"There are no {what} to draw. Widen the filter, give a later -AsOf, or choose another treaty or dataset.");
}
