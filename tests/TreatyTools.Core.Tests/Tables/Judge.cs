using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tests.Tables;

/// <summary>DuckDB as the judge of what joins and groups should give.</summary>
internal sealed class Judge : IDisposable
{
    // From here on the text of a statement takes longer than the work.
    private const int Many = 1000;
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    internal Judge()
    {
        _connection.Open();
        Execute("SET threads = 1");
    }

    public void Dispose() => _connection.Dispose();

    internal void Load(string name, Table table)
    {
        StringBuilder sql = new();
        sql.Append(CultureInfo.InvariantCulture,
            $"CREATE OR REPLACE TABLE {name} ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\" {SqlType(c.ValueType)}"))});");
        if (table.RowCount > Many)
        {
            Execute(sql.ToString());
            Append(name, table);
            return;
        }

        if (table.RowCount > 0)
        {
            sql.Append(CultureInfo.InvariantCulture, $"INSERT INTO {name} VALUES ");
            sql.AppendJoin(", ", Enumerable.Range(0, (int)table.RowCount).Select(row => $"({string.Join(", ", table.Columns.Select(c => Literal(c[row])))})"));
        }

        Execute(sql.ToString());
    }

    internal string[] Rows(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => RandomTable.Text(reader.GetValue(i)))));
        }

        return [.. rows];
    }

    private void Append(string name, Table table)
    {
        using DuckDBAppender appender = _connection.CreateAppender(name);
        for (int row = 0; row < table.RowCount; row++)
        {
            IDuckDBAppenderRow target = appender.CreateRow();
            foreach (TableColumn column in table.Columns)
            {
                _ = column[row] switch
                {
                    null => target.AppendNullValue(),
                    int value => target.AppendValue(value),
                    long value => target.AppendValue(value),
                    double value => target.AppendValue(value),
                    decimal value => target.AppendValue(value),
                    bool value => target.AppendValue(value),
                    string value => target.AppendValue(value),
                    DateTime value => target.AppendValue(value),
                    DateOnly value => target.AppendValue(value),
                    { } value => throw new NotSupportedException(value.GetType().FullName),
                };
            }

            target.EndRow();
        }
    }

    internal void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string SqlType(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int32 => "INTEGER",
        TypeCode.Int64 => "BIGINT",
        TypeCode.Double => "DOUBLE",
        TypeCode.Decimal => "DECIMAL(18, 4)",
        TypeCode.Boolean => "BOOLEAN",
        TypeCode.DateTime => "TIMESTAMP",
        TypeCode.String => "VARCHAR",
        _ => "DATE",
    };

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime moment => $"TIMESTAMP '{moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}'",
        DateOnly day => $"DATE '{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException(value.GetType().FullName),
    };
}
