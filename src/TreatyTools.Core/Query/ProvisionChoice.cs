using TreatyTools.Core.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>
/// Provisions as people name them: <c>uncc/24</c>, a part of one (<c>uncc/40/20</c>), a wildcard over ids, or the bare number of an article of the
/// main treaty.
/// </summary>
internal static class ProvisionChoice
{
    /// <summary>The provisions that are asked for; null where nothing is.</summary>
    /// <exception cref="TreatyFault"><c>UnknownProvision</c>.</exception>
    internal static IReadOnlyList<Provision>? Resolve(Dataset dataset, IReadOnlyList<string> wanted)
    {
        if (wanted.Count == 0)
        {
            return null;
        }

        List<Provision> found = [];
        foreach (string value in wanted)
        {
            int before = found.Count;
            if (Glob.IsPattern(value))
            {
                Glob glob = new(value);
                found.AddRange(RecordGraph.Of(dataset).Records<Provision>().Where(p => InReachOf(value, p) && glob.IsMatch(p.Id)));
                continue;
            }

            string id = value.ToLowerInvariant();
            found.AddRange(Exact(dataset, id));
            if (found.Count == before && !id.Contains('/', StringComparison.Ordinal) && MainTreaty.Of(dataset) is { } main)
            {
                found.AddRange(Exact(dataset, $"{main.Id}/{id}"));
            }

            if (found.Count == before)
            {
                throw new TreatyFault("UnknownProvision", FaultKind.InvalidArgument,
                    $"There is no provision '{value}' in the dataset '{dataset.Info.Name}'."
                    + NameSuggestion.Sentence(value, [.. RecordGraph.Of(dataset).Records<Provision>().Select(p => p.Id)]), value);
            }
        }

        return found;
    }

    /// <summary>A wildcard reaches as deep as it has slashes: <c>uncc/2*</c> articles, <c>uncc/24/*</c> paragraphs.</summary>
    internal static bool InReachOf(string pattern, Provision provision) =>
        provision.Paragraph is null || pattern.AsSpan().Count('/') >= 2;

    private static IReadOnlyList<Provision> Exact(Dataset dataset, string id) =>
        dataset.Find<Provision>(id) is { } provision ? [provision] : dataset.References.Resolve(id);
}
