using System.Globalization;
using Microsoft.Data.Sqlite;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>What an index knows of a source.</summary>
internal sealed record KnownSource(long Id, string Key, long Length, long Written, string Hash, string? Fault);

/// <summary>A document that was found.</summary>
/// <param name="Id">Its number in the index.</param>
/// <param name="Score">How well it fits: BM25 over the fields; more is better.</param>
/// <param name="Source">The key of its source.</param>
/// <param name="Key">Its key in the source.</param>
/// <param name="Unit">The unit; null for a record.</param>
internal sealed record FoundDocument(long Id, double Score, string Source, string Key, TextUnit? Unit);

/// <summary>
/// The index of full-text search: a SQLite database in memory, with the stems of all words in a table of FTS5. Not safe between threads.
/// </summary>
internal sealed class SearchDatabase : IDisposable
{
    /// <summary>Changes with what is stored and with how words are folded, so that an older index is made anew.</summary>
    internal const string Version = "1";

    // What a flush of the index of words takes; large, so that few parts have to be put together at the end.
    private const int HashBytes = 64 << 20;

    private static readonly string Columns = string.Join(", ", SearchFields.All.Select(field => "f_" + field));

    private readonly SqliteConnection _connection;

    private SearchDatabase(SqliteConnection connection)
    {
        _connection = connection;
        Words = new WordList(connection);
    }

    /// <summary>The words of all documents.</summary>
    internal WordList Words { get; }

    /// <summary>Number of documents.</summary>
    internal long Count => Number("SELECT count(*) FROM documents");

    /// <summary>The kinds of units, each once, sorted.</summary>
    internal List<string> UnitKinds()
    {
        using SqliteCommand command = Command("SELECT DISTINCT kind FROM documents WHERE kind IS NOT NULL ORDER BY kind");
        using SqliteDataReader rows = command.ExecuteReader();
        List<string> kinds = [];
        while (rows.Read())
        {
            kinds.Add(rows.GetString(0));
        }

        return kinds;
    }

    /// <summary>An empty index.</summary>
    internal static SearchDatabase Create()
    {
        SearchDatabase database = new(Open());
        database.Execute($"""
            PRAGMA page_size = 8192;
            PRAGMA journal_mode = OFF;
            CREATE TABLE sources (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, length INTEGER NOT NULL, written INTEGER NOT NULL, hash TEXT NOT NULL,
                fault TEXT);
            CREATE TABLE documents (id INTEGER PRIMARY KEY, source INTEGER NOT NULL, key TEXT NOT NULL, kind TEXT, label TEXT, number TEXT, heading TEXT,
                text TEXT, level INTEGER, parent TEXT, position INTEGER, page INTEGER, offset INTEGER, language TEXT, document TEXT);
            CREATE INDEX documents_source ON documents (source);
            CREATE TABLE words (form TEXT PRIMARY KEY, stem TEXT NOT NULL) WITHOUT ROWID;
            CREATE INDEX words_stem ON words (stem);
            CREATE TABLE compounds (together TEXT NOT NULL, stems TEXT NOT NULL, stem TEXT NOT NULL, PRIMARY KEY (together, stems)) WITHOUT ROWID;
            CREATE VIRTUAL TABLE stems USING fts5({Columns}, content = '', tokenize = 'ascii');
            INSERT INTO stems (stems, rank) VALUES ('rank', 'bm25({Weights()})');
            INSERT INTO stems (stems, rank) VALUES ('hashsize', {HashBytes.ToString(CultureInfo.InvariantCulture)});
            """);
        return database;
    }

