using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of correspondences.</summary>
public sealed class CorrespondenceQuery : RecordQuery<Correspondence>
{
    /// <summary>Treaties (by id or name) or provisions that correspond.</summary>
    public IReadOnlyList<string> From { get; set; } = [];

    /// <summary>Treaties (by id or name) or provisions to which they correspond.</summary>
    public IReadOnlyList<string> To { get; set; } = [];

    /// <summary>How one stands to the other.</summary>
    public IReadOnlyList<string> Relation { get; set; } = [];

    private protected override void Describe(FilterBuilder<Correspondence> filter)
    {
        Side(filter, From, correspondence => correspondence.From);
        Side(filter, To, correspondence => correspondence.To);
        filter.Term(Relation, Vocabularies.Relation, nameof(Relation), correspondence => correspondence.Relation);
    }

    private static void Side(FilterBuilder<Correspondence> filter, IReadOnlyList<string> wanted, Func<Correspondence, string> side)
    {
        HashSet<string>? treaties = filter.Choose([.. wanted.Where(value => !IsProvision(value))],
            () => DatasetChoices.Named<Treaty>(filter.Dataset), "Treaty");
        HashSet<string>? provisions = filter.Choose([.. wanted.Where(IsProvision)], () => Provisions(filter.Dataset), "Provision");
        if (treaties is not null || provisions is not null)
        {
            filter.Test(correspondence => side(correspondence) is var id
                && (provisions?.Contains(id) == true || treaties?.Contains(ProvisionReferences.TreatyOf(id)) == true));
        }
    }

    private static bool IsProvision(string value) => value.Contains('/', StringComparison.Ordinal);

    // Also the articles of treaties whose provisions the dataset does not hold.
    private static Choices Provisions(Dataset dataset) => Choices.Of(
        dataset.Tables.Provisions.Select(article => article.Id)
            .Concat(dataset.Tables.Correspondences.SelectMany(IEnumerable<string> (correspondence) => [correspondence.From, correspondence.To])));
}
