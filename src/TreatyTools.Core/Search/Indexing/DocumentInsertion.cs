using Microsoft.Data.Sqlite;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>Adds sources to an index, with statements that are made once.</summary>
internal sealed class DocumentInsertion : IDisposable
{
    private const int UnitNumbers = 6;

    private readonly InsertStatement _source, _document, _unit, _stems, _word, _compound;
    private long _lastSource, _lastDocument;

    internal DocumentInsertion(SqliteConnection connection, string columns)
    {
        _source = new InsertStatement(connection, "INSERT INTO sources (id, key, length, written, hash, fault) VALUES", 6);
        _document = new InsertStatement(connection, "INSERT INTO documents (id, source, key) VALUES", 3);
        _unit = new InsertStatement(connection, $"INSERT INTO documents (id, source, level, position, page, offset, {PreparedSource.TextColumns}) VALUES",
            UnitNumbers + PreparedSource.Texts);
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
        for (int i = 0; i < prepared.Places.Count; i++)
        {
            _lastDocument++;
            if (prepared.Places[i] is { } place)
            {
                _unit.Set(0, _lastDocument).Set(1, _lastSource).Set(2, place.Level).Set(3, place.Position).Set(4, place.Page).Set(5, place.Offset);
                for (int column = 0; column < PreparedSource.Texts; column++)
                {
                    _unit.Set(UnitNumbers + column, prepared.Cells, PreparedSource.TextCell(i, column));
                }

                _unit.Run();
            }
            else
            {
                _document.Set(0, _lastDocument).Set(1, _lastSource).Set(2, prepared.Cells, PreparedSource.TextCell(i, 0)).Run();
            }

            _stems.Set(0, _lastDocument);
            for (int field = 0; field < SearchFields.All.Count; field++)
            {
                _stems.Set(field + 1, prepared.Cells, PreparedSource.StemCell(i, field));
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
