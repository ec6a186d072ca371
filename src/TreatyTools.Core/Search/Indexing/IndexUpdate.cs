using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>What an update did.</summary>
/// <param name="Read">Sources that were new or changed, and were read.</param>
/// <param name="Removed">Sources that are gone.</param>
/// <param name="Touched">Sources whose time changed, and whose content did not.</param>
internal readonly record struct IndexChanges(int Read, int Removed, int Touched)
{
    /// <summary>Whether anything changed.</summary>
    internal bool Any => Read + Removed + Touched > 0;
}

/// <summary>Brings an index up to what its sources are: what changed is read, on as many threads as there are processors, and nothing else.</summary>
internal static class IndexUpdate
{
    // An index of which less than this part is new needs no putting together.
    private const int OptimizePart = 4;

    /// <summary>Makes the index one of these sources.</summary>
    /// <param name="database">The index.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="progress">Is told which source comes next, and how many were done.</param>
    /// <param name="cancellation">Stops it; the index is then as it was.</param>
    internal static IndexChanges Run(SearchDatabase database, IReadOnlyList<SearchSource> sources, Action<string, int>? progress,
        CancellationToken cancellation)
    {
        Dictionary<string, KnownSource> known = database.Sources();
        HashSet<string> wanted = new(sources.Select(source => source.Key), StringComparer.Ordinal);
        KnownSource[] gone = [.. known.Values.Where(source => !wanted.Contains(source.Key))];
        SearchSource[] changed = [.. sources.Where(source => !IsAsKnown(source, known.GetValueOrDefault(source.Key)))];
        using SqliteTransaction transaction = database.Begin();
        foreach (KnownSource source in gone)
        {
            database.Remove(source);
        }

        int touched = 0, same = 0, done = 0;
        ConcurrentBag<IndexWords> words = [];
        using (DocumentInsertion insertion = database.Insertion())
        {
            foreach (PreparedSource next in InOrder(changed, Prepare))
            {
                using PreparedSource prepared = next;
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(prepared.Source.Key, done++);
                KnownSource? before = known.GetValueOrDefault(prepared.Source.Key);
                if (prepared.IsKnown && HasSizeAndTime(prepared.Source, before!))
                {
                    same++;
                    continue;
                }

                if (prepared.IsKnown)
                {
                    database.Touch(before!, prepared.Source);
                    touched++;
                    continue;
                }

                if (before is not null)
                {
                    database.Remove(before);
                }

                insertion.Add(prepared);
            }

            insertion.Complete(words);
        }

        transaction.Commit();
        int read = changed.Length - touched - same;
        if (read * OptimizePart > sources.Count && read > 1)
        {
            database.Optimize();
        }

        return new IndexChanges(read, gone.Length, touched);

        // One reader after the other has the same words, so that few are met for the first time.
        PreparedSource Prepare(SearchSource source)
        {
            IndexWords own = words.TryTake(out IndexWords? free) ? free : new IndexWords();
            PreparedSource prepared = PreparedSource.Of(source, known.GetValueOrDefault(source.Key), own, cancellation);
            words.Add(own);
            return prepared;
        }
    }

    // What could not even be opened is tried again: a right that was given later changes neither size nor time.
    private static bool IsAsKnown(SearchSource source, KnownSource? known) =>
        known is not null && HasSizeAndTime(source, known) && !(known.Fault is not null && known.Hash.Length == 0);

    private static bool HasSizeAndTime(SearchSource source, KnownSource known) => known.Length == source.Length && known.Written == source.Written;

    // Some are read ahead, so that readers go on while one large text is waited for, and a corpus takes no more memory than some of its texts.
    private static IEnumerable<PreparedSource> InOrder(SearchSource[] sources, Func<SearchSource, PreparedSource> prepare)
    {
        Queue<Task<PreparedSource>> ahead = new();
        int next = 0;
        try
        {
            while (next < sources.Length || ahead.Count > 0)
            {
                while (next < sources.Length && ahead.Count < 4 * Environment.ProcessorCount)
                {
                    SearchSource source = sources[next++];
                    ahead.Enqueue(Task.Run(() => prepare(source)));
                }

                yield return ahead.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            // Who stops half way does not leave readers behind.
            Task.WhenAll(ahead).ContinueWith(static all => _ = all.Exception, TaskScheduler.Default).Wait();
        }
    }
}
