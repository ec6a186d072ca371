using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Columns;

/// <summary>
/// Finds the narrowest type that holds every value of a column without changing it, and makes the column.
/// Whole numbers widen to wider ones; numbers of different types meet in Double or Decimal where every value survives it;
/// days and moments meet in DateTime; a single value among lists is a list of one; whatever else is mixed becomes text.
/// </summary>
internal static class ColumnTyping
{
    /// <summary>Makes a column of values of any .NET type.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">One value a row; the array is used up.</param>
    /// <param name="declared">Type to take where no value says otherwise: where all are null.</param>
    /// <param name="keepTypes">Whether values that no other type than text holds stay as they are, in a column of objects.</param>
    internal static ArrayColumn Of(string name, object?[] values, Type? declared = null, bool keepTypes = false)
    {
        CellKind kind = CellKind.Null;
        bool mixed = false;
        for (int row = 0; row < values.Length; row++)
        {
            CellKind found = CellValue.Normalize(ref values[row]);
            if (found != kind && found != CellKind.Null)
            {
                mixed |= kind != CellKind.Null;
                kind = kind == CellKind.Null ? found : Common(kind, found);
            }
        }

        if (kind == CellKind.Null)
        {
            kind = Declared(declared);
        }

        if (mixed && kind is CellKind.Double or CellKind.Decimal && !EveryNumberSurvives(values, ref kind))
        {
            kind = CellKind.Text;
        }

        return mixed && keepTypes && kind == CellKind.Text ? new ReferenceColumn<object>(name, values) : Make(name, values, kind);
    }

    /// <summary>The kind of cell that a declared .NET type gives.</summary>
    internal static CellKind Declared(Type? type)
    {
        type = Nullable.GetUnderlyingType(type ?? typeof(string)) ?? type;
        if (type is null || type == typeof(string) || type.IsEnum)
        {
            return CellKind.Text;
        }

        if (typeof(IEnumerable<string>).IsAssignableFrom(type) || typeof(IEnumerable<IIdentified>).IsAssignableFrom(type))
        {
            return CellKind.List;
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => CellKind.Boolean,
            TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 => CellKind.Int32,
            TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64 => CellKind.Int64,
            TypeCode.Single or TypeCode.Double => CellKind.Double,
            TypeCode.Decimal => CellKind.Decimal,
            TypeCode.DateTime => CellKind.DateTime,
            _ when type == typeof(DateOnly) => CellKind.DateOnly,
            _ when type == typeof(TimeSpan) || type == typeof(TimeOnly) => CellKind.Time,
            _ when type == typeof(DateTimeOffset) => CellKind.DateTime,
            _ when type == typeof(EdtfDate) => CellKind.Edtf,
            _ when type == typeof(Uri) => CellKind.Uri,
            _ => CellKind.Text,
        };
    }

    /// <summary>The narrowest kind that holds the values of two columns; a column of texts without any text takes that of the other.</summary>
    internal static CellKind Common(ArrayColumn left, ArrayColumn right)
    {
        CellKind a = Declared(left.ValueType), b = Declared(right.ValueType);
        return a == CellKind.Text && left.IsAllNull() ? b : b == CellKind.Text && right.IsAllNull() ? a : Common(a, b);
    }

    /// <summary>A column with its values widened to another kind, or null where one of them would change.</summary>
    internal static ArrayColumn? As(ArrayColumn column, CellKind kind)
    {
        object?[] values = new object?[column.Count];
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = column[row];
        }

        CellKind found = kind;
        return kind == CellKind.Double && !(EveryNumberSurvives(values, ref found) && found == kind) ? null : Make(column.Name, values, kind);
    }

    /// <summary>The narrowest kind that holds the values of two.</summary>
    internal static CellKind Common(CellKind left, CellKind right)
    {
        (CellKind low, CellKind high) = left < right ? (left, right) : (right, left);
        return (low, high) switch
        {
            _ when low == CellKind.List || high == CellKind.List => CellKind.List,
            ( >= CellKind.Int32 and <= CellKind.Double, <= CellKind.Double) => high,
            (CellKind.DateOnly, CellKind.DateTime) => CellKind.DateTime,
            _ => CellKind.Text,
        };
    }

    /// <summary>Whether numbers of several types keep their values in Double, or else in Decimal.</summary>
    private static bool EveryNumberSurvives(object?[] values, ref CellKind kind)
    {
        if (kind == CellKind.Decimal)
        {
            return true;
        }

        bool inDouble = true, inDecimal = true;
        foreach (object? value in values)
        {
            switch (value)
            {
                case long whole:
                    inDouble &= Math.Abs((double)whole) < 1L << 53;
                    break;
                case decimal number:
                    inDouble &= Math.Abs(number) < decimal.MaxValue && (decimal)(double)number == number;
                    break;
                case double number:
                    // A Double gives at most fifteen digits to a Decimal; what does not come back has more.
                    inDecimal &= Math.Abs(number) < 1e28 && (double)(decimal)number == number;
                    break;
            }
        }

        kind = inDouble ? CellKind.Double : CellKind.Decimal;
        return inDouble || inDecimal;
    }

    private static ArrayColumn Make(string name, object?[] values, CellKind kind) => kind switch
    {
        CellKind.Boolean => Values(name, values, v => (bool)v),
        CellKind.Int32 => Values(name, values, v => (int)v),
        CellKind.Int64 => Values(name, values, v => v is int i ? i : (long)v),
        CellKind.Decimal => Values(name, values, ToDecimal),
        CellKind.Double => Values(name, values, ToDouble),
        CellKind.DateOnly => Values(name, values, v => (DateOnly)v),
        CellKind.Time => Values(name, values, v => (TimeSpan)v),
        CellKind.DateTime => Values(name, values, v => v is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : (DateTime)v),
        CellKind.Edtf => References(name, values, v => (EdtfDate)v),
        CellKind.Uri => References(name, values, v => (Uri)v),
        CellKind.List => References(name, values, v => v as IReadOnlyList<string> ?? [CellValue.Text(v)]),
        _ => References(name, values, CellValue.Text),
    };

    private static double ToDouble(object value) => value switch
    {
        double number => number,
        int number => number,
        long number => number,
        _ => (double)(decimal)value,
    };

    private static decimal ToDecimal(object value) => value switch
    {
        decimal number => number,
        int number => number,
        long number => number,
        _ => (decimal)(double)value,
    };

    private static ValueColumn<T> Values<T>(string name, object?[] values, Func<object, T> convert)
        where T : struct
    {
        T[] typed = new T[values.Length];
        bool[]? nulls = null;
        for (int row = 0; row < values.Length; row++)
        {
            if (values[row] is { } value)
            {
                typed[row] = convert(value);
            }
            else
            {
                (nulls ??= new bool[values.Length])[row] = true;
            }
        }

        return new ValueColumn<T>(name, typed, nulls);
    }

    private static ReferenceColumn<T> References<T>(string name, object?[] values, Func<object, T> convert)
        where T : class
    {
        T?[] typed = new T?[values.Length];
        for (int row = 0; row < values.Length; row++)
        {
            typed[row] = values[row] is { } value ? convert(value) : null;
        }

        return new ReferenceColumn<T>(name, typed);
    }
}
