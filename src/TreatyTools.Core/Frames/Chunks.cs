using TreatyTools.Model;

namespace TreatyTools.Core.Frames;

/// <summary>Splits loops over rows among the processors.</summary>
internal static class Chunks
{
    private const int Least = 1 << 14;

    /// <summary>Runs the work for runs of rows that together are all of them; in place where they are too few to share.</summary>
    internal static void Run(int count, Action<int, int> work)
    {
        int parts = Math.Min(Environment.ProcessorCount * 4, count / Least);
        if (parts < 2)
        {
            work(0, count);
            return;
        }

        Parallel.For(0, parts, part => work((int)((long)count * part / parts), (int)((long)count * (part + 1) / parts)));
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
