using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Writing;

/// <summary>
/// Writes the records of a sheet as rows of SpreadsheetML, in UTF-8, straight into the sheet's part. Text is written in place, so that
/// memory does not grow with the number of rows; only the links are kept, since they stand after the rows.
/// </summary>
internal sealed class RowWriter(Stream output, SheetPlan plan, SheetStyles styles, Action<string> warn)
{
    private const int BufferSize = 1 << 16;

    // The most that anything but a text takes: row number, cell reference, style, number, and their tags.
    private const int Slack = 256;

    // Excel keeps 15 digits; a longer number would come back as another one.
    internal const long LargestExactLong = 999_999_999_999_999;

    private static readonly SearchValues<char> Markup = SearchValues.Create("&<>");

    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly byte[][] _letters = [.. plan.Columns.Select(c => Encoding.ASCII.GetBytes(ExcelNames.Letters(c.Position)))];
    private readonly string?[] _formulas = [.. plan.Columns.Select(c => c.Formula)];
    private readonly ColumnPlan[] _wrapped = [.. plan.Columns.Where(c => c.Wrap)];
    private readonly int[] _plain = styles.Of(CellStyle.Plain);
    private readonly TableColumn[] _sources = [.. plan.Columns.Select(c => c.Source is LazyColumn lazy ? lazy.Array : c.Source)];
    private int _used;
    private int _linksLeftOut;

    /// <summary>Cell and address of each link.</summary>
    internal List<(string Cell, string Address)> Links { get; } = [];

    /// <summary>Writes all rows.</summary>
    internal void Write(Action<long>? progress, CancellationToken cancellation)
    {
        for (int i = 0; i < plan.RecordCount; i++)
        {
            if (i % 1000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(plan.FirstRecord + i);
            }

            WriteRow(plan.FirstRecord + i, plan.FirstDataRow + i);
        }

        Flush();
        if (_linksLeftOut > 0)
        {
            warn(string.Create(CultureInfo.InvariantCulture,
                $"Excel allows {ExcelLimits.Links:N0} links on a sheet. On the sheet '{plan.SheetName}' {_linksLeftOut:N0} further addresses are plain text."));
        }
    }

    private void WriteRow(long record, int row)
    {
        Reserve(Slack);
        Add("<row r=\""u8);
        Add(row);
        if (Height(record) is { } height)
        {
            Add("\" ht=\""u8);
            Add((int)height);
        }

        Add("\">"u8);
        for (int i = 0; i < plan.Columns.Count; i++)
        {
            if (plan.Columns[i].AsText || _formulas[i] is not null || !WriteUnboxed(i, record, row))
            {
                WriteCell(plan.Columns[i], i, plan.Columns[i].Source[record], record, row);
            }
        }

        Reserve(Slack);
        Add("</row>"u8);
    }

    private double? Height(long record) => Height(_wrapped, record);

    /// <summary>
    /// Height of the row of a record in points; null for that of one line. Not every program finds the height of wrapped text when it opens a file, so each row
    /// carries its own; it stays free to grow and shrink.
    /// </summary>
    internal static double? Height(IEnumerable<ColumnPlan> wrapped, long record)
    {
        int lines = 1;
        foreach (ColumnPlan column in wrapped)
        {
            if (column.Source[record] is { } value)
            {
                lines = Math.Max(lines, RowHeights.Lines(CellText.Of(value), column.Width));
            }
        }

        return lines == 1 ? null : RowHeights.Of(lines);
    }

    // A value that is taken as an object costs memory for each cell; the columns of numbers, the most common, give theirs as they are.
    private bool WriteUnboxed(int index, long record, int row)
    {
        int at = (int)record;
        switch (_sources[index])
        {
            case ValueColumn<int> column when !column.IsNull(at):
                WriteNumber(index, row, column.Values[at]);
                return true;
            case ValueColumn<double> column when !column.IsNull(at) && double.IsFinite(column.Values[at]):
                WriteNumber(index, row, column.Values[at]);
                return true;
            case ValueColumn<decimal> column when !column.IsNull(at) && IsExact(column.Values[at]):
                WriteNumber(index, row, column.Values[at]);
                return true;
            case ValueColumn<bool> column when !column.IsNull(at):
                WriteFlag(index, row, column.Values[at]);
                return true;
            case ValueColumn<DateTime> column when !column.IsNull(at)
                && CellText.TrySerial(DateOnly.FromDateTime(column.Values[at]), plan.From1904, out int serial):
                WriteNumber(index, row, serial + column.Values[at].TimeOfDay.TotalDays);
                return true;
            default:
                return false;
        }
    }

    private void WriteFlag(int index, int row, bool flag)
    {
        Open(index, row, styles.Of(CellStyle.Flag)[index]);
        Add(" t=\"b\"><v>"u8);
        Add(flag ? "1"u8 : "0"u8);
        Add("</v></c>"u8);
    }

