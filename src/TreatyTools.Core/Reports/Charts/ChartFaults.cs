using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>Faults that several kinds of chart share.</summary>
internal static class ChartFaults
{
    internal static TreatyFault Nothing(string what) => new("NothingToChart", FaultKind.InvalidArgument,
        $"There are no {what} to draw. Widen the filter, give a later -AsOf, or choose another treaty or dataset.");

    /// <summary>Refuses records of more than one treaty.</summary>
    internal static void RefuseSeveral(IReadOnlyList<Participation> participation)
    {
        if (participation.Select(record => record.Treaty).Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            throw new TreatyFault("SeveralTreaties", FaultKind.InvalidArgument,
                "The participation records are of more than one treaty, and signatures of different treaties do not add up. Pipe the records of one treaty, "
                    + "or name it with -Treaty.");
        }
    }
}
