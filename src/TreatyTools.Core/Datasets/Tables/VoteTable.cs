using TreatyTools.Core.Countries;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What the vote of a State is.</summary>
internal sealed class VoteTable() : RecordTable<TreatyVote>(TableName, RecordKind.Vote, "Votes",
    "How one State voted on one motion, or that it did not.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "votes";

    protected override TreatyVote Make(DataRow row, RecordScope scope)
    {
        string country = row.Text(Columns.Country)!, happened = row.Text(Columns.Event)!;
        return new TreatyVote
        {
            Id = row.Text(Columns.Id)!,
            Dataset = scope.Dataset,
            Event = happened,
            Date = scope.Find<TreatyEvent>(happened)?.Date,
            Country = country,
            CountryName = CountryTable.Find(country)?.Name,
            RegionalGroup = CountryTable.RegionalGroupOf(country),
            Vote = row.Text(Columns.Vote)!,
            Explanation = row.Text(Columns.Explanation),
            Sources = row.List(Columns.Sources),
            Confidence = row.Text(Columns.Confidence),
            Basis = row.Text(Columns.Basis),
            Note = row.Text(Columns.Note),
        };
    }

    public override string Label(TreatyVote record) => $"{record.CountryName ?? record.Country}, {record.Event}: {record.Vote}";

    public override IEnumerable<FieldText> Texts(TreatyVote record) =>
        [new(SearchFields.Heading, record.CountryName), new(SearchFields.Summary, record.Explanation)];

    public override IEnumerable<FieldText> Tags(TreatyVote record) => [new(SearchFields.Place, record.Country), new(SearchFields.Kind, record.Vote)];

    public override (EdtfDate? Date, EdtfDate? End) Dates(TreatyVote record) => (record.Date, null);

    public override string SortRule => "Records are sorted by event and country.";

    protected override void Derive(DataRow row, DataRow? parent, int order) => row[Columns.Id] = Join(row.Text(Columns.Event), ":", row.Text(Columns.Country));

    public override string Example => """
        - event: adoption-2019-06-14
          country: FIN
          vote: 'yes'
          explanation: It said that the text was a fair balance.
          sources:
            - example-2019-06-14-convention
          confidence: high
          note: The record of the vote was not found; the explanation says how it voted.
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Plain(r => r.Date, 11).Plain(r => r.Country, 7).Plain(r => r.Vote, 10).Fold(r => r.CountryName, 26).Rest(r => r.Event)
            .Texts(r => r.Explanation),
    ];

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("res-74-247-2019:RUS", $"^{Column.Slug}:[A-Z]{{2,3}}$").Derived();
        public static readonly FieldSchema Event = Column.Link("event", "The event in which the vote was taken.", EventTable.TableName, required: true);
        public static readonly FieldSchema Country =
            Column.Text("country", "ISO 3166-1 alpha-3 code of the State.", required: true) with { Country = CountryRule.Country };
        public static readonly FieldSchema Vote = Column.Term("vote", "How it voted.", Vocabularies.Vote);
        public static readonly FieldSchema Explanation =
            Column.Text("explanation", "How it explained its vote, in the dataset's own words; empty where no explanation was found.");
        public static readonly FieldSchema Sources = Column.Sources();
        public static readonly FieldSchema Basis = Column.Basis();
        public static readonly FieldSchema Confidence = Column.Confidence();
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All = [Id, Event, Country, Vote, Explanation, Sources, Basis, Confidence, Note];
    }
}
