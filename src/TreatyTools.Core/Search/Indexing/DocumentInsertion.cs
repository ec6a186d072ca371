using Microsoft.Data.Sqlite;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>Adds sources to an index, with statements that are made once.</summary>
internal sealed class DocumentInsertion : IDisposable
{
    private const int UnitColumns = 13;

    private readonly InsertStatement _source, _document, _unit, _stems, _word, _compound;
    private long _lastSource, _lastDocument;

    internal DocumentInsertion(SqliteConnection connection, string columns)
    {
        _source = new InsertStatement(connection, "INSERT INTO sources (id, key, length, written, hash, fault) VALUES", 6);
        _document = new InsertStatement(connection, "INSERT INTO documents (id, source, key) VALUES", 3);
        _unit = new InsertStatement(connection, "INSERT INTO documents (id, source, key, kind, label, number, heading, text, level, parent, position, "
            + "page, offset, language, document) VALUES", 2 + UnitColumns);
        _stems = new InsertStatement(connection, $"INSERT INTO stems (rowid, {columns}) VALUES", 1 + SearchFields.All.Count);
        _word = new InsertStatement(connection, "INSERT OR IGNORE INTO words (form, stem) VALUES", 2);
        _compound = new InsertStatement(connection, "INSERT OR IGNORE INTO compounds (together, stems, stem) VALUES", 3);
        _lastSource = Last(connection, "sources");
        _lastDocument = Last(connection, "documents");
    }

    /// <summary>Adds a source.</summary>
    internal void Add(PreparedSource prepared)
    {
        SearchSource source = prepared.Source;
        _source.Set(0, ++_lastSource).Set(1, source.Key).Set(2, source.Length).Set(3, source.Written).Set(4, prepared.Hash).Set(5, prepared.Fault).Run();
        for (int i = 0; i < prepared.Documents.Count; i++)
        {
            SearchDocument document = prepared.Documents[i];
            _lastDocument++;
            if (document.Unit is { } unit)
            {
                _unit.Set(0, _lastDocument).Set(1, _lastSource).Set(2, document.Key).Set(3, unit.Kind).Set(4, unit.Label).Set(5, unit.Number)
                    .Set(6, unit.Heading).Set(7, unit.Text).Set(8, unit.Level).Set(9, unit.Parent).Set(10, unit.Position).Set(11, unit.Page)
                    .Set(12, unit.Offset).Set(13, unit.Language).Set(14, unit.Document).Run();
            }
            else
            {
                _document.Set(0, _lastDocument).Set(1, _lastSource).Set(2, document.Key).Run();
            }

            _stems.Set(0, _lastDocument);
            for (int field = 0; field < SearchFields.All.Count; field++)
            {
                _stems.Set(field + 1, prepared.Stems(i, field));
            }

            _stems.Run();
        }
    }

    /// <summary>Adds the words of all that was added, sorted, which is fastest.</summary>
    internal void Complete(IReadOnlyCollection<IndexWords> words)
    {
        // Readers that met the same word have one object for it, or else two that are alike.
        HashSet<FoldedWord> all = new(words.SelectMany(read => read.Words), ReferenceEqualityComparer.Instance);
        foreach (FoldedWord word in all.OrderBy(word => word.Form, StringComparer.Ordinal))
        {
            _word.Set(0, word.Form).Set(1, word.Stem).Run();
        }

        HashSet<(string Together, string Stems)> compounds = [.. words.SelectMany(read => read.Compounds)];
        foreach ((string together, string stems) in compounds.OrderBy(compound => compound.Together, StringComparer.Ordinal))
        {
            _compound.Set(0, together).Set(1, stems).Set(2, EnglishStem.Of(together)).Run();
        }
    }

    public void Dispose()
    {
        foreach (InsertStatement statement in new[] { _source, _document, _unit, _stems, _word, _compound })
        {
            statement.Dispose();
        }
    }

    private static long Last(SqliteConnection connection, string table)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT coalesce(max(id), 0) FROM {table}";
        return (long)command.ExecuteScalar()!;
    }
}
