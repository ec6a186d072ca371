using TreatyTools.Model;

namespace TreatyTools.Core.Frames;

/// <summary>Which row of either side each row of a join's result comes from; <see cref="ArrayColumn.NoRow"/> where it has none there.</summary>
internal readonly record struct JoinRows(int[] Left, int[] Right);

/// <summary>For each left row, the right rows that match it: a run of a shared list, so that equal keys share theirs.</summary>
internal abstract class JoinMatches
{
    /// <summary>The right rows that match a left row, in their order.</summary>
    internal abstract ReadOnlySpan<int> Of(int left);

    /// <summary>Puts the rows of the result together: left order, then right order within; right rows without a match last.</summary>
    /// <exception cref="TreatyFault"><c>JoinTooLarge</c>: there would be more rows than allowed.</exception>
    internal virtual JoinRows Rows(int leftCount, int rightCount, JoinKind kind, long maximum, CancellationToken cancellation)
    {
        bool keepLeft = kind is JoinKind.Left or JoinKind.Full, keepRight = kind is JoinKind.Right or JoinKind.Full;
        long total = 0;
        bool[] matched = new bool[keepRight ? rightCount : 0];
        for (int left = 0; left < leftCount; left++)
        {
            Breathe(left, cancellation);
            ReadOnlySpan<int> rows = Of(left);
            total += rows.Length == 0 && keepLeft ? 1 : rows.Length;
            if (keepRight)
            {
                foreach (int right in rows)
                {
                    matched[right] = true;
                }
            }

            // The rows marked may be many for each left row; the limit has to be seen before all of them are walked.
            Check(total, maximum);
        }

        foreach (bool found in matched)
        {
            total += found ? 0 : 1;
        }

        Check(total, maximum);
        JoinRows result = new(new int[total], new int[total]);
        int next = 0;
        for (int left = 0; left < leftCount; left++)
        {
            Breathe(left, cancellation);
            ReadOnlySpan<int> rows = Of(left);
            rows.CopyTo(result.Right.AsSpan(next));
            result.Left.AsSpan(next, rows.Length).Fill(left);
            next += rows.Length;
            if (rows.Length == 0 && keepLeft)
            {
                result.Left[next] = left;
                result.Right[next++] = ArrayColumn.NoRow;
            }
        }

        for (int right = 0; right < matched.Length; right++)
        {
            if (!matched[right])
            {
                result.Left[next] = ArrayColumn.NoRow;
                result.Right[next++] = right;
            }
        }

        return result;
    }

    /// <summary>The left rows that match something, or nothing.</summary>
    internal virtual int[] LeftRows(int leftCount, bool matching)
    {
        List<int> rows = [];
        for (int left = 0; left < leftCount; left++)
        {
            if (Of(left).Length > 0 == matching)
            {
                rows.Add(left);
            }
        }

        return [.. rows];
    }

    internal static void Check(long total, long maximum)
    {
        if (total > Math.Min(maximum, Array.MaxLength))
        {
            throw new TreatyFault("JoinTooLarge", FaultKind.LimitExceeded,
                $"The join would give more than {maximum} rows. A key that occurs many times on both sides gives every pair of its rows: "
                + "join on more columns, or allow more with -MaximumRow.", maximum);
        }
    }

    private static void Breathe(int row, CancellationToken cancellation)
    {
        if ((row & 0xFFFF) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }
}

/// <summary>Matches by equal keys.</summary>
internal sealed class EqualMatches : JoinMatches
{
    private readonly int[] _codes;
    private readonly int[] _starts;
    private readonly int[] _rows;

    internal EqualMatches(KeyCodes left, KeyCodes right)
    {
        _codes = left.Codes;
        (_starts, _rows) = right.Buckets();
    }

    internal override ReadOnlySpan<int> Of(int left) =>
        _codes[left] is var code and not KeyCodes.None ? _rows.AsSpan(_starts[code].._starts[code + 1]) : [];

