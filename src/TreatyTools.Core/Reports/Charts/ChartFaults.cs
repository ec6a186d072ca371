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
            throw SeveralTreaties("participation records", "signatures of different treaties do not add up");
        }
    }

    /// <summary>Records are of more than one treaty.</summary>
    /// <param name="what">The records, in the plural.</param>
    /// <param name="why">Why they are not drawn together.</param>
    internal static TreatyFault SeveralTreaties(string what, string why) => new("SeveralTreaties", FaultKind.InvalidArgument,
        $"The {what} are of more than one treaty, and {why}. Pipe the records of one treaty, or name it with -Treaty.");
}
