using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of correspondences.</summary>
public sealed class CorrespondenceQuery : RecordQuery<Correspondence>
{
    /// <summary>Treaties (by id or name) or provisions that correspond; a number alone is an article of the main treaty.</summary>
    public IReadOnlyList<string> From { get; set; } = [];

    /// <summary>Treaties (by id or name) or provisions to which they correspond, as in <see cref="From"/>.</summary>
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
        if (wanted.Count == 0)
        {
            return;
        }

        Choices known = DatasetChoices.Named<Treaty>(filter.Dataset);
        List<string> named = [], articles = [];
        foreach (string value in wanted)
        {
            // A treaty is also called by its symbol, which has slashes as the id of an article has.
            if (known.Has(value))
            {
                named.Add(value);
            }
            // Correspondences are those of articles: a paragraph stands for the one that holds it.
            else if (!Wildcard.IsPattern(value) && ProvisionChoice.Named(filter.Dataset, value) is { Count: > 0 } found)
            {
                articles.AddRange(found.Select(provision => ProvisionReferences.ArticleOf(provision.Id)));
            }
            else
            {
                (IsArticle(value) ? articles : named).Add(value);
            }
        }

        HashSet<string> treaties = known.Resolve(named, "UnknownTreaty", "treaty", filter.Where, filter.Unknown);
        HashSet<string> provisions = Provisions(filter.Dataset).Resolve(articles, "UnknownProvision", "provision", filter.Where, filter.Unknown);
        filter.Test(correspondence => side(correspondence) is var id
            && (provisions.Contains(id) || treaties.Contains(ProvisionReferences.TreatyOf(id))));
    }

    // Treaties have names such as CETS 224; a number, or one behind the word, is that of an article.
    private static bool IsArticle(string value) => value.Contains('/', StringComparison.Ordinal) || ArticleWord.Strip(value) is [>= '0' and <= '9', ..];

    // Also the articles of treaties whose provisions the dataset does not hold.
    private static Choices Provisions(Dataset dataset) => Choices.Of(
        dataset.Tables.Provisions.Select(article => article.Id)
            .Concat(dataset.Tables.Correspondences.SelectMany(IEnumerable<string> (correspondence) => [correspondence.From, correspondence.To])));
}
