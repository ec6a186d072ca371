using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What a concern is.</summary>
internal sealed class ConcernTable() : RecordTable<Concern>(TableName, RecordKind.Concern, "Concerns",
    "What a stakeholder said about the text of a treaty, and what came of it.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "concerns";

    protected override Concern Make(DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        Stakeholder = row.Text(Columns.Stakeholder)!,
        CoSignatories = row.List(Columns.CoSignatories),
        Voice = row.List(Columns.CoSignatories).Count > 0 || scope.Find<Stakeholder>(row.Text(Columns.Stakeholder)) is { IsJoint: true }
            ? Terms.Voice.Joint : Terms.Voice.Own,
        Date = row.Date(Columns.Date),
        Text = row.Text(Columns.Text),
        Level = row.Text(Columns.Level)!,
        Provisions = row.List(Columns.Provisions),
        Articles = scope.References.ArticlesOf(row.List(Columns.Provisions)),
        DraftArticles = row.List(Columns.DraftArticles),
        Theme = row.Text(Columns.Theme)!,
        Stance = row.Text(Columns.Stance)!,
        Summary = row.Text(Columns.Summary)!,
        Ask = row.Text(Columns.Ask),
        Quote = row.Text(Columns.Quote),
        QuotationSource = row.Text(Columns.QuotationSource),
        Outcome = row.Text(Columns.Outcome)!,
        OutcomeNote = row.Text(Columns.OutcomeNote),
        Sources = row.List(Columns.Sources),
        Confidence = row.Text(Columns.Confidence),
        Basis = row.Text(Columns.Basis),
        Note = row.Text(Columns.Note),
    };

    public override string Label(Concern record) => $"{record.Stakeholder}: {record.Summary}";

    public override IEnumerable<FieldText> Texts(Concern record) =>
    [
        new(SearchFields.Summary, record.Summary), new(SearchFields.Ask, record.Ask), new(SearchFields.Quote, record.Quote),
    ];

    public override IEnumerable<FieldText> Tags(Concern record) =>
    [
        new(SearchFields.Theme, record.Theme), new(SearchFields.Stakeholder, record.Stakeholder),
        .. record.CoSignatories.Select(value => new FieldText(SearchFields.Stakeholder, value)),
        .. record.Provisions.Select(value => new FieldText(SearchFields.Provision, value)), new(SearchFields.Kind, record.Level),
        new(SearchFields.Stance, record.Stance), new(SearchFields.Outcome, record.Outcome), new(SearchFields.Note, record.OutcomeNote),
    ];

    public override (EdtfDate? Date, EdtfDate? End) Dates(Concern record) => (record.Date, null);

    public override string Example => """
        - id: society-2019-purpose
          stakeholder: example-society
          co_signatories: []
          date: '2019-02-05'
          text: NAME-draft
          level: article
          provisions:
            - NAME/1
          draft_articles:
            - '2'
          theme: scope
          stance: propose
          summary: What was said, in one's own words.
          ask: What the stakeholder wanted, or null.
          quote: null
          quotation_source: null
          outcome: partly-addressed
          outcome_note: On what the outcome rests, measured against the final text.
          sources:
            - example-2019-06-14-convention
          confidence: medium
          note: Why it is not high.
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Plain(r => r.Id, 28).Plain(r => r.Date, 11).Column(r => r.Articles, CellShape.First, 11).Plain(r => r.Outcome, 16).Plain(r => r.Stance, 11)
            .Plain(r => r.Stakeholder, 20).Plain(r => r.Summary, 60)
            .Fitted()
            .Texts(r => r.Summary, r => r.Ask, r => r.Quote, r => r.OutcomeNote),
    ];

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("eff-2024-secrecy");
        public static readonly FieldSchema Stakeholder = Column.Link("stakeholder", "The stakeholder.", StakeholderTable.TableName, required: true);
        public static readonly FieldSchema CoSignatories =
            Column.Links("co_signatories", "Stakeholders who signed the same statement.", StakeholderTable.TableName);
        public static readonly FieldSchema Date = Column.Date("date", "Date of the statement; empty where not known.");
        public static readonly FieldSchema Text =
            Column.Link("text", "The text that the remark is about; empty where it is not tied to one.", TextTable.TableName);
        public static readonly FieldSchema Level = Column.Term("level", "What the remark is about.", Vocabularies.ConcernLevel);
        public static readonly FieldSchema Provisions = Column.Provisions("Provisions it speaks of, in the final numbering.");
        public static readonly FieldSchema DraftArticles =
            Column.List("draft_articles", "Article numbers as the stakeholder cited them, in the numbering of the draft.");
        public static readonly FieldSchema Theme = Column.Link("theme", "The theme.", ThemeTable.TableName, required: true);
        public static readonly FieldSchema Stance = Column.Term("stance", "The stakeholder's stance.", Vocabularies.Stance);
        public static readonly FieldSchema Summary = Column.Text("summary", "What was said, in the dataset's own words.", required: true);
        public static readonly FieldSchema Ask = Column.Text("ask", "What the stakeholder wanted; empty where it asked for nothing.");
        public static readonly FieldSchema Quote =
            Column.Text("quote", "At most twenty words of the stakeholder's own.").Verbatim() with { MaximumWords = 20 };
        public static readonly FieldSchema QuotationSource =
            Column.Link("quotation_source", "The one of its sources that has the quotation; empty where several could have it.", SourceTable.TableName)
                with { SeedOptional = true };
        public static readonly FieldSchema Outcome = Column.Term("outcome", "What came of it in the final text.", Vocabularies.Outcome);
        public static readonly FieldSchema OutcomeNote = Column.Text("outcome_note", "On what the outcome rests.");
        public static readonly FieldSchema Sources = Column.Sources();
        public static readonly FieldSchema Basis = Column.Basis();
        public static readonly FieldSchema Confidence = Column.Confidence();
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All =
        [
            Id, Stakeholder, CoSignatories, Date, Text, Level, Provisions, DraftArticles, Theme, Stance, Summary, Ask, Quote, QuotationSource,
            Outcome, OutcomeNote, Sources, Basis, Confidence, Note,
        ];
    }
}
