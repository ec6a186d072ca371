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
}
