using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What is known of where the words of an article come from.</summary>
internal sealed class ReuseTable() : RecordTable<Reuse>(TableName, RecordKind.Reuse, "Reuse of words",
    "How many words of an article stand word for word in an earlier treaty, as a program counted them in both texts.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "reuse";

    protected override Reuse Make(DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        Provision = row.Text(Columns.Provision)!,
        From = row.Text(Columns.From) ?? Reuse.Any,
        Words = row.Integer(Columns.Words)!.Value,
        SharedWords = row.Integer(Columns.SharedWords)!.Value,
        Counterpart = row.Text(Columns.Counterpart),
        CounterpartSharedWords = row.Integer(Columns.CounterpartSharedWords),
        RunLength = row.Integer(Columns.RunLength)!.Value,
        Sources = row.List(Columns.Sources),
        Confidence = row.Text(Columns.Confidence),
        Note = row.Text(Columns.Note),
    };

    public override string Label(Reuse record) => $"{record.Provision} from {record.From}";

    public override IEnumerable<FieldText> Texts(Reuse record) => [new(SearchFields.Note, record.Note)];

    public override IEnumerable<FieldText> Tags(Reuse record) =>
        [new(SearchFields.Provision, record.Provision), new(SearchFields.Provision, record.Counterpart), new(SearchFields.Treaty, record.From)];

    public override string SortRule => "Records are sorted by provision, then by from, with the one without it first.";

    public override IEnumerable<DataRow> Sort(IEnumerable<DataRow> rows) =>
        rows.OrderBy(row => row.Text(Columns.Provision), ProvisionReferences.Order).ThenBy(row => row.Text(Columns.From), Natural);

    protected override void Derive(DataRow row, DataRow? parent, int order) =>
        row[Columns.Id] = Join(row.Text(Columns.Provision), "~", row.Text(Columns.From) ?? Reuse.Any);

    public override string Example => """
        - provision: NAME/1
          from: NAME-earlier
          words: 120
          shared_words: 48
          counterpart: NAME-earlier/2
          counterpart_shared_words: 36
          run_length: 6
          sources:
            - example-2019-06-14-convention
          confidence: high
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Plain(r => r.Provision, 10).Plain(r => r.From, 9).Plain(r => r.Words, 5).Column(r => r.Share, CellShape.Figure(2), 5)
            .Column(r => r.New, CellShape.Figure(2), 5).Column(r => r.CounterpartShare, CellShape.Figure(2), 16).Rest(r => r.Counterpart),
    ];

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("uncc/7~ets185", $"^{Column.ArticleId}~{Column.Slug}$").Derived();
        public static readonly FieldSchema Provision = Column.Link("provision", "The article.", ProvisionTable.TableName, required: true);
        public static readonly FieldSchema From = Column.Link("from",
            "The treaty in which the words stand; empty for any of those against which the article was measured.", TreatyTable.TableName);
        public static readonly FieldSchema Words = Column.Integer("words", "Words of the article, as runs of letters, without numbers and heading.")
            with { Required = true };
        public static readonly FieldSchema SharedWords =
            Column.Integer("shared_words", "How many of them lie in runs of run_length words, word for word, that stand there too.") with { Required = true };
        public static readonly FieldSchema Counterpart =
            Column.Text("counterpart", "The provision there that has most of these words; empty where none has any.")
                with { Reference = new FieldReference(ReferenceKind.ProvisionOrTreaty) };
        public static readonly FieldSchema CounterpartSharedWords =
            Column.Integer("counterpart_shared_words", "How many words of the article lie in runs of that provision alone.");
        public static readonly FieldSchema RunLength = Column.Integer("run_length", "Words of the shortest run that counts.") with { Required = true };
        public static readonly FieldSchema Sources = Column.Sources();
        public static readonly FieldSchema Confidence = Column.Confidence();
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All =
            [Id, Provision, From, Words, SharedWords, Counterpart, CounterpartSharedWords, RunLength, Sources, Confidence, Note];
    }
}
