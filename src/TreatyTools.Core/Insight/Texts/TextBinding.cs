using System.Globalization;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Drafts;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Texts;

/// <summary>
/// Binds a document to a text of a dataset: its units to the articles, the preamble and the paragraphs of the treaty, by their labels; those of a draft to
/// the places that the dataset records in it. Annexes, notes and the resolution that a treaty is annexed to are left aside.
/// </summary>
public sealed class TextBinding
{
    // Below this share of headings in their places, it is another treaty or another language.
    private const double LeastFit = 0.5;

    private readonly Dictionary<string, IReadOnlyList<TextUnit>> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextUnit> _articles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bound = new(StringComparer.Ordinal);

    private readonly DocumentPart _part;

    private TextBinding(TreatyText text, TextTree tree, DocumentPart part, IReadOnlyList<Provision> provisions)
    {
        (Text, Tree, Provisions, _part) = (text, tree, provisions, part);
        foreach (TextUnit unit in Candidates())
        {
            _articles.TryAdd(unit.Kind == TextUnitKinds.Preamble ? "" : Key(unit.Number!), unit);
        }

        foreach (Provision provision in provisions)
        {
            if (!_articles.TryGetValue(Key(provision.Article ?? ""), out TextUnit? article))
            {
                continue;
            }

            Bind(provision, [article]);
            foreach (Provision paragraph in provision.Paragraphs)
            {
                Bind(paragraph, ParagraphLabels.Find(Tree, article, paragraph.Paragraph!, provision.Paragraphs.Count));
            }
        }
    }

    /// <summary>The text of the dataset.</summary>
    public TreatyText Text { get; }

    /// <summary>The document.</summary>
    public TextDocument Document => Tree.Document;

    /// <summary>The units of the document.</summary>
    public TextTree Tree { get; }

    /// <summary>Whether it is a draft, whose articles have numbers of their own.</summary>
    public bool IsDraft => Text.Stage != Terms.TextStage.Final;

    /// <summary>The articles of the treaty and its preamble, as the dataset has them, with their paragraphs; for a draft an article for each number at which
    /// one is recorded, with the id of the drafting position and the heading that it has there.</summary>
    public IReadOnlyList<Provision> Provisions { get; }

    /// <summary>The share, from 0 to 1, of the recorded articles whose heading the document has at their number; for a document without headings, the share
    /// of numbers that both have.</summary>
    public double Fit
    {
        get
        {
            Provision[] articles = [.. Provisions.Where(provision => provision.Article is not null)];
            Provision[] headed = [.. articles.Where(article => article.Heading.Length > 0)];
            TextUnit[] units = [.. Articles];
            bool headings = headed.Length > 0 && units.Any(unit => unit.Heading is not null);
            int fitting = headings
                ? headed.Count(article => UnitsOf(article) is [{ Heading: { } heading }] && TextWords.Folded(heading) == TextWords.Folded(article.Heading))
                : articles.Count(article => UnitsOf(article).Count > 0);
            return articles.Length == 0 ? 0 : (double)fitting / (headings ? headed.Length : Math.Max(articles.Length, units.Length));
        }
    }

    /// <summary>The provisions and paragraphs for which the document has no unit, in the order of the dataset.</summary>
    public IReadOnlyList<Provision> UnboundProvisions =>
        [.. Provisions.SelectMany(IEnumerable<Provision> (provision) => [provision, .. provision.Paragraphs]).Where(p => UnitsOf(p).Count == 0)];

    /// <summary>
    /// The articles that no record is bound to, and within those that one is bound to, the numbered units and recitals that none is, in the order of the
    /// document. Of a unit that has none, nothing in it is told.
    /// </summary>
    public IReadOnlyList<TextUnit> UnboundUnits =>
        [.. Candidates().SelectMany(IEnumerable<TextUnit> (unit) => _bound.Contains(unit.Id) ? Unbound(unit)
            : unit.Kind == TextUnitKinds.Article ? [unit] : [])];

    /// <summary>The ids of the units whose words a provision has: those that one is bound to, and all that lies in them.</summary>
    public IReadOnlySet<string> BoundUnits =>
        Tree.Document.Units.Where(unit => Tree.Around(unit).Any(around => _bound.Contains(around.Id))).Select(unit => unit.Id)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The articles of the document, in its order, those of annexes and notes left out where there are others.</summary>
    internal IEnumerable<TextUnit> Articles => Candidates().Where(unit => unit.Kind == TextUnitKinds.Article);

    /// <summary>Binds a document to a text: of a document that carries several treaties, the one that fits best.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="text">The text of the dataset.</param>
    /// <param name="document">The document.</param>
    /// <exception cref="TreatyFault"><c>TreatyWithoutProvisions</c>: it is no draft, and the dataset has no provisions of the treaty.</exception>
    public static TextBinding Of(Dataset dataset, TreatyText text, TextDocument document)
    {
        bool draft = text.Stage != Terms.TextStage.Final;
        Provision[] provisions = draft ? Places(dataset, text) : [.. dataset.Tables.Provisions.Where(provision => provision.Treaty == text.Treaty)];
        if (provisions.Length == 0 && !draft)
        {
            throw new TreatyFault("TreatyWithoutProvisions", FaultKind.InvalidArgument,
                $"The dataset '{dataset.Info.Name}' has no provisions of the treaty '{text.Treaty}', so that there is nothing to bind a file to.", text.Id);
        }

        // A resolution may carry several treaties, each as an annex; a file may have one in several languages, or several, one after the other.
        TextTree tree = new(document);
        return DocumentPart.Of(tree).Select(part => new TextBinding(text, tree, part, provisions)).MaxBy(binding => binding.Fit)!;
    }

