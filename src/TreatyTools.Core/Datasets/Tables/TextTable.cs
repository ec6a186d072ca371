using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What a text of a treaty is.</summary>
internal sealed class TextTable() : RecordTable<TreatyText>(TableName, RecordKind.Text, "Texts",
    "One text of a treaty under negotiation: a proposal, a draft, or the final text.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "texts";

    protected override TreatyText Make(DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        Treaty = row.Text(Columns.Treaty)!,
        Title = row.Text(Columns.Title)!,
        Symbol = row.Text(Columns.Symbol),
        Date = row.Date(Columns.Date),
        Stage = row.Text(Columns.Stage)!,
        Articles = row.Integer(Columns.Articles),
        Sources = row.List(Columns.Sources),
        Confidence = row.Text(Columns.Confidence),
        Basis = row.Text(Columns.Basis),
        Note = row.Text(Columns.Note),
    };

    public override string NameOf(TreatyText record) => record.Title;

    public override IEnumerable<string?> Names(TreatyText record) => [record.Title, .. Symbols(record.Symbol)];

    public override IEnumerable<FieldText> Texts(TreatyText record) =>
    [
        new(SearchFields.Heading, record.Title), new(SearchFields.Id, record.Symbol),
    ];

    public override IEnumerable<FieldText> Tags(TreatyText record) =>
    [
        new(SearchFields.Treaty, record.Treaty), new(SearchFields.Kind, record.Stage),
    ];

    public override (EdtfDate? Date, EdtfDate? End) Dates(TreatyText record) => (record.Date, null);

    /// <summary>Oldest first, those without a date last.</summary>
    public override IEnumerable<TreatyText> Listed(IEnumerable<TreatyText> records) =>
        records.OrderBy(text => text.Date?.Earliest.DayNumber ?? DateOnly.MaxValue.DayNumber);

    public override string Example => """
        - id: NAME-draft
          treaty: NAME
          title: Draft convention on examples
          symbol: null
          date: '2018-11'
          stage: zero-draft
          articles: 12
          sources:
            - example-2019-06-14-convention
          confidence: medium
          note: The month is that of the session at which it was handed out.
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Id(r => r.Id, 20).Plain(r => r.Date, 11).Plain(r => r.Symbol, 18).Plain(r => r.Articles, 8).Rest(r => r.Title)
            .Shown(CellShape.Lines, r => r.Registrations),
    ];

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("uncc-zero-draft");
        public static readonly FieldSchema Treaty = Column.Link("treaty", "The treaty.", TreatyTable.TableName, required: true);
        public static readonly FieldSchema Title = Column.Text("title", "Title of the document.", required: true).Verbatim();
        public static readonly FieldSchema Symbol = Column.Symbol("Symbol of the document.");
        public static readonly FieldSchema Date = Column.Date("date", "Date of the document.");
        public static readonly FieldSchema Stage = Column.Term("stage", "Stage of the drafting.", Vocabularies.TextStage);
        public static readonly FieldSchema Articles = Column.Integer("articles", "Number of articles; empty where not known.");
        public static readonly FieldSchema Sources = Column.Sources();
        public static readonly FieldSchema Confidence = Column.Confidence();
        public static readonly FieldSchema Basis = Column.Basis();
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All = [Id, Treaty, Title, Symbol, Date, Stage, Articles, Sources, Confidence, Basis, Note];
    }
}
