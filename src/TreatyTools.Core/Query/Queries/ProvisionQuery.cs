using System.Globalization;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>
/// What is asked of provisions. A bare list gives articles; with <see cref="Article"/> or <see cref="Chapter"/>, but no treaty, those of the main treaty.
/// </summary>
public sealed class ProvisionQuery : RecordQuery<Provision>
{
    private (IReadOnlyList<string> Of, HashSet<string>? Chosen) _levels = ([], null);

    /// <summary>Treaties, by id or name.</summary>
    public IReadOnlyList<string> Treaty { get; set; } = [];

    /// <summary>Numbers and ranges of articles.</summary>
    public IReadOnlyList<string> Article { get; set; } = [];

    /// <summary>Chapters, by roman or arabic numeral or by title.</summary>
    public IReadOnlyList<string> Chapter { get; set; } = [];

    /// <summary>Kinds of provision.</summary>
    public IReadOnlyList<string> Kind { get; set; } = [];

    /// <summary>Topics.</summary>
    public IReadOnlyList<string> Topic { get; set; } = [];

    /// <summary>Modalities.</summary>
    public IReadOnlyList<string> Modality { get; set; } = [];

    /// <summary>Levels.</summary>
    public IReadOnlyList<string> Level { get; set; } = [];

    /// <summary>
    /// Finds the words of provisions of a dataset in an official text; gives null for a dataset of which none is at hand, and so does what it gives for a
    /// provision without words. Null where there are none at all.
    /// </summary>
    public Func<Dataset, Func<Provision, string?>?>? Words { get; set; }

    /// <summary>With <see cref="Words"/> of the record or of a paragraph of it, a copy that has them; its id is the record's.</summary>
    internal override Provision Project(Dataset dataset, Provision record) =>
        Words?.Invoke(dataset) is { } words && record.Paragraphs.Prepend(record).Any(part => words(part) is not null) ? WithWords(record, words) : record;

    private protected override Func<Provision, string?>? MoreText(Dataset dataset) => Words?.Invoke(dataset);

    internal override IReadOnlyList<Provision> Resolve(Dataset dataset, string id) => ProvisionChoice.Named(dataset, id);

    internal override bool InReachOf(string pattern, Provision record) => ProvisionChoice.InReachOf(pattern, record);

    internal override IEnumerable<Provision> AtLevel(Dataset dataset, IEnumerable<Provision> records, RecordKind? from, bool selected)
    {
        bool articles = HasLevel(Terms.ProvisionLevel.Article), paragraphs = HasLevel(Terms.ProvisionLevel.Paragraph);
        if (!articles && !paragraphs)
        {
            return from is RecordKind.Provision || selected ? records
                : from is null ? records.Where(record => record.Paragraph is null)
                : records.Select(record => ArticleOf(dataset, record));
        }

        // A record that names an article as a whole means none of its paragraphs; a treaty, a text or an article has all of theirs.
        bool whole = from is null or RecordKind.Provision or RecordKind.Treaty or RecordKind.Text or RecordKind.Participation
            or RecordKind.Correspondence or RecordKind.DraftingPosition or RecordKind.Source;
        return records.SelectMany(IEnumerable<Provision> (record) =>
        [
            .. articles ? [ArticleOf(dataset, record)] : Array.Empty<Provision>(),
            .. !paragraphs ? [] : record.Paragraph is not null ? [record] : whole ? record.Paragraphs : [],
        ]);
    }

