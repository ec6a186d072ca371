using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

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
