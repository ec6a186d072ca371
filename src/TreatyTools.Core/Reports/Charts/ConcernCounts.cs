using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>What the charts of concerns count.</summary>
internal static class ConcernCounts
{
    /// <summary>The concerns certain to have been voiced by a day; all where none is given.</summary>
    /// <exception cref="TreatyFault"><c>NothingToChart</c>.</exception>
    internal static List<Concern> Until(IReadOnlyList<Concern> concerns, DateOnly? asOf)
    {
        List<Concern> counted = [.. concerns.Where(concern => asOf is not { } day || concern.Date?.IsCertainlyBy(day) == true)];
        return counted.Count > 0 ? counted : throw ChartFaults.Nothing("concerns");
    }
}
