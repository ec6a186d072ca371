using TreatyTools.Core.Workbooks.Definitions.Pivots;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Writing;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Definitions.Figures;

/// <summary>What a chart draws that counts or sums by category: a small table of categories and series.</summary>
/// <param name="Category">Header of the categories.</param>
/// <param name="Categories">The categories in order.</param>
/// <param name="Series">The series: name and a number for each category, null where there is none.</param>
/// <param name="Format">Number format of the categories; null for the general one.</param>
internal sealed record ChartSummary(string Category, IReadOnlyList<object?> Categories, IReadOnlyList<(string Name, double?[] Values)> Series, string? Format)
{
    // More cannot be told apart by colour and legend.
    private const int MostSeries = 20;

    /// <summary>Works the table out.</summary>
    /// <param name="definition">What is wanted.</param>
    /// <param name="what">What is defined, for messages.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="category">Column of the categories.</param>
    /// <param name="values">Columns of the values; none to count rows.</param>
    /// <param name="series">Column of the series, or -1.</param>
    internal static ChartSummary Of(ChartDefinition definition, string what, PlannedRows rows, int category, int[] values, int series)
    {
        SummaryFunction function = definition.Function ?? (values.Length == 0 ? SummaryFunction.Count : SummaryFunction.Sum);
        object?[] keys = rows.Values(category);
        Dictionary<Key, int> categories = [];
        List<object?> order = [];
        Place(keys, categories, order);
        List<object?> names = [];
        object?[] groups = series < 0 ? [] : rows.Values(series);
        Dictionary<Key, int> seriesPlaces = [];
        Place(groups, seriesPlaces, names);
        int count = series < 0 ? Math.Max(1, values.Length) : names.Count;
        if (count > MostSeries)
        {
            throw DefinitionFaults.Invalid(what, string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"'{definition.Series}' has {count:N0} different values, and more than {MostSeries} series "
                    + $"cannot be told apart. Select rows, or choose another column."), definition.Series);
        }

        object?[][] columns = [.. values.Select(rows.Values)];
        PivotSum[][] sums = [.. order.Select(_ => new PivotSum[count])];
        PivotSum[] totals = new PivotSum[order.Count];
        for (int row = 0; row < keys.Length; row++)
        {
            int place = categories[new Key(keys[row])];
            for (int i = 0; i < Math.Max(1, columns.Length); i++)
            {
                object? value = columns.Length == 0 ? true : columns[i][row];
                sums[place][series < 0 ? i : seriesPlaces[new Key(groups[row])]].Add(value);
                totals[place].Add(value);
            }
        }

        int[] sorted = Sort(definition, order, rows.Order(category), [.. totals.Select(t => t.Result(function) ?? double.NegativeInfinity)]);
        int[] seriesOrder = [.. Enumerable.Range(0, count)];
        if (series >= 0)
        {
            ValueOrder? read = rows.Order(series);
            Array.Sort(seriesOrder, (a, b) => Compare(read, names[a], names[b]));
        }

        string Name(int i) => series >= 0 ? SheetValue.Text(names[i]) : values.Length == 0 ? "Count" : $"{function} of {rows.Headers[values[i]]}";
        return new ChartSummary(rows.Headers[category], [.. sorted.Select(i => order[i] ?? SheetValue.Blank)],
            [.. seriesOrder.Select(s => (Name(s), sorted.Select(c => sums[c][s].Result(function)).ToArray()))], rows.Format(category));
    }

    private static void Place(object?[] values, Dictionary<Key, int> places, List<object?> order)
    {
        foreach (object? value in values)
        {
            if (places.TryAdd(new Key(value), order.Count))
            {
                order.Add(value);
            }
        }
    }

    // In the order in which people read them, where there is one.
    private static int Compare(ValueOrder? order, object? left, object? right) =>
        order?.Place(left).CompareTo(order.Place(right)) is { } places and not 0 ? places : SheetValueComparer.Instance.Compare(left, right);

    private static int[] Sort(ChartDefinition definition, List<object?> categories, ValueOrder? order, double[] totals)
    {
        int[] sorted = [.. Enumerable.Range(0, categories.Count)];
        bool byValue = definition.Order == ChartOrder.Value || definition.Order == ChartOrder.Auto && order is null && categories.Any(c => c is string);
        int ByCategory(int a, int b) => Compare(order, categories[a], categories[b]);
        if (byValue)
        {
            Array.Sort(sorted, (a, b) => totals[b].CompareTo(totals[a]) is var larger and not 0 ? larger : ByCategory(a, b));
        }
        else if (definition.Order != ChartOrder.Source)
        {
            Array.Sort(sorted, ByCategory);
        }

        return definition.Top is { } top ? [.. sorted.Take(top)] : sorted;
    }

    // A value that may be null, as the key of a dictionary.
    private readonly record struct Key(object? Value)
    {
        public bool Equals(Key other) => SheetValueComparer.Instance.Equals(Value, other.Value);

        public override int GetHashCode() => SheetValueComparer.Instance.GetHashCode(Value);
    }
}
