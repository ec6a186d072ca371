using System.Globalization;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Csv;

/// <summary>Reads and writes tables as CSV (RFC 4180). Null is an empty field, an empty text is <c>""</c>; so they stay apart.</summary>
public static class FrameCsv
{
    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>Writes a table, with what a frame cannot hold brought down as <see cref="FrameConversion.Flatten"/> does it.</summary>
    public static void Write(Table table, Stream target, CsvOptions options, CancellationToken cancellation = default)
    {
        ArrayColumn[] columns = FrameConversion.Flatten(table).Arrays();
        using StreamWriter writer = new(target, options.Encoding, bufferSize: 1 << 16, leaveOpen: true);
        writer.NewLine = "\r\n";
        WriteLine(writer, columns.Length, i => Text(columns[i].Name, options), options);
        for (int row = 0; row < table.RowCount && columns.Length > 0; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteLine(writer, columns.Length, i => Field(columns[i][row], options), options);
        }
    }

    /// <summary>Reads a table. Types are inferred from the whole file unless they are given.</summary>
    /// <param name="source">The file.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="notes">Takes what a reader should know, such as names of columns that had to be changed.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>CsvEncoding</c>, <c>CsvMalformed</c>, <c>CsvRagged</c>, <c>CsvTooLarge</c>, <c>CsvValueNotOfType</c>,
    /// <c>ColumnNotFound</c>.</exception>
    public static Table Read(Stream source, CsvOptions options, Action<string>? notes = null, CancellationToken cancellation = default) =>
        new CsvReading(source, options, notes, cancellation).Read();

    private static void WriteLine(StreamWriter writer, int count, Func<int, string> field, CsvOptions options)
    {
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                writer.Write(options.Delimiter);
            }

            writer.Write(field(i));
        }

        writer.WriteLine();
    }

    private static string Field(object? value, CsvOptions options) => value switch
    {
        null => "",
        string text => Text(text, options),
        bool truth => truth ? "true" : "false",
        double number => Quoted(Number(number, options), options),
        DateTime moment => Quoted(options.Culture is null ? IsoTime.Text(moment) : moment.ToString(options.Culture), options),
        DateOnly day => Quoted(options.Culture is null ? CellValue.Text(day) : day.ToString(options.Culture), options),
        TimeSpan time => Quoted(IsoTime.Text(time), options),
        IFormattable number => Quoted(number.ToString(null, options.Culture ?? CultureInfo.InvariantCulture), options),
        _ => Text(CellValue.Text(value), options),
    };

    // A whole number of a column of Double keeps its point, so that the column is read as one again.
    private static string Number(double number, CsvOptions options)
    {
        CultureInfo culture = options.Culture ?? CultureInfo.InvariantCulture;
        string text = double.IsFinite(number) ? number.ToString("R", culture) : number.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(number) && !text.Contains('E', StringComparison.Ordinal) && Math.Floor(number) == number
            ? text + culture.NumberFormat.NumberDecimalSeparator + "0"
            : text;
    }

    private static string Text(string text, CsvOptions options)
    {
        if (options.EscapeFormula && text.Length > 0 && Formula.Contains(text[0]))
        {
            text = "'" + text;
        }

        return text.Length == 0 ? "\"\"" : Quoted(text, options);
    }

    private static string Quoted(string text, CsvOptions options) => CsvText.Field(text, options.Delimiter);
}