    /// <summary>
    /// The treaty alone, by the id of its text: without the resolution that it is annexed to, and without what else the document carries, such as other
    /// treaties and notes.
    /// </summary>
    public TextDocument Treaty => Document with
    {
        Name = Text.Id,
        Units =
        [
            .. Document.Units.Where(unit => _part.Contains(unit) && unit != _part.Annex
                    && !Tree.Around(unit).Any(around => around.Kind == TextUnitKinds.Resolution))
                .Select(unit => unit with { Document = Text.Id }),
        ],
    };

    /// <summary>The articles of the document, by their numbers.</summary>
    public IReadOnlyList<ArticleText> ArticleTexts => 
        [.. Articles.Select(unit => new ArticleText(unit.Number!, unit.Heading, Tree.Text(unit)))];

    /// <summary>Refuses a document that is not of the treaty. A draft of which no place is recorded cannot be told from others.</summary>
    /// <exception cref="TreatyFault"><c>TextDoesNotFit</c>.</exception>
    public void RequireFit()
    {
        if (Fit < LeastFit && !(IsDraft && Provisions.Count == 0 && Articles.Any()))
        {
            string what = Document.Title is { } title ? $" It is headed '{(title.Length > 120 ? title[..120] + "..." : title)}'." : "";
            throw new TreatyFault("TextDoesNotFit", FaultKind.InvalidData, string.Create(CultureInfo.InvariantCulture,
                $"'{Document.Path ?? Document.Name}' is not the text '{Text.Id}': it has {Articles.Count()} articles, and the headings of {Fit:P0} of the "
                    + $"articles that the dataset records.{what} Give another file, or add -Force to bind this one, such as a text in another language."),
                Document.Path);
        }
    }

    /// <summary>The units that a provision is bound to, in the order of the document; several for a range of paragraphs, none where there is nothing of its
    /// label.</summary>
    public IReadOnlyList<TextUnit> UnitsOf(Provision provision) => _units.GetValueOrDefault(provision.Id, []);

    /// <summary>
    /// The words of a provision, verbatim, a line for each unit. What lies in it has its number before it, and so has each of several paragraphs; headings are
    /// left out. Null where no unit is bound to it.
    /// </summary>
    public string? WordsOf(Provision provision) => UnitsOf(provision) is { Count: > 0 } units
        ? string.Join('\n', units.SelectMany(unit => Tree.Within(unit).Select(within => Line(within, numbered: within != unit || units.Count > 1))
            .Where(line => line.Length > 0)))
        : null;

    /// <summary>A provision as a text of its own, by its id: its units and those in them. Null where no unit is bound to it.</summary>
    public TextDocument? Excerpt(Provision provision) => UnitsOf(provision) is { Count: > 0 } units
        ? new TextDocument
        {
            Name = provision.Id,
            Format = Document.Format,
            Language = Document.Language,
            Path = Document.Path,
            Units = [.. units.SelectMany(Tree.Within)],
        }
        : null;

    private static string Line(TextUnit unit, bool numbered) => numbered && unit.Label is not null ? $"{unit.Label} {unit.Text}".TrimEnd() : unit.Text;

    internal static string Key(string number) => number.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    // An article for each number at which the dataset records one.
    private static Provision[] Places(Dataset dataset, TreatyText text) =>
    [
        .. dataset.Tables.DraftingPositions.Where(position => position.Text == text.Id && position.Number is not null)
            .DistinctBy(position => Key(position.Number!)).Select(position => new Provision
            {
                Id = position.Id, Treaty = text.Treaty, Level = Terms.ProvisionLevel.Article, Article = position.Number, Heading = position.Heading ?? "",
                Kind = dataset.Find<Provision>(position.Article)?.Kind ?? "",
            }),
    ];

    private IEnumerable<TextUnit> Candidates() =>
        Tree.Document.Units.Where(unit => (unit.Kind == TextUnitKinds.Preamble || DocumentPart.IsArticle(unit)) && _part.Contains(unit));

    private void Bind(Provision provision, IReadOnlyList<TextUnit> units)
    {
        if (units.Count > 0)
        {
            _units[provision.Id] = units;
            _bound.UnionWith(units.Select(unit => unit.Id));
        }
    }

    private IEnumerable<TextUnit> Unbound(TextUnit unit)
    {
        // An article that is bound as a whole paragraph of its own has nothing more in it.
        if (Provisions.Any(provision => UnitsOf(provision) is [var own] && own == unit && provision.Paragraphs.Any(p => UnitsOf(p).Contains(unit))))
        {
            yield break;
        }

        foreach (TextUnit child in Tree.Children(unit).Where(child => child.Number is not null && !_bound.Contains(child.Id)))
        {
            bool parts = Tree.Within(child).Any(within => _bound.Contains(within.Id));
            foreach (TextUnit found in parts ? Unbound(child) : [child])
            {
                yield return found;
            }
        }
    }
}
