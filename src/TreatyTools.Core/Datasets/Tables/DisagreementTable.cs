using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What a disagreement between sources is, with its accounts.</summary>
internal sealed class DisagreementTable() : RecordTable<Disagreement>(TableName, RecordKind.Disagreement, "Disagreements",
    "A value on which sources disagree.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "disagreements";

    protected override Disagreement Make(DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        Subject = row.Text(Columns.Subject)!,
        Field = row.Text(Columns.Field)!,
        Question = row.Text(Columns.Question)!,
        Accounts = new ValueList<DisagreementAccount>(
            [.. scope.Nested(AccountTable.TableName, AccountTable.Columns.Disagreement, row).Select(AccountTable.Make)]),
        Preferred = row.Text(Columns.Preferred),
        Reason = row.Text(Columns.Reason),
        Sources = row.List(Columns.Sources),
        Confidence = row.Text(Columns.Confidence),
        Basis = row.Text(Columns.Basis),
        Note = row.Text(Columns.Note),
    };

    public override string Label(Disagreement record) => record.Question;

    public override IEnumerable<FieldText> Texts(Disagreement record) =>
    [
        new(SearchFields.Heading, record.Question), new(SearchFields.Summary, record.Reason),
        .. record.Accounts.SelectMany(IEnumerable<FieldText> (account) => [new(SearchFields.Summary, account.Value), new(SearchFields.Note, account.Note)]),
    ];

    public override IEnumerable<FieldText> Tags(Disagreement record) =>
    [
        new(SearchFields.Provision, record.Subject),
    ];

    public override string Example => """
        - id: adoption-day
          subject: NAME
          field: adopted
          question: On which day was the convention adopted?
          accounts:
            - value: '2019-06-14'
              sources:
                - example-2019-06-14-convention
            - value: '2019-06-15'
              sources:
                - example-2019-06-14-convention
              note: The day on which the report was published.
          preferred: '2019-06-14'
          reason: The text itself has it.
          sources:
            - example-2019-06-14-convention
          confidence: high
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Id(r => r.Subject, 24).Plain(r => r.Field, 14).Fold(r => r.Preferred, 14).Rest(r => r.Question)
            .Texts(r => r.Reason)
            .Shown(CellShape.Broken("Accounts"), r => r.Accounts),
    ];

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("committee-approval-day");
        public static readonly FieldSchema Subject =
            Column.Text("subject", "The record to which the value belongs.", required: true) with { Reference = new FieldReference(ReferenceKind.AnyRecord) };
        public static readonly FieldSchema Field = Column.Text("field", "The field of that record in which the value stands.", required: true);
        public static readonly FieldSchema Question = Column.Text("question", "The question on which the sources differ.", required: true);
        public static readonly FieldSchema Preferred = Column.Text("preferred", "The value that the dataset keeps; empty where it keeps none.");
        public static readonly FieldSchema Reason = Column.Text("reason", "Why that one, or why none.");
        public static readonly FieldSchema Sources = Column.Sources();
        public static readonly FieldSchema Basis = Column.Basis();
        public static readonly FieldSchema Confidence = Column.Confidence();
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All = [Id, Subject, Field, Question, Preferred, Reason, Sources, Basis, Confidence, Note];
    }
}

/// <summary>What an account of a disagreement is; its rows are nested in those of the disagreement.</summary>
internal sealed class AccountTable() : TableSchema(TableName, "Accounts",
    "One of the values that sources give for the same thing.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "disagreement_accounts";

    public override string Parent => DisagreementTable.TableName;

    public override string ParentKey => "accounts";

    public override IReadOnlyList<string> PrimaryKey => [Columns.Disagreement.Name, Columns.Order.Name];

    /// <summary>The account.</summary>
    public static DisagreementAccount Make(DataRow row) => new()
    {
        Value = row.Text(Columns.Value)!,
        Sources = row.List(Columns.Sources),
        Note = row.Text(Columns.Note),
    };

    public override IEnumerable<DataRow> Sort(IEnumerable<DataRow> rows) => rows;

    protected override void Derive(DataRow row, DataRow? parent, int order)
    {
        row[Columns.Order] = order;
        row[Columns.Disagreement] = parent!.Id;
    }

    public override IEnumerable<TypeView> Views => [new RecordView<DisagreementAccount>()
        .Fold(r => r.Value, 24).Column(r => r.Sources, CellShape.First, 32).Rest(r => r.Note)];

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Disagreement =
            Column.Link("disagreement", "The disagreement.", DisagreementTable.TableName, required: true).Derived();
        public static readonly FieldSchema Order = Column.Integer("order", "Place among the accounts, from 1.") with { Required = true, SeedKey = null };
        public static readonly FieldSchema Value = Column.Text("value", "The value.", required: true);
        public static readonly FieldSchema Sources = Column.Sources();
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All = [Disagreement, Order, Value, Sources, Note];
    }
}
