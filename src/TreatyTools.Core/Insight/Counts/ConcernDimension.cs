using System.Globalization;
using TreatyTools.Core.Countries;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Graph;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Counts;

/// <summary>Something by which concerns are counted: a name, what it means, and the values that a concern has for it.</summary>
public sealed class ConcernDimension
{
    /// <summary>Heading of what has no value, such as a concern without a date.</summary>
    public const string NoValue = "(none)";

    private readonly Func<Dataset, Concern, bool, IEnumerable<string?>> _values;
    private readonly Func<Dataset, IEnumerable<(string Value, string Label)>> _known;
    private readonly bool _closed;

    private ConcernDimension(
        string name, string explanation, bool closed, Func<Dataset, Concern, bool, IEnumerable<string?>> values, Func<Dataset,
            IEnumerable<(string Value, string Label)>> known)
    {
        Name = name;
        Explanation = explanation;
        _closed = closed;
        _values = values;
        _known = known;
    }

    /// <summary>All dimensions.</summary>
    public static IReadOnlyList<ConcernDimension> All { get; } =
    [
        new("Theme", "What it is about, in the order of the dataset's themes.", closed: true, (_, c, _) => [c.Theme], d =>
            d.Tables.Themes.Select(theme => (theme.Id, theme.Label))),
        Closed("Outcome", "What came of it in the final text.", Vocabularies.Outcome, c => c.Outcome),
        Closed("Stance", "The stakeholder's stance, from oppose to support.", Vocabularies.Stance, c => c.Stance),
        Closed("Level", "Whether it is about the treaty, a chapter, an article, a paragraph or the process.", Vocabularies.ConcernLevel, c => c.Level),
        Closed("Voice", "Whether it is a body's own statement or one of several.", Vocabularies.Voice, c => c.Voice),
        new("Stakeholder", "Who voiced it.", closed: false, (d, c, all) => Stakeholders(d, c, all).Select(s => s.Id),
            d => d.Tables.Stakeholders.OrderBy(s => s.Id, NaturalOrder.Comparer).Select(s => (s.Id, s.Name))),
        new("StakeholderKind", "What kind of stakeholder voiced it.", closed: true, (d, c, all) => Stakeholders(d, c, all).Select(s => s.Kind), _ =>
            Terms(Vocabularies.StakeholderKind)),
        new("Country", "The country of who voiced it.", closed: false, (d, c, all) => Stakeholders(d, c, all).Select(s => StakeholderCountry.CodeOf(d, s)),
            _ => CountryTable.All.OrderBy(country => country.Code, StringComparer.Ordinal).Select(country => (country.Code, country.Name))),
        new("RegionalGroup", "The regional group, in the United Nations, of the country of who voiced it.", closed: false,
            (d, c, all) => Stakeholders(d, c, all).Select(s => s.RegionalGroup),
            _ => CountryTable.All.Select(country => country.RegionalGroup).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(g => (g, g))),
        new("Article", "The articles that it speaks of, in the order of the text.", closed: false, (_, c, _) => c.Articles,
            d => d.Tables.Provisions.Select(article => (article.Id, article.Citation))),
        new("Year", "The year in which it was voiced; of an uncertain date the year of its first day.", closed: false, (_, c, _) => [Year(c.Date)], _ => []),
        new("Text", "The draft or text that it is about, oldest first.", closed: false, (_, c, _) => [c.Text],
            d => RecordGraph.Of(d).Records<TreatyText>().Select(text => (text.Id, text.Title))),
    ];

    /// <summary>Name, as it is asked for and as it heads the column of rows.</summary>
    public string Name { get; }

    /// <summary>What it means, in a sentence.</summary>
    public string Explanation { get; }

    /// <summary>The dimension of a name, whatever its case.</summary>
    /// <exception cref="TreatyFault"><c>UnknownDimension</c>.</exception>
    public static ConcernDimension Find(string name) =>
        All.FirstOrDefault(dimension => string.Equals(dimension.Name, name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new TreatyFault("UnknownDimension", FaultKind.InvalidArgument,
            $"Concerns cannot be counted by '{name}'.{NameSuggestion.Sentence(name, [.. All.Select(dimension => dimension.Name)])}", name);

    /// <summary>A dimension that is worked out from each concern.</summary>
    /// <param name="name">Its name, which heads the column of rows.</param>
    /// <param name="values">The values of a concern; empty where it has none.</param>
    public static ConcernDimension Of(string name, Func<Concern, IEnumerable<string?>> values) =>
        new(name, "", closed: false, (_, concern, _) => values(concern), _ => []);

    /// <summary>The different values of a concern; <see cref="NoValue"/> where it has none.</summary>
    internal IEnumerable<string> Of(Dataset dataset, Concern concern, bool coSignatories) => _values(dataset, concern, coSignatories)
        .DefaultIfEmpty().Select(value => value ?? NoValue).Distinct(StringComparer.Ordinal);

    /// <summary>The values that datasets have for it, in reading order, with their labels; later datasets add theirs at the end.</summary>
    internal IEnumerable<(string Value, string Label)> Known(IEnumerable<Dataset> datasets) =>
        datasets.SelectMany(_known).DistinctBy(known => known.Value, StringComparer.Ordinal);

    /// <summary>Whether values that no concern has belong into a full table: those of a vocabulary do, all countries of the world do not.</summary>
    internal bool IsClosed => _closed;

    private static ConcernDimension Closed(string name, string explanation, Vocabulary vocabulary, Func<Concern, string> value) =>
        new(name, explanation, closed: true, (_, c, _) => [value(c)], _ => Terms(vocabulary));

    private static IEnumerable<(string Value, string Label)> Terms(Vocabulary vocabulary) => vocabulary.Values.Select(value => (value, value));

    private static IEnumerable<Stakeholder> Stakeholders(Dataset dataset, Concern concern, bool coSignatories) =>
        (coSignatories ? concern.CoSignatories.Prepend(concern.Stakeholder) : [concern.Stakeholder]).Select(dataset.Find).OfType<Stakeholder>();

    private static string? Year(EdtfDate? date) => date switch
    {
        { HasEarliest: true } => date.Earliest.Year.ToString("D4", CultureInfo.InvariantCulture),
        { HasLatest: true } => date.Latest.Year.ToString("D4", CultureInfo.InvariantCulture),
        _ => null,
    };
}
