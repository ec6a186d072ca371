using Microsoft.Data.Sqlite;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>Adds sources to an index, with statements that are made once.</summary>
internal sealed class DocumentInsertion : IDisposable
{
    private const int UnitColumns = 13;

    private readonly SqliteCommand _source, _document, _unit, _stems, _word, _compound;
    private readonly HashSet<FoldedWord> _words = [];
    private readonly HashSet<(string, string)> _compounds = [];
    private long _lastSource, _lastDocument;

    internal DocumentInsertion(SqliteConnection connection, string columns)
    {
        _source = Command(connection, "INSERT INTO sources (id, key, length, written, hash, fault) VALUES", 6);
        _document = Command(connection, "INSERT INTO documents (id, source, key) VALUES", 3);
        _unit = Command(connection, "INSERT INTO documents (id, source, key, kind, label, number, heading, text, level, parent, position, page, offset, "
            + "language, document) VALUES", 2 + UnitColumns);
        _stems = Command(connection, $"INSERT INTO stems (rowid, {columns}) VALUES", 1 + SearchFields.All.Count);
        _word = Command(connection, "INSERT OR IGNORE INTO words (form, stem) VALUES", 2);
        _compound = Command(connection, "INSERT OR IGNORE INTO compounds (together, stems, stem) VALUES", 3);
        _lastSource = Last(connection, "sources");
        _lastDocument = Last(connection, "documents");
    }

    /// <summary>Adds a source.</summary>
    internal void Add(PreparedSource prepared)
    {
        SearchSource source = prepared.Source;
        Run(_source, ++_lastSource, source.Key, source.Length, source.Written, prepared.Hash, prepared.Fault);
        for (int i = 0; i < prepared.Rows.Count; i++)
        {
            SearchDocument document = prepared.Documents[i];
            _lastDocument++;
            if (document.Unit is { } unit)
            {
                Run(_unit, _lastDocument, _lastSource, document.Key, unit.Kind, unit.Label, unit.Number, unit.Heading, unit.Text, unit.Level, unit.Parent,
                    unit.Position, unit.Page, unit.Offset, unit.Language, unit.Document);
            }
            else
            {
                Run(_document, _lastDocument, _lastSource, document.Key);
            }

            string?[] stems = prepared.Rows[i];
            _stems.Parameters[0].Value = _lastDocument;
            for (int field = 0; field < stems.Length; field++)
            {
                _stems.Parameters[field + 1].Value = (object?)stems[field] ?? DBNull.Value;
            }

            _stems.ExecuteNonQuery();
        }

        _words.UnionWith(prepared.Words.Values);
        _compounds.UnionWith(prepared.Compounds);
    }

    /// <summary>Adds the words of all that was added, sorted, which is fastest.</summary>
    internal void Complete()
    {
        foreach (FoldedWord word in _words.OrderBy(word => word.Form, StringComparer.Ordinal))
        {
            Run(_word, word.Form, word.Stem);
        }

        foreach ((string together, string stems) in _compounds.OrderBy(compound => compound.Item1, StringComparer.Ordinal))
        {
            Run(_compound, together, stems, EnglishStem.Of(together));
        }
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in new[] { _source, _document, _unit, _stems, _word, _compound })
        {
            command.Dispose();
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string insert, int values)
    {
        SqliteCommand command = connection.CreateCommand();
        string[] names = [.. Enumerable.Range(0, values).Select(i => FormattableString.Invariant($"$p{i}"))];
        command.CommandText = $"{insert} ({string.Join(", ", names)})";
        foreach (string name in names)
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }

        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    private static long Last(SqliteConnection connection, string table)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT coalesce(max(id), 0) FROM {table}";
        return (long)command.ExecuteScalar()!;
    }
}