    /// <summary>An index from the bytes that <see cref="Save"/> wrote.</summary>
    /// <exception cref="SqliteException">They are no index.</exception>
    internal static SearchDatabase Load(Stream stream, long length)
    {
        SqliteConnection connection = Open();
        try
        {
            DatabaseBytes.Read(connection, stream, length);
            SearchDatabase database = new(connection);
            database.Execute("PRAGMA journal_mode = OFF");
            _ = database.Count;
            return database;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Writes the bytes of the index.</summary>
    internal void Save(Stream stream) => DatabaseBytes.Write(_connection, stream);

    /// <summary>The sources, by key.</summary>
    internal Dictionary<string, KnownSource> Sources()
    {
        Dictionary<string, KnownSource> sources = new(StringComparer.Ordinal);
        using SqliteCommand command = Command("SELECT id, key, length, written, hash, fault FROM sources");
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read())
        {
            sources.Add(rows.GetString(1), new KnownSource(rows.GetInt64(0), rows.GetString(1), rows.GetInt64(2), rows.GetInt64(3), rows.GetString(4),
                rows.IsDBNull(5) ? null : rows.GetString(5)));
        }

        return sources;
    }

    /// <summary>Begins changes, which are seen by none until they are ended.</summary>
    internal SqliteTransaction Begin() => _connection.BeginTransaction();

    /// <summary>Takes a source of units out, with all its documents.</summary>
    internal void Remove(KnownSource source)
    {
        // The words of a text are taken out of an index that does not hold them by saying them again.
        using InsertStatement delete = new(_connection, $"INSERT INTO stems (stems, rowid, {Columns}) VALUES", 2 + SearchFields.All.Count);
        IndexWords words = new();
        using DocumentReader documents = new(_connection);
        foreach (long id in Numbers("SELECT id FROM documents WHERE source = $id", source.Id))
        {
            TextUnit unit = documents.Read(id, 0).Unit ?? throw new InvalidOperationException("Records are never taken out.");
            using PreparedSource before = new([new SearchDocument(unit.Id, UnitDocuments.Texts(unit))], words);
            delete.Set(0, "delete").Set(1, id);
            for (int field = 0; field < SearchFields.All.Count; field++)
            {
                delete.Set(field + 2, before.Cells, PreparedSource.StemCell(0, field));
            }

            delete.Run();
        }

        Execute("DELETE FROM documents WHERE source = $id", source.Id);
        Execute("DELETE FROM sources WHERE id = $id", source.Id);
    }

    /// <summary>Notes that a source has another time, and the same content.</summary>
    internal void Touch(KnownSource source, SearchSource now)
    {
        using SqliteCommand command = Command("UPDATE sources SET length = $length, written = $written WHERE id = $id");
        command.Parameters.AddWithValue("$length", now.Length);
        command.Parameters.AddWithValue("$written", now.Written);
        command.Parameters.AddWithValue("$id", source.Id);
        command.ExecuteNonQuery();
    }

    /// <summary>A way to add many sources; words are added when it is closed.</summary>
    internal DocumentInsertion Insertion() => new(_connection, Columns);

    /// <summary>Puts the parts of the index together, for faster questions.</summary>
    internal void Optimize() => Execute("INSERT INTO stems (stems) VALUES ('optimize')");

    /// <summary>The documents that fit, best first; of equals, the one that was added first.</summary>
    /// <param name="match">What they must fit, in the language of FTS5.</param>
    /// <param name="first">The most documents that are wanted, which is faster than all; null for all.</param>
    /// <param name="cancellation">Stops the search.</param>
    internal IEnumerable<FoundDocument> Find(string match, long? first, CancellationToken cancellation)
    {
        using CancellationTokenRegistration stop = cancellation.Register(() => SQLitePCL.raw.sqlite3_interrupt(_connection.Handle));

        // The plus keeps FTS5 from sorting all that fit: SQLite itself keeps no more than the first.
        using SqliteCommand command = Command("SELECT rowid, rank FROM stems WHERE stems MATCH $match ORDER BY +rank, rowid"
            + (first is null ? "" : " LIMIT $first"));
        command.Parameters.AddWithValue("$match", match);
        command.Parameters.AddWithValue("$first", first ?? 0);
        using DocumentReader documents = new(_connection);
        using SqliteDataReader rows = Reader(command, cancellation);
        while (Next(rows, cancellation))
        {
            yield return documents.Read(rows.GetInt64(0), -rows.GetDouble(1));
        }
    }

    /// <summary>The scores of the documents that fit, by number.</summary>
    internal Dictionary<long, double> Scores(string match, CancellationToken cancellation)
    {
        Dictionary<long, double> scores = [];
        using SqliteCommand command = Command("SELECT rowid, rank FROM stems WHERE stems MATCH $match");
        command.Parameters.AddWithValue("$match", match);
        using SqliteDataReader rows = Reader(command, cancellation);
        while (Next(rows, cancellation))
        {
            scores[rows.GetInt64(0)] = -rows.GetDouble(1);
        }

        return scores;
    }

    public void Dispose()
    {
        Words.Dispose();
        _connection.Dispose();
    }

    private static SqliteConnection Open()
    {
        SqliteConnection connection = new("Data Source=:memory:;Pooling=False");
        connection.Open();
        return connection;
    }

    private static string Weights() => string.Join(", ", SearchFields.Weights.Select(weight => weight.ToString("F1", CultureInfo.InvariantCulture)));

    private static SqliteDataReader Reader(SqliteCommand command, CancellationToken cancellation)
    {
        try
        {
            return command.ExecuteReader();
        }
        catch (SqliteException e) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellation);
        }
    }

    private static bool Next(SqliteDataReader rows, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return rows.Read();
        }
        catch (SqliteException e) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellation);
        }
    }

    private SqliteCommand Command(string text)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private void Execute(string text, long? id = null)
    {
        using SqliteCommand command = Command(text);
        if (id is { } value)
        {
            command.Parameters.AddWithValue("$id", value);
        }

        command.ExecuteNonQuery();
    }

    private List<long> Numbers(string text, long id)
    {
        using SqliteCommand command = Command(text);
        command.Parameters.AddWithValue("$id", id);
        using SqliteDataReader rows = command.ExecuteReader();
        List<long> numbers = [];
        while (rows.Read())
        {
            numbers.Add(rows.GetInt64(0));
        }

        return numbers;
    }

    private long Number(string text)
    {
        using SqliteCommand command = Command(text);
        return (long)command.ExecuteScalar()!;
    }
}
