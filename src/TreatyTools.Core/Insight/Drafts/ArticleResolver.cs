using System.Globalization;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Drafts;

/// <summary>
/// Follows an article from its number in one text of a treaty to its number in another. Places are linked through the final article,
/// so that two drafts can be compared as well as a draft and the final text.
/// </summary>
public sealed class ArticleResolver
{
    private readonly Dataset _dataset;

    // text id -> number there -> the final articles that stood under it; and text id -> final article -> its place there.
    private readonly Dictionary<string, Dictionary<string, List<DraftingPosition>>> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, List<DraftingPosition>>> _byArticle = new(StringComparer.Ordinal);

    private readonly ResolutionGround _ground;

    /// <summary>Indexes the drafting positions of a dataset.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="articles">The articles of the document that is registered for a text, or null where none is; null for no documents at all.</param>
    public ArticleResolver(Dataset dataset, Func<TreatyText, IReadOnlyList<ArticleText>?>? articles = null)
    {
        _dataset = dataset;
        _ground = new ResolutionGround(articles ?? (_ => null));
        foreach (DraftingPosition position in dataset.Tables.DraftingPositions.Concat(FinalPositions(dataset)))
        {
            Add(_byArticle, position.Text, position.Article, position);
            if (position.Number is { } number)
            {
                Add(_byNumber, position.Text, number, position);
            }
        }
    }

    /// <summary>Resolves one citation.</summary>
    /// <param name="fromText">Id of the text in whose numbering the article is cited.</param>
    /// <param name="cited">The citation: <c>24</c>, <c>28(4)</c>, or a range of articles such as <c>6-10</c>.</param>
    /// <param name="toText">Id of the text in which its place is sought; null for the final text of the treaty.</param>
    /// <param name="citedBy">Id of the record that made the citation, or null.</param>
    /// <returns>At least one answer for each article of the citation.</returns>
    /// <exception cref="TreatyFault"><c>UnknownText</c>, <c>TextsOfDifferentTreaties</c>, <c>NoFinalText</c>, <c>NotAnArticleNumber</c>.</exception>
    public IReadOnlyList<ArticleResolution> Resolve(string fromText, string cited, string? toText = null, string? citedBy = null)
    {
        TreatyText from = Text(fromText);
        TreatyText to = toText is null ? FinalText(from.Treaty) : Text(toText);
        if (!string.Equals(from.Treaty, to.Treaty, StringComparison.Ordinal))
        {
            throw new TreatyFault("TextsOfDifferentTreaties", FaultKind.InvalidArgument,
                $"'{from.Id}' is a text of '{from.Treaty}' and '{to.Id}' of '{to.Treaty}'; an article is followed within one treaty.", to.Id);
        }

        ArticleCitation citation = ArticleCitation.Parse(cited);
        List<ArticleResolution> answers = [];
        foreach (string number in citation.Numbers)
        {
            Resolve(answers, from, to, number, citation, citedBy);
        }

        return answers;
    }

    /// <summary>Resolves what a concern cites: the articles of the text that it is about.</summary>
    /// <param name="concern">The concern. One that is about no text cites nothing that can be followed.</param>
    /// <param name="toText">Id of the text in which the places are sought; null for the final text of the treaty.</param>
    /// <param name="skip">Takes a sentence for everything that cannot be followed.</param>
    /// <returns>The answers for all citations, in their order.</returns>
    /// <exception cref="TreatyFault"><c>UnknownText</c>, <c>TextsOfDifferentTreaties</c>, <c>NoFinalText</c>.</exception>
    public IReadOnlyList<ArticleResolution> Follow(Concern concern, string? toText, Action<string> skip)
    {
        if (concern.Text is not { } text)
        {
            skip($"'{concern.Id}' is not about one text; its cited articles cannot be followed.");
            return [];
        }

        List<ArticleResolution> answers = [];
        foreach (string cited in concern.DraftArticles)
        {
            if (ArticleCitation.TryParse(cited) is not null)
            {
                answers.AddRange(Resolve(text, cited, toText, concern.Id));
            }
            else
            {
                skip($"'{concern.Id}' cites '{cited}', which is no article number.");
            }
        }

        return answers;
    }

