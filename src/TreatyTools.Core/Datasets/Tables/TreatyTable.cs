using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What a treaty is.</summary>
internal sealed class TreatyTable() : RecordTable<Treaty>(TableName, RecordKind.Treaty, "Treaties",
    "A treaty: the one that the dataset is about, or one that it is compared with.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "treaties";

    public override IReadOnlyList<string> OptionalSeedGroups => ["entry_into_force"];

    protected override Treaty Make(DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        ShortName = row.Text(Columns.ShortName)!,
        Name = row.Text(Columns.Name)!,
        Aliases = row.List(Columns.Aliases),
        Adopted = row.Date(Columns.Adopted),
        OpenedForSignature = row.Date(Columns.OpenedForSignature),
        ClosesForSignature = row.Date(Columns.ClosesForSignature),
        InForce = row.Date(Columns.InForce),
        Depositary = row.Text(Columns.Depositary),
        EntryIntoForceRule = row.Text(Columns.EntryIntoForceRule),
        EntryIntoForce = Rule(row),
        Threshold = row.Integer(Columns.Threshold),
        Symbol = row.Text(Columns.Symbol),
        NegotiatedBy = row.Text(Columns.NegotiatedBy),
        Place = row.Text(Columns.Place),
        ParticipationAsOf = row.Date(Columns.ParticipationAsOf),
        Sources = row.List(Columns.Sources),
        Confidence = row.Text(Columns.Confidence),
        Basis = row.Text(Columns.Basis),
        Note = row.Text(Columns.Note),
    };

    private static EntryIntoForceRule? Rule(DataRow row) => row.Integer(Columns.EifInstruments) is not { } instruments ? null : new()
    {
        Instruments = instruments,
        MembersOf = row.Text(Columns.EifMembersOf),
        MembersMinimum = row.Integer(Columns.EifMembersMinimum),
        OrganisationsCount = row.Flag(Columns.EifOrganisationsCount),
        WaitCount = row.Integer(Columns.EifWaitCount),
        WaitUnit = row.Text(Columns.EifWaitUnit),
        From = row.Text(Columns.EifFrom),
        SignatureCloses = row.Date(Columns.EifSignatureCloses),
        Article = row.Text(Columns.EifArticle),
    };

    public override string Label(Treaty record) => record.Name;

    public override string NameOf(Treaty record) => record.ShortName;

    public override IEnumerable<string?> Names(Treaty record) => [record.ShortName, record.Name, .. record.Aliases, .. Symbols(record.Symbol)];

    public override IEnumerable<FieldText> Texts(Treaty record) =>
    [
        new(SearchFields.Heading, record.ShortName), new(SearchFields.Heading, record.Name),
        .. record.Aliases.Select(value => new FieldText(SearchFields.Heading, value)),
        new(SearchFields.Stakeholder, record.NegotiatedBy), new(SearchFields.Place, record.Place), new(SearchFields.Stakeholder, record.Depositary),
    ];

    public override IEnumerable<FieldText> Tags(Treaty record) =>
    [
        new(SearchFields.Note, record.EntryIntoForceRule), new(SearchFields.Id, record.Symbol),
    ];

    public override (EdtfDate? Date, EdtfDate? End) Dates(Treaty record) => (record.Adopted, null);

    public override string Example => """
        - id: NAME
          short_name: Example Convention
          name: Convention on Examples
          aliases:
            - Treaty on Examples
          adopted: '2019-06-14'
          opened_for_signature: '2019-10-01'
          closes_for_signature: '2020-09-30'
          in_force: null
          depositary: Secretary-General of the United Nations
          entry_into_force_rule: On the ninetieth day after the deposit of the twentieth instrument.
          entry_into_force:
            instruments: 20
            members_of: null
            members_minimum: null
            organisations_count: false
            wait:
              count: 90
              unit: days
            from: day-of-deposit
            signature_closes: '2020-09-30'
            article: '1'
          threshold: 20
          symbol: null
          negotiated_by: Diplomatic conference
          place: Geneva
          participation_as_of: '2019-12-31'
          sources:
            - example-2019-06-14-convention
          confidence: high

        - id: NAME-earlier
          short_name: Earlier Convention
          name: Earlier Convention on Examples
          aliases: []
          adopted: '1999'
          opened_for_signature: null
          closes_for_signature: null
          in_force: null
          depositary: null
          entry_into_force_rule: null
          threshold: null
          symbol: null
          negotiated_by: null
          place: null
          sources:
            - example-2019-06-14-convention
          confidence: medium
          note: A treaty that articles are compared with. The dataset need not hold its provisions.
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Id(r => r.Id, 10).Fold(r => r.ShortName, 24).Plain(r => r.Adopted, 10).Plain(r => r.InForce, 11).Rest(r => r.Name)
            .Texts(r => r.Place, r => r.NegotiatedBy, r => r.Depositary, r => r.EntryIntoForceRule)
            .Shown(CellShape.Broken("Rule"), r => r.EntryIntoForce)
            .After(r => r.InForce, r => r.Place, r => r.NegotiatedBy)
            .After(r => r.Threshold, r => r.ParticipationAsOf),
    ];

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("uncc");
        public static readonly FieldSchema ShortName = Column.Text("short_name", "The name it is called by.", required: true).Verbatim();
        public static readonly FieldSchema Name = Column.Text("name", "Full official name.", required: true).Verbatim();
        public static readonly FieldSchema Aliases = Column.List("aliases", "Other names and abbreviations in use.");
        public static readonly FieldSchema Adopted = Column.Date("adopted", "Date of adoption of the text.");
        public static readonly FieldSchema OpenedForSignature = Column.Date("opened_for_signature", "Date on which it was opened for signature.");
        public static readonly FieldSchema ClosesForSignature =
            Column.Date("closes_for_signature", "Last day on which it can be signed; empty where it stays open or is not known.");
        public static readonly FieldSchema InForce = Column.Date("in_force", "Date of entry into force; empty where it is not in force.");
        public static readonly FieldSchema Depositary = Column.Text("depositary", "Who keeps the original and receives the instruments.");
        public static readonly FieldSchema EntryIntoForceRule = Column.Text("entry_into_force_rule", "The rule of entry into force, in words.");
        public static readonly FieldSchema EifInstruments =
            Column.Integer("eif_instruments", "Consents to be bound that entry into force takes.").At("entry_into_force.instruments")
                with { RequiredInGroup = true };
        public static readonly FieldSchema EifMembersOf =
            Column.Text("eif_members_of", "Body whose members must be among them; empty where the rule asks for none.").At("entry_into_force.members_of");
        public static readonly FieldSchema EifMembersMinimum =
            Column.Integer("eif_members_minimum", "How many members of that body must be among them.").At("entry_into_force.members_minimum");
        public static readonly FieldSchema EifOrganisationsCount =
            Column.Flag("eif_organisations_count",
                "Whether a regional organisation's instrument adds to the number; empty where the treaty is silent or was not seen.")
                .At("entry_into_force.organisations_count");
        public static readonly FieldSchema EifWaitCount =
            Column.Integer("eif_wait_count", "Length of the wait after the last instrument needed.").At("entry_into_force.wait.count");
        public static readonly FieldSchema EifWaitUnit =
            Column.Term("eif_wait_unit", "Unit of the wait.", Vocabularies.WaitUnit, required: false).At("entry_into_force.wait.unit");
        public static readonly FieldSchema EifFrom =
            Column.Term("eif_from", "Day to which the wait leads.", Vocabularies.EntryIntoForceDay, required: false).At("entry_into_force.from");
        public static readonly FieldSchema EifSignatureCloses =
            Column.Date("eif_signature_closes", "Last day for signature in the rule's terms; empty where the treaty stays open.")
                .At("entry_into_force.signature_closes");
        public static readonly FieldSchema EifArticle =
            Column.Text("eif_article", "Number of the article that holds the rule.").At("entry_into_force.article");
        public static readonly FieldSchema Threshold = Column.Integer("threshold", "How many instruments entry into force takes.");
        public static readonly FieldSchema Symbol = Column.Symbol("Symbol of the document or treaty series that carries the text.");
        public static readonly FieldSchema NegotiatedBy = Column.Text("negotiated_by", "Body in which it was negotiated.");
        public static readonly FieldSchema Place = Column.Text("place", "Place of adoption or signature by which it is known.");
        public static readonly FieldSchema ParticipationAsOf =
            Column.Date("participation_as_of",
                "Day to which its signatures and instruments were followed: later ones are not, or not all, in the dataset. Empty where they are not recorded.")
                with { SeedOptional = true };
        public static readonly FieldSchema Sources = Column.Sources();
        public static readonly FieldSchema Confidence = Column.Confidence();
        public static readonly FieldSchema Basis = Column.Basis();
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All =
        [
            Id, ShortName, Name, Aliases, Adopted, OpenedForSignature, ClosesForSignature, InForce, Depositary, EntryIntoForceRule,
            EifInstruments, EifMembersOf, EifMembersMinimum, EifOrganisationsCount, EifWaitCount, EifWaitUnit, EifFrom, EifSignatureCloses,
            EifArticle, Threshold, Symbol, NegotiatedBy, Place, ParticipationAsOf, Sources, Confidence, Basis, Note,
        ];
    }
}
