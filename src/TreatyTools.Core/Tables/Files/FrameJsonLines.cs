using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TreatyTools.Core.IO;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Csv;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Files;

/// <summary>Reads and writes tables as JSON Lines: one object a line, in UTF-8. Lists are arrays; dates are texts in ISO 8601.</summary>
public static class FrameJsonLines
{
    private const int RowsOfBlock = 1 << 16;

    // Every name is a column with a cell in every row: lines that share no names would take room by the square of their number.
    private const long MostCellsOfSparse = 1 << 26, LeastFilled = 100;

    /// <summary>Writes a table.</summary>
    public static void Write(Table table, Stream target, CancellationToken cancellation = default)
    {
        ArrayColumn[] columns = FrameConversion.Flatten(table, keepLists: true).Arrays();
        JsonEncodedText[] names = [.. columns.Select(column => JsonEncodedText.Encode(column.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];
        using Utf8JsonWriter writer = new(target, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        for (int row = 0; row < table.RowCount; row++)
        {
            if ((row & 0xFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            writer.WriteStartObject();
            for (int i = 0; i < columns.Length; i++)
            {
                writer.WritePropertyName(names[i]);
                WriteValue(writer, columns[i][row]);
            }

            writer.WriteEndObject();
            writer.Flush();
            target.WriteByte((byte)'\n');
            writer.Reset();
        }
    }

    /// <summary>
    /// Reads a table. The columns are the union of the properties, in order of first appearance, case ignored. Numbers get the narrowest type that holds them
    /// all;
    /// texts are dates where all of the column are.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="types">Types of columns, by name, which go before what is found.</param>
    /// <param name="asText">Leaves texts that are dates as they are, and makes texts of numbers.</param>
    /// <param name="warn">Takes a warning where names differ in case only.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>JsonMalformed</c>, <c>JsonTooSparse</c>, <c>ColumnNotFound</c>, <c>JsonValueNotOfType</c>.</exception>
    public static Table Read(Stream source, IReadOnlyDictionary<string, Type>? types = null, bool asText = false, Action<string>? warn = null,
        CancellationToken cancellation = default) => Read(source, types, asText, RowsOfBlock, warn, cancellation);

    /// <summary>Reads a table, with so many rows at a time as single values.</summary>
    internal static Table Read(Stream source, IReadOnlyDictionary<string, Type>? types, bool asText, int rowsOfBlock, Action<string>? warn,
        CancellationToken cancellation)
    {
        types ??= new Dictionary<string, Type>();
        List<string> names = [];
        List<JsonColumn> columns = [];
        List<int> lastRow = [];
        Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
        using StreamReader reader = new(source, StrictUtf8.Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        int rows = 0, number = 0;
        long filled = 0;
        Dictionary<string, string> renamed = new(StringComparer.Ordinal);
        while (NextLine(reader, number) is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (line.AsSpan().IsWhiteSpace())
            {
                continue;
            }

            using JsonDocument document = Parse(line, number);
            try
            {
                bool twice = false;
                foreach (JsonProperty property in document.RootElement.EnumerateObject())
                {
                    int place = Place(property.Name);
                    twice |= lastRow[place] == rows;
                    lastRow[place] = rows;
                    filled++;
                    columns[place].Set(rows, Value(property.Value, asText));
                }

                foreach ((string name, JsonElement value) in twice ? Apart(document.RootElement, places.Keys, renamed) : [])
                {
                    columns[Place(name)].Set(rows, Value(value, asText));
                }
            }
            catch (InvalidOperationException e)
            {
                throw new TreatyFault("JsonMalformed", FaultKind.InvalidData,
                    $"Line {number} holds half a character, as the escape \\ud800 alone is. Correct it, or leave the line out.", number, e);
            }

            long cells = (long)columns.Count * ++rows;
            if (cells > MostCellsOfSparse && filled < cells / LeastFilled)
            {
                throw new TreatyFault("JsonTooSparse", FaultKind.LimitExceeded,
                    $"Up to line {number} the file has {Words.Count(columns.Count, "name")} in {Words.Count(rows, "line")}, and fewer than one in a hundred "
                        + "of them in each; every name becomes a column. Write what differs from line to line as a value.", number);
            }

            if (rows % rowsOfBlock == 0)
            {
                columns.ForEach(column => column.Take(rows));
            }
        }

        foreach (string name in types.Keys)
        {
            ColumnPattern.One(names, name);
        }

        if (renamed.Count > 0)
        {
            warn?.Invoke("Columns whose names differ in case only got a number: "
                + string.Join(", ", renamed.Select(names => $"'{names.Key}' is '{names.Value}'")) + ".");
        }

        columns.ForEach(column => column.Take(rows));
        return Table.Of([.. columns.Select(column => column.Make())], rows);

        int Place(string name)
        {
            if (!places.TryGetValue(name, out int place))
            {
                places.Add(name, place = names.Count);
                names.Add(name);
                lastRow.Add(-1);
                columns.Add(new JsonColumn(name, types.FirstOrDefault(type => ColumnPattern.Find([name], type.Key) == 0).Value, asText));
            }

            return place;
        }
    }

    // Names that differ in case only are one column, unless a row has two of them: then each has one of its own, as equal headers of a CSV file have.
    private static IEnumerable<(string Name, JsonElement Value)> Apart(JsonElement row, ICollection<string> known, Dictionary<string, string> renamed)
    {
        List<(string Name, JsonElement Value)> properties = [.. row.EnumerateObject().Select(property => (property.Name, property.Value))];
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase), exact = new(known, StringComparer.Ordinal);
        Dictionary<string, string> given = new(StringComparer.Ordinal);
        foreach (string name in properties.Select(property => property.Name).Distinct(StringComparer.Ordinal).OrderBy(name => !exact.Contains(name)))
        {
            given.Add(name, FreeName.Of(taken, name));
            if (given[name] != name)
            {
                renamed[name] = given[name];
            }
        }

        return properties.Select(property => (given[property.Name], property.Value));
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int whole:
                writer.WriteNumberValue(whole);
                break;
            case long whole:
                writer.WriteNumberValue(whole);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                // A whole number of a column of Double keeps its point, so that the column is read as one again.
                string text = number.ToString("R", CultureInfo.InvariantCulture);
                writer.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0", skipInputValidation: true);
                break;
            case IReadOnlyList<string> list:
                writer.WriteStartArray();
                foreach (string element in list)
                {
                    writer.WriteStringValue(element);
                }

                writer.WriteEndArray();
                break;
            case DateTime moment:
                writer.WriteStringValue(IsoTime.Text(moment));
                break;
            default:
                writer.WriteStringValue(CellValue.Text(value));
                break;
        }
    }

    private static string? NextLine(StreamReader reader, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (DecoderFallbackException e)
        {
            throw new TreatyFault("JsonMalformed", FaultKind.InvalidData,
                $"Behind line {number} there are bytes that are no text in UTF-8, in which JSON Lines are written. Save the file in that encoding.", number, e);
        }
    }

    private static JsonDocument Parse(string line, int number)
    {
        try
        {
            JsonDocument document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
        }
        catch (JsonException e)
        {
            throw new TreatyFault("JsonMalformed", FaultKind.InvalidData,
                $"Line {number} is no JSON, from its byte {e.BytePositionInLine + 1} on. Correct it, or leave the line out.", number, e);
        }

        throw new TreatyFault("JsonMalformed", FaultKind.InvalidData,
            $"Line {number} is JSON but no object. In JSON Lines each line is an object of names and values.", number);
    }

    private static object? Value(JsonElement value, bool asText) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True or JsonValueKind.False => asText ? value.GetRawText() : value.GetBoolean(),
        JsonValueKind.Number => asText ? value.GetRawText() : Number(value),
        JsonValueKind.Array => (List<string>)[.. value.EnumerateArray().Where(element => element.ValueKind != JsonValueKind.Null)
            .Select(element => element.ToString())],
        _ => value.GetRawText(),
    };

    private static object Number(JsonElement value)
    {
        string text = value.GetRawText();
        if (!text.AsSpan().ContainsAny('.', 'e', 'E') && text != "-0")
        {
            if (value.TryGetInt32(out int small))
            {
                return small;
            }

            if (value.TryGetInt64(out long whole))
            {
                return whole;
            }
        }

        return value.TryGetDouble(out double number) && double.IsFinite(number) && (number == 0 || CsvTyping.KeepsDigits(text, number)) ? number
            : value.TryGetDecimal(out decimal exact) && CsvTyping.KeepsDigits(text, exact) ? exact
            : text;
    }
}