    private void Resolve(
        List<ArticleResolution> answers, TreatyText from, TreatyText to, string number, ArticleCitation citation, string? citedBy)
    {
        string citedNumber = number + citation.Paragraph;
        ArticleResolution Nothing(string status, string note) => Grounded(null, new()
        {
            Treaty = from.Treaty, FromText = from.Id, FromNumber = citedNumber, ToText = to.Id, Status = status, Note = note, CitedBy = citedBy,
        });
        ArticleResolution Grounded(string? place, ArticleResolution answer) => _ground.Of(answer, from, number, to, place, citation.Paragraph);

        if (!_byNumber.TryGetValue(from.Id, out var numbers) || !_byArticle.TryGetValue(to.Id, out var places))
        {
            string silent = numbers is null ? from.Id : to.Id;
            answers.Add(Nothing(Terms.ArticleFate.NotRecorded, $"The dataset holds no drafting positions for {silent}."));
            return;
        }

        if (!numbers.TryGetValue(number, out List<DraftingPosition>? starts))
        {
            answers.Add(from.Articles is { } count && int.Parse(number, CultureInfo.InvariantCulture) > count
                ? Nothing(Terms.ArticleFate.NotInText, $"{from.Id} has {count} articles.")
                : Nothing(Terms.ArticleFate.NoSuccessor, $"No final article is recorded as article {number} of {from.Id}."));
            return;
        }

        foreach (DraftingPosition start in starts)
        {
            if (!places.TryGetValue(start.Article, out List<DraftingPosition>? ends))
            {
                answers.Add(Answer(start, null, Terms.ArticleFate.NotRecorded));
                continue;
            }

            foreach (DraftingPosition end in ends)
            {
                answers.Add(Answer(start, end, Status(start, end, starts.Count, Sharing(from.Id, start.Article))));
            }
        }

        ArticleResolution Answer(DraftingPosition start, DraftingPosition? end, string status) => Grounded(end?.Number, new()
        {
            Treaty = from.Treaty,
            FromText = from.Id,
            FromNumber = citedNumber,
            FromHeading = start.Heading,
            ToText = to.Id,
            ToNumber = end?.Number is { } found ? found + citation.Paragraph : null,
            Heading = end?.Number is null ? null : end.Heading,
            Article = start.Article,
            Status = status,
            Confidence = Lower(start.Confidence, end?.Confidence),
            Note = Notes(start, end, citation.Paragraph),
            Sources = new ValueList<string>([.. start.Sources.Concat(end?.Sources ?? []).Distinct(StringComparer.Ordinal)]),
            CitedBy = citedBy,
        });
    }

    private static string Status(DraftingPosition start, DraftingPosition end, int articlesOfNumber, int numbersOfArticle) => end.Number switch
    {
        null => Terms.ArticleFate.Absent,
        _ when articlesOfNumber > 1 => Terms.ArticleFate.Split,
        _ when numbersOfArticle > 1 => Terms.ArticleFate.Merged,
        { } number => string.Equals(number, start.Number, StringComparison.Ordinal) ? Terms.ArticleFate.SameNumber : Terms.ArticleFate.Renumbered,
    };

    private int Sharing(string text, string article) => _byArticle[text][article].Count(position => position.Number is not null);

    private static string? Notes(DraftingPosition start, DraftingPosition? end, string paragraph)
    {
        List<string> notes = [];
        if (paragraph.Length > 0)
        {
            notes.Add("Paragraphs are not followed between texts; the paragraph is repeated as cited.");
        }

        if (start.Note is not null)
        {
            notes.Add($"{start.Text}: {start.Note}");
        }

        if (end is { Note: not null } && !ReferenceEquals(start, end))
        {
            notes.Add($"{end.Text}: {end.Note}");
        }

        return notes.Count == 0 ? null : string.Join(" ", notes);
    }

    private static string? Lower(string? left, string? right) =>
        Vocabularies.Confidence.IndexOf(left) >= Vocabularies.Confidence.IndexOf(right) ? left : right;

    /// <summary>The final text's own positions: each article under its own number, as sure as its record.</summary>
    private static IEnumerable<DraftingPosition> FinalPositions(Dataset dataset) =>
        from text in dataset.Tables.Texts
        where text.Stage == Terms.TextStage.Final
        from article in dataset.Tables.Provisions
        where article.Article is not null && string.Equals(article.Treaty, text.Treaty, StringComparison.Ordinal)
        select new DraftingPosition
        {
            Id = $"{article.Id}@{text.Id}", Article = article.Id, Text = text.Id, Number = article.Article, Heading = article.Heading,
            Confidence = Terms.Confidence.High, Sources = article.Sources,
        };

    private TreatyText Text(string id) => _dataset.Find<TreatyText>(id) ?? throw new TreatyFault("UnknownText", FaultKind.InvalidArgument,
        $"The dataset '{_dataset.Info.Name}' has no text '{id}'."
        + NameSuggestion.Sentence(id, _dataset.Tables.Texts.Select(text => text.Id).ToArray()), id);

    private TreatyText FinalText(string treaty) =>
        _dataset.Tables.Texts.FirstOrDefault(text => text.Stage == Terms.TextStage.Final && string.Equals(text.Treaty, treaty, StringComparison.Ordinal))
        ?? throw new TreatyFault("NoFinalText", FaultKind.NotFound,
            $"The dataset '{_dataset.Info.Name}' has no final text of '{treaty}'; name the text to resolve to.", treaty);

    private static void Add(
        Dictionary<string, Dictionary<string, List<DraftingPosition>>> index, string text, string key, DraftingPosition position)
    {
        if (!index.TryGetValue(text, out Dictionary<string, List<DraftingPosition>>? inner))
        {
            index[text] = inner = new Dictionary<string, List<DraftingPosition>>(StringComparer.Ordinal);
        }

        if (!inner.TryGetValue(key, out List<DraftingPosition>? list))
        {
            inner[key] = list = [];
        }

        list.Add(position);
    }
}
