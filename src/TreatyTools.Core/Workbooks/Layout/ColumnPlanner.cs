using ExcelNumberFormat;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Layout;

/// <summary>Decides type, format and width of each column of a sheet.</summary>
internal sealed class ColumnPlanner(WorkbookSheet sheet)
{
    private const string DateFormat = "yyyy-mm-dd";
    private const string TimeFormat = "yyyy-mm-dd hh:mm:ss";
    private const string HoursFormat = "[h]:mm:ss.000";
    private const string TextFormat = "@";

    // Excel shows truth values as such whatever their format; LibreOffice shows them as 1 and 0 in the general one.
    private const string FlagFormat = "\"TRUE\";\"TRUE\";\"FALSE\"";

    // Past this many rows Excel takes noticeably long to find the heights of wrapped rows when it opens the file.
    private const int WrapRows = 10_000;
    private const int SampleRows = 2_000;
    private const double NarrowText = 36;
    private const double NarrowList = 26;

    // What fits on a page across with letters that can be read; columns of long text give way for it.
    private const double SheetWidth = 260;
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
                warn($"The column '{column.Name}' is called '{header}' on the sheet '{sheet.Name}', since Excel needs names that are not empty and differ in "
                    + "more than case.");
            }

            plans.Add(Plan(column, header));
            plans[^1].Position = plans.Count;
        }

        ShrinkToSheet(plans);
        return plans;
    }

    /// <summary>The number format, if it is one.</summary>
    /// <exception cref="TreatyFault"><c>InvalidNumberFormat</c>.</exception>
    internal static string CheckFormat(string format, string what) => format.Length is > 0 and <= 255 && new NumberFormat(format).IsValid
        ? format
        : throw new TreatyFault("InvalidNumberFormat", FaultKind.InvalidArgument,
            $"'{format}' for the {what} is no Excel number format. Write for instance '0.0%', '#,##0' or 'd mmm yyyy'.", format);

    /// <summary>The number format of a cell in a column of several types; null for the general one.</summary>
    internal static string? FormatOf(CellStyle style) => style switch
    {
        CellStyle.Flag => FlagFormat,
        CellStyle.Day => DateFormat,
        CellStyle.Moment => TimeFormat,
        CellStyle.Elapsed => HoursFormat,
        _ => null,
    };

    private static void ShrinkToSheet(List<ColumnPlan> plans)
    {
        double total = plans.Sum(p => p.Width), left = SheetWidth - plans.Where(p => !p.Wrap).Sum(p => p.Width), weights = plans.Sum(p => p.Weight);
        if (total <= SheetWidth || weights == 0)
        {
            return;
        }

        foreach (ColumnPlan plan in plans.Where(p => p.Wrap))
        {
            // Columns that are mostly empty give way first; a column of sentences keeps what a sentence needs.
            double least = Math.Clamp(4 * plan.Weight, 16, 38);
            plan.Width = Math.Min(plan.Width, Math.Max(least, left * plan.Weight / weights));
        }
    }

    private ColumnPlan Plan(TableColumn column, string header)
    {
        bool asText = Holds(sheet.TextColumns, column.Name);
        bool isDate = !asText && (column.ValueType == typeof(DateTime) || column.ValueType == typeof(DateOnly) || column.ValueType == typeof(EdtfDate));
        bool asLink = column.ValueType == typeof(Uri)
            || (column.ValueType == typeof(string) || column.ValueType == typeof(object))
                && (IsUrlName(column.Name) || Holds(sheet.HyperlinkColumns, column.Name));
        // Addresses have nowhere to break, and a link needs no more than its beginning.
        (double width, double weight) = Width(column, header, mayWrap: !asLink && sheet.Table.RowCount <= WrapRows);
        return new ColumnPlan(column, header)
        {
            AsText = asText,
            AsLink = asLink,
            IsDate = isDate,
            IsNumber = !asText && (IsNumber(column.ValueType) || column is FormulaColumn && Format(column, asText, isDate) is not null),
            IsMixed = !asText && column.ValueType == typeof(object),
            FormulaText = (column as FormulaColumn)?.Text,
            Format = Format(column, asText, isDate),
            Width = width,
            Wrap = weight > 0,
            Weight = weight,
        };
    }

    private string? Format(TableColumn column, bool asText, bool isDate)
    {
        foreach ((string name, string format) in sheet.NumberFormats)
        {
            if (Matches(sheet.Header(name), column.Name))
            {
                return CheckFormat(format, $"column '{name}'");
            }
        }

        return asText ? TextFormat
            : column.ValueType == typeof(bool) ? FlagFormat
            : column.ValueType == typeof(TimeSpan) ? ElapsedFormat(column)
            : !isDate ? null
            : HasTime(column) ? TimeFormat : DateFormat;
    }

    // Hours go on after a day; milliseconds are what Excel shows at most.
    private string ElapsedFormat(TableColumn column)
    {
        for (long row = 0; row < sheet.Table.RowCount; row++)
        {
            if (column[row] is TimeSpan time && time.Ticks % TimeSpan.TicksPerSecond != 0)
            {
                return HoursFormat;
            }
        }

        return "[h]:mm:ss";
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

    // The width that a column wants, and its weight beside other columns when it wraps; 0 when it does not.
    private (double Width, double Weight) Width(TableColumn column, string header, bool mayWrap)
    {
        long step = Math.Max(1, sheet.Table.RowCount / SampleRows);
        List<double> widths = [];
        bool hasBreaks = false;
        int samples = 0;
        for (long row = 0; row < sheet.Table.RowCount; row += step, samples++)
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
            return (headerWidth, 0);
        }

        widths.Sort();
        double longest = widths[^1], typical = widths[(int)((widths.Count - 1) * 0.75)];
        bool isList = typeof(IReadOnlyList<string>).IsAssignableFrom(column.ValueType);
        double narrow = isList ? NarrowList : NarrowText;
        bool wraps = mayWrap && (longest > narrow || hasBreaks);
        double content = longest <= narrow ? longest + 1.6 : !mayWrap || isList ? narrow : Readable(typical);
        return (Math.Max(content, headerWidth), wraps ? 1 + Math.Sqrt(widths.Sum() / samples) : 0);
    }

    // Long texts get wider columns, so that a row stays a few lines high.
    private static double Readable(double typical) => typical switch
    {
        <= NarrowText => NarrowText,
        <= 200 => 50,
        <= 400 => 64,
        _ => 80,
    };

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(decimal);

    private static bool IsUrlName(string name) =>
        name.Equals("Url", StringComparison.OrdinalIgnoreCase) || name.Equals("Uri", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("Url", StringComparison.Ordinal);

    private bool Holds(IReadOnlyCollection<string> names, string column)
    {
        foreach (string name in names)
        {
            if (Matches(sheet.Header(name), column))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(string name, string column) => ColumnPattern.IsPattern(name)
        ? ColumnPattern.Choose([column], [name]).Count > 0
        : string.Equals(name, column, StringComparison.OrdinalIgnoreCase);
}
