using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What an event is.</summary>
internal sealed class EventTable() : RecordTable<TreatyEvent>(TableName, RecordKind.Event, "Events",
    "Something that happened on the way to a treaty or in its life.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "events";

    protected override TreatyEvent Make(DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        Date = row.Date(Columns.Date)!,
        End = row.Date(Columns.End),
        Kind = row.Text(Columns.Kind)!,
        Title = row.Text(Columns.Title)!,
        Summary = row.Text(Columns.Summary),
        Place = row.Text(Columns.Place),
        Symbol = row.Text(Columns.Symbol),
        Actors = row.List(Columns.Actors),
        Vote = row.Text(Columns.VoteSubject) is not { } subject ? null : new VoteTally
        {
            Subject = subject,
            Yes = row.Integer(Columns.VoteYes),
            No = row.Integer(Columns.VoteNo),
            Abstain = row.Integer(Columns.VoteAbstain),
        },
        Provisions = row.List(Columns.Provisions),
        Sources = row.List(Columns.Sources),
        Confidence = row.Text(Columns.Confidence),
        Basis = row.Text(Columns.Basis),
        Note = row.Text(Columns.Note),
    };

    public override string Label(TreatyEvent record) => $"{record.Date}: {record.Title}";

    public override string NameOf(TreatyEvent record) => record.Title;

    public override IEnumerable<string?> Names(TreatyEvent record) => [record.Title, .. Symbols(record.Symbol)];

    public override IEnumerable<FieldText> Texts(TreatyEvent record) =>
    [
        new(SearchFields.Heading, record.Title), new(SearchFields.Summary, record.Summary), new(SearchFields.Place, record.Place),
    ];

    public override IEnumerable<FieldText> Tags(TreatyEvent record) =>
    [
        new(SearchFields.Kind, record.Kind), .. record.Actors.Select(value => new FieldText(SearchFields.Stakeholder, value)),
        .. record.Provisions.Select(value => new FieldText(SearchFields.Provision, value)), new(SearchFields.Id, record.Symbol),
    ];

    public override (EdtfDate? Date, EdtfDate? End) Dates(TreatyEvent record) => (record.Date, record.End);

    public override string SortRule => "Records are sorted by date.";

    public override IEnumerable<DataRow> Sort(IEnumerable<DataRow> rows) =>
        rows.OrderBy(row => EdtfDate.TryParse(row.Text(Columns.Date), out EdtfDate? date) ? date.Earliest : DateOnly.MinValue);

    public override string Example => """
        - id: adoption-2019-06-14
          date: '2019-06-14'
          end: null
          kind: adoption
          title: The convention is adopted
          summary: The conference adopted the convention after a vote.
          place: Geneva
          symbol: null
          actors:
            - example-society
          vote:
            subject: adoption of the convention
            'yes': 90
            'no': 2
            abstain: null
          provisions:
            - NAME/1/2
          sources:
            - example-2019-06-14-convention
          confidence: high
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Column(r => r.Date, CellShape.Cell("Period", ", $_.End"), 11).Id(r => r.Id, 26).Plain(r => r.Kind, 15).Rest(r => r.Title)
            .Texts(r => r.Summary, r => r.Place)
            .Shown(CellShape.Alike("Vote"), r => r.Vote),
        new RecordView<VoteTally>().Column(r => r.Yes, Votes, 4).Column(r => r.No, Votes, 4).Column(r => r.Abstain, Votes, 7).Rest(r => r.Subject),
    ];

    private static CellShape Votes => CellShape.Alike("Votes");

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("committee-approval-2024-08-08");
        public static readonly FieldSchema Date = Column.Date("date", "The day or period; where there is an end, the beginning.", required: true);
        public static readonly FieldSchema End = Column.Date("end", "End of a period; empty for a single date.");
        public static readonly FieldSchema Kind = Column.Term("kind", "What kind of event it was.", Vocabularies.EventKind);
        public static readonly FieldSchema Title = Column.Text("title", "Title in a few words.", required: true).Verbatim();
        public static readonly FieldSchema Summary = Column.Text("summary", "What happened, in the dataset's own words.");
        public static readonly FieldSchema Place = Column.Text("place", "Where it happened.");
        public static readonly FieldSchema Symbol = Column.Symbol("Symbol of the document that came of it.");
        public static readonly FieldSchema Actors = Column.Links("actors", "Stakeholders who acted.", StakeholderTable.TableName);
        public static readonly FieldSchema VoteSubject =
            Column.Text("vote_subject", "What was voted on; yes is for the motion named here.") with { SeedKey = "vote.subject", RequiredInGroup = true };
        public static readonly FieldSchema VoteYes = Column.Integer("vote_yes", "Votes for; empty where not known.").At("vote.yes");
        public static readonly FieldSchema VoteNo = Column.Integer("vote_no", "Votes against; empty where not known.").At("vote.no");
        public static readonly FieldSchema VoteAbstain = Column.Integer("vote_abstain", "Abstentions; empty where not known.").At("vote.abstain");
        public static readonly FieldSchema Provisions = Column.Provisions("Provisions that it is about.");
        public static readonly FieldSchema Sources = Column.Sources();
        public static readonly FieldSchema Basis = Column.Basis();
        public static readonly FieldSchema Confidence = Column.Confidence();
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All =
        [
            Id, Date, End, Kind, Title, Summary, Place, Symbol, Actors, VoteSubject, VoteYes, VoteNo, VoteAbstain, Provisions, Sources,
            Basis, Confidence, Note,
        ];
    }
}
