using System.Numerics;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Groups;

/// <summary>Sums, means and spreads of the numbers of groups.</summary>
internal static class GroupNumbers
{
    internal static ArrayColumn Make(KeyCodes groups, Aggregate aggregate, ArrayColumn column)
    {
        if (KeyColumn.Class(column) is not (KeyClass.Number or KeyClass.Boolean) && !column.IsAllNull())
        {
            throw new TreatyFault("AggregateTypeMismatch", FaultKind.InvalidArgument,
                $"{aggregate.Function} needs numbers, and the column '{column.Name}' holds {KeyColumn.Describe(column)}.", column.Name);
        }

        try
        {
            return aggregate.Function switch
            {
                AggregateFunction.Sum => Sum(groups, aggregate.Name, column),
                AggregateFunction.Mean => Totals(groups, aggregate.Name, column, mean: true),
                AggregateFunction.Std => Of(groups, aggregate.Name, column, minimum: 2, Deviation),
                AggregateFunction.Median => Of(groups, aggregate.Name, column, minimum: 1, Median),
                _ => throw new ArgumentOutOfRangeException(nameof(aggregate), aggregate.Function, "Not made of numbers."),
            };
        }
        catch (OverflowException e)
        {
            throw new TreatyFault("AggregateOverflow", FaultKind.LimitExceeded,
                $"The {aggregate.Function} of '{column.Name}' is greater than its type holds ({column.ValueType.Name}). Convert the column to Double first.",
                    column.Name, e);
        }
    }

    private static ArrayColumn Sum(KeyCodes groups, string name, ArrayColumn column)
    {
        switch (column)
        {
            case ValueColumn<int> c:
                return Wholes(groups, name, c);
            case ValueColumn<long> c:
                return Wholes(groups, name, c);
            case ValueColumn<bool> c:
                return Wholes(groups, name, new ValueColumn<int>(name, Array.ConvertAll(c.Values, value => value ? 1 : 0), c.Nulls));
            case ValueColumn<decimal> c:
                (decimal[] sums, bool[] nulls) = Add<decimal, decimal>(groups, c);
                return new ValueColumn<decimal>(name, sums, nulls);
            case ValueColumn<double>:
                return Totals(groups, name, column, mean: false);
            default:
                return ArrayColumn.Empty(name, typeof(double), groups.Count);
        }
    }

    private static ValueColumn<long> Wholes<T>(KeyCodes groups, string name, ValueColumn<T> column)
        where T : struct, INumber<T>
    {
        // A sum of some may be too large while that of all is not.
        (Int128[] sums, bool[] nulls) = Add<T, Int128>(groups, column);
        return new ValueColumn<long>(name, Array.ConvertAll(sums, sum => checked((long)sum)), nulls);
    }

    private static (TSum[] Sums, bool[] Nulls) Add<T, TSum>(KeyCodes groups, ValueColumn<T> column)
        where T : struct, INumber<T>
        where TSum : struct, INumber<TSum>
    {
        TSum[] sums = new TSum[groups.Count];
        bool[] nulls = new bool[groups.Count];
        Array.Fill(nulls, true);
        T[] values = column.Values;
        bool[]? empty = column.Nulls;
        int[] codes = groups.Codes;
        for (int row = 0; row < codes.Length; row++)
        {
            if (empty is null || !empty[row])
            {
                sums[codes[row]] += TSum.CreateTruncating(values[row]);
                nulls[codes[row]] = false;
            }
        }

        return (sums, nulls);
    }

    /// <summary>Sums or means in one walk over the rows, each as <see cref="Total"/> gives it.</summary>
    private static ValueColumn<double> Totals(KeyCodes groups, string name, ArrayColumn column, bool mean)
    {
        double[] all = Doubles(column), sums = new double[groups.Count], lost = new double[groups.Count];
        int[] codes = groups.Codes, counts = new int[groups.Count];
        bool[] nulls = new bool[groups.Count], infinite = new bool[groups.Count];
        for (int row = 0; row < codes.Length; row++)
        {
            if (column.IsNull(row))
            {
                continue;
            }

            int group = codes[row];
            double value = all[row], sum = sums[group], next = sum + value;
            lost[group] += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sums[group] = next;
            infinite[group] |= !double.IsFinite(value);
            counts[group]++;
        }

        for (int group = 0; group < sums.Length; group++)
        {
            double total = infinite[group] ? sums[group] : double.IsFinite(sums[group]) ? sums[group] + lost[group] : throw new OverflowException();
            nulls[group] = counts[group] == 0;
            sums[group] = nulls[group] ? 0 : mean ? total / counts[group] : total;
        }

        return new ValueColumn<double>(name, sums, nulls);
    }

    private static ValueColumn<double> Of(KeyCodes groups, string name, ArrayColumn column, int minimum, Func<Span<double>, double> make)
    {
        (int[] starts, int[] rows) = groups.Buckets();
        double[] all = Doubles(column), results = new double[groups.Count], buffer = new double[groups.Codes.Length];
        bool[] nulls = new bool[groups.Count];
        for (int group = 0; group < groups.Count; group++)
        {
            int count = 0;
            foreach (int row in rows.AsSpan(starts[group]..starts[group + 1]))
            {
                if (!column.IsNull(row))
                {
                    buffer[count++] = all[row];
                }
            }

            nulls[group] = count < minimum;
            results[group] = nulls[group] ? 0 : make(buffer.AsSpan(0, count));
        }

        return new ValueColumn<double>(name, results, nulls);
    }

    /// <summary>The numbers of a column; 0 where it is empty.</summary>
    internal static double[] Doubles(ArrayColumn column) => KeyColumn.Of(column).Values switch
    {
        long[] values => Array.ConvertAll(values, value => (double)value),
        decimal[] values => Array.ConvertAll(values, value => (double)value),
        double[] values => values,
        _ => new double[column.Count],
    };

    /// <summary>Neumaier's sum: what is lost in each addition is added at the end.</summary>
    private static double Total(Span<double> values)
    {
        double sum = 0, lost = 0;
        bool finite = true;
        foreach (double value in values)
        {
            double next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sum = next;
            finite &= double.IsFinite(value);
        }

        if (!finite)
        {
            return sum;
        }

        return double.IsFinite(sum) ? sum + lost : throw new OverflowException();
    }

    private static double Mean(Span<double> values) => Total(values) / values.Length;

    private static double Deviation(Span<double> values)
    {
        double mean = Mean(values), squares = 0;
        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return Math.Sqrt(squares / (values.Length - 1));
    }

    private static double Median(Span<double> values)
    {
        values.Sort();
        int middle = values.Length / 2;
        if (values.Length % 2 == 1)
        {
            return values[middle];
        }

        // The sum of two large numbers is beyond Double while what lies between them is not.
        double low = values[middle - 1], high = values[middle], both = low + high;
        return double.IsFinite(both) ? both / 2 : low / 2 + high / 2;
    }
}
