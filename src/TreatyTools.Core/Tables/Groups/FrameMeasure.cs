using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Groups;

/// <summary>Describes the columns of a table.</summary>
public static class FrameMeasure
{
    /// <summary>
    /// One row a column: its name and type, how many cells are filled and empty, how many different values there are, the most frequent one, the least and the
    /// greatest as text, and for numbers mean, standard deviation and median.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="property">Columns to describe, with wildcards; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>.</exception>
    public static Table Measure(Table table, IReadOnlyList<string>? property = null, CancellationToken cancellation = default)
    {
        table = table.OrColumns(property ?? []);
        ArrayColumn[] columns = table.Arrays();
        int[] chosen = [.. ColumnPattern.Choose(table.ColumnNames, property ?? ["*"])];
        string[] names = ["Count", "Empty", "Distinct", "Top", "Min", "Max", "Mean", "Std", "Median"];
        object?[][] facts = [.. names.Select(_ => new object?[chosen.Length])];
        for (int i = 0; i < chosen.Length; i++)
        {
            ArrayColumn column = columns[chosen[i]];
            bool number = KeyColumn.Class(column) == KeyClass.Number;
            List<Aggregate> asked =
            [
                new("Count", AggregateFunction.Count, "C"), new("Distinct", AggregateFunction.Distinct, "C"), new("Top", AggregateFunction.Top, "C"),
                new("Min", AggregateFunction.Min, "C"), new("Max", AggregateFunction.Max, "C"),
            ];
            if (number)
            {
                asked.AddRange([new("Mean", AggregateFunction.Mean, "C"), new("Std", AggregateFunction.Std, "C"),
                    new("Median", AggregateFunction.Median, "C")]);
            }

            Table measured = FrameGroup.Group(Table.Of([column.Renamed("C")], column.Count), new GroupOptions { Aggregates = asked }, cancellation);
            foreach (TableColumn fact in measured.Columns)
            {
                bool text = fact.Name is "Top" or "Min" or "Max";
                facts[Array.IndexOf(names, fact.Name)][i] = text && fact[0] is { } value ? CellValue.Text(value) : fact[0];
            }

            facts[1][i] = column.Count - (int)facts[0][i]!;
        }

        Type[] types = [typeof(int), typeof(int), typeof(int), typeof(string), typeof(string), typeof(string), typeof(double), typeof(double), typeof(double)];
        return Table.Of(
            [
                new ReferenceColumn<string>("Column", [.. chosen.Select(i => columns[i].Name)]),
                new ReferenceColumn<string>("Type", [.. chosen.Select(i => columns[i].ValueType.Name)]),
                .. names.Select((name, i) => ColumnTyping.Of(name, facts[i], types[i])),
            ],
            chosen.Length);
    }
}
