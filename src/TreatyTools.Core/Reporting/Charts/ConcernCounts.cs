using TreatyTools.Model;

namespace TreatyTools.Core.Reporting.Charts;

/// <summary>What the charts of concerns count.</summary>
internal static class ConcernCounts
{
    /// <summary>The concerns voiced up to a day; one without a date counts.</summary>
    /// <exception cref="TreatyFault"><c>NothingToChart</c>.</exception>
    internal static List<Concern> Until(IReadOnlyList<Concern> concerns, DateOnly? asOf)
    {
        List<Concern> counted = [.. concerns.Where(concern => asOf is not { } day || concern.Date is null || concern.Date.Earliest <= day)];
        return counted.Count > 0 ? counted : throw ChartFaults.Nothing("concerns");
    }
}
