using TreatyTools.Model;

namespace TreatyTools.Core.Frames;

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
        TreatyFault?[] faults = new TreatyFault?[makers.Count];
        Parallel.For(0, made.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            try
            {
                made[i] = makers[i]();
            }
            catch (TreatyFault fault)
            {
                faults[i] = fault;
            }
        });
        return Array.Find(faults, fault => fault is not null) is { } first ? throw first : made;
    }
}
