namespace TreatyTools.Model;

/// <summary>
/// How cells of a sheet of <c>Export-TreatyWorkbook</c> look under a condition. Of several definitions the first goes before the others. Colours are
/// names (<c>DarkRed</c>) or hexadecimal (<c>#C00000</c>).
/// </summary>
public sealed class ConditionalFormatDefinition
{
    /// <summary>The columns, by header; wildcards are allowed. An expression for whole rows needs none.</summary>
    public string[] Column { get; set; } = [];

    /// <summary>The condition. Null is an expression where <see cref="Formula"/> is given, and an error otherwise.</summary>
    public ConditionalRuleType? RuleType { get; set; }

    /// <summary>What values are compared with: a number, a day, a truth value or a text; how many for the greatest and least.</summary>
    public object? ConditionValue { get; set; }

    /// <summary>The upper end of <see cref="ConditionalRuleType.Between"/>.</summary>
    public object? ConditionValue2 { get; set; }

    /// <summary>A formula of Excel for the first row, with columns as <c>[@Count]</c> (this row) and <c>[Count]</c> (all rows).</summary>
    public string? Formula { get; set; }

    /// <summary>Formats the row of the table, not only the cell that fits.</summary>
    public bool WholeRow { get; set; }

    /// <summary>Colour of the text. Where nothing is said of the look, it is dark red on light red, as in Excel.</summary>
    public string? ForegroundColor { get; set; }

    /// <summary>Colour of the cell.</summary>
    public string? BackgroundColor { get; set; }

    /// <summary>Bold text.</summary>
    public bool Bold { get; set; }

    /// <summary>Slanted text.</summary>
    public bool Italic { get; set; }

    /// <summary>Text with a line through it.</summary>
    public bool StrikeThru { get; set; }

    /// <summary>Two or three colours of a scale, from the least to the greatest value, or the colour of bars.</summary>
    public string[] Colors { get; set; } = [];

    /// <summary>The icons of <see cref="ConditionalRuleType.IconSet"/>.</summary>
    public ConditionalIconSet IconSet { get; set; } = ConditionalIconSet.ThreeSymbols;

    /// <summary>Turns the order of the icons round: the first for the greatest values.</summary>
    public bool Reverse { get; set; }

    /// <summary>Shows bars or icons without the number.</summary>
    public bool HideValue { get; set; }

    /// <summary>Where this condition is met, later definitions are passed over.</summary>
    public bool StopIfTrue { get; set; }

    /// <summary>The sheet; null for every sheet that has the columns.</summary>
    public string? WorksheetName { get; set; }
}
