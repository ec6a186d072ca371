using Microsoft.Data.Sqlite;
using TreatyTools.Core.IO;
using TreatyTools.Core.Search.Indexing;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Model;

namespace TreatyTools.Core.Search;

/// <summary>Indexes of files of texts, made in memory or kept in a file.</summary>
public static class TextCorpus
{
    // Whoever waits for another process that reads a large corpus waits long.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly HashSet<string> Extensions = new(TextFormats.All.SelectMany(format => format.Extensions), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The files of texts in a folder and the folders in it, by their extensions, sorted by path. What begins with a dot is left out; a folder that links lead
    /// to is looked into once, so that none leads round in circles.
    /// </summary>
    public static IReadOnlyList<string> Files(string folder)
    {
        EnumerationOptions options = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        List<string> files = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<DirectoryInfo> open = new([new DirectoryInfo(folder)]);
        while (open.TryPop(out DirectoryInfo? next))
        {
            if (!seen.Add(Path.TrimEndingDirectorySeparator(next.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next.FullName)))
            {
                continue;
            }

            foreach (FileSystemInfo entry in next.EnumerateFileSystemInfos("*", options))
            {
                if (entry is DirectoryInfo inside)
                {
                    open.Push(inside);
                }
                else if (Extensions.Contains(entry.Extension) && !AtomicFile.IsSpecial(entry.FullName))
                {
                    files.Add(entry.FullName);
                }
            }
        }

        return [.. files.Order(StringComparer.Ordinal)];
    }

    /// <summary>What tells whether files changed: paths, sizes and times.</summary>
    public static string Stamp(IEnumerable<string> files) => string.Join('\n', files.Select(file => new FileInfo(file)).Select(file =>
        FormattableString.Invariant($"{file.FullName}|{(file.Exists ? file.Length : -1)}|{file.LastWriteTimeUtc.Ticks}")));

    /// <summary>An index of files, in memory.</summary>
    /// <param name="files">Full paths.</param>
    /// <param name="progress">Is told which file was read, and how many before it.</param>
    /// <param name="cancellation">Stops it.</param>
    public static SearchIndex Open(IReadOnlyList<string> files, Action<string, int>? progress = null, CancellationToken cancellation = default)
    {
        SearchDatabase database = SearchDatabase.Create();
        try
        {
            IndexUpdate.Run(database, Sources(files), progress, cancellation);
            return new SearchIndex(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>
    /// An index of files that is kept in a file. Only what changed since it was written is read: files of another size or time, and of these those whose hash
    /// is another one. One that is damaged, or of another version, is made anew. Processes that use the same one wait for each other.
    /// </summary>
    /// <param name="path">Full path of the index.</param>
    /// <param name="files">Full paths of the files; null for those that it has.</param>
    /// <param name="tell">Is told what was done, in a sentence, and whether it is a warning.</param>
    /// <param name="progress">As <see cref="Open(IReadOnlyList{string}, Action{string, int}, CancellationToken)"/>.</param>
    /// <param name="cancellation">Stops it; the file is then as it was.</param>
    /// <exception cref="TreatyFault"><c>NotASearchIndex</c>; <c>SearchIndexNotFound</c>, <c>SearchIndexDamaged</c>, <c>SearchIndexOutdated</c>: there is none
    /// that can be used, and no files are given; <c>SearchIndexNotReadable</c>; or as <see cref="FileLock.Take"/> and <see cref="AtomicFile"/>, though one that
    /// is there and cannot be written is a warning.</exception>
    public static SearchIndex OpenKept(string path, IReadOnlyList<string>? files, Action<string, bool> tell, Action<string, int>? progress = null,
        CancellationToken cancellation = default)
    {
        // An index that is there and up to date is only read, and may be one that cannot be written.
        bool isThere = File.Exists(path);
        AtomicFile.CheckTarget(path, force: isThere);
        using FileLock held = FileLock.Take(path, Patience, cancellation);
        SearchDatabase? database = null;
        try
        {
            database = Read(path, files, tell);
            bool isNew = database is null;
            database ??= SearchDatabase.Create();
            IReadOnlyList<SearchSource> sources = Sources(files ?? [.. database.Sources().Keys.Where(File.Exists).Order(StringComparer.Ordinal)]);
            IndexChanges changes = Update(ref database, ref isNew, path, sources, tell, progress, cancellation);
            if (isNew || changes.Any)
            {
                Keep(path, database, isThere, tell, cancellation);
            }

            int same = sources.Count - changes.Read;
            tell(FormattableString.Invariant(
                $"The index '{path}' has {sources.Count} files; read {changes.Read}, removed {changes.Removed}, unchanged {same}."), false);
            return new SearchIndex(database);
        }
        catch
        {
            database?.Dispose();
            throw;
        }
    }

    // Whoever may not write the index of others is answered all the same; one that nobody has yet, and that cannot be kept, is a fault.
    private static void Keep(string path, SearchDatabase database, bool isThere, Action<string, bool> tell, CancellationToken cancellation)
    {
        try
        {
            IndexFile.Write(path, database, cancellation);
        }
        catch (TreatyFault fault) when (isThere && fault.ErrorId == "TargetNotWritable")
        {
            string why = fault.InnerException is { } inner ? $" ({inner.Message.TrimEnd('.')})" : "";
            tell($"The index '{path}' cannot be written{why} and stays as it was. What changed since then was read all the same, and will be next time.", true);
        }
    }

    // What the hash lets pass and SQLite does not is damaged, too.
    private static IndexChanges Update(ref SearchDatabase database, ref bool isNew, string path, IReadOnlyList<SearchSource> sources,
        Action<string, bool> tell, Action<string, int>? progress, CancellationToken cancellation)
    {
        try
        {
            return IndexUpdate.Run(database, sources, progress, cancellation);
        }
        catch (SqliteException e) when (!isNew)
        {
            tell($"The index '{path}' is damaged ({DamageReason.Of(e)}). It is made anew.", true);
            database.Dispose();
            database = SearchDatabase.Create();
            isNew = true;
            return IndexUpdate.Run(database, sources, progress, cancellation);
        }
    }

    private static SearchDatabase? Read(string path, IReadOnlyList<string>? files, Action<string, bool> tell)
    {
        try
        {
            return IndexFile.Read(path) ?? (files is not null ? null : throw new TreatyFault("SearchIndexNotFound", FaultKind.NotFound,
                $"There is no index '{path}'. Add -Corpus with the files or folders that it is to be made of.", path));
        }
        catch (TreatyFault fault) when (fault.ErrorId is "SearchIndexDamaged" or "SearchIndexOutdated")
        {
            if (files is null)
            {
                throw new TreatyFault(fault.ErrorId, fault.Kind, $"{fault.Message} Add -Corpus with the files or folders of which it is to be made anew.", path,
                    fault);
            }

            tell($"{fault.Message} It is made anew.", true);
            return null;
        }
    }

    private static IReadOnlyList<SearchSource> Sources(IEnumerable<string> files) =>
        [.. files.Distinct(StringComparer.Ordinal).Select(file => new FileInfo(file)).Select(file => new SearchSource(
            file.FullName, file.Exists ? file.Length : 0, file.Exists ? file.LastWriteTimeUtc.Ticks : 0, stop => Open(file.FullName, stop)))];

    private static SourceContent Open(string path, CancellationToken cancellation)
    {
        TextFile file = TextFile.Open(path, cancellation);
        return new SourceContent(file.Hash(), () => UnitDocuments.Of(TextDocuments.Read(file, cancellation: cancellation)));
    }
}
