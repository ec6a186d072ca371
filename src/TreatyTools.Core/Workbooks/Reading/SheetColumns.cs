using TreatyTools.Core.IO;

namespace TreatyTools.Core.Workbooks.Reading;

/// <summary>Gathers the values of a sheet column by column. Columns are as long as their last value until the end.</summary>
internal sealed class SheetColumns
{
    // Beyond this, the values do not fit the memory of an ordinary machine.
    private const long MostCells = 60_000_000;

    // Whole numbers up to here are the same as Double.
    private const long LargestExact = 1L << 53;

    private readonly SortedDictionary<int, List<object?>> _values = [];
    private long _cells;

    /// <summary>Columns that hold a value, from left to right, counted from 1.</summary>
    internal IEnumerable<int> Used => _values.Keys;

    internal void Set(int column, int row, object value)
    {
        if (!_values.TryGetValue(column, out List<object?>? values))
        {
            values = [];
            _values.Add(column, values);
        }

        if (values.Count > row)
        {
            values[row] = value;
            return;
        }

        Count(row + 1 - values.Count);
        while (values.Count < row)
        {
            values.Add(null);
        }

        values.Add(value);
    }

    /// <summary>The values of a column in all rows, numbers of one type and dates of one.</summary>
    internal object?[] Take(int column, int rowCount)
    {
        _values.Remove(column, out List<object?>? values);
        Count(rowCount - (values?.Count ?? 0));
        object?[] cells = new object?[rowCount];
        values?.CopyTo(cells);
        Unify(cells);
        return cells;
    }

    private void Count(long more)
    {
        _cells += more;
        if (_cells > MostCells)
        {
            throw new OversizedPartException();
        }
    }

    private static void Unify(object?[] cells)
    {
        bool anyLong = false, anyDouble = false, anyMoment = false;
        foreach (object? cell in cells)
        {
            anyLong |= cell is long;
            anyDouble |= cell is double;
            anyMoment |= cell is DateTime;
        }

        for (int i = 0; (anyLong || anyDouble || anyMoment) && i < cells.Length; i++)
        {
            cells[i] = cells[i] switch
            {
                int number when anyDouble => (double)number,
                int number when anyLong => (long)number,
                long number when anyDouble && number is >= -LargestExact and <= LargestExact => (double)number,
                DateOnly day when anyMoment => day.ToDateTime(TimeOnly.MinValue),
                var other => other,
            };
        }
    }
}
