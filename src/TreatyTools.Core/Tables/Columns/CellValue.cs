using System.Collections;
using System.Globalization;
using System.Numerics;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Columns;

/// <summary>What a cell can hold, from the narrowest to the widest within numbers and within dates.</summary>
internal enum CellKind
{
    Null,
    Boolean,
    Int32,
    Int64,
    Decimal,
    Double,
    DateOnly,
    DateTime,
    Time,
    Edtf,
    Uri,
    List,
    Text,
}

/// <summary>Brings any .NET value to one of the types that a cell can hold.</summary>
internal static class CellValue
{
    /// <summary>Between the elements of a list where it has to be one text.</summary>
    internal const string ListSeparator = "; ";

    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The value as a cell holds it, and its kind.</summary>
    internal static CellKind Normalize(ref object? value)
    {
        switch (value)
        {
            case null or DBNull:
                value = null;
                return CellKind.Null;
            case string:
                return CellKind.Text;
            case Enum:
                value = value.ToString();
                return CellKind.Text;
            case bool:
                return CellKind.Boolean;
            case int:
                return CellKind.Int32;
            case long:
                return CellKind.Int64;
            case double:
                return CellKind.Double;
            case decimal:
                return CellKind.Decimal;
            case DateTime:
                return CellKind.DateTime;
            case DateOnly:
                return CellKind.DateOnly;
            case TimeSpan:
                return CellKind.Time;
            case EdtfDate:
                return CellKind.Edtf;
            case Uri:
                return CellKind.Uri;
            case IIdentified record:
                value = record.Id;
                return CellKind.Text;
            case IReadOnlyList<string>:
                return CellKind.List;
            default:
                return NormalizeOther(ref value);
        }
    }

    /// <summary>The value as one text, the same in every culture; dates in ISO 8601.</summary>
    internal static string Text(object value) => value switch
    {
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString(DateFormat, CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString(DateFormat, CultureInfo.InvariantCulture),
        TimeSpan time => IsoTime.Text(time),
        TimeOnly time => IsoTime.Text(time.ToTimeSpan()),
        Uri address => address.OriginalString,
        IReadOnlyList<string> list => string.Join(ListSeparator, list),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The elements of a list as texts: records by their ids, nothing for null.</summary>
    internal static List<string> Elements(IEnumerable values)
    {
        List<string> list = [];
        foreach (object? value in values)
        {
            object? element = value;
            if (Normalize(ref element) != CellKind.Null)
            {
                list.Add(Text(element!));
            }
        }

        return list;
    }

    /// <summary>Whether a value stands for itself in a pipeline, rather than for a row of properties.</summary>
    internal static bool IsScalar(object value) => value switch
    {
        IIdentified => false,
        string or IFormattable or bool or char or EdtfDate or Uri or Version => true,
        _ => value.GetType().IsPrimitive,
    };

    private static CellKind NormalizeOther(ref object? value)
    {
        switch (value)
        {
            case byte or sbyte or short or ushort:
                value = Convert.ToInt32(value, CultureInfo.InvariantCulture);
                return CellKind.Int32;
            case uint number:
                value = (long)number;
                return CellKind.Int64;
            case ulong number:
                return Whole(number, out value);
            case nint number:
                return Whole((long)number, out value);
            case nuint number:
                return Whole((ulong)number, out value);
            case Int128 number:
                return Whole((BigInteger)number, out value);
            case UInt128 number:
                return Whole((BigInteger)number, out value);
            case BigInteger number:
                return Whole(number, out value);
            case float number:
                value = (double)number;
                return CellKind.Double;
            case Half number:
                value = (double)number;
                return CellKind.Double;
            case TimeOnly time:
                value = time.ToTimeSpan();
                return CellKind.Time;
            case DateTimeOffset moment:
                value = moment.UtcDateTime;
                return CellKind.DateTime;
            case IDictionary pairs:
                value = Pairs(pairs);
                return CellKind.Text;
            case byte[] bytes:
                value = Convert.ToBase64String(bytes);
                return CellKind.Text;
            case IEnumerable values:
                value = Elements(values);
                return CellKind.List;
            default:
                value = Text(value!);
                return CellKind.Text;
        }
    }

    private static CellKind Whole(BigInteger number, out object? value)
    {
        if (number >= long.MinValue && number <= long.MaxValue)
        {
            value = (long)number;
            return CellKind.Int64;
        }

        if (BigInteger.Abs(number) <= (BigInteger)decimal.MaxValue)
        {
            value = (decimal)number;
            return CellKind.Decimal;
        }

        value = number.ToString(CultureInfo.InvariantCulture);
        return CellKind.Text;
    }

    private static string Pairs(IDictionary pairs)
    {
        List<string> texts = [];
        foreach (DictionaryEntry pair in pairs)
        {
            object? value = pair.Value;
            texts.Add(Text(pair.Key) + "=" + (Normalize(ref value) == CellKind.Null ? "" : Text(value!)));
        }

        return string.Join(ListSeparator, texts);
    }
}
