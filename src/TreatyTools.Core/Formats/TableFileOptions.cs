using System.Globalization;
using System.Text;

namespace TreatyTools.Core.Formats;

/// <summary>How files of tables are read and written. What means nothing for the format of a file is passed over, unless it was asked for.</summary>
public sealed record TableFileOptions
{
    /// <summary>Names of the properties here that a user gave: one that means nothing for the format is an error, since whoever gave it expects it to
    /// work.</summary>
    public IReadOnlyCollection<string> Asked { get; init; } = [];

    /// <summary>Character between the fields of a line; null for a tab in .tsv files and a comma in others.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Culture of numbers and dates; null for the invariant one with dates in ISO 8601.</summary>
    public CultureInfo? Culture { get; init; }

    /// <summary>Encoding of the file.</summary>
    public Encoding Encoding { get; init; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes an apostrophe before a text that a spreadsheet would take for a formula.</summary>
    public bool EscapeFormula { get; init; }

    /// <summary>Names of the columns of a file without a line of them; null where the first line names them.</summary>
    public IReadOnlyList<string>? Header { get; init; }

    /// <summary>Types of columns, by name, which go before what is found.</summary>
    public IReadOnlyDictionary<string, Type> Type { get; init; } = new Dictionary<string, Type>();

    /// <summary>Reads every column as text.</summary>
    public bool AsText { get; init; }

    /// <summary>Names of the sheets of a workbook, with wildcards; none for the first that is not hidden.</summary>
    public IReadOnlyList<string> WorksheetName { get; init; } = [];

    /// <summary>Takes what a reader should know, such as names of columns that had to be changed.</summary>
    public Action<string>? Warn { get; init; }
}
