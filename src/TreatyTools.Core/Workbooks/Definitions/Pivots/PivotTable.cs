namespace TreatyTools.Core.Workbooks.Definitions.Pivots;

/// <summary>A pivot table, with what its cells show worked out.</summary>
internal sealed class PivotTable
{
    /// <summary>The most columns of numbers.</summary>
    internal const int MostColumns = 1_000;

    /// <summary>The most numbers.</summary>
    internal const int MostCells = 250_000;

    /// <summary>Sheet on which it stands.</summary>
    internal required string Sheet { get; init; }

    /// <summary>Name of the pivot table.</summary>
    internal required string Name { get; init; }

    /// <summary>Excel table of the source; null where the source is a range.</summary>
    internal required string? SourceTable { get; init; }

    /// <summary>Sheet of the source.</summary>
    internal required string SourceSheet { get; init; }

    /// <summary>Range of the source with its header.</summary>
    internal required string SourceRange { get; init; }

    /// <summary>The columns of the source.</summary>
    internal required IReadOnlyList<PivotField> Fields { get; init; }

    /// <summary>Places of the fields down the side.</summary>
    internal required int[] Rows { get; init; }

    /// <summary>Places of the fields across the top.</summary>
    internal required int[] Columns { get; init; }

    /// <summary>Places of the fields to filter by.</summary>
    internal required int[] Filters { get; init; }

    /// <summary>What is worked out.</summary>
    internal required PivotValue[] Values { get; init; }

    /// <summary>Number format of the values; null for the general one.</summary>
    internal required string? Format { get; init; }

    /// <summary>Whether there are sums of rows and columns.</summary>
    internal required bool GrandTotals { get; init; }

    /// <summary>First row of the table below its filters, counted from 1; it begins in the first column.</summary>
    internal required int Row { get; init; }

    /// <summary>The combinations of items down the side, in order.</summary>
    internal IReadOnlyList<int[]> RowLines { get; private set; } = [];

    /// <summary>The combinations of items across the top, in order; one without items where there are no fields.</summary>
    internal IReadOnlyList<int[]> ColumnLines { get; private set; } = [];

    /// <summary>Rows of headings.</summary>
    internal int HeaderRows => Columns.Length == 0 ? 1 : 1 + Columns.Length + (Values.Length > 1 ? 1 : 0);

    /// <summary>Whether a column of sums of rows stands on the right.</summary>
    internal bool HasTotalColumn => GrandTotals && Columns.Length > 0;

    /// <summary>Columns with numbers.</summary>
    internal int ValueColumns => (ColumnLines.Count + (HasTotalColumn ? 1 : 0)) * Values.Length;

    /// <summary>Last row.</summary>
    internal int LastRow => Row + HeaderRows + RowLines.Count - (GrandTotals ? 0 : 1);

    /// <summary>Last column.</summary>
    internal int LastColumn => Rows.Length + ValueColumns;

    /// <summary>The results by line down the side and column of numbers; the last line holds the sums of columns.</summary>
    internal double?[][] Results { get; private set; } = [];

    /// <summary>Whether it has more cells than anybody reads; then nothing is worked out for them.</summary>
    internal bool IsTooLarge => ValueColumns > MostColumns || (long)ValueColumns * RowLines.Count > MostCells;

    /// <summary>Works out what the cells show.</summary>
    internal void Calculate(int rowCount, CancellationToken cancellation)
    {
        int[][] rowKeys = new int[rowCount][], columnKeys = new int[rowCount][];
        for (int row = 0; row < rowCount; row++)
        {
            if (row % 10_000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            rowKeys[row] = Key(Rows, row);
            columnKeys[row] = Key(Columns, row);
        }

        RowLines = Lines(rowKeys);
        ColumnLines = Columns.Length == 0 ? [[]] : Lines(columnKeys);
        if (IsTooLarge)
        {
            return;
        }

        Dictionary<int[], int> rowPlaces = Places(RowLines), columnPlaces = Places(ColumnLines);
        int totalRow = RowLines.Count, totalColumn = ColumnLines.Count, width = (totalColumn + 1) * Values.Length;
        PivotSum[][] sums = [.. Enumerable.Range(0, totalRow + 1).Select(_ => new PivotSum[width])];
        for (int row = 0; row < rowCount; row++)
        {
            if (row % 10_000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            PivotSum[] line = sums[rowPlaces[rowKeys[row]]], total = sums[totalRow];
            int column = columnPlaces[columnKeys[row]] * Values.Length, last = totalColumn * Values.Length;
            for (int value = 0; value < Values.Length; value++)
            {
                object? held = Fields[Values[value].Field].Values[row];
                line[column + value].Add(held);
                line[last + value].Add(held);
                total[column + value].Add(held);
                total[last + value].Add(held);
            }
        }

        Results = [.. sums.Select(line => line.Take(ValueColumns).Select((sum, i) => sum.Result(Values[i % Values.Length].Function)).ToArray())];
    }

    private int[] Key(int[] fields, int row)
    {
        int[] key = new int[fields.Length];
        for (int i = 0; i < key.Length; i++)
        {
            PivotField field = Fields[fields[i]];
            key[i] = field.Place(field.Values[row]);
        }

        return key;
    }

    private static List<int[]> Lines(int[][] keys)
    {
        List<int[]> lines = [.. keys.Distinct(KeyComparer.Instance)];
        lines.Sort(KeyComparer.Instance);
        return lines;
    }

    private static Dictionary<int[], int> Places(IReadOnlyList<int[]> lines)
    {
        Dictionary<int[], int> places = new(KeyComparer.Instance);
        for (int i = 0; i < lines.Count; i++)
        {
            places.Add(lines[i], i);
        }

        return places;
    }

    private sealed class KeyComparer : IEqualityComparer<int[]>, IComparer<int[]>
    {
        internal static KeyComparer Instance { get; } = new();

        public bool Equals(int[]? left, int[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode(int[] key)
        {
            HashCode hash = default;
            foreach (int part in key)
            {
                hash.Add(part);
            }

            return hash.ToHashCode();
        }

        public int Compare(int[]? left, int[]? right) => left.AsSpan().SequenceCompareTo(right);
    }
}
