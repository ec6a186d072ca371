using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>A SQLite database in memory as the bytes of its file.</summary>
internal static class DatabaseBytes
{
    private const int Block = 1 << 20, SmallestPage = 512;
    private const string Main = "main";

    /// <summary>Makes a database what the bytes say.</summary>
    /// <exception cref="SqliteException">They are no database.</exception>
    /// <exception cref="EndOfStreamException">They are fewer than any database has.</exception>
    internal static void Read(SqliteConnection connection, Stream stream, long length)
    {
        if (length < SmallestPage)
        {
            throw new EndOfStreamException();
        }

        IntPtr memory = raw.sqlite3_malloc64(length);
        if (memory == IntPtr.Zero)
        {
            throw new InsufficientMemoryException();
        }

        try
        {
            byte[] block = new byte[Block];
            for (long at = 0; at < length;)
            {
                int count = (int)Math.Min(Block, length - at);
                stream.ReadExactly(block, 0, count);
                Marshal.Copy(block, 0, memory + (nint)at, count);
                at += count;
            }
        }
        catch
        {
            raw.sqlite3_free(memory);
            throw;
        }

        // The memory is SQLite's from here on, whatever comes of it.
        SqliteException.ThrowExceptionForRC(raw.sqlite3_deserialize(connection.Handle, Main, memory, length, length,
            raw.SQLITE_DESERIALIZE_FREEONCLOSE | raw.SQLITE_DESERIALIZE_RESIZEABLE), connection.Handle);
    }

    /// <summary>Writes the bytes of a database.</summary>
    internal static void Write(SqliteConnection connection, Stream stream)
    {
        IntPtr memory = raw.sqlite3_serialize(connection.Handle, Main, out long length, 0);
        if (memory == IntPtr.Zero)
        {
            throw new InsufficientMemoryException();
        }

        try
        {
            byte[] block = new byte[Block];
            for (long at = 0; at < length;)
            {
                int count = (int)Math.Min(Block, length - at);
                Marshal.Copy(memory + (nint)at, block, 0, count);
                stream.Write(block, 0, count);
                at += count;
            }
        }
        finally
        {
            raw.sqlite3_free(memory);
        }
    }
}