    private void WriteCell(ColumnPlan column, int index, object? value, long record, int row)
    {
        if (_formulas[index] is { } formula)
        {
            WriteFormula(index, row, formula, column.Results?[(int)(record - plan.FirstRecord)]);
            return;
        }

        if (value is null || value is double number && !double.IsFinite(number))
        {
            Open(index, row, _plain[index]);
            Add("/>"u8);
            return;
        }

        if (column.AsText)
        {
            WriteText(column, index, CellText.Of(value), record, row);
            return;
        }

        switch (value)
        {
            case bool flag:
                WriteFlag(index, row, flag);
                break;
            case int small:
                WriteNumber(index, row, small);
                break;
            case long large when large is >= -LargestExactLong and <= LargestExactLong:
                WriteNumber(index, row, large);
                break;
            case double real:
                WriteNumber(index, row, real);
                break;
            case decimal exact when IsExact(exact):
                WriteNumber(index, row, exact);
                break;
            case DateOnly date when CellText.TrySerial(date, plan.From1904, out int serial):
                WriteNumber(index, row, serial, CellStyle.Day);
                break;
            case EdtfDate edtf when CellText.TryExactDay(edtf, out DateOnly day) && CellText.TrySerial(day, plan.From1904, out int serial):
                WriteNumber(index, row, serial, CellStyle.Day);
                break;
            case DateTime time when CellText.TrySerial(DateOnly.FromDateTime(time), plan.From1904, out int serial):
                WriteNumber(index, row, serial + time.TimeOfDay.TotalDays, time.TimeOfDay == TimeSpan.Zero ? CellStyle.Day : CellStyle.Moment);
                break;
            case TimeSpan time:
                WriteNumber(index, row, time.TotalDays, CellStyle.Elapsed);
                break;
            default:
                WriteText(column, index, CellText.Of(value), record, row);
                break;
        }
    }

    private void WriteText(ColumnPlan column, int index, string text, long record, int row)
    {
        if (text.Length > ExcelLimits.CellCharacters)
        {
            throw new TreatyFault("CellTooLong", FaultKind.LimitExceeded,
                string.Create(CultureInfo.InvariantCulture,
                    $"Row {record + 1:N0} of the column '{column.Header}' has {text.Length:N0} characters, and a cell of Excel holds "
                        + $"{ExcelLimits.CellCharacters:N0}. Leave the column out with -Property, or write CSV or Parquet with Export-TreatyDataFrame."),
                column.Header);
        }

        int style = CellText.NeedsQuote(text) ? styles.Of(CellStyle.Quoted)[index] : _plain[index];
        if (column.AsLink && CellText.TryLink(text, out string address))
        {
            if (plan.LinksBefore + Links.Count < ExcelLimits.Links)
            {
                Links.Add((string.Create(CultureInfo.InvariantCulture, $"{ExcelNames.Letters(column.Position)}{row}"), address));
                style = styles.Of(CellStyle.Link)[index];
            }
            else
            {
                _linksLeftOut++;
            }
        }

        Open(index, row, style);
        if (text.Length == 0)
        {
            Add("/>"u8);
            return;
        }

        Add(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        AddEscaped(OoxmlText.Escape(text));
        Reserve(Slack);
        Add("</t></is></c>"u8);
    }

    // Without a value, so that no program takes one for the result before it has calculated it.
    private void WriteFormula(int index, int row, string formula, object? result)
    {
        Open(index, row, _plain[index]);
        Add(result switch { string => " t=\"str\"><f>"u8, bool => " t=\"b\"><f>"u8, _ => "><f>"u8 });
        AddEscaped(OoxmlText.Escape(formula));
        Reserve(Slack);
        Add("</f>"u8);
        if (result is not null)
        {
            Add("<v>"u8);
            AddEscaped(result is string text ? OoxmlText.Escape(text) : result is bool flag ? (flag ? "1" : "0")
                : ((double)result).ToString("R", CultureInfo.InvariantCulture));
            Reserve(Slack);
            Add("</v>"u8);
        }

        Add("</c>"u8);
    }

    private void WriteNumber<T>(int index, int row, T value, CellStyle style = CellStyle.Number)
        where T : IUtf8SpanFormattable
    {
        Open(index, row, styles.Of(style)[index]);
        Add("><v>"u8);
        value.TryFormat(_buffer.AsSpan(_used), out int written, default, CultureInfo.InvariantCulture);
        _used += written;
        Add("</v></c>"u8);
    }

    private void Open(int index, int row, int style)
    {
        Reserve(Slack);
        Add("<c r=\""u8);
        Add(_letters[index]);
        Add(row);
        Add("\" s=\""u8);
        Add(style);
        Add("\""u8);
    }

    private void AddEscaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int markup = text.IndexOfAny(Markup);
            ReadOnlySpan<char> run = markup < 0 ? text : text[..markup];
            while (!run.IsEmpty)
            {
                Reserve(Slack);
                Utf8Fit(ref run);
            }

            if (markup < 0)
            {
                return;
            }

            Reserve(Slack);
            Add(text[markup] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, _ => "&gt;"u8 });
            text = text[(markup + 1)..];
        }
    }

    // Encodes as much as the buffer has room for, without parting a surrogate pair.
    private void Utf8Fit(ref ReadOnlySpan<char> run)
    {
        System.Text.Unicode.Utf8.FromUtf16(run, _buffer.AsSpan(_used), out int read, out int written, replaceInvalidSequences: true, isFinalBlock: true);
        _used += written;
        run = run[read..];
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Add(int value)
    {
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_used), out int written);
        _used += written;
    }

    private void Reserve(int bytes)
    {
        if (_used + bytes > _buffer.Length)
        {
            Flush();
        }
    }

    private void Flush()
    {
        output.Write(_buffer, 0, _used);
        _used = 0;
    }

    internal static bool IsExact(decimal value)
    {
        Span<char> digits = stackalloc char[32];
        return Math.Abs(value) <= 1e27m
            && ((double)value).TryFormat(digits, out int length, "G15", CultureInfo.InvariantCulture)
            && decimal.Parse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture) == value;
    }
}
