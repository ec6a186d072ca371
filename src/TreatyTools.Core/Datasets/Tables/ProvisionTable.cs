using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What a provision is: an article or a preamble, with its paragraphs.</summary>
internal sealed class ProvisionTable() : RecordTable<Provision>(TableName, RecordKind.Provision, "Provisions",
    "An article of a treaty, or its preamble, in the final numbering.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "provisions";

    public override string SeedFiles => "provisions-*.yaml";

    protected override Provision Make(DataRow row, RecordScope scope)
    {
        Provision[] paragraphs =
            [.. scope.Nested(ParagraphTable.TableName, ParagraphTable.Columns.Article, row)
                .Select(paragraph => ParagraphTable.Make(row, paragraph, scope))];
        HashSet<string> modalities = paragraphs.SelectMany(p => p.Modalities).ToHashSet(StringComparer.Ordinal);
        return new Provision
        {
            Id = row.Text(Columns.Id)!,
            Dataset = scope.Dataset,
            Treaty = row.Text(Columns.Treaty)!,
            Level = Terms.ProvisionLevel.Article,
            Chapter = row.Text(Columns.Chapter),
            ChapterTitle = row.Text(Columns.ChapterTitle),
            Article = row.Text(Columns.Article),
            Heading = row.Text(Columns.Heading)!,
            Kind = row.Text(Columns.Kind)!,
            Topics = row.List(Columns.Topics),
            Modalities = new ValueList<string>([.. Vocabularies.Modality.Values.Where(modalities.Contains)]),
            Summary = row.Text(Columns.Summary),
            Position = row.Integer(Columns.Position)!.Value,
            Paragraphs = new ValueList<Provision>(paragraphs),
            Sources = row.List(Columns.Sources),
            Confidence = row.Text(Columns.Confidence),
            Basis = row.Text(Columns.Basis),
            Note = row.Text(Columns.Note),
        };
    }

    public override string Label(Provision record) =>
        $"{record.Citation}: {(record.Paragraph is null ? record.Heading : record.Summary ?? record.Heading)}";

    public override string NameOf(Provision record) => record.Heading;

    /// <summary>None: many articles have the same heading, so that none is asked for by it.</summary>
    public override IEnumerable<string?> Names(Provision record) => [];

    public override IEnumerable<FieldText> Texts(Provision record) =>
    [
        new(SearchFields.Heading, record.Heading), new(SearchFields.Summary, record.Summary),
        .. record.Paragraphs.Select(paragraph => new FieldText(SearchFields.Summary, paragraph.Summary)),
    ];

    public override IEnumerable<FieldText> Tags(Provision record) =>
    [
        new(SearchFields.Treaty, record.Treaty), new(SearchFields.Kind, record.Kind),
        .. record.Topics.Select(value => new FieldText(SearchFields.Theme, value)),
        new(SearchFields.Note, record.ChapterTitle),
    ];

    /// <summary>Each article before its paragraphs.</summary>
    public override IEnumerable<Provision> Listed(IEnumerable<Provision> records) =>
        records.SelectMany(IEnumerable<Provision> (article) => [article, .. article.Paragraphs]);

    public override string SortRule => "Records stand in the order of the text, the preamble first.";

    public override IEnumerable<DataRow> Sort(IEnumerable<DataRow> rows) => rows.OrderBy(row => row.Text(Columns.Treaty), Natural);

    /// <summary>Numbers the provisions of each treaty in the order of its file: 0 for the preamble, 1 for the first article.</summary>
    public override void Number(IEnumerable<DataRow> rows)
    {
        Dictionary<string, int> last = new(StringComparer.Ordinal);
        foreach (DataRow row in rows)
        {
            string treaty = row.Text(Columns.Treaty) ?? "";
            int position = last.TryGetValue(treaty, out int before) ? before + 1 : row.Text(Columns.Kind) == Terms.ProvisionKind.Preamble ? 0 : 1;
            row[Columns.Position] = last[treaty] = position;
        }
    }

    public override string Example => """
        - id: NAME/1
          treaty: NAME
          chapter: I
          chapter_title: General provisions
          article: '1'
          heading: Purpose
          kind: general
          topics:
            - purpose
          summary: Says in one's own words what the article does, in two to four sentences.
          paragraphs:
            - label: '1'
              modality: shall
              summary: What the first paragraph binds the parties to do.
            - label: 2(a)
              modality: may
              summary: What letter (a) of the second paragraph allows.
              confidence: low
              note: The number is recalled.
          sources:
            - example-2019-06-14-convention
          confidence: high

        - id: NAME/2
          treaty: NAME
          chapter: I
          chapter_title: General provisions
          article: '2'
          heading: Scope
          kind: general
          topics:
            - scope
          summary: An article of one sentence has one paragraph, with the label 1.
          paragraphs:
            - label: '1'
              modality: shall
              summary: What the article binds the parties to do.
          sources:
            - example-2019-06-14-convention
          confidence: high
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Id(r => r.Id, 13).Fold(r => r.Heading, 26).Column(r => r.Modalities, CellShape.First, 15).Rest(r => r.Summary)
            .Texts(r => r.ChapterTitle)
            .Shown(CellShape.Paragraphs, r => r.Text)
            .After(r => r.Id, r => r.Citation)
            .After(r => r.Summary, r => r.Text, r => r.Paragraphs),
    ];

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("uncc/7", $"^{Column.ArticleId}$");
        public static readonly FieldSchema Treaty = Column.Link("treaty", "The treaty.", TreatyTable.TableName, required: true);
        public static readonly FieldSchema Position =
            Column.Integer("position", "Place in the text, from 0 for the preamble.") with { Required = true, SeedKey = null };
        public static readonly FieldSchema Chapter = Column.Text("chapter", "Chapter in roman numerals; empty for the preamble.");
        public static readonly FieldSchema ChapterTitle = Column.Text("chapter_title", "Title of the chapter.").Verbatim();
        public static readonly FieldSchema Article = Column.Text("article", "Number of the article; empty for the preamble.");
        public static readonly FieldSchema Heading = Column.Text("heading", "Heading of the article.", required: true).Verbatim();
        public static readonly FieldSchema Kind = Column.Term("kind", "What kind of provision it is.", Vocabularies.ProvisionKind);
        public static readonly FieldSchema Topics =
            Column.List("topics", "Topics, in kebab case.")
                with { Pattern = $"^{Column.Slug}$", PatternAdvice = "Write topics in kebab case, such as mutual-assistance." };
        public static readonly FieldSchema Summary = Column.Text("summary", "What it says, in the dataset's own words.");
        public static readonly FieldSchema Sources = Column.Sources();
        public static readonly FieldSchema Basis = Column.Basis();
        public static readonly FieldSchema Confidence = Column.Confidence();
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All =
        [
            Id, Treaty, Position, Chapter, ChapterTitle, Article, Heading, Kind, Topics, Summary, Sources, Basis, Confidence, Note,
        ];
    }
}

/// <summary>What a paragraph is; its rows are nested in those of its article.</summary>
internal sealed class ParagraphTable() : TableSchema(TableName, "Paragraphs",
    "A paragraph of an article, a lettered part of one, or a range of paragraphs summarised together.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "paragraphs";

    public override string Parent => ProvisionTable.TableName;

    public override string ParentKey => "paragraphs";

    /// <summary>The paragraph, with what it has from its article.</summary>
    public static Provision Make(DataRow article, DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        Treaty = article.Text(ProvisionTable.Columns.Treaty)!,
        Level = Terms.ProvisionLevel.Paragraph,
        Chapter = article.Text(ProvisionTable.Columns.Chapter),
        ChapterTitle = article.Text(ProvisionTable.Columns.ChapterTitle),
        Article = article.Text(ProvisionTable.Columns.Article),
        Paragraph = row.Text(Columns.Label),
        Heading = article.Text(ProvisionTable.Columns.Heading)!,
        Kind = article.Text(ProvisionTable.Columns.Kind)!,
        Topics = article.List(ProvisionTable.Columns.Topics),
        Modalities = row.Text(Columns.Modality) is { } modality ? new ValueList<string>([modality]) : ValueList<string>.Empty,
        Summary = row.Text(Columns.Summary),
        Position = article.Integer(ProvisionTable.Columns.Position)!.Value,
        Sources = row.List(Columns.Sources),
        Confidence = row.Text(Columns.Confidence),
        Basis = row.Text(Columns.Basis),
        Note = row.Text(Columns.Note),
    };

    public override IEnumerable<DataRow> Sort(IEnumerable<DataRow> rows) => rows;

    protected override void Derive(DataRow row, DataRow? parent, int order)
    {
        row[Columns.Order] = order;
        row[Columns.Article] = parent!.Id;
        row[Columns.Id] = Join(parent.Id, "/", row.Text(Columns.Label) is { } label ? Path(label) : null);
    }

    /// <summary><c>1(a)(i)</c> as the end of an id: <c>1/a/i</c>.</summary>
    private static string Path(string label) => label.Replace(")", "", StringComparison.Ordinal).Replace('(', '/');

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("uncc/11/1/a/i", $"^{Column.ArticleId}({Column.ParagraphLabel})+$").Derived();
        public static readonly FieldSchema Article = Column.Link("article", "The article.", ProvisionTable.TableName, required: true).Derived();
        public static readonly FieldSchema Order = Column.Integer("order", "Place in the article, from 1.") with { Required = true, SeedKey = null };
        public static readonly FieldSchema Label =
            Column.Text("label", "Label as cited, such as 1(a)(i), or a range such as 9-11.", required: true)
                with { Pattern = @"^([0-9]+[a-z]?(-[0-9]+[a-z]?)?|[a-z]+)(\([0-9a-z]+\))*$", PatternAdvice = "Write labels as 1, 2(a), 1(a)(i), a or 9-11." };
        public static readonly FieldSchema Modality =
            Column.Term("modality", "Force of the paragraph; empty in the preamble.", Vocabularies.Modality, required: false);
        public static readonly FieldSchema Summary = Column.Text("summary", "What it says, in the dataset's own words.", required: true);
        public static readonly FieldSchema Sources = Column.Sources().From(ProvisionTable.Columns.Sources);
        public static readonly FieldSchema Basis = Column.Basis().From(ProvisionTable.Columns.Basis);
        public static readonly FieldSchema Confidence = Column.Confidence().From(ProvisionTable.Columns.Confidence);
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All = [Id, Article, Order, Label, Modality, Summary, Sources, Basis, Confidence, Note];
    }
}
