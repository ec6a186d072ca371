using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Groups;

/// <summary>Measures which columns of numbers go together.</summary>
public static class FrameCorrelation
{
    /// <summary>
    /// One row for each pair of columns of numbers: their names, the number of rows in which both have one, and the coefficient, from -1 to 1; null where
    /// these rows are fewer than two or one of the columns has the same number in all of them.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="method">How it is measured.</param>
    /// <param name="property">Columns, with wildcards, of which those of numbers are taken; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>; <c>ColumnNotNumeric</c>: a column that is named holds other values.</exception>
    public static Table Measure(Table table, CorrelationMethod method, IReadOnlyList<string>? property = null, CancellationToken cancellation = default)
    {
        table = table.OrColumns(property ?? []);
        ArrayColumn[] all = table.Arrays();
        ArrayColumn[] columns = [.. ColumnPattern.Choose(table.ColumnNames, property ?? ["*"]).Select(i => all[i])
            .Where(column => IsNumber(column) || Refuse(column, property))];
        List<string> names = [], others = [];
        List<object?> counts = [], coefficients = [];
        for (int i = 0; i < columns.Length; i++)
        {
            for (int j = i + 1; j < columns.Length; j++)
            {
                cancellation.ThrowIfCancellationRequested();
                (double[] x, double[] y) = Pairs(columns[i], columns[j]);
                names.Add(columns[i].Name);
                others.Add(columns[j].Name);
                counts.Add(x.Length);
                coefficients.Add(method == CorrelationMethod.Spearman ? Coefficient(Ranks(x), Ranks(y)) : Coefficient(x, y));
            }
        }

        return Table.Of(
            [
                new ReferenceColumn<string>("Column", [.. names]), new ReferenceColumn<string>("With", [.. others]),
                ColumnTyping.Of("Count", [.. counts], typeof(int)), ColumnTyping.Of("Correlation", [.. coefficients], typeof(double)),
            ],
            names.Count);
    }

    private static bool IsNumber(ArrayColumn column) => KeyColumn.Class(column) == KeyClass.Number;

    // By a wildcard others are passed over, by name they are meant.
    private static bool Refuse(ArrayColumn column, IReadOnlyList<string>? property) =>
        property?.Contains(column.Name, StringComparer.OrdinalIgnoreCase) == true && !column.IsAllNull()
            ? throw new TreatyFault("ColumnNotNumeric", FaultKind.InvalidArgument,
                $"A correlation needs numbers, and the column '{column.Name}' holds {KeyColumn.Describe(column)}.", column.Name)
            : false;

    private static (double[] X, double[] Y) Pairs(ArrayColumn one, ArrayColumn other)
    {
        double[] x = GroupNumbers.Doubles(one), y = GroupNumbers.Doubles(other);
        int[] rows = [.. Enumerable.Range(0, one.Count).Where(row => !one.IsNull(row) && !other.IsNull(row))];
        return (Array.ConvertAll(rows, row => x[row]), Array.ConvertAll(rows, row => y[row]));
    }

    private static double? Coefficient(double[] x, double[] y)
    {
        if (x.Length < 2)
        {
            return null;
        }

        double meanX = x.Average(), meanY = y.Average(), both = 0, squaresX = 0, squaresY = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double dx = x[i] - meanX, dy = y[i] - meanY;
            both += dx * dy;
            squaresX += dx * dx;
            squaresY += dy * dy;
        }

        // The root of the product is exact where the two are equal, as for ranks; the product of the roots does not overflow.
        double product = squaresX * squaresY, spread = double.IsNormal(product) ? Math.Sqrt(product) : Math.Sqrt(squaresX) * Math.Sqrt(squaresY);
        return spread > 0 && double.IsFinite(spread) ? Math.Clamp(both / spread, -1, 1) : null;
    }

    private static double[] Ranks(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        double[] ranks = new double[values.Length];
        for (int first = 0, next; first < order.Length; first = next)
        {
            for (next = first + 1; next < order.Length && values[order[next]] == values[order[first]]; next++)
            {
            }

            for (int i = first; i < next; i++)
            {
                ranks[order[i]] = (first + next + 1) / 2.0;
            }
        }

        return ranks;
    }
}
