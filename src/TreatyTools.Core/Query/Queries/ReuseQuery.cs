using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of the reuse of words.</summary>
public sealed class ReuseQuery : RecordQuery<Reuse>
{
    /// <summary>Articles whose words are meant.</summary>
    public IReadOnlyList<string> Provision { get; set; } = [];

    /// <summary>Treaties in which the words stand, by id or name, or <c>any</c>.</summary>
    public IReadOnlyList<string> From { get; set; } = [];

    /// <summary>The headings of the two provisions, where the dataset has them.</summary>
    private protected override Func<Reuse, string?> MoreText(Dataset dataset) =>
        reuse => $"{dataset.Find<Provision>(reuse.Provision)?.Heading}\n{(reuse.Counterpart is { } there ? dataset.Find<Provision>(there)?.Heading : null)}";

    private protected override void Describe(FilterBuilder<Reuse> filter)
    {
        if (ProvisionChoice.Resolve(filter, Provision) is { } provisions)
        {
            HashSet<string> articles = [.. provisions.Select(provision => filter.Dataset.References.Article(provision.Id)!.Id)];
            filter.Test(reuse => articles.Contains(reuse.Provision));
        }

        filter.OneOf(From, () =>
        {
            Choices choices = DatasetChoices.Named<Treaty>(filter.Dataset);
            choices.Add(Reuse.Any);
            return choices;
        }, nameof(From), reuse => reuse.From);
    }
}
