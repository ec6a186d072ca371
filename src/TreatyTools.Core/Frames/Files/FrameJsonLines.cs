using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TreatyTools.Core.Frames.Csv;
using TreatyTools.Model;

namespace TreatyTools.Core.Frames.Files;

/// <summary>Reads and writes tables as JSON Lines: one object a line, in UTF-8. Lists are arrays; dates are texts in ISO 8601.</summary>
public static class FrameJsonLines
{
    // What JSON has no number for is a text, as in JavaScript.
    private static readonly string[] NoNumbers = ["NaN", "Infinity", "-Infinity"];

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
    /// Reads a table. The columns are the union of the properties, in order of first appearance, case ignored. Numbers get the narrowest type that holds them all;
    /// texts are dates where all of the column are.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="types">Types of columns, by name, which go before what is found.</param>
    /// <param name="asText">Leaves texts that are dates as they are, and makes texts of numbers.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>JsonMalformed</c>, <c>ColumnNotFound</c>, <c>JsonValueNotOfType</c>.</exception>
    public static Table Read(Stream source, IReadOnlyDictionary<string, Type>? types = null, bool asText = false, CancellationToken cancellation = default)
    {
        List<string> names = [];
        List<List<object?>> cells = [];
        Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
        using StreamReader reader = new(source, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        int rows = 0, number = 0;
        while (reader.ReadLine() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (line.AsSpan().IsWhiteSpace())
            {
                continue;
            }

            using JsonDocument document = Parse(line, number);
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (!places.TryGetValue(property.Name, out int place))
                {
                    places.Add(property.Name, place = names.Count);
                    names.Add(property.Name);
                    cells.Add([]);
                }

                List<object?> column = cells[place];
                while (column.Count <= rows)
                {
                    column.Add(null);
                }

                column[rows] = Value(property.Value, asText);
            }

            rows++;
        }

        return Table.Of(Columns(names, cells, rows, types, asText), rows);
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
            throw new TreatyFault("JsonMalformed", FaultKind.InvalidData, $"Line {number} is no JSON, from its byte {e.BytePositionInLine + 1} on. Correct it, or leave the line out.", number, e);
        }

        throw new TreatyFault("JsonMalformed", FaultKind.InvalidData, $"Line {number} is JSON but no object. In JSON Lines each line is an object of names and values.", number);
    }

    private static object? Value(JsonElement value, bool asText) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True or JsonValueKind.False => asText ? value.GetRawText() : value.GetBoolean(),
        JsonValueKind.Number => asText ? value.GetRawText() : Number(value),
        JsonValueKind.Array => (List<string>)[.. value.EnumerateArray().Where(element => element.ValueKind != JsonValueKind.Null).Select(element => element.ToString())],
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

    private static ArrayColumn[] Columns(List<string> names, List<List<object?>> cells, int rows, IReadOnlyDictionary<string, Type>? types, bool asText)
    {
        Dictionary<int, Type> wanted = [];
        foreach ((string name, Type type) in types ?? new Dictionary<string, Type>())
        {
            wanted[ColumnPattern.One(names, name)] = type;
        }

        ArrayColumn[] columns = new ArrayColumn[names.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            object?[] values = [.. cells[i], .. new object?[rows - cells[i].Count]];
            columns[i] = wanted.TryGetValue(i, out Type? type) ? OfType(names[i], values, type)
                : asText ? ColumnTyping.Of(names[i], values)
                : Found(names[i], values);
        }

        return columns;
    }

    private static ArrayColumn Found(string name, object?[] values)
    {
        bool numbers = Array.Exists(values, value => value is int or long or double or decimal);
        bool days = !numbers, moments = !numbers, none = true;
        for (int row = 0; row < values.Length; row++)
        {
            if (values[row] is { } value)
            {
                string? text = value as string;
                none = false;
                days &= text is not null && IsoTime.TryDay(text, out _);
                moments &= text is not null && IsoTime.TryMoment(text, out _);
                if (numbers && text is not null && !NoNumbers.Contains(text))
                {
                    numbers = false;
                }
            }
        }

        return ColumnTyping.Of(name, none ? values : Array.ConvertAll(values, value => value is not string text ? value
            : numbers ? double.Parse(text, CultureInfo.InvariantCulture)
            : days && IsoTime.TryDay(text, out DateOnly day) ? day
            : moments && IsoTime.TryMoment(text, out DateTime moment) ? moment
            : value));
    }

    private static ArrayColumn OfType(string name, object?[] values, Type type)
    {
        for (int row = 0; row < values.Length; row++)
        {
            object? value = values[row];
            if (value is not null && (values[row] = As(value, type)) is null)
            {
                throw new TreatyFault("JsonValueNotOfType", FaultKind.InvalidData,
                    $"The column '{name}' has '{CellValue.Text(value)}' in row {row + 1}, which is no {type.Name}. Correct the file, or read the column as String.", value);
            }
        }

        return ColumnTyping.Of(name, values, type);
    }

    private static object? As(object value, Type type)
    {
        string text = value is bool truth ? truth ? "true" : "false" : CellValue.Text(value);
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return type == typeof(string) ? text
            : type == typeof(int) ? int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out int small) ? small : null
            : type == typeof(long) ? long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out long whole) ? whole : null
            : type == typeof(double) ? double.TryParse(text, NumberStyles.Float, invariant, out double number) ? number : null
            : type == typeof(decimal) ? decimal.TryParse(text, NumberStyles.Float, invariant, out decimal exact) ? exact : null
            : type == typeof(bool) ? bool.TryParse(text, out bool read) ? read : null
            : type == typeof(DateOnly) ? IsoTime.TryDay(text, out DateOnly day) ? day : null
            : type == typeof(DateTime) ? IsoTime.TryDay(text, out day) ? day.ToDateTime(TimeOnly.MinValue) : IsoTime.TryMoment(text, out DateTime moment) ? moment : null
            : null;
    }
}
