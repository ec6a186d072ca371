using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Graph;
using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>The one treaty that a report or picture is of.</summary>
public static class TreatyChoice
{
    /// <summary>The treaty with an id or name; where none is given, the one that the dataset is about, or null in a dataset without treaties.</summary>
    /// <exception cref="TreatyFault"><c>RecordNotFound</c>: there is none; <c>NotOneTreaty</c>: a wildcard stands for none or for several.</exception>
    public static Treaty? Find(Dataset dataset, string? idOrName)
    {
        if (idOrName is null)
        {
            return MainTreaty.Of(dataset);
        }

        CompiledQuery query = new TreatyQuery { Id = [idOrName] }.Compile(dataset);
        if (query.Missing.Count > 0)
        {
            throw query.Missing[0];
        }

        Treaty[] found = [.. query.List().Cast<Treaty>()];
        return found.Length == 1 ? found[0] : throw new TreatyFault("NotOneTreaty", FaultKind.InvalidArgument,
            $"'{idOrName}' stands for {(found.Length == 0 ? "no treaty" : "several treaties: " + string.Join(", ", found.Select(treaty => treaty.Id)))}, and "
                + "one is asked for. Name it by its id.", idOrName);
    }
}
