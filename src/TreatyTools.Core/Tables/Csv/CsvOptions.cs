using System.Globalization;
using System.Text;

namespace TreatyTools.Core.Tables.Csv;

/// <summary>How a CSV file is written and read.</summary>
public sealed record CsvOptions
{
    /// <summary>Character between the fields of a line.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Culture of numbers and dates; null for the invariant one with dates in ISO 8601.</summary>
    public CultureInfo? Culture { get; init; }

    /// <summary>Encoding of the file; a file that begins with a byte order mark is read by that. UTF-8 without a mark by default.</summary>
    public Encoding Encoding { get; init; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Names of the columns of a file without a line of them; null where the first line names them.</summary>
    public IReadOnlyList<string>? Header { get; init; }

    /// <summary>Reads every column as text.</summary>
    public bool AsText { get; init; }

    /// <summary>Types of columns, by name, which go before what is inferred.</summary>
    public IReadOnlyDictionary<string, Type> Types { get; init; } = new Dictionary<string, Type>();

    /// <summary>Writes an apostrophe before a text that a spreadsheet would take for a formula.</summary>
    public bool EscapeFormula { get; init; }
}
