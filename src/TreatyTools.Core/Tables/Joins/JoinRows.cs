using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Joins;

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
