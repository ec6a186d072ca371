using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>
/// Provisions as people name them: <c>uncc/24</c>, a part of one (<c>uncc/40/20</c>), a wildcard over ids, or the number of an article of the
/// main treaty, with a paragraph or without: <c>24</c>, <c>art. 40(20)</c>, <c>53/3/d</c>; of another treaty, behind one of its names: <c>UNCAC art. 12(4)</c>.
/// </summary>
internal static class ProvisionChoice
{
    private static readonly char[] SignsBehindTreaty = ['/', ',', ' '];

    /// <summary>The provisions that are asked for; null where nothing is.</summary>
    /// <param name="filter">Takes a fault for each that the dataset does not have (<c>UnknownProvision</c>).</param>
    /// <param name="wanted">What is asked for.</param>
    internal static IReadOnlyList<Provision>? Resolve<T>(FilterBuilder<T> filter, IReadOnlyList<string> wanted)
        where T : TreatyRecord
    {
        Dataset dataset = filter.Dataset;
        if (wanted.Count == 0)
        {
            return null;
        }

        List<Provision> found = [];
        foreach (string value in wanted)
        {
            int before = found.Count;
            if (Wildcard.IsPattern(value))
            {
                Wildcard wildcard = new(value);
                found.AddRange(RecordGraph.Of(dataset).Records<Provision>().Where(p => InReachOf(value, p) && wildcard.IsMatch(p.Id)));
                continue;
            }

            found.AddRange(Named(dataset, value));
            if (found.Count == before)
            {
                filter.Unknown.Add(new TreatyFault("UnknownProvision", FaultKind.InvalidArgument,
                    $"There is no provision '{value}' in the dataset '{dataset.Info.Name}'."
                    + NameSuggestion.Sentence(value, [.. RecordGraph.Of(dataset).Records<Provision>().Select(p => p.Id)]), value));
            }
        }

        return found;
    }

    /// <summary>The provisions that a name other than a wildcard stands for; empty where it stands for none.</summary>
    internal static IReadOnlyList<Provision> Named(Dataset dataset, string name)
    {
        string id = Id(name);
        IReadOnlyList<Provision> found = Exact(dataset, id);
        found = found.Count == 0 && MainTreaty.Of(dataset) is { } main ? Exact(dataset, $"{main.Id}/{id}") : found;
        return found.Count == 0 ? OfTreaty(dataset, name) : found;
    }

    // 'ETS No. 185/15', 'UNCAC, art. 12(4)': the treaty by any of its names or its symbol, then the number.
    private static IReadOnlyList<Provision> OfTreaty(Dataset dataset, string name)
    {
        for (int end = name.LastIndexOfAny(SignsBehindTreaty); end > 0; end = name.LastIndexOfAny(SignsBehindTreaty, end - 1))
        {
            string folded = NameFolding.Of(name[..end]), number = Id(name[(end + 1)..]);
            Treaty? treaty = folded.Length < 2 || number.Length == 0 ? null
                : dataset.Tables.Treaties.FirstOrDefault(treaty => RecordTables.Of<Treaty>().Names(treaty).Prepend(treaty.Id).Any(known =>
                    NameFolding.Of(known) == folded));
            if (treaty is not null && Exact(dataset, $"{treaty.Id}/{number}") is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    private static string Id(string name) => ArticleWord.Strip(name.Trim()).ToString().ToLowerInvariant()
        .Replace("(", "/", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);

    /// <summary>A wildcard reaches as deep as it has slashes: <c>uncc/2*</c> articles, <c>uncc/24/*</c> paragraphs.</summary>
    internal static bool InReachOf(string pattern, Provision provision) =>
        provision.Paragraph is null || pattern.AsSpan().Count('/') >= 2;

    private static IReadOnlyList<Provision> Exact(Dataset dataset, string id) =>
        dataset.Find<Provision>(id) is { } provision ? [provision] : dataset.References.Resolve(id);
}
