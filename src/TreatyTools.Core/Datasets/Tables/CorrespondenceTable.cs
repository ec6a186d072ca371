using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What a correspondence is.</summary>
internal sealed class CorrespondenceTable() : RecordTable<Correspondence>(TableName, RecordKind.Correspondence, "Correspondences",
    "The same idea in two treaties.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "correspondences";

    protected override Correspondence Make(DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        From = row.Text(Columns.From)!,
        To = row.Text(Columns.To)!,
        ToHeading = row.Text(Columns.ToHeading),
        Relation = row.Text(Columns.Relation)!,
        Sources = row.List(Columns.Sources),
        Confidence = row.Text(Columns.Confidence),
        Note = row.Text(Columns.Note),
    };

    public override string Label(Correspondence record) => $"{record.From} {record.Relation} {record.To}";

    public override IEnumerable<FieldText> Texts(Correspondence record) =>
    [
        new(SearchFields.Heading, record.ToHeading), new(SearchFields.Note, record.Note),
    ];

    public override IEnumerable<FieldText> Tags(Correspondence record) =>
    [
        new(SearchFields.Provision, record.From), new(SearchFields.Provision, record.To), new(SearchFields.Kind, record.Relation),
    ];

    public override string SortRule => "Records are sorted by from, then by to.";

    public override IEnumerable<DataRow> Sort(IEnumerable<DataRow> rows) =>
        rows.OrderBy(row => row.Text(Columns.From), ProvisionReferences.Order).ThenBy(row => row.Text(Columns.To), ProvisionReferences.Order);

    protected override void Derive(DataRow row, DataRow? parent, int order) => row[Columns.Id] = Join(row.Text(Columns.From), "=", row.Text(Columns.To));

    public override string Example => """
        - from: NAME/1
          to: NAME-earlier/2
          to_heading: null
          relation: related
          note: What is alike and what differs.
          sources:
            - example-2019-06-14-convention
          confidence: medium
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Plain(r => r.From, 10).Plain(r => r.Relation, 10).Plain(r => r.To, 12).Fold(r => r.ToHeading, 24).Rest(r => r.Note)
            .After(r => r.From, r => r.Relation),
    ];

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("uncc/7=ets185/2", $"^{Column.ArticleId}={Column.ArticleId}({Column.ParagraphLabel})*$").Derived();
        public static readonly FieldSchema From = Column.Link("from", "The provision.", ProvisionTable.TableName, required: true);
        public static readonly FieldSchema To =
            Column.Text("to", "The provision in the other treaty; the dataset need not hold that treaty's provisions.", required: true)
                with { Reference = new FieldReference(ReferenceKind.ProvisionOrTreaty) };
        public static readonly FieldSchema ToHeading = Column.Text("to_heading", "Heading of the provision in the other treaty.").Verbatim();
        public static readonly FieldSchema Relation = Column.Term("relation", "How the first provision stands to the second.", Vocabularies.Relation);
        public static readonly FieldSchema Note = Column.Text("note", "What is alike and what differs.", required: true);
        public static readonly FieldSchema Sources = Column.Sources();
        public static readonly FieldSchema Confidence = Column.Confidence();

        public static readonly FieldSchema[] All = [Id, From, To, ToHeading, Relation, Note, Sources, Confidence];
    }
}
