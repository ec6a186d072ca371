using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What a comparison of two codings is; how far they agree is nested in it.</summary>
internal sealed class CodingTable() : TableSchema(TableName, "Codings compared",
    "Two codings of the same concerns that were compared, and how they came about.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "codings";

    public override string SeedFiles => "agreement.yaml";

    public override string Example => """
        - id: coding-2021-second
          date: '2021-03-01'
          compared: The dataset and a second coding of all concerns, before conflicts were settled
          method: A second reader coded every concern without sight of the first coding.
          fields:
            - field: stance
              units: 1
              agreed: 1
              percent: 100
              kappa: null
              alpha: null
        """;

    public override string SortRule => "The comparisons stand in the order in which they are shown.";

    public override IEnumerable<DataRow> Sort(IEnumerable<DataRow> rows) => rows;

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("whole-before-settlement");
        public static readonly FieldSchema Date = Column.Date("date", "Day of the later coding.", required: true);
        public static readonly FieldSchema Compared = Column.Text("compared", "Which codings were compared.", required: true);
        public static readonly FieldSchema Method = Column.Text("method", "How the codings came about.", required: true);

        public static readonly FieldSchema[] All = [Id, Date, Compared, Method];
    }
}

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
