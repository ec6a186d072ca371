using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Formats;

/// <summary>A format of files that tables are read from. A new one is a class like this, and a line of <see cref="TableFormats"/>.</summary>
public abstract class TableFormat
{
    /// <summary>Its name, as <c>-Format</c> takes it.</summary>
    public abstract string Name { get; }

    /// <summary>The extensions of its files, each with its point; the first one is that of files that are written without a name of their own.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether the file itself says of what types its columns are.</summary>
    internal virtual bool HasTypes => false;

    /// <summary>The parameters that mean something for this format but not for all, as <see cref="TableFileOptions.Asked"/> has them.</summary>
    internal virtual IReadOnlyList<string> Parameters => [];

    /// <summary>Reads the tables of a file: one, unless the format holds several.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>FileNotReadable</c>, or what the format says of a file that it cannot read.</exception>
    internal abstract IReadOnlyList<Table> Read(string path, TableFileOptions options, CancellationToken cancellation);

    /// <summary>Reads the one table of a file from its bytes; whatever is wrong with it is said with its path.</summary>
    protected static IReadOnlyList<Table> Open(string path, Func<Stream, Table> read)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16, FileOptions.SequentialScan);
            return [read(stream)];
        }
        catch (TreatyFault fault) when (fault.Kind is FaultKind.InvalidData or FaultKind.LimitExceeded)
        {
            throw new TreatyFault(fault.ErrorId, fault.Kind, $"{path}: {fault.Message}", path, fault);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TreatyFault("FileNotReadable", FaultKind.NotAccessible, $"'{path}' cannot be read: {e.Message}", path, e);
        }
    }
}

/// <summary>A format that tables are written in as well, one in a file; the parts of a folder are of such formats.</summary>
public abstract class WrittenTableFormat : TableFormat
{
    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="target">The file; it stays open.</param>
    /// <param name="path">Path of the file, whose name may say more than the format.</param>
    /// <param name="options">How to write it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault">What the format says of a table that it cannot hold.</exception>
    internal abstract void Write(Table table, Stream target, string path, TableFileOptions options, CancellationToken cancellation);
}
