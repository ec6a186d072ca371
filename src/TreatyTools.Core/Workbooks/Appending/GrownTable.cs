using System.Globalization;
using System.Text.RegularExpressions;
using TreatyTools.Core.Workbooks.Definitions;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Workbooks.Appending;

/// <summary>A table to which rows were added: ranges that went to its last row go to its new last row.</summary>
internal sealed partial class GrownTable(SheetPlan plan)
{
    private readonly int _oldLast = Math.Max(plan.FirstDataRow - 1, plan.FirstTableRow);
    private readonly string _quoted = PlannedRows.Quote(plan.SheetName);

    /// <summary>Name of the sheet.</summary>
    internal string Sheet { get; } = plan.SheetName;

    /// <summary>Name of the Excel table; null where there is none.</summary>
    internal string? Table { get; } = plan.TableName;

    /// <summary>A list of ranges of the sheet itself, grown.</summary>
    internal string Ranges(string ranges) => Reference().Replace(ranges, Grow);

    /// <summary>A formula on the sheet itself, whose ranges have rows that do not move, grown.</summary>
    internal string Formula(string formula) => Absolute().Replace(formula, Grow);

    /// <summary>A reference of a chart, grown if it is to this sheet; null where it is not, or stays the same.</summary>
    internal string? Foreign(string reference)
    {
        int mark = reference.LastIndexOf('!');
        if (mark < 0)
        {
            return null;
        }

        string sheet = reference[..mark];
        if (!sheet.Equals(_quoted, StringComparison.OrdinalIgnoreCase) && !sheet.Equals(Sheet, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string grown = reference[..(mark + 1)] + Ranges(reference[(mark + 1)..]);
        return grown == reference ? null : grown;
    }

    /// <summary>What is printed: with the new rows and columns of the table, and with what stands right of it.</summary>
    internal string PrintArea(string area)
    {
        int added = plan.LastColumn - plan.FirstColumn + 1 - plan.ColumnsBefore, oldRight = plan.FirstColumn + plan.ColumnsBefore - 1;
        return Absolute().Replace(Ranges(area), match =>
        {
            int left = Number(match.Groups["column"].Value), right = Number(match.Groups["right"].Value);
            (int newLeft, int newRight) = left > oldRight ? (left + added, right + added) : right == oldRight ? (left, right + added) : (left, right);
            return $"${ExcelNames.Letters(newLeft)}${match.Groups["first"].Value}:${ExcelNames.Letters(newRight)}${match.Groups["last"].Value}";
        });
    }

    private static int Number(string letters)
    {
        int number = 0;
        foreach (char letter in letters.AsSpan().TrimStart('$'))
        {
            number = number * 26 + letter - 'A' + 1;
        }

        return number;
    }

    private string Grow(Match match)
    {
        int first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        bool isRange = match.Groups["last"].Success;
        int last = isRange ? int.Parse(match.Groups["last"].ValueSpan, CultureInfo.InvariantCulture) : first;
        if (last != _oldLast || first > plan.FirstTableRow || first == last && first < plan.FirstTableRow || plan.LastTableRow <= last)
        {
            return match.Value;
        }

        string column = match.Groups["column"].Value, fix = match.Groups["fix"].Value;
        string right = isRange ? match.Groups["right"].Value : column;
        return string.Create(CultureInfo.InvariantCulture, $"{column}{fix}{first}:{right}{fix}{plan.LastTableRow}");
    }

    [GeneratedRegex(@"(?<column>\$?[A-Z]{1,3})(?<fix>\$?)(?<first>[0-9]{1,7})(:(?<right>\$?[A-Z]{1,3})\$?(?<last>[0-9]{1,7}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<![A-Za-z0-9_""])(?<column>\$?[A-Z]{1,3})(?<fix>\$)(?<first>[0-9]{1,7}):(?<right>\$?[A-Z]{1,3})\$(?<last>[0-9]{1,7})(?![A-Za-z0-9_])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Absolute();
}
