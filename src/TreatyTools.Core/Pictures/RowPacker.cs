namespace TreatyTools.Core.Pictures;

/// <summary>Rows of a lane, in which things take stretches from left to right that do not meet.</summary>
internal sealed class RowPacker
{
    private readonly List<List<(double From, double To)>> _rows = [];

    /// <summary>How many rows are in use.</summary>
    internal int Count => _rows.Count;

    /// <summary>The first row in which the stretch is free, taken by it; null where none of the first <paramref name="limit"/> rows is.</summary>
    internal int? TryTake(double from, double to, int limit)
    {
        for (int row = 0; row < limit; row++)
        {
            if (row == _rows.Count)
            {
                _rows.Add([]);
            }

            if (_rows[row].TrueForAll(taken => from >= taken.To || to <= taken.From))
            {
                _rows[row].Add((from, to));
                return row;
            }
        }

        return null;
    }
}
