using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>How far two codings agree in one field; the rows are nested in those of what was compared.</summary>
internal sealed class AgreementTable() : TableSchema(TableName, "Agreement of codings",
    "How far two codings of the same concerns agree in one field.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "agreement";

    public override string Parent => CodingTable.TableName;

    public override string ParentKey => "fields";

    public override IReadOnlyList<string> PrimaryKey => [Columns.Coding.Name, Columns.Field.Name];

    public override IEnumerable<DataRow> Sort(IEnumerable<DataRow> rows) => rows;

    protected override void Derive(DataRow row, DataRow? parent, int order) => row[Columns.Coding] = parent!.Id;

    public override IEnumerable<TypeView> Views => [new RecordView<DatasetAgreement>()
        .Fold(r => r.Coding, 23).Plain(r => r.Field, 8).Plain(r => r.Units, 5).Column(r => r.KrippendorffAlpha, CellShape.Figure(3), 17)
        .Rest(r => r.Compared).Texts(r => r.Method)];

    /// <summary>What a dataset says of its codings, in their order.</summary>
    public static IReadOnlyList<DatasetAgreement> Of(DataRows rows)
    {
        Dictionary<string, DataRow> codings = rows[CodingTable.TableName].Where(row => row.Id is not null).DistinctBy(row => row.Id)
            .ToDictionary(row => row.Id!, StringComparer.Ordinal);
        return Array.AsReadOnly(rows[TableName].Select(row =>
        {
            string coding = row.Text(Columns.Coding)!;
            return new DatasetAgreement
            {
                Coding = coding,
                Field = row.Text(Columns.Field)!,
                Units = row.Integer(Columns.Units)!.Value,
                Agreed = row.Integer(Columns.Agreed)!.Value,
                PercentAgreement = row.Real(Columns.Percent),
                CohenKappa = row.Real(Columns.Kappa),
                KrippendorffAlpha = row.Real(Columns.Alpha),
                Compared = codings.GetValueOrDefault(coding)?.Text(CodingTable.Columns.Compared),
                Method = codings.GetValueOrDefault(coding)?.Text(CodingTable.Columns.Method),
            };
        }).ToArray());
    }

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Coding = Column.Link("coding", "What was compared.", CodingTable.TableName, required: true).Derived();
        public static readonly FieldSchema Field = Column.Term("field", "The field of concerns; ask means whether there is one.", Vocabularies.CodedField);
        public static readonly FieldSchema Units = Column.Integer("units", "Number of concerns that both codings gave a value.") with { Required = true };
        public static readonly FieldSchema Agreed = Column.Integer("agreed", "Number of those on which they agree.") with { Required = true };
        public static readonly FieldSchema Percent = Column.Number("percent", "Agreement in percent.");
        public static readonly FieldSchema Kappa = Column.Number("kappa", "Cohen's kappa.");
        public static readonly FieldSchema Alpha = Column.Number("alpha", "Krippendorff's alpha for nominal data.");

        public static readonly FieldSchema[] All = [Coding, Field, Units, Agreed, Percent, Kappa, Alpha];
    }
}
