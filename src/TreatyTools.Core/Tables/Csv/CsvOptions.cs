using System.Globalization;
using System.Text;
using TreatyTools.Model;

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

    /// <summary>The character that was given to stand between fields.</summary>
    /// <exception cref="TreatyFault"><c>DelimiterNotUsable</c>.</exception>
    public static char UsableDelimiter(char given) => given is not ('"' or '\r' or '\n' or '\0') ? given
        : throw new TreatyFault("DelimiterNotUsable", FaultKind.InvalidArgument,
            "Quotes and line breaks have a meaning of their own in a CSV file and cannot stand between its fields. Choose another -Delimiter.", given);

    /// <summary>The culture of a name; null for none.</summary>
    /// <exception cref="TreatyFault"><c>UnknownCulture</c>.</exception>
    public static CultureInfo? CultureNamed(string? name)
    {
        try
        {
            return name is null ? null : CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException e)
        {
            throw new TreatyFault("UnknownCulture", FaultKind.InvalidArgument, $"There is no culture '{name}'. Write for example 'de-DE' or 'en-GB'.", name, e);
        }
    }

    /// <summary>The encoding of a name, as PowerShell or the web calls it.</summary>
    /// <exception cref="TreatyFault"><c>UnknownEncoding</c>.</exception>
    public static Encoding EncodingNamed(string name)
    {
        try
        {
            return name.ToUpperInvariant() switch
            {
                "UTF8" or "UTF-8" or "UTF8NOBOM" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                "UTF8BOM" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
                "UNICODE" => Encoding.Unicode,
                _ => Encoding.GetEncoding(name),
            };
        }
        catch (ArgumentException e)
        {
            throw new TreatyFault("UnknownEncoding", FaultKind.InvalidArgument,
                $"There is no encoding '{name}'. Write for example utf8, utf8BOM, unicode or latin1.", name, e);
        }
    }
}
