using System.Globalization;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.References;

/// <summary>
/// Resolves references to provisions. A reference below article level stands for the paragraphs that it falls under: the one with this
/// label and those inside it (<c>uncc/14/1</c>: 1(a) to 1(d)), else the range that holds it (<c>uncc/40/20</c>: 15-20), else the
/// nearest paragraph around it (<c>uncc/53/3/a</c>: 3), else, where the article has no paragraphs at all, the article.
/// </summary>
public sealed class ProvisionReferences
{
    // No provision is cited this deep; each step up from a reference walks the paragraphs.
    private const int LongestReference = 200;

    private readonly Dictionary<string, Placed> _articles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _treaties = new(StringComparer.Ordinal);

    private ProvisionReferences()
    {
    }

    /// <summary>The articles, each with its paragraphs.</summary>
    internal static ProvisionReferences Of(IEnumerable<Provision> articles)
    {
        ProvisionReferences references = new();
        foreach (Provision article in articles)
        {
            references._articles.TryAdd(article.Id, new Placed(article, references._articles.Count));
            references._treaties.Add(article.Treaty);
        }

        return references;
    }

    /// <summary>Orders references as the texts go, the preamble before article 1.</summary>
    internal static IComparer<string?> Order { get; } = Comparer<string?>.Create((left, right) => NaturalOrder.Compare(Numbered(left), Numbered(right)));

    /// <summary>The treaty that a reference to a provision names, whether or not a dataset holds the provision: <c>uncc</c> of <c>uncc/11/1/a</c>.</summary>
    public static string TreatyOf(string reference)
    {
        int slash = reference.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? reference : reference[..slash];
    }

    /// <summary>The article that a reference to a provision names, whether or not a dataset holds it: <c>uncc/11</c> of <c>uncc/11/1/a</c>.</summary>
    public static string ArticleOf(string reference)
    {
        int slash = reference.IndexOf('/', StringComparison.Ordinal), second = slash < 0 ? -1 : reference.IndexOf('/', slash + 1);
        return second < 0 ? reference : reference[..second];
    }

    /// <summary>Whether provisions of this treaty are in the dataset.</summary>
    public bool HasTreaty(string treaty) => _treaties.Contains(treaty);

    /// <summary>The provisions that a reference stands for, in the order of the text; empty where it stands for none.</summary>
    /// <param name="reference">Such as <c>uncc/7</c>, <c>uncc/preamble</c>, <c>uncc/11/1/a/i</c>.</param>
    public IReadOnlyList<Provision> Resolve(string reference)
    {
        if (reference.Length > LongestReference || Article(reference) is not { } article)
        {
            return [];
        }

        if (reference.Length == article.Id.Length || article.Paragraphs.Count == 0)
        {
            return [article];
        }

        List<Provision> found = [.. article.Paragraphs.Where(p => IsWithin(p.Id, reference))];
        for (string id = reference; found.Count == 0 && id.Length > article.Id.Length; id = id[..id.LastIndexOf('/')])
        {
            found = [.. article.Paragraphs.Where(p => p.Id == id || InRange(p.Id, id))];
        }

        return found;
    }

    /// <summary>The article (or preamble) that holds what a reference names, or null where there is none.</summary>
    public Provision? Article(string reference) => _articles.GetValueOrDefault(ArticleOf(reference))?.Article;

    /// <summary>Ids of the articles that hold what references name, each once, in the order of the dataset.</summary>
    internal ValueList<string> ArticlesOf(IEnumerable<string> references) =>
        new([.. references.Select(Article).OfType<Provision>().Select(article => article.Id).Distinct(StringComparer.Ordinal)
            .OrderBy(id => _articles[id].Place)]);

    private static string? Numbered(string? reference) => reference?.Replace("/preamble", "/0", StringComparison.Ordinal);

    private static bool IsWithin(string id, string reference) =>
        id.StartsWith(reference, StringComparison.Ordinal) && (id.Length == reference.Length || id[reference.Length] == '/');

    /// <summary>Whether <paramref name="id"/> is a number inside the range with which <paramref name="rangeId"/> ends.</summary>
    private static bool InRange(string rangeId, string id)
    {
        int parent = id.LastIndexOf('/') + 1;
        if (!rangeId.StartsWith(id[..parent], StringComparison.Ordinal) || !TryNumber(id[parent..], out int number))
        {
            return false;
        }

        string[] ends = rangeId[parent..].Split('-');
        return ends.Length == 2 && TryNumber(ends[0], out int first) && TryNumber(ends[1], out int last)
            && number >= first && number <= last;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private sealed record Placed(Provision Article, int Place);
}
