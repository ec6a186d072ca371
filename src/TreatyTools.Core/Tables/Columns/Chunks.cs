using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Columns;

/// <summary>Splits loops over rows among the processors.</summary>
internal static class Chunks
{
    private const int Least = 1 << 14;

    /// <summary>Runs the work for runs of rows that together are all of them; in place where they are too few to share.</summary>
    internal static void Run(int count, Action<int, int> work)
    {
        int[] borders = Borders(count);
        if (borders.Length == 2)
        {
            work(0, count);
            return;
        }

        Parallel.For(0, borders.Length - 1, part => work(borders[part], borders[part + 1]));
    }

    /// <summary>Where runs of rows begin that are worth a processor each, and where the last one ends.</summary>
    internal static int[] Borders(int count)
    {
        int parts = Math.Max(1, Math.Min(Environment.ProcessorCount * 4, count / Least));
        int[] borders = new int[parts + 1];
        for (int part = 1; part <= parts; part++)
        {
            borders[part] = (int)((long)count * part / parts);
        }

        return borders;
    }

    /// <summary>Makes columns at the same time. Of several faults the first column's is thrown.</summary>
    internal static ArrayColumn[] Columns(IReadOnlyList<Func<ArrayColumn>> makers, CancellationToken cancellation)
    {
        ArrayColumn[] made = new ArrayColumn[makers.Count];
        Each(made.Length, i => made[i] = makers[i](), cancellation);
        return made;
    }

    /// <summary>Does something for each of some columns, at the same time. Of several faults the first column's is thrown.</summary>
    internal static void Each(int count, Action<int> work, CancellationToken cancellation)
    {
        TreatyFault?[] faults = new TreatyFault?[count];
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            try
            {
                work(i);
            }
            catch (TreatyFault fault)
            {
                faults[i] = fault;
            }
        });
        if (Array.Find(faults, fault => fault is not null) is { } first)
        {
            throw first;
        }
    }
}
