using Microsoft.Data.Sqlite;
using TreatyTools.Model;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>Reads documents of an index by their numbers.</summary>
internal sealed class DocumentReader : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _id;

    internal DocumentReader(SqliteConnection connection)
    {
        _command = connection.CreateCommand();
        _command.CommandText = "SELECT s.key, d.key, d.kind, label, number, heading, text, level, parent, position, page, offset, language, document "
            + "FROM documents d JOIN sources s ON s.id = d.source WHERE d.id = $id";
        _id = _command.Parameters.Add(new SqliteParameter("$id", null));
    }

    /// <summary>The document of a number.</summary>
    internal FoundDocument Read(long id, double score)
    {
        _id.Value = id;
        using SqliteDataReader row = _command.ExecuteReader();
        if (!row.Read())
        {
            throw new SqliteException("The index has words of a document that it has not.", 11);
        }

        string key = row.GetString(1);
        TextUnit? unit = row.IsDBNull(2) ? null : new TextUnit
        {
            Id = key,
            Kind = row.GetString(2),
            Label = Text(3),
            Number = Text(4),
            Heading = Text(5),
            Text = row.GetString(6),
            Level = row.GetInt32(7),
            Parent = Text(8),
            Position = row.GetInt32(9),
            Page = row.IsDBNull(10) ? null : row.GetInt32(10),
            Offset = row.GetInt32(11),
            Language = Text(12),
            Document = row.GetString(13),
        };
        return new FoundDocument(id, score, row.GetString(0), key, unit);

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }

    public void Dispose() => _command.Dispose();
}
