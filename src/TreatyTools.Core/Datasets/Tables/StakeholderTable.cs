using TreatyTools.Core.Countries;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What a stakeholder is.</summary>
internal sealed class StakeholderTable() : RecordTable<Stakeholder>(TableName, RecordKind.Stakeholder, "Stakeholders",
    "A body or person that took part in, or spoke about, a negotiation.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "stakeholders";

    protected override Stakeholder Make(DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        Name = row.Text(Columns.Name)!,
        Kind = row.Text(Columns.Kind)!,
        Country = row.Text(Columns.Country),
        RegionalGroup = CountryTable.RegionalGroupOf(row.Text(Columns.Country)),
        Affiliation = row.Text(Columns.Affiliation),
        Role = row.Text(Columns.Role),
        IsJoint = row.Flag(Columns.Joint) == true,
        Sources = row.List(Columns.Sources),
        Note = row.Text(Columns.Note),
    };

    public override string NameOf(Stakeholder record) => record.Name;

    // 'Global Network Initiative (GNI)' is called by either of its names, too.
    public override IEnumerable<string?> Names(Stakeholder record) =>
        record.Name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at && record.Name[(at + 2)..] is [.., ')'] rest && IsShortName(rest[..^1])
            ? [record.Name, record.Name[..at], rest[..^1]] : [record.Name];

    public override IEnumerable<FieldText> Texts(Stakeholder record) =>
    [
        new(SearchFields.Heading, record.Name), new(SearchFields.Summary, record.Role),
    ];

    public override IEnumerable<FieldText> Tags(Stakeholder record) =>
    [
        new(SearchFields.Kind, record.Kind), new(SearchFields.Place, record.Country), new(SearchFields.Stakeholder, record.Affiliation),
    ];

    public override string Example => """
        - id: example-society
          name: Society for Examples
          kind: civil-society
          country: CHE
          affiliation: null
          role: Observer at the conference.
          sources:
            - example-2019-06-14-convention
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Id(r => r.Id, 24).Plain(r => r.Kind, 19).Plain(r => r.Country, 7).Rest(r => r.Name)
            .Texts(r => r.Role),
    ];

    private static bool IsShortName(string text) => !text.Contains(' ', StringComparison.Ordinal) && text.Count(char.IsUpper) > 1;

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("viet-nam");
        public static readonly FieldSchema Name = Column.Text("name", "Name; a state has its United Nations short name.", required: true).Verbatim();
        public static readonly FieldSchema Kind = Column.Term("kind", "What kind of stakeholder it is.", Vocabularies.StakeholderKind);
        public static readonly FieldSchema Country =
            Column.Text("country", "ISO 3166-1 alpha-3 code of its country; empty where it has none.") with { Country = CountryRule.Country };
        public static readonly FieldSchema Affiliation = Column.Link("affiliation", "The stakeholder that it belongs to.", StakeholderTable.TableName);
        public static readonly FieldSchema Role = Column.Text("role", "Its part in the matter.");
        public static readonly FieldSchema Joint =
            Column.Flag("joint", "true where it stands for those who signed one letter or statement together.") with { SeedOptional = true };
        public static readonly FieldSchema Sources = Column.Sources();
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All = [Id, Name, Kind, Country, Affiliation, Role, Joint, Sources, Note];
    }
}
