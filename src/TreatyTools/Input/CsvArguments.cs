using System.Globalization;
using System.Management.Automation;
using System.Text;
using TreatyTools.Model;

namespace TreatyTools.Input;

/// <summary>What the arguments that Import- and Export-TreatyDataFrame share mean.</summary>
internal static class CsvArguments
{
    /// <summary>The character between fields: as given, else a tab for .tsv and a comma for others.</summary>
    /// <exception cref="TreatyFault"><c>DelimiterNotUsable</c>.</exception>
    internal static char Delimiter(char? given, string path) => given is '"' or '\r' or '\n' or '\0'
        ? throw new TreatyFault("DelimiterNotUsable", FaultKind.InvalidArgument,
            "Quotes and line breaks have a meaning of their own in a CSV file and cannot stand between its fields. Choose another -Delimiter.", given)
        : given ?? (Path.GetExtension(path).Equals(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : ',');

    /// <summary>The culture of a name.</summary>
    /// <exception cref="TreatyFault"><c>UnknownCulture</c>.</exception>
    internal static CultureInfo? Culture(string? name)
    {
        if (name is null)
        {
            return null;
        }

        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException e)
        {
            throw new TreatyFault("UnknownCulture", FaultKind.InvalidArgument, $"There is no culture '{name}'. Write for example 'de-DE' or 'en-GB'.", name, e);
        }
    }

    /// <summary>The encoding of a name, as PowerShell or the web calls it.</summary>
    /// <exception cref="TreatyFault"><c>UnknownEncoding</c>.</exception>
    internal static Encoding Encoding(string name)
    {
        try
        {
            return name.ToUpperInvariant() switch
            {
                "UTF8" or "UTF-8" or "UTF8NOBOM" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                "UTF8BOM" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
                "UNICODE" => System.Text.Encoding.Unicode,
                _ => System.Text.Encoding.GetEncoding(name),
            };
        }
        catch (ArgumentException e)
        {
            throw new TreatyFault("UnknownEncoding", FaultKind.InvalidArgument,
                $"There is no encoding '{name}'. Write for example utf8, utf8BOM, unicode or latin1.", name, e);
        }
    }

    /// <summary>The types that a hashtable of columns and types names.</summary>
    /// <exception cref="TreatyFault"><c>UnknownColumnType</c>.</exception>
    internal static Dictionary<string, Type> Types(System.Collections.IDictionary? types)
    {
        Dictionary<string, Type> read = new(StringComparer.OrdinalIgnoreCase);
        Type[] known = [typeof(string), typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(bool), typeof(DateTime), typeof(DateOnly)];
        foreach ((string name, object? value) in types is null ? [] : ComputedColumns.Entries(types))
        {
            if (!LanguagePrimitives.TryConvertTo(value, out Type type) || !known.Contains(type))
            {
                throw new TreatyFault("UnknownColumnType", FaultKind.InvalidArgument,
                    $"'{value}', given for the column '{name}', is no type of a "
                        + $"column.{NameSuggestion.Sentence(value?.ToString() ?? "", [.. known.Select(t => t.Name)])}", value);
            }

            read[name] = type;
        }

        return read;
    }
}
