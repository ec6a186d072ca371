using DuckDB.NET.Data;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;

namespace TreatyTools.Benchmarks.Frames;

/// <summary>DuckDB with the tables loaded; a query gives a data frame, as ours do.</summary>
internal sealed class Duck : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    internal Duck() => _connection.Open();

    public void Dispose() => _connection.Dispose();

    internal void Load(string name, Table table)
    {
        Execute($"CREATE OR REPLACE TABLE {name} ({string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\" {SqlType(column.ValueType)}"))})");
        using DuckDBAppender appender = _connection.CreateAppender(name);
        for (long row = 0; row < table.RowCount; row++)
        {
            IDuckDBAppenderRow target = appender.CreateRow();
            foreach (TableColumn column in table.Columns)
            {
                _ = column switch
                {
                    ValueColumn<int> c => target.AppendValue(c.Values[row]),
                    ValueColumn<double> c => target.AppendValue(c.Values[row]),
                    ValueColumn<bool> c => target.AppendValue(c.Values[row]),
                    ValueColumn<DateTime> c => target.AppendValue(c.Values[row]),
                    ReferenceColumn<string> c => target.AppendValue(c.Values[row]),
                    _ => throw new NotSupportedException(column.ValueType.FullName),
                };
            }

            target.EndRow();
        }
    }

    /// <summary>The result of a query as a data frame: typed values read one by one, then the same constructors that ours take.</summary>
    internal object Frame(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        using DuckDBDataReader reader = command.ExecuteReader();
        Reading[] readings = [.. Enumerable.Range(0, reader.FieldCount).Select(i => Reading.Of(reader, i))];
        while (reader.Read())
        {
            foreach (Reading reading in readings)
            {
                reading.Take(reader);
            }
        }

        ArrayColumn[] columns = [.. readings.Select(reading => reading.Column())];
        return FrameConversion.ToFrame(Table.Of(columns, columns[0].Count));
    }

    private void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string SqlType(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int32 => "INTEGER",
        TypeCode.Double => "DOUBLE",
        TypeCode.Boolean => "BOOLEAN",
        TypeCode.DateTime => "TIMESTAMP",
        _ => "VARCHAR",
    };

    private abstract class Reading
    {
        internal static Reading Of(DuckDBDataReader reader, int ordinal)
        {
            Type type = reader.GetFieldType(ordinal);
            string name = reader.GetName(ordinal);
            return type == typeof(string) ? new Texts(name, ordinal)
                : type == typeof(int) ? new Values<int>(name, ordinal)
                : type == typeof(long) ? new Values<long>(name, ordinal)
                : type == typeof(double) ? new Values<double>(name, ordinal)
                : type == typeof(bool) ? new Values<bool>(name, ordinal)
                : type == typeof(DateTime) ? new Values<DateTime>(name, ordinal)
                : type == typeof(DateOnly) ? new Values<DateOnly>(name, ordinal)
                : type == typeof(System.Numerics.BigInteger) ? new Wholes(name, ordinal)
                : throw new NotSupportedException(type.FullName);
        }

        internal abstract void Take(DuckDBDataReader reader);

        internal abstract ArrayColumn Column();
    }

    private sealed class Texts(string name, int ordinal) : Reading
    {
        private readonly List<string?> _values = [];

        internal override void Take(DuckDBDataReader reader) => _values.Add(reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal));

        internal override ArrayColumn Column() => new ReferenceColumn<string>(name, [.. _values]);
    }

    private sealed class Values<T>(string name, int ordinal) : Reading
        where T : struct
    {
        private readonly List<T> _values = [];
        private readonly List<bool> _nulls = [];

        internal override void Take(DuckDBDataReader reader)
        {
            bool isNull = reader.IsDBNull(ordinal);
            _nulls.Add(isNull);
            _values.Add(isNull ? default : reader.GetFieldValue<T>(ordinal));
        }

        internal override ArrayColumn Column() => new ValueColumn<T>(name, [.. _values], [.. _nulls]);
    }

    // Sums of whole numbers come as HUGEINT.
    private sealed class Wholes(string name, int ordinal) : Reading
    {
        private readonly List<long> _values = [];

        internal override void Take(DuckDBDataReader reader) => _values.Add((long)reader.GetFieldValue<System.Numerics.BigInteger>(ordinal));

        internal override ArrayColumn Column() => new ValueColumn<long>(name, [.. _values], null);
    }
}
