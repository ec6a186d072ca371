using System.Globalization;
using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tests.Tables;

/// <summary>Small tables with many repeated and empty keys, of every type; the same for the same seed.</summary>
internal static class RandomTable
{
    internal static readonly Type[] KeyTypes =
        [typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(string), typeof(bool), typeof(DateTime), typeof(DateOnly)];

    /// <summary>A table of keys <c>K0, K1 ...</c>, a number of the row and a value column of each type that aggregates take.</summary>
    internal static Table Make(Random random, Type[] keyTypes, int rows, string prefix)
    {
        double nullShare = random.Next(3) * 0.15;
        List<TableColumn> columns = [];
        for (int k = 0; k < keyTypes.Length; k++)
        {
            columns.Add(Column($"K{k}", keyTypes[k], rows, () => random.NextDouble() < nullShare ? null : Value(random, keyTypes[k], 4)));
        }

        int next = 0;
        columns.Add(Column($"{prefix}Row", typeof(int), rows, () => next++));
        foreach (Type type in KeyTypes)
        {
            columns.Add(Column($"{prefix}{type.Name}", type, rows, () => random.NextDouble() < nullShare ? null : Value(random, type, 20)));
        }

        return new Table(columns, rows);
    }

    /// <summary>The rows as texts that do not depend on how a number or a date is held.</summary>
    internal static string[] Rows(Table table)
    {
        string[] rows = new string[table.RowCount];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = string.Join('|', table.Columns.Select(column => Text(column[row])));
        }

        return rows;
    }

    internal static string Text(object? value) => value switch
    {
        null or DBNull => "NULL",
        bool truth => truth ? "true" : "false",
        string text => $"'{text}'",
        DateOnly day => day.ToDateTime(TimeOnly.MinValue).ToString("s", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("s", CultureInfo.InvariantCulture),
        double number => Math.Round(number, 6).ToString("0.######", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException(value.GetType().FullName),
    };

    private static ArrayColumn Column(string name, Type type, int rows, Func<object?> value)
    {
        object?[] values = new object?[rows];
        for (int row = 0; row < rows; row++)
        {
            values[row] = value();
        }

        return ColumnTyping.Of(name, values, type);
    }

    private static object Value(Random random, Type type, int domain)
    {
        int number = random.Next(domain);
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Int32 => number,
            TypeCode.Int64 => (long)number,
            TypeCode.Double => number * 0.5,
            TypeCode.Decimal => number * 0.25m,
            TypeCode.Boolean => number % 2 == 0,
            TypeCode.DateTime => new DateTime(2024, 1, 1).AddHours(12 * number),
            TypeCode.String => new[] { "", "a", "A", "ä", "b", "b ", "007", "7" }[number % 8],
            _ => new DateOnly(2024, 1, 1).AddDays(number),
        };
    }
}
