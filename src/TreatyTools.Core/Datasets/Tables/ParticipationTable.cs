using TreatyTools.Core.Countries;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What the participation of a party is.</summary>
internal sealed class ParticipationTable() : RecordTable<Participation>(TableName, RecordKind.Participation, "Participation",
    "A State's or organisation's standing towards a treaty.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "participation";

    protected override Participation Make(DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        Treaty = row.Text(Columns.Treaty)!,
        Party = row.Text(Columns.Party)!,
        PartyName = row.Text(Columns.PartyName)!,
        RegionalGroup = CountryTable.RegionalGroupOf(row.Text(Columns.Party)),
        Signed = row.Date(Columns.Signed),
        Ratified = row.Date(Columns.Ratified),
        Action = row.Text(Columns.Action),
        InForce = row.Date(Columns.InForce),
        Sources = row.List(Columns.Sources),
        Confidence = row.Text(Columns.Confidence),
        Basis = row.Text(Columns.Basis),
        Note = row.Text(Columns.Note),
    };

    public override string Noun => "participation record";

    public override string Label(Participation record) => $"{record.PartyName}, {record.Treaty}";

    public override string NameOf(Participation record) => record.PartyName;

    public override IEnumerable<FieldText> Texts(Participation record) =>
    [
        new(SearchFields.Heading, record.PartyName),
    ];

    public override IEnumerable<FieldText> Tags(Participation record) =>
    [
        new(SearchFields.Treaty, record.Treaty), new(SearchFields.Place, record.Party), new(SearchFields.Kind, record.Action),
    ];

    public override (EdtfDate? Date, EdtfDate? End) Dates(Participation record) => (record.Signed ?? record.Ratified, null);

    public override string SortRule => "Records are sorted by treaty and party.";

    protected override void Derive(DataRow row, DataRow? parent, int order) => row[Columns.Id] = Join(row.Text(Columns.Treaty), ":", row.Text(Columns.Party));

    public override string Example => """
        - treaty: NAME
          party: FIN
          party_name: Finland
          signed: '2019-10-01'
          ratified: '2021-03-04'
          action: ratification
          in_force: null
          sources:
            - example-2019-06-14-convention
          confidence: high
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Plain(r => r.Treaty, 8).Plain(r => r.Party, 5).Plain(r => r.Signed, 10).Plain(r => r.Ratified, 10).Plain(r => r.Action, 12)
            .Plain(r => r.InForce, 10)
            .Rest(r => r.PartyName),
    ];

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("uncc:VNM", $"^{Column.Slug}:[A-Z]{{2,3}}$").Derived();
        public static readonly FieldSchema Treaty = Column.Link("treaty", "The treaty.", TreatyTable.TableName, required: true);
        public static readonly FieldSchema Party =
            Column.Text("party", "ISO 3166-1 alpha-3 code of the State, or EU.", required: true) with { Country = CountryRule.CountryOrUnion };
        public static readonly FieldSchema PartyName = Column.Text("party_name", "Name of the State or organisation.", required: true).Verbatim();
        public static readonly FieldSchema Signed = Column.Date("signed", "Date of signature; empty where it did not sign or none was found.");
        public static readonly FieldSchema Ratified = Column.Date("ratified", "Date on which the instrument was deposited; empty where none was found.");
        public static readonly FieldSchema Action =
            Column.Term("action", "How it consented to be bound; empty where it has not.", Vocabularies.ParticipationAction, required: false);
        public static readonly FieldSchema InForce =
            Column.Date("in_force", "Date on which the treaty entered into force for it; empty where it did not or is not known.")
                with { SeedOptional = true };
        public static readonly FieldSchema Sources = Column.Sources();
        public static readonly FieldSchema Basis = Column.Basis();
        public static readonly FieldSchema Confidence = Column.Confidence();
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All = [Id, Treaty, Party, PartyName, Signed, Ratified, Action, InForce, Sources, Basis, Confidence, Note];
    }
}
