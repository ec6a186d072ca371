using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tests.Tables;

/// <summary>Compares tables: names, types and every value.</summary>
internal static class SameTable
{
    internal static void Assert(Table expected, Table actual)
    {
        Xunit.Assert.Equal(expected.ColumnNames, actual.ColumnNames);
        Xunit.Assert.Equal(expected.Columns.Select(column => column.ValueType), actual.Columns.Select(column => column.ValueType));
        Xunit.Assert.Equal(expected.RowCount, actual.RowCount);
        foreach ((TableColumn written, TableColumn read) in expected.Columns.Zip(actual.Columns))
        {
            for (long row = 0; row < expected.RowCount; row++)
            {
                Xunit.Assert.Equal(written[row], read[row]);
            }
        }
    }
}
