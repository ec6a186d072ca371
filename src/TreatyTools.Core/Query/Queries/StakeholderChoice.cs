using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>The one stakeholder that a profile is of.</summary>
public static class StakeholderChoice
{
    /// <summary>The stakeholder with an id or name.</summary>
    /// <exception cref="TreatyFault"><c>RecordNotFound</c>: there is none; <c>NotOneStakeholder</c>: it stands for none or for several.</exception>
    public static Stakeholder Find(Dataset dataset, string idOrName)
    {
        CompiledQuery query = new StakeholderQuery { Id = [idOrName] }.Compile(dataset);
        if (query.Missing.Count > 0)
        {
            throw query.Missing[0];
        }

        Stakeholder[] found = [.. query.List().Cast<Stakeholder>()];
        return found is [var only] ? only : throw new TreatyFault("NotOneStakeholder", FaultKind.InvalidArgument,
            $"'{idOrName}' stands for {(found.Length == 0 ? "no stakeholder" : "several stakeholders: " + string.Join(", ", found.Select(one => one.Id)))}, "
                + "and one is asked for. Name it by its id.", idOrName);
    }
}
