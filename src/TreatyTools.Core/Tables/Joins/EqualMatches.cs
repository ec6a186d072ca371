using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Joins;

/// <summary>Matches by equal keys.</summary>
internal sealed class EqualMatches : JoinMatches
{
    private readonly int[] _codes;
    private readonly int _keys;

    // The right rows key by key. Where no key comes twice each has one row, and the borders are not needed.
    private readonly int[]? _starts;
    private readonly int[] _rows;

    internal EqualMatches(KeyCodes left, KeyCodes right)
    {
        _codes = left.Codes;
        _keys = right.Count;
        if (right.IsUnique())
        {
            _rows = right.FirstRows();
        }
        else
        {
            (_starts, _rows) = right.Buckets();
        }
    }

    internal override ReadOnlySpan<int> Of(int left)
    {
        int code = _codes[left];
        return code == KeyCodes.None ? [] : _starts is null ? _rows.AsSpan(code, 1) : _rows.AsSpan(_starts[code].._starts[code + 1]);
    }

    /// <summary>As the base does it, but each part of the left rows fills its part of the result at the same time.</summary>
    internal override JoinRows Rows(int leftCount, int rightCount, JoinKind kind, long maximum, CancellationToken cancellation)
    {
        int unmatched = kind is JoinKind.Left or JoinKind.Full ? 1 : 0;
        int[] borders = Chunks.Borders(leftCount);
        long[] starts = new long[borders.Length];
        Parallel.For(0, borders.Length - 1, new ParallelOptions { CancellationToken = cancellation }, part =>
            starts[part + 1] = Count(borders[part], borders[part + 1], unmatched));
        for (int part = 1; part < starts.Length; part++)
        {
            starts[part] += starts[part - 1];
        }

        int[] rightOnly = kind is JoinKind.Right or JoinKind.Full ? WithoutMatch(rightCount) : [];
        long total = starts[^1] + rightOnly.Length;
        Check(total, maximum);
        JoinRows result = new(GC.AllocateUninitializedArray<int>((int)total), GC.AllocateUninitializedArray<int>((int)total));
        Parallel.For(0, borders.Length - 1, new ParallelOptions { CancellationToken = cancellation }, part =>
            Fill(result, borders[part], borders[part + 1], (int)starts[part], unmatched > 0));
        rightOnly.CopyTo(result.Right.AsSpan()[^rightOnly.Length..]);
        result.Left.AsSpan()[^rightOnly.Length..].Fill(ArrayColumn.NoRow);
        return result;
    }

    internal override int[] LeftRows(int leftCount, bool matching)
    {
        int[] rows = GC.AllocateUninitializedArray<int>(leftCount);
        int next = 0;
        for (int left = 0; left < leftCount; left++)
        {
            rows[next] = left;
            // Every key that a left row has a number of is one that the right side has.
            next += _codes[left] != KeyCodes.None == matching ? 1 : 0;
        }

        return rows[..next];
    }

    /// <summary>How many rows of the result some left rows give.</summary>
    private long Count(int start, int end, int unmatched)
    {
        long total = 0;
        foreach (int code in _codes.AsSpan(start..end))
        {
            total += code == KeyCodes.None ? unmatched : _starts is null ? 1 : _starts[code + 1] - _starts[code];
        }

        return total;
    }

    private void Fill(JoinRows result, int start, int end, int next, bool keepLeft)
    {
        int[] lefts = result.Left, rights = result.Right;
        for (int left = start; left < end; left++)
        {
            int code = _codes[left];
            if (code == KeyCodes.None)
            {
                if (keepLeft)
                {
                    lefts[next] = left;
                    rights[next++] = ArrayColumn.NoRow;
                }
            }
            else if (_starts is null)
            {
                lefts[next] = left;
                rights[next++] = _rows[code];
            }
            else
            {
                for (int i = _starts[code]; i < _starts[code + 1]; i++)
                {
                    lefts[next] = left;
                    rights[next++] = _rows[i];
                }
            }
        }
    }

    /// <summary>The right rows whose key no left row has, in their order.</summary>
    private int[] WithoutMatch(int rightCount)
    {
        bool[] asked = new bool[_keys], matched = new bool[rightCount];
        Chunks.Run(_codes.Length, (start, end) =>
        {
            foreach (int code in _codes.AsSpan(start..end))
            {
                if (code != KeyCodes.None)
                {
                    asked[code] = true;
                }
            }
        });
        for (int code = 0; code < _keys; code++)
        {
            if (asked[code])
            {
                foreach (int right in _starts is null ? _rows.AsSpan(code, 1) : _rows.AsSpan(_starts[code].._starts[code + 1]))
                {
                    matched[right] = true;
                }
            }
        }

        int[] rows = GC.AllocateUninitializedArray<int>(rightCount);
        int next = 0;
        for (int right = 0; right < rightCount; right++)
        {
            rows[next] = right;
            next += matched[right] ? 0 : 1;
        }

        return rows[..next];
    }
}
