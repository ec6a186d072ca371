using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What a checked claim is.</summary>
internal sealed class ClaimTable() : RecordTable<Claim>(TableName, RecordKind.Claim, "Claims",
    "Something that a news report asserted, checked against other sources.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "claims";

    protected override Claim Make(DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        Source = row.Text(Columns.Source)!,
        Paragraph = row.Integer(Columns.Paragraph),
        Statement = row.Text(Columns.Statement)!,
        About = row.List(Columns.About),
        Verdict = row.Text(Columns.Verdict)!,
        Correction = row.Text(Columns.Correction),
        Evidence = row.List(Columns.Evidence),
        Sources = new ValueList<string>([.. row.List(Columns.Evidence).Prepend(row.Text(Columns.Source)!).Distinct(StringComparer.Ordinal)]),
        Confidence = row.Text(Columns.Confidence),
        Basis = row.Text(Columns.Basis),
        Note = row.Text(Columns.Note),
    };

    public override string Label(Claim record) => record.Statement;

    public override IEnumerable<FieldText> Texts(Claim record) =>
    [
        new(SearchFields.Summary, record.Statement), new(SearchFields.Summary, record.Correction),
    ];

    public override IEnumerable<FieldText> Tags(Claim record) =>
    [
        new(SearchFields.Outcome, record.Verdict), .. record.About.Select(value => new FieldText(SearchFields.Provision, value)),
    ];

    public override string Example => """
        - id: example-2019-c01
          source: example-2019-06-14-convention
          paragraph: 3
          statement: What a news report asserts, in one's own words.
          about:
            - adoption-2019-06-14
          verdict: imprecise
          correction: What would be right, or null.
          evidence:
            - example-2019-06-14-convention
          confidence: high
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Id(r => r.Id, 24).Plain(r => r.Verdict, 10).Plain(r => r.Confidence, 10).Rest(r => r.Statement)
            .Texts(r => r.Correction),
    ];

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("euronews-2024-08-09-c01");
        public static readonly FieldSchema Source = Column.Link("source", "The source that makes the claim.", SourceTable.TableName, required: true);
        public static readonly FieldSchema Paragraph = Column.Integer("paragraph", "Number of the paragraph in that source.");
        public static readonly FieldSchema Statement = Column.Text("statement", "What is claimed, in the dataset's own words.", required: true);
        public static readonly FieldSchema About =
            Column.List("about", "Records of any kind that it is about.") with { Reference = new FieldReference(ReferenceKind.AnyRecord) };
        public static readonly FieldSchema Verdict = Column.Term("verdict", "The finding.", Vocabularies.Verdict);
        public static readonly FieldSchema Correction = Column.Text("correction", "What would be right; empty where nothing is to correct.");
        public static readonly FieldSchema Evidence = Column.Links("evidence", "Sources that the finding rests on.", SourceTable.TableName);
        public static readonly FieldSchema Basis = Column.Basis();
        public static readonly FieldSchema Confidence = Column.Confidence();
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All = [Id, Source, Paragraph, Statement, About, Verdict, Correction, Evidence, Basis, Confidence, Note];
    }
}
