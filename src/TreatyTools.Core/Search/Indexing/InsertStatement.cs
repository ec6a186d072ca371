using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>A statement that inserts a row, made once and run many times. Values are given by their places, from 0; texts go as they are, without a copy of
/// each.</summary>
internal sealed class InsertStatement : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[1024];

    /// <summary>Makes a statement.</summary>
    /// <param name="connection">The database, which is open.</param>
    /// <param name="insert">Its words before the values.</param>
    /// <param name="values">How many values it takes.</param>
    /// <exception cref="SqliteException">There is no such table or column.</exception>
    internal InsertStatement(SqliteConnection connection, string insert, int values)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, $"{insert} ({string.Join(", ", Enumerable.Repeat("?", values))})", out _statement));
    }

    /// <summary>Sets a number, or null.</summary>
    internal InsertStatement Set(int place, long? number)
    {
        Check(number is { } value ? raw.sqlite3_bind_int64(_statement, place + 1, value) : raw.sqlite3_bind_null(_statement, place + 1));
        return this;
    }

    /// <summary>Sets a text, or null.</summary>
    internal InsertStatement Set(int place, string? text)
    {
        if (text is null)
        {
            Check(raw.sqlite3_bind_null(_statement, place + 1));
            return this;
        }

        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most)
        {
            _text = new byte[Math.Max(most, 2 * _text.Length)];
        }

        int length = Encoding.UTF8.GetBytes(text, _text);
        Check(raw.sqlite3_bind_text(_statement, place + 1, _text.AsSpan(0, length)));
        return this;
    }

    /// <summary>Sets a text of many, or null.</summary>
    internal InsertStatement Set(int place, CellBuffer cells, int cell)
    {
        Check(cells.IsNull(cell) ? raw.sqlite3_bind_null(_statement, place + 1) : raw.sqlite3_bind_text(_statement, place + 1, cells.At(cell)));
        return this;
    }

    /// <summary>Inserts the row. What is not set again stays for the next one.</summary>
    /// <exception cref="SqliteException">It cannot be inserted.</exception>
    internal void Run()
    {
        int result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _connection.Handle);
}