    private protected override void Describe(FilterBuilder<Provision> filter)
    {
        HashSet<string>? treaties = filter.Choose(Treaty, () => DatasetChoices.Named<Treaty>(filter.Dataset), nameof(Treaty));
        ArticleNumbers numbers = new(Article, [.. filter.Dataset.Tables.Treaties.Select(treaty => treaty.Id)]);
        HashSet<string>? meant = treaties;
        if (treaties is null && !HasInput && Id.Count == 0 && Article.Count + Chapter.Count > 0 && MainTreaty.Of(filter.Dataset) is { } main)
        {
            meant = [main.Id];
            treaties = [main.Id, .. numbers.Treaties];
        }

        List<Provision> articles = [.. filter.Dataset.Tables.Provisions.Where(article => treaties is null || treaties.Contains(article.Treaty))];
        if (treaties is not null)
        {
            filter.Test(provision => treaties.Contains(provision.Treaty));
        }

        if (numbers.Count > 0)
        {
            bool IsMeant(Provision provision) => meant is null || meant.Contains(provision.Treaty);
            filter.Unknown.AddRange([.. numbers.Faults, .. Unknown(numbers, IsMeant, meant, filter.Dataset)]);
            filter.Test(provision => numbers.Contains(provision, IsMeant));
        }

        filter.OneOf(Chapter, () => Chapters(articles), nameof(Chapter), provision => provision.Chapter);
        filter.Term(Kind, Vocabularies.ProvisionKind, nameof(Kind), provision => provision.Kind);
        filter.AnyOf(Topic, () => Choices.Of(filter.Dataset.Tables.Provisions.SelectMany(p => p.Topics)), nameof(Topic), provision => provision.Topics);
        filter.AnyOf(Modality, () => Choices.Of(Vocabularies.Modality), nameof(Modality), provision => provision.Modalities);
        _levels = (Level, filter.Choose(Level, () => Choices.Of(Vocabularies.ProvisionLevel), nameof(Level)));
    }

    private static Provision ArticleOf(Dataset dataset, Provision provision) =>
        provision.Paragraph is null ? provision : dataset.References.Article(provision.Id) ?? provision;

    private static Provision WithWords(Provision record, Func<Provision, string?> words) => new()
    {
        Id = record.Id,
        Dataset = record.Dataset,
        Treaty = record.Treaty,
        Level = record.Level,
        Chapter = record.Chapter,
        ChapterTitle = record.ChapterTitle,
        Article = record.Article,
        Paragraph = record.Paragraph,
        Heading = record.Heading,
        Kind = record.Kind,
        Topics = record.Topics,
        Modalities = record.Modalities,
        Summary = record.Summary,
        Position = record.Position,
        Paragraphs = new ValueList<Provision>([.. record.Paragraphs.Select(paragraph => WithWords(paragraph, words))]),
        Text = words(record),
        Sources = record.Sources,
        Confidence = record.Confidence,
        Basis = record.Basis,
        Note = record.Note,
    };

    private static Choices Chapters(List<Provision> articles)
    {
        Choices choices = new();
        foreach (IGrouping<string, Provision> chapter in articles.Where(a => a.Chapter is not null).GroupBy(a => a.Chapter!, StringComparer.Ordinal))
        {
            string? number = RomanNumeral.Value(chapter.Key)?.ToString(CultureInfo.InvariantCulture);
            choices.Add(chapter.Key, [number, .. chapter.Select(article => article.ChapterTitle).Distinct(StringComparer.Ordinal)]);
        }

        return choices;
    }

    private static IEnumerable<TreatyFault> Unknown(ArticleNumbers numbers, Predicate<Provision> isMeant, HashSet<string>? meant, Dataset dataset)
    {
        foreach ((string number, string? treaty) in numbers.Missing(dataset.Tables.Provisions, isMeant))
        {
            string? named = treaty ?? (meant is { Count: 1 } ? meant.First() : null);
            string[] known = [.. dataset.Tables.Provisions.Where(article => treaty is null ? isMeant(article) : article.Treaty == treaty)
                .Select(article => article.Article).OfType<string>()];
            yield return new TreatyFault("UnknownArticle", FaultKind.InvalidArgument, known.Length == 0
                ? $"The dataset '{dataset.Info.Name}' holds no articles of the treaty '{named}'."
                : $"{(named is null ? $"The dataset '{dataset.Info.Name}'" : $"The treaty '{named}'")} has no article '{number}'. "
                    + $"Articles run from {known.Min(NaturalOrder.Comparer)} to {known.Max(NaturalOrder.Comparer)}.", number);
        }
    }

    // A row may have asked for another level between two records.
    private bool HasLevel(string level)
    {
        if (!ReferenceEquals(_levels.Of, Level))
        {
            _levels = (Level, Level.Count == 0 ? null
                : Choices.Of(Vocabularies.ProvisionLevel).Resolve(Level, "UnknownLevel", "level", null, new List<TreatyFault>()));
        }

        return _levels.Chosen?.Contains(level) == true;
    }
}
