using System.Globalization;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Files;

/// <summary>
/// A column of JSON Lines to be. Some rows at a time become a column with a type, which takes a fraction of the room of single values; where those columns
/// differ in type
/// the values meet again.
/// </summary>
/// <param name="name">Name of the column.</param>
/// <param name="type">Its type, where it was given.</param>
/// <param name="asText">Leaves texts that are dates as they are.</param>
internal sealed class JsonColumn(string name, Type? type, bool asText)
{
    // What JSON has no number for is a text, as in JavaScript.
    private static readonly string[] NoNumbers = ["NaN", "Infinity", "-Infinity"];

    private readonly List<object?> _cells = [];
    private readonly List<ArrayColumn> _parts = [];
    private int _rows;

    /// <summary>Sets the value of a row that is not before any other that has one.</summary>
    internal void Set(int row, object? value)
    {
        while (_cells.Count <= row - _rows)
        {
            _cells.Add(null);
        }

        _cells[row - _rows] = value;
    }

    /// <summary>Makes a column of the rows up to this one that are still single values.</summary>
    internal void Take(int rows)
    {
        object?[] values = [.. _cells, .. new object?[rows - _rows - _cells.Count]];
        _parts.Add(type is not null ? OfType(values) : ColumnTyping.Of(name, Numbers(values)));
        _cells.Clear();
        _rows = rows;
    }

    /// <summary>The column of all rows that were taken.</summary>
    internal ArrayColumn Make()
    {
        ArrayColumn[] parts = [.. _parts];
        _parts.Clear();
        Type? shared = Array.Find(parts, part => !part.IsAllNull())?.ValueType;
        if (shared is null || Array.TrueForAll(parts, part => part.ValueType == shared || part.IsAllNull()))
        {
            ArrayColumn[] same = [.. parts.Select(part => shared is null || part.ValueType == shared ? part : ArrayColumn.Empty(name, shared, part.Count))];
            ArrayColumn stacked = same.Length == 0 ? ArrayColumn.Empty(name, type ?? typeof(string), 0) : same[0].Stack(same);
            return type is null && !asText && stacked is ReferenceColumn<string> texts && shared is not null ? Dates(texts) : stacked;
        }

        object?[] values = new object?[_rows];
        int start = 0;
        foreach (ArrayColumn part in parts)
        {
            for (int row = 0; row < part.Count; row++)
            {
                values[start++] = part[row];
            }
        }

        return ColumnTyping.Of(name, Numbers(values));
    }

    /// <summary>The values, with texts for what JSON has no number for as numbers, where all others are numbers.</summary>
    private object?[] Numbers(object?[] values)
    {
        bool numbers = !asText && Array.Exists(values, value => value is int or long or double or decimal)
            && Array.TrueForAll(values, value => value is not string text || NoNumbers.Contains(text));
        return numbers ? Array.ConvertAll(values, value => value is string text ? double.Parse(text, CultureInfo.InvariantCulture) : value) : values;
    }

    /// <summary>The texts as days, moments or times, where all of them are.</summary>
    private ArrayColumn Dates(ReferenceColumn<string> texts)
    {
        bool days = true, moments = true, times = true;
        for (int row = 0; row < texts.Count && (days || moments || times); row++)
        {
            if (texts.Values[row] is { } text)
            {
                days = days && IsoTime.TryDay(text, out _);
                moments = moments && IsoTime.TryMoment(text, out _);
                times = times && IsoTime.TryTime(text, out _);
            }
        }

        return days ? Each<DateOnly>(text => IsoTime.TryDay(text, out DateOnly day) ? day : default)
            : moments ? Each<DateTime>(text => IsoTime.TryMoment(text, out DateTime moment) ? moment : default)
            : times ? Each<TimeSpan>(text => IsoTime.TryTime(text, out TimeSpan time) ? time : default)
            : texts;

        ValueColumn<T> Each<T>(Func<string, T> read)
            where T : struct
        {
            bool[] nulls = Array.ConvertAll(texts.Values, text => text is null);
            return new ValueColumn<T>(name, Array.ConvertAll(texts.Values, text => text is null ? default : read(text)), nulls.Contains(true) ? nulls : null);
        }
    }

    private ArrayColumn OfType(object?[] values)
    {
        for (int row = 0; row < values.Length; row++)
        {
            object? value = values[row];
            if (value is not null && (values[row] = As(value, type!)) is null)
            {
                throw new TreatyFault("JsonValueNotOfType", FaultKind.InvalidData,
                    $"The column '{name}' has '{CellValue.Text(value)}' in row {_rows + row + 1}, which is no {type!.Name}. Correct the file, or read the "
                        + "column as String.", value);
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
            : type == typeof(DateTime) ? IsoTime.TryDay(text, out day) ? day.ToDateTime(TimeOnly.MinValue) : IsoTime.TryMoment(text, out DateTime moment)
            ? moment : null
            : type == typeof(TimeSpan) ? IsoTime.TryTime(text, out TimeSpan time) ? time : null
            : null;
    }
}
