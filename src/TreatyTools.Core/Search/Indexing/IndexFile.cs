using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using TreatyTools.Core.IO;
using TreatyTools.Model;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>
/// An index that is kept in a file: a line that says what it is, the hash of all that follows, and the database. It is read whole and written whole, so that a
/// process never sees half of what another one writes, and one that is not what was written is found out.
/// </summary>
internal static class IndexFile
{
    private const string Magic = "TreatyTools search index ";
    private const int HashLength = 32;

    private static ReadOnlySpan<byte> Head => System.Text.Encoding.ASCII.GetBytes($"{Magic}{SearchDatabase.Version}\n");

    /// <summary>Reads an index; null where there is no file.</summary>
    /// <param name="path">Full path.</param>
    /// <exception cref="TreatyFault"><c>SearchIndexDamaged</c>: it is not what was written; <c>SearchIndexOutdated</c>: another version wrote it;
    /// <c>NotASearchIndex</c>: it is another file; <c>SearchIndexNotReadable</c>.</exception>
    internal static SearchDatabase? Read(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 20);
            byte[] head = new byte[Head.Length];
            int read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (!head.AsSpan(0, read).SequenceEqual(Head))
            {
                throw Other(path, head.AsSpan(0, read), file.Length);
            }

            byte[] hash = new byte[HashLength];
            using IncrementalHash sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            if (file.ReadAtLeast(hash, HashLength, throwOnEndOfStream: false) < HashLength)
            {
                throw Damaged(path, null);
            }

            SearchDatabase database = SearchDatabase.Load(new HashingStream(file, sum), file.Length - file.Position);
            if (!sum.GetHashAndReset().AsSpan().SequenceEqual(hash))
            {
                database.Dispose();
                throw Damaged(path, null);
            }

            return database;
        }
        catch (Exception e) when (e is SqliteException or EndOfStreamException)
        {
            throw Damaged(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TreatyFault("SearchIndexNotReadable", FaultKind.NotAccessible, $"The index '{path}' cannot be read: {e.Message.TrimEnd('.')}.", path, e);
        }
    }

    /// <summary>Writes an index in the place of the one that is there.</summary>
    /// <exception cref="TreatyFault">As <see cref="AtomicFile"/> says.</exception>
    internal static void Write(string path, SearchDatabase database, CancellationToken cancellation) => AtomicFile.Write(path, file =>
    {
        file.Write(Head);
        long at = file.Position;
        file.Write(new byte[HashLength]);
        using IncrementalHash sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        database.Save(new HashingStream(file, sum));
        file.Position = at;
        file.Write(sum.GetHashAndReset());
        file.Position = file.Length;
    }, cancellation: cancellation);

    private static TreatyFault Damaged(string path, Exception? inner) => new("SearchIndexDamaged", FaultKind.InvalidData,
        $"The index '{path}' is damaged: it is not what was written.", path, inner);

    // What begins with other words is somebody's file, and nothing that may be written over.
    private static TreatyFault Other(string path, ReadOnlySpan<byte> head, long length)
    {
        ReadOnlySpan<byte> magic = System.Text.Encoding.ASCII.GetBytes(Magic);
        int same = head.CommonPrefixLength(magic);
        return same == magic.Length
            ? head.Length < Head.Length ? Damaged(path, null) : new TreatyFault("SearchIndexOutdated", FaultKind.InvalidData,
                $"The index '{path}' was written by another version of TreatyTools.", path)
            : same == length ? Damaged(path, null)
            : new TreatyFault("NotASearchIndex", FaultKind.InvalidArgument,
                $"'{path}' is no index of Find-TreatyRecord, and is left as it is. Give -IndexPath another path.", path);
    }
}
