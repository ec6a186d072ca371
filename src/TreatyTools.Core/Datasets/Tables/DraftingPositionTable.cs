using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What a drafting position is.</summary>
internal sealed class DraftingPositionTable() : RecordTable<DraftingPosition>(TableName, RecordKind.DraftingPosition, "Drafting positions",
    "Where a final article stood in an earlier text.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "drafting";

    protected override DraftingPosition Make(DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        Article = row.Text(Columns.Article)!,
        Text = row.Text(Columns.Text)!,
        Number = row.Text(Columns.Number),
        Heading = row.Text(Columns.Heading),
        Sources = row.List(Columns.Sources),
        Confidence = row.Text(Columns.Confidence),
        Note = row.Text(Columns.Note),
    };

    public override string Noun => "drafting position";

    public override string Label(DraftingPosition record) => $"{record.Article} in {record.Text}: {record.Number ?? Terms.ArticleFate.Absent}";

    public override IEnumerable<FieldText> Texts(DraftingPosition record) =>
    [
        new(SearchFields.Heading, record.Heading), new(SearchFields.Note, record.Note),
    ];

    public override IEnumerable<FieldText> Tags(DraftingPosition record) =>
    [
        new(SearchFields.Provision, record.Article), new(SearchFields.Treaty, record.Text),
    ];

    public override string SortRule => "Records are sorted by article, then as the texts followed one another.";

    public override IEnumerable<DataRow> Sort(IEnumerable<DataRow> rows) => rows.OrderBy(row => row.Text(Columns.Article), ProvisionReferences.Order);

    protected override void Derive(DataRow row, DataRow? parent, int order) => row[Columns.Id] = Join(row.Text(Columns.Article), "@", row.Text(Columns.Text));

    public override string Example => """
        - article: NAME/1
          text: NAME-draft
          number: '2'
          heading: Purpose
          note: Number as cited in the report of the session.
          sources:
            - example-2019-06-14-convention
          confidence: medium
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Plain(r => r.Article, 9).Plain(r => r.Text, 16).Number(r => r.Number, 6).Plain(r => r.Confidence, 10).Rest(r => r.Heading),
    ];

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("uncc/7@uncc-zero-draft", $"^{Column.ArticleId}@{Column.Slug}$").Derived();
        public static readonly FieldSchema Article = Column.Link("article", "The final article.", ProvisionTable.TableName, required: true);
        public static readonly FieldSchema Text = Column.Link("text", "The earlier text.", TextTable.TableName, required: true);
        public static readonly FieldSchema Number = Column.Text("number", "Its number there; empty where it was absent.");
        public static readonly FieldSchema Heading = Column.Text("heading", "Its heading there.").Verbatim();
        public static readonly FieldSchema Note = Column.Text("note", "On what the position rests.", required: true);
        public static readonly FieldSchema Sources = Column.Sources();
        public static readonly FieldSchema Confidence = Column.Confidence();

        public static readonly FieldSchema[] All = [Id, Article, Text, Number, Heading, Note, Sources, Confidence];
    }
}
