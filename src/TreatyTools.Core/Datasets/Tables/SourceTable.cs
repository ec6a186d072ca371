using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What a source is.</summary>
internal sealed class SourceTable() : RecordTable<Source>(TableName, RecordKind.Source, "Sources",
    "A document that records rest on.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = Column.SourcesTable;

    protected override Source Make(DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        Title = row.Text(Columns.Title)!,
        Publisher = row.Text(Columns.Publisher),
        Authors = row.List(Columns.Authors),
        Date = row.Date(Columns.Date),
        Url = row.Text(Columns.Url),
        Symbol = row.Text(Columns.Symbol),
        Kind = row.Text(Columns.Kind)!,
        Language = row.Text(Columns.Language),
        Consulted = row.Text(Columns.Consulted)!,
        Accessed = row.Date(Columns.Accessed),
        Archived = row.Text(Columns.Archived),
        Note = row.Text(Columns.Note),
    };

    public override string NameOf(Source record) => record.Title;

    public override IEnumerable<string?> Names(Source record) => [record.Title, .. Symbols(record.Symbol)];

    public override IEnumerable<FieldText> Texts(Source record) =>
    [
        new(SearchFields.Heading, record.Title), new(SearchFields.Stakeholder, record.Publisher),
        .. record.Authors.Select(value => new FieldText(SearchFields.Stakeholder, value)), new(SearchFields.Id, record.Symbol),
    ];

    public override IEnumerable<FieldText> Tags(Source record) =>
    [
        new(SearchFields.Kind, record.Kind),
    ];

    public override (EdtfDate? Date, EdtfDate? End) Dates(Source record) => (record.Date, null);

    public override string Example => """
        - id: example-2019-06-14-convention
          title: Convention on Examples
          publisher: Diplomatic conference
          authors: []
          date: '2019-06-14'
          url: https://example.org/convention
          symbol: null
          kind: treaty-text
          language: en
          consulted: full-text
          accessed: '2020-02-03'
          archived: null
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Id(r => r.Id, 30).Plain(r => r.Date, 11).Plain(r => r.Kind, 17).Rest(r => r.Title)
            .Texts(r => r.Publisher)
            .After(r => r.Language, r => r.Symbol, r => r.Url, r => r.Archived, r => r.Accessed),
    ];

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("un-2024-12-24-a-res-79-243");
        public static readonly FieldSchema Title = Column.Text("title", "Title of the document.", required: true).Verbatim();
        public static readonly FieldSchema Publisher = Column.Text("publisher", "Original publisher, where known.").Verbatim();
        public static readonly FieldSchema Authors = Column.List("authors", "Names of the authors.");
        public static readonly FieldSchema Date = Column.Date("date", "Date of publication.");
        public static readonly FieldSchema Url = Column.Address("url", "Address that was read.");
        public static readonly FieldSchema Symbol = Column.Symbol("Symbol of the document, as the issuing body gives it.");
        public static readonly FieldSchema Kind = Column.Term("kind", "What kind of document it is.", Vocabularies.SourceKind);
        public static readonly FieldSchema Language =
            Column.Text("language", "Language, as an ISO 639-1 code.")
                with { Pattern = "^[a-z]{2,3}$", PatternAdvice = "Write an ISO 639 code, such as en." };
        public static readonly FieldSchema Consulted = Column.Term("consulted", "How far it was read.", Vocabularies.Consulted);
        public static readonly FieldSchema Accessed =
            Column.Date("accessed", "Day on which it was consulted; empty where it was not opened.") with { SeedOptional = true };
        public static readonly FieldSchema Archived =
            Column.Address("archived", "Address of a copy in a web archive; empty where none is known.") with { SeedOptional = true };
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All =
        [
            Id, Title, Publisher, Authors, Date, Url, Symbol, Kind, Language, Consulted, Accessed, Archived, Note,
        ];
    }
}
