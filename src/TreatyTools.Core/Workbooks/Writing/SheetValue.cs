using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Writing;

/// <summary>What a cell holds for Excel: nothing, a text, a number, a truth value, or a day with or without a time (<see cref="DateTime"/>).</summary>
internal static class SheetValue
{
    /// <summary>What the cell of a value will hold; the same as <see cref="RowWriter"/> writes.</summary>
    internal static object? Of(ColumnPlan column, object? value)
    {
        if (value is null)
        {
            return null;
        }

        object? held = column.AsText ? null : value switch
        {
            bool flag => flag,
            int small => (double)small,
            long large when large is >= -RowWriter.LargestExactLong and <= RowWriter.LargestExactLong => (double)large,
            double real => double.IsFinite(real) ? real : double.NaN,
            decimal exact when RowWriter.IsExact(exact) => (double)exact,
            DateOnly date when CellText.TrySerial(date, out _) => date.ToDateTime(TimeOnly.MinValue),
            EdtfDate edtf when CellText.TryExactDay(edtf, out DateOnly day) && CellText.TrySerial(day, out _) => day.ToDateTime(TimeOnly.MinValue),
            TimeSpan time => time.TotalDays,
            DateTime time when CellText.TrySerial(DateOnly.FromDateTime(time), out _) => time,
            _ => null,
        };
        if (held is double.NaN)
        {
            return null;
        }

        return held ?? (CellText.Of(value) is { Length: > 0 } text ? text : null);
    }

    /// <summary>The number by which Excel counts a day and its time.</summary>
    internal static double Serial(DateTime time, bool from1904 = false) =>
        CellText.TrySerial(DateOnly.FromDateTime(time), from1904, out int serial) ? serial + time.TimeOfDay.TotalDays : 0;

    /// <summary>A value as text, for headings.</summary>
    internal static string Text(object? value) => value is null ? Blank : CellText.Of(value);

    /// <summary>What Excel calls an empty value among others.</summary>
    internal const string Blank = "(blank)";
}

/// <summary>Compares values of cells as Excel does: case does not matter. Numbers and days go before texts, truth values and nothing follow.</summary>
internal sealed class SheetValueComparer : IEqualityComparer<object?>, IComparer<object?>
{
    internal static SheetValueComparer Instance { get; } = new();

    public new bool Equals(object? left, object? right) => left is string a && right is string b
        ? string.Equals(a, b, StringComparison.OrdinalIgnoreCase)
        : object.Equals(left, right);

    public int GetHashCode(object? value) => value switch
    {
        null => 0,
        string text => StringComparer.OrdinalIgnoreCase.GetHashCode(text),
        _ => value.GetHashCode(),
    };

    public int Compare(object? left, object? right)
    {
        int kind = Kind(left).CompareTo(Kind(right));
        return kind != 0 ? kind : (left, right) switch
        {
            (double a, double b) => a.CompareTo(b),
            (DateTime a, DateTime b) => a.CompareTo(b),
            (string a, string b) => NaturalOrder.Compare(a, b),
            (bool a, bool b) => a.CompareTo(b),
            _ => 0,
        };
    }

    private static int Kind(object? value) => value switch { double => 0, DateTime => 1, string => 2, bool => 3, _ => 4 };
}
