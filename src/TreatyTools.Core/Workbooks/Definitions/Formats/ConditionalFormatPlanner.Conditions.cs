using System.Globalization;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Writing;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Definitions.Formats;

/// <content>What a cell is compared with, as Excel writes it.</content>
internal static partial class ConditionalFormatPlanner
{
    // The condition on one cell, whose column stays and whose row moves.
    private static string CellCondition(ConditionalFormatDefinition definition, ConditionalRuleType type, PlannedRows rows, int column)
    {
        string cell = string.Create(CultureInfo.InvariantCulture, $"${ExcelNames.Letters(rows.Position(column))}{rows.FirstRow}");
        switch (type)
        {
            case ConditionalRuleType.Blank:
                return $"LEN(TRIM({cell}))=0";
            case ConditionalRuleType.NotBlank:
                return $"LEN(TRIM({cell}))>0";
            case ConditionalRuleType.ContainsText or ConditionalRuleType.NotContainsText or ConditionalRuleType.BeginsWith or ConditionalRuleType.EndsWith:
                string wanted = ConditionText(definition, rows, column, rows.Word(definition.ConditionValue), type), text = Quote(wanted);
                string length = wanted.Length.ToString(CultureInfo.InvariantCulture);
                return type switch
                {
                    // FIND knows no wildcards, so that * and ? mean themselves.
                    ConditionalRuleType.ContainsText => $"ISNUMBER(FIND(UPPER({text}),UPPER({cell})))",
                    ConditionalRuleType.NotContainsText => $"AND(LEN({cell})>0,ISERROR(FIND(UPPER({text}),UPPER({cell}))))",
                    ConditionalRuleType.BeginsWith => $"LEFT({cell},{length})={text}",
                    _ => $"RIGHT({cell},{length})={text}",
                };
            default:
                break;
        }

        (string first, string guard) = Operand(definition, rows.Word(definition.ConditionValue), rows, column, type, cell);
        if (type is ConditionalRuleType.Between or ConditionalRuleType.NotBetween)
        {
            (string second, string secondGuard) = Operand(definition, rows.Word(definition.ConditionValue2), rows, column, type, cell);
            if (guard != secondGuard)
            {
                throw DefinitionFaults.Invalid(What(type), "ConditionValue and ConditionValue2 are of different kinds.", definition.ConditionValue2);
            }

            string inside = $"{cell}>={first},{cell}<={second}";
            return type == ConditionalRuleType.Between ? $"AND({guard},{inside})" : $"AND({guard},NOT(AND({inside})))";
        }

        string sign = type switch
        {
            ConditionalRuleType.GreaterThan => ">",
            ConditionalRuleType.GreaterThanOrEqual => ">=",
            ConditionalRuleType.LessThan => "<",
            ConditionalRuleType.LessThanOrEqual => "<=",
            ConditionalRuleType.Equal => "=",
            _ => "<>",
        };
        return $"AND({guard},{cell}{sign}{first})";
    }

    // A value as a formula has it, and the condition that a cell is of its kind.
    private static (string Operand, string Guard) Operand(ConditionalFormatDefinition definition, object? value, PlannedRows rows, int column,
        ConditionalRuleType type, string cell)
    {
        object bare = Bare(value)!;
        if (bare is bool flag)
        {
            return (flag ? "TRUE" : "FALSE", $"ISLOGICAL({cell})");
        }

        ColumnPlan plan = rows.Plan.Columns[column];
        if (!plan.AsText && Day(bare, plan) is { } day)
        {
            return (SheetValue.Serial(day, rows.Plan.From1904).ToString("R", CultureInfo.InvariantCulture), $"ISNUMBER({cell})");
        }

        if (!plan.AsText && Number(bare, plan) is { } number)
        {
            return (number.ToString("R", CultureInfo.InvariantCulture), $"ISNUMBER({cell})");
        }

        return (Quote(ConditionText(definition, rows, column, value, type)), $"ISTEXT({cell})");
    }

    // A text is a day or a number only for a column of such.
    private static DateTime? Day(object value, ColumnPlan column) => value switch
    {
        DateTime time => time,
        DateTimeOffset time => time.DateTime,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        EdtfDate edtf when CellText.TryExactDay(edtf, out DateOnly exact) => exact.ToDateTime(TimeOnly.MinValue),
        string text when column.IsDate && DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateOnly day) => day.ToDateTime(TimeOnly.MinValue),
        _ => null,
    };

    private static double? Number(object value, ColumnPlan column) => value switch
    {
        string text when (column.IsNumber || column.Source is FormulaColumn)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
        string => null,
        IConvertible convertible and not char when Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal =>
            convertible.ToDouble(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string ConditionText(ConditionalFormatDefinition definition, PlannedRows rows, int column, object? value, ConditionalRuleType type)
    {
        string text = CellText.Of(Bare(value)!);
        if (rows.Plan.Columns[column] is { IsDate: true } && type <= ConditionalRuleType.NotBetween && value is string)
        {
            throw DefinitionFaults.Invalid(
                What(type), $"'{text}' is no day to compare the column '{rows.Headers[column]}' with. Write for instance '2024-08-08'.", text);
        }

        if (rows.Plan.Columns[column] is { IsNumber: true } && type <= ConditionalRuleType.NotBetween && value is string)
        {
            throw DefinitionFaults.Invalid(What(type), $"'{text}' is no number to compare the column '{rows.Headers[column]}' with.", text);
        }

        return text.Length <= 255 && text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0
            ? text
            : throw DefinitionFaults.Invalid(What(type), "its ConditionValue is longer than the 255 characters that Excel takes, or holds control characters.",
                definition.ConditionValue);
    }
}
