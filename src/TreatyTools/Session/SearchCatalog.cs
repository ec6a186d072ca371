using System.Runtime.CompilerServices;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Search;
using TreatyTools.Model;

namespace TreatyTools.Session;

/// <summary>
/// The indexes of full-text search that are at hand: one for each dataset, made anew when what is registered for its texts changes, and those of the last
/// corpora, as long as their files are the same.
/// </summary>
internal static class SearchCatalog
{
    // An index of a corpus takes as much memory as its words.
    private const int MostCorpora = 2;

    private static readonly ConditionalWeakTable<Dataset, HeldIndex> Datasets = [];
    private static readonly List<(string Key, HeldIndex Held)> Corpora = [];
    private static readonly Lock Gate = new();

    /// <summary>The index of a dataset, with the words of the official texts that are registered.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="warn">Is told of each registered file that cannot be used.</param>
    internal static SearchIndex Of(Dataset dataset, Action<string> warn)
    {
        string stamp = string.Join('\n', TextCatalog.Told(dataset, warn).Select(text => $"{text.Text}|{text.Scope}|{text.State}|{text.Hash}"));
        lock (Gate)
        {
            if (Datasets.TryGetValue(dataset, out HeldIndex? held) && held.Stamp == stamp)
            {
                return held.Index;
            }

            SearchIndex index = SearchIndex.Of(dataset, TextCatalog.Words(dataset, warn, CancellationToken.None),
                TextCatalog.Texts(dataset, warn, CancellationToken.None));
            Datasets.AddOrUpdate(dataset, new HeldIndex(stamp, index));
            return index;
        }
    }

    /// <summary>The index of files, in memory.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static SearchIndex Of(IReadOnlyList<string> files, Action<string, int> progress, CancellationToken cancellation) =>
        Hold("", TextCorpus.Stamp(files), () => TextCorpus.Open(files, progress, cancellation), () => "");

    /// <summary>The index that is kept in a file.</summary>
    /// <param name="path">Full path of the index.</param>
    /// <param name="files">Full paths of the files; null for those that it has.</param>
    /// <param name="tell">Is told what was done, and whether it is a warning.</param>
    /// <param name="progress">Is told which file was read, and how many before it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="TreatyFault">As <see cref="TextCorpus.OpenKept"/>.</exception>
    internal static SearchIndex Kept(string path, IReadOnlyList<string>? files, Action<string, bool> tell, Action<string, int> progress,
        CancellationToken cancellation)
    {
        // Which files an index has, only the index knows; whether one of them changed is seen when it is opened.
        string stamp = files is null ? "" : TextCorpus.Stamp(files);
        string Own() => files is null ? Guid.NewGuid().ToString() : TextCorpus.Stamp([path]);
        return Hold(path, stamp, () => TextCorpus.OpenKept(path, files, tell, progress, cancellation), Own);
    }

    private static SearchIndex Hold(string path, string files, Func<SearchIndex> open, Func<string> own)
    {
        lock (Gate)
        {
            string stamp = $"{own()}\n{files}";
            int known = Corpora.FindIndex(held => held.Key == path + "\n" + files
                || (path.Length > 0 && held.Key.StartsWith(path + "\n", StringComparison.Ordinal)));
            if (known >= 0 && Corpora[known].Held.Stamp == stamp)
            {
                return Corpora[known].Held.Index;
            }

            if (known >= 0)
            {
                Corpora.RemoveAt(known);
            }

            SearchIndex index = open();
            Corpora.Add((path + "\n" + files, new HeldIndex($"{own()}\n{files}", index)));
            if (Corpora.Count > MostCorpora)
            {
                Corpora.RemoveAt(0);
            }

            return index;
        }
    }

    /// <summary>An index, and what it was made of.</summary>
    private sealed record HeldIndex(string Stamp, SearchIndex Index);
}
