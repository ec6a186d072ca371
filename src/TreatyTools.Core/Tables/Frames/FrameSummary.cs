using System.Globalization;
using Microsoft.Data.Analysis;
using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tables.Frames;

/// <summary>What a view shows of a data frame: its size, its columns, and its first rows as text.</summary>
public sealed record FrameSummary
{
    private FrameSummary(long rowCount, IReadOnlyList<FrameColumnSummary> columns)
    {
        RowCount = rowCount;
        Columns = columns;
    }

    /// <summary>Number of rows in the frame.</summary>
    public long RowCount { get; }

    /// <summary>The columns, in the order of the frame.</summary>
    public IReadOnlyList<FrameColumnSummary> Columns { get; }

    /// <summary>Looks at a frame.</summary>
    /// <param name="frame">A <see cref="DataFrame"/>; one that another module made with a copy of the library of its own is another type.</param>
    /// <param name="rows">How many rows to read, at most.</param>
    /// <returns>What there is to show; null where the object is no frame that this module can read.</returns>
    public static FrameSummary? Of(object frame, int rows)
    {
        if (frame is not DataFrame data)
        {
            return null;
        }

        // A frame without columns counts its rows by a column that it has not.
        long rowCount = data.Columns.Count == 0 ? 0 : data.Rows.Count;
        List<FrameColumnSummary> columns = new(data.Columns.Count);
        foreach (DataFrameColumn column in data.Columns)
        {
            string?[] cells = new string?[Math.Min(rows, column.Length)];
            for (int row = 0; row < cells.Length; row++)
            {
                cells[row] = CellText(column[row]);
            }

            columns.Add(new FrameColumnSummary(column.Name, TypeName(column.DataType), IsNumber(column.DataType), column.NullCount, cells));
        }

        return new FrameSummary(rowCount, columns);
    }

    private static string? CellText(object? value) => value switch
    {
        null => null,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeSpan time => IsoTime.Text(time),
        double number => NumberText(number),
        float number => NumberText(number),
        IEnumerable<string> list => string.Join(", ", list),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    // Six decimals are enough to look at; a number that they would flatten to 0, or that has no exact digits any more, keeps its exponent.
    private static string NumberText(double number) =>
        Math.Abs(number) is 0 or (>= 1e-4 and < 1e15)
            ? number.ToString("0.######", CultureInfo.InvariantCulture)
            : number.ToString("G6", CultureInfo.InvariantCulture);

    private static bool IsNumber(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    // The names by which PowerShell calls these types in a cast.
    private static string TypeName(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.Decimal => "decimal",
        TypeCode.DateTime => "datetime",
        TypeCode.String => "string",
        _ => type.Name.ToLowerInvariant(),
    };
}

/// <summary>A column of a data frame as a view shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as a script writes it: <c>string</c>, <c>double</c>.</param>
/// <param name="IsNumber">Whether it holds numbers.</param>
/// <param name="NullCount">How many of its values are null.</param>
/// <param name="Cells">The texts of its first values, null where the value is.</param>
public sealed record FrameColumnSummary(string Name, string Type, bool IsNumber, long NullCount, IReadOnlyList<string?> Cells);
