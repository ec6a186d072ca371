using ExcelNumberFormat;
using TreatyTools.Core.Frames;
using TreatyTools.Model;

namespace TreatyTools.Core.Reporting;

/// <summary>Decides type, format and width of each column of a sheet.</summary>
internal sealed class ColumnPlanner(WorkbookSheet sheet)
{
    private const string DateFormat = "yyyy-mm-dd";
    private const string TimeFormat = "yyyy-mm-dd hh:mm:ss";
    private const string TextFormat = "@";

    // Past this many rows Excel takes noticeably long to find the heights of wrapped rows when it opens the file.
    private const int WrapRows = 10_000;
    private const int SampleRows = 2_000;
    private const double NarrowText = 42;
    private const double HeaderButton = 3.2;

    internal List<ColumnPlan> Plan(Action<string> warn)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        List<ColumnPlan> plans = new(sheet.Table.Columns.Count);
        foreach (TableColumn column in sheet.Table.Columns)
        {
            string header = ExcelNames.Column(column.Name, plans.Count + 1, taken);
            if (!sheet.NoHeader && !string.Equals(header, column.Name, StringComparison.Ordinal))
            {
                warn($"The column '{column.Name}' is called '{header}' on the sheet '{sheet.Name}', since Excel needs names that are not empty and differ in more than case.");
            }

            plans.Add(Plan(column, header));
            plans[^1].Position = plans.Count;
        }

        return plans;
    }

    private ColumnPlan Plan(TableColumn column, string header)
    {
        bool asText = Holds(sheet.TextColumns, column.Name);
        bool isDate = !asText && (column.ValueType == typeof(DateTime) || column.ValueType == typeof(DateOnly) || column.ValueType == typeof(EdtfDate));
        (double width, bool wrap) = Width(column, header);
        return new ColumnPlan(column, header)
        {
            AsText = asText,
            AsLink = column.ValueType == typeof(Uri)
                || column.ValueType == typeof(string) && (IsUrlName(column.Name) || Holds(sheet.HyperlinkColumns, column.Name)),
            IsDate = isDate,
            Format = Format(column, asText, isDate),
            Width = width,
            Wrap = wrap,
        };
    }

    private string? Format(TableColumn column, bool asText, bool isDate)
    {
        foreach ((string name, string format) in sheet.NumberFormats)
        {
            if (string.Equals(name, column.Name, StringComparison.OrdinalIgnoreCase))
            {
                return format.Length is > 0 and <= 255 && new NumberFormat(format).IsValid
                    ? format
                    : throw new TreatyFault("InvalidNumberFormat", FaultKind.InvalidArgument,
                        $"'{format}' for the column '{name}' is no Excel number format. Write for instance '0.0%', '#,##0' or 'd mmm yyyy'.", format);
            }
        }

        return asText ? TextFormat : !isDate ? null : HasTime(column) ? TimeFormat : DateFormat;
    }

    private bool HasTime(TableColumn column)
    {
        if (column.ValueType == typeof(DateTime))
        {
            for (long row = 0; row < sheet.Table.RowCount; row++)
            {
                if (column[row] is DateTime time && time.TimeOfDay != TimeSpan.Zero)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private (double Width, bool Wrap) Width(TableColumn column, string header)
    {
        long step = Math.Max(1, sheet.Table.RowCount / SampleRows);
        List<double> widths = [];
        bool hasBreaks = false;
        for (long row = 0; row < sheet.Table.RowCount; row += step)
        {
            if (column[row] is { } value)
            {
                string text = CellText.Of(value);
                widths.Add(ColumnWidths.Measure(text));
                hasBreaks |= text.Contains('\n', StringComparison.Ordinal);
            }
        }

        double headerWidth = Math.Min(ColumnWidths.Measure(header) * 1.08 + HeaderButton, 30);
        if (widths.Count == 0)
        {
            return (Math.Max(headerWidth, 9), false);
        }

        widths.Sort();
        double longest = widths[^1], typical = widths[(int)((widths.Count - 1) * 0.75)];
        bool mayWrap = sheet.Table.RowCount <= WrapRows;
        bool wrap = mayWrap && (longest > NarrowText || hasBreaks);
        double content = longest <= NarrowText ? longest + 1.6 : !mayWrap ? NarrowText : Readable(typical);
        return (Math.Max(content, headerWidth), wrap);
    }

    // Long texts get wider columns, so that a row stays a few lines high.
    private static double Readable(double typical) => typical switch
    {
        <= NarrowText => NarrowText,
        <= 200 => 50,
        <= 400 => 64,
        _ => 80,
    };

    private static bool IsUrlName(string name) =>
        name.Equals("Url", StringComparison.OrdinalIgnoreCase) || name.Equals("Uri", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("Url", StringComparison.Ordinal);

    private static bool Holds(IReadOnlyCollection<string> names, string name)
    {
        foreach (string candidate in names)
        {
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
