using TreatyTools.Core.Datasets.Schema;

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