    /// <summary>As the base does it, but each part of the left rows fills its part of the result at the same time.</summary>
    internal override JoinRows Rows(int leftCount, int rightCount, JoinKind kind, long maximum, CancellationToken cancellation)
    {
        int unmatched = kind is JoinKind.Left or JoinKind.Full ? 1 : 0;
        (int[] ends, long total) = Ends(leftCount, unmatched, maximum, cancellation);
        int[] rightOnly = kind is JoinKind.Right or JoinKind.Full ? WithoutMatch(rightCount) : [];
        total += rightOnly.Length;
        Check(total, maximum);
        JoinRows result = new(new int[total], new int[total]);
        Chunks.Run(leftCount, (start, end) =>
        {
            int next = start == 0 ? 0 : ends[start - 1];
            for (int left = start; left < end; left++)
            {
                int code = _codes[left], first = 0, count = 0;
                if (code != KeyCodes.None)
                {
                    first = _starts[code];
                    count = _starts[code + 1] - first;
                }

                for (int i = 0; i < count; i++)
                {
                    result.Left[next] = left;
                    result.Right[next++] = _rows[first + i];
                }

                if (count == 0 && unmatched > 0)
                {
                    result.Left[next] = left;
                    result.Right[next++] = ArrayColumn.NoRow;
                }
            }
        });
        rightOnly.CopyTo(result.Right.AsSpan()[^rightOnly.Length..]);
        result.Left.AsSpan()[^rightOnly.Length..].Fill(ArrayColumn.NoRow);
        return result;
    }

    internal override int[] LeftRows(int leftCount, bool matching)
    {
        int[] rows = new int[leftCount];
        int next = 0;
        for (int left = 0; left < leftCount; left++)
        {
            int code = _codes[left];
            if ((code != KeyCodes.None && _starts[code + 1] > _starts[code]) == matching)
            {
                rows[next++] = left;
            }
        }

        return rows[..next];
    }

    /// <summary>For each left row, where the rows of the result that it gives end.</summary>
    private (int[] Ends, long Total) Ends(int leftCount, int unmatched, long maximum, CancellationToken cancellation)
    {
        int[] ends = new int[leftCount];
        long total = 0;
        for (int left = 0; left < leftCount; left++)
        {
            int code = _codes[left];
            int count = code == KeyCodes.None ? 0 : _starts[code + 1] - _starts[code];
            total += count == 0 ? unmatched : count;
            if (total > maximum || (left & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                Check(total, maximum);
            }

            ends[left] = (int)total;
        }

        Check(total, maximum);
        return (ends, total);
    }

    /// <summary>The right rows whose key no left row has, in their order.</summary>
    private int[] WithoutMatch(int rightCount)
    {
        bool[] matched = new bool[rightCount], asked = new bool[_starts.Length];
        foreach (int code in _codes)
        {
            if (code != KeyCodes.None)
            {
                asked[code] = true;
            }
        }

        for (int code = 0; code < _starts.Length - 1; code++)
        {
            for (int i = _starts[code]; asked[code] && i < _starts[code + 1]; i++)
            {
                matched[_rows[i]] = true;
            }
        }

        List<int> rows = [];
        for (int right = 0; right < rightCount; right++)
        {
            if (!matched[right])
            {
                rows.Add(right);
            }
        }

        return [.. rows];
    }
}

/// <summary>Matches that were listed for each left row.</summary>
internal sealed class ListedMatches(int[] starts, int[] rows) : JoinMatches
{
    internal override ReadOnlySpan<int> Of(int left) => rows.AsSpan(starts[left]..starts[left + 1]);
}

/// <summary>Every row matches every row.</summary>
internal sealed class AllMatches(int rightCount) : JoinMatches
{
    private readonly int[] _rows = [.. Enumerable.Range(0, rightCount)];

    internal override ReadOnlySpan<int> Of(int left) => _rows;
}
