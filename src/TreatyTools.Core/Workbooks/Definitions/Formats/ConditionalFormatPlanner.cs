using System.Globalization;
using System.Xml.Linq;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Definitions.Formulas;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;
using static TreatyTools.Core.Workbooks.Parts.SheetXml;

namespace TreatyTools.Core.Workbooks.Definitions.Formats;

/// <summary>Makes rules of SpreadsheetML (ECMA-376 part 1, 18.3.1.10) of definitions.</summary>
internal static partial class ConditionalFormatPlanner
{
    private const int MostPlaces = 1000;

    // Dark red on light red, as Excel proposes; light blue bars and a scale from white that do not rely on red and green.
    private const string DefaultInk = "9C0006";
    private const string DefaultFill = "FFC7CE";
    private const string DefaultBar = "56B4E9";

    private static readonly string[] DefaultScale = ["FFFFFF", "56B4E9"];

    /// <summary>The rules of a definition.</summary>
    internal static IEnumerable<ConditionalRule> Plan(ConditionalFormatDefinition definition, IReadOnlyList<PlannedRows> sheets)
    {
        ConditionalRuleType type = definition.RuleType ?? (definition.Formula is not null
            ? ConditionalRuleType.Expression
            : throw DefinitionFaults.Invalid(What(null),
                $"it has no RuleType.{NameSuggestion.Sentence("", Enum.GetNames<ConditionalRuleType>())} Write for instance RuleType = 'GreaterThan'."));
        StructuredFormula? formula = Check(definition, type);
        string[] columns = definition.Column;
        IEnumerable<string> named = formula is null ? columns : columns.Concat(formula.OwnColumns());
        List<PlannedRows> targets = DefinitionFaults.Choose(
            What(type), sheets, definition.WorksheetName, [.. named.Distinct(StringComparer.OrdinalIgnoreCase)]);
        return targets.SelectMany(rows => Rules(definition, type, formula, rows));
    }

    private static string What(ConditionalRuleType? type) => type is null ? "conditional format" : $"conditional format {type}";

    private static StructuredFormula? Check(ConditionalFormatDefinition definition, ConditionalRuleType type)
    {
        string what = What(type);
        StructuredFormula? formula = null;
        if (type == ConditionalRuleType.Expression)
        {
            formula = StructuredFormula.Parse(definition.Formula
                ?? throw DefinitionFaults.Invalid(what, "it has no Formula. Write for instance Formula = '=[@Count]>10'."), "the conditional format");
            if (formula.References.Any(r => r.Table is not null || r.Part == "#Totals"))
            {
                throw formula.Wrong("a conditional format sees the columns of its own table only, as [@Name] and [Name]");
            }
        }
        else if (definition.Formula is not null)
        {
            throw DefinitionFaults.Invalid(what, "a Formula belongs to the RuleType Expression only.", definition.Formula);
        }

        if (definition.Column.Length == 0 && !(definition.WholeRow && type == ConditionalRuleType.Expression))
        {
            throw DefinitionFaults.Invalid(what, "it names no Column. Write for instance Column = 'Count', or Column = '*' for all.");
        }

        if (definition.WholeRow && Kind(type) != RuleKind.Formula)
        {
            throw DefinitionFaults.Invalid(what, "WholeRow goes with rules that look at one value or with an expression.");
        }

        int needed = type switch
        {
            ConditionalRuleType.Between or ConditionalRuleType.NotBetween => 2,
            <= ConditionalRuleType.EndsWith => 1,
            _ => 0,
        };
        if (needed >= 1 && Bare(definition.ConditionValue) is null or "" || needed == 2 && Bare(definition.ConditionValue2) is null or "")
        {
            throw DefinitionFaults.Invalid(what, needed == 2 ? "it needs ConditionValue and ConditionValue2." : "it needs a ConditionValue.");
        }

        return formula;
    }

    private static IEnumerable<ConditionalRule> Rules(ConditionalFormatDefinition definition, ConditionalRuleType type, StructuredFormula? formula,
        PlannedRows rows)
    {
        List<int> columns = rows.Choose(definition.Column);
        string sheet = rows.Plan.SheetName;
        if (Kind(type) == RuleKind.Compare)
        {
            // Rules that compare cells with each other do so over all columns of the definition.
            (XElement rule, string? bar) = CompareRule(definition, type);
            yield return new ConditionalRule(sheet, string.Join(' ', Blocks(rows, columns)), Finish(rule, definition, type), HasLook(type)
                ? Look(definition, type) : null, bar);
            yield break;
        }

        if (columns.Count == 0)
        {
            columns.Add(0);
        }

        foreach (int column in columns)
        {
            string text = formula is null
                ? CellCondition(definition, type, rows, column)
                : formula.Write(reference => Cells(reference, rows));
            string range = definition.WholeRow ? Block(rows, rows.Position(0), rows.Position(rows.Headers.Count - 1))
                : Block(rows, rows.Position(column), rows.Position(column));
            yield return new ConditionalRule(sheet, range, Finish(TextRule(definition, type, rows, column, text), definition, type), Look(definition, type),
                null);
        }
    }

    // Text rules keep their own kind, so that they can be changed in Excel's dialog; the others are formulas, which pass empty cells over.
    private static XElement TextRule(ConditionalFormatDefinition definition, ConditionalRuleType type, PlannedRows rows, int column, string formula)
    {
        (string Kind, string? Operator)? own = definition.WholeRow ? null : type switch
        {
            ConditionalRuleType.ContainsText => ("containsText", "containsText"),
            ConditionalRuleType.NotContainsText => ("notContainsText", "notContains"),
            ConditionalRuleType.BeginsWith => ("beginsWith", "beginsWith"),
            ConditionalRuleType.EndsWith => ("endsWith", "endsWith"),
            ConditionalRuleType.Blank => ("containsBlanks", null),
            ConditionalRuleType.NotBlank => ("notContainsBlanks", null),
            _ => null,
        };
        if (own is not { } rule)
        {
            return new XElement(Main + "cfRule", new XAttribute("type", "expression"), new XElement(Main + "formula", OoxmlText.Escape(formula)));
        }

        return new XElement(Main + "cfRule", new XAttribute("type", rule.Kind),
            rule.Operator is null ? null : new XAttribute("operator", rule.Operator),
            rule.Operator is null ? null : new XAttribute("text", ConditionText(definition, rows, column, rows.Word(definition.ConditionValue), type)),
            new XElement(Main + "formula", OoxmlText.Escape(formula)));
    }

    // Conditional formats know no structured references.
    private static string Cells(ColumnReference reference, PlannedRows rows)
    {
        int first = reference.First is null ? 0 : ColumnPattern.One(rows.Headers, reference.First);
        int last = reference.First is null ? rows.Headers.Count - 1 : reference.Last is null ? first : ColumnPattern.One(rows.Headers, reference.Last);
        string from = ExcelNames.Letters(rows.Position(first)), to = ExcelNames.Letters(rows.Position(last));
        (int top, int bottom, string fix) = reference.Part switch
        {
            ColumnReference.ThisRow => (rows.FirstRow, rows.FirstRow, ""),
            "#Headers" => (rows.Plan.HeaderRow, rows.Plan.HeaderRow, "$"),
            "#All" => (rows.Plan.HeaderRow, rows.LastRow, "$"),
            _ => (rows.FirstRow, rows.LastRow, "$"),
        };
        if (top == 0)
        {
            throw DefinitionFaults.Invalid(What(ConditionalRuleType.Expression), "its Formula refers to the header, and the sheet has none.");
        }

        string start = string.Create(CultureInfo.InvariantCulture, $"${from}{fix}{top}");
        return top == bottom && from == to ? start : string.Create(CultureInfo.InvariantCulture, $"{start}:${to}{fix}{bottom}");
    }

    private static (XElement Rule, string? BarColour) CompareRule(ConditionalFormatDefinition definition, ConditionalRuleType type)
    {
        string what = What(type);
        string[] colours = [.. definition.Colors.Select(c => DefinitionColour.Parse(c, what))];
        switch (type)
        {
            case ConditionalRuleType.Duplicate or ConditionalRuleType.Unique:
                return (Rule(type == ConditionalRuleType.Duplicate ? "duplicateValues" : "uniqueValues"), null);
            case ConditionalRuleType.AboveAverage:
                return (Rule("aboveAverage"), null);
            case ConditionalRuleType.BelowAverage:
                return (Rule("aboveAverage", new XAttribute("aboveAverage", 0)), null);
            case ConditionalRuleType.ColorScale:
                string[] scale = colours.Length == 0 ? DefaultScale : colours;
                return scale.Length is 2 or 3
                    ? (Rule("colorScale", ColourScale(scale)), null)
                    : throw DefinitionFaults.Invalid(what, "a scale has two or three Colors.");
            case ConditionalRuleType.DataBar:
                string colour = colours.Length > 0 ? colours[0] : DefaultBar;
                return (Rule("dataBar", new XElement(Main + "dataBar", definition.HideValue ? new XAttribute("showValue", 0) : null,
                    Limit("min", null), Limit("max", null), new XElement(Main + "color", new XAttribute("rgb", "FF" + colour)))), colour);
            case ConditionalRuleType.IconSet:
                return (Rule("iconSet", Icons(definition)), null);
            default:
                return (Rule("top10",
                    type is ConditionalRuleType.TopPercent or ConditionalRuleType.BottomPercent ? new XAttribute("percent", 1) : null,
                    type is ConditionalRuleType.Bottom or ConditionalRuleType.BottomPercent ? new XAttribute("bottom", 1) : null,
                    new XAttribute("rank", Rank(definition, type))), null);
        }
    }

    private static int Rank(ConditionalFormatDefinition definition, ConditionalRuleType type)
    {
        object? value = Bare(definition.ConditionValue);
        int most = type is ConditionalRuleType.TopPercent or ConditionalRuleType.BottomPercent ? 100 : MostPlaces;
        return value is null ? 10
            : int.TryParse(CellText.Of(value), NumberStyles.Integer, CultureInfo.InvariantCulture, out int rank) && rank >= 1 && rank <= most ? rank
            : throw DefinitionFaults.Invalid(What(type), string.Create(
                CultureInfo.InvariantCulture, $"its ConditionValue is '{value}', and must be a whole number from 1 to {most}."), value);
    }

    private static XElement ColourScale(string[] colours) => new(Main + "colorScale",
        Limit("min", null), colours.Length == 3 ? Limit("percentile", "50") : null, Limit("max", null),
        colours.Select(c => new XElement(Main + "color", new XAttribute("rgb", "FF" + c))));

    private static XElement Icons(ConditionalFormatDefinition definition)
    {
        (string name, int count) = definition.IconSet switch
        {
            ConditionalIconSet.ThreeArrows => ("3Arrows", 3),
            ConditionalIconSet.ThreeArrowsGray => ("3ArrowsGray", 3),
            ConditionalIconSet.ThreeFlags => ("3Flags", 3),
            ConditionalIconSet.ThreeTrafficLights => ("3TrafficLights1", 3),
            ConditionalIconSet.ThreeSigns => ("3Signs", 3),
            ConditionalIconSet.ThreeSymbols => ("3Symbols", 3),
            ConditionalIconSet.FourArrows => ("4Arrows", 4),
            ConditionalIconSet.FourRating => ("4Rating", 4),
            ConditionalIconSet.FiveArrows => ("5Arrows", 5),
            ConditionalIconSet.FiveQuarters => ("5Quarters", 5),
            _ => ("5Rating", 5),
        };
        return new XElement(Main + "iconSet", new XAttribute("iconSet", name),
            definition.HideValue ? new XAttribute("showValue", 0) : null,
            definition.Reverse ? new XAttribute("reverse", 1) : null,
            Enumerable.Range(0, count).Select(i => Limit("percent", ((int)Math.Round(100.0 * i / count)).ToString(CultureInfo.InvariantCulture))));
    }

    private static XElement Rule(string type, params object?[] content) => new(Main + "cfRule", new XAttribute("type", type), content);

    private static XElement Limit(string type, string? value) =>
        new(Main + "cfvo", new XAttribute("type", type), value is null ? null : new XAttribute("val", value));

    private static XElement Finish(XElement rule, ConditionalFormatDefinition definition, ConditionalRuleType type)
    {
        // Scales, bars and icons never end the list of rules.
        if (definition.StopIfTrue && HasLook(type))
        {
            rule.SetAttributeValue("stopIfTrue", 1);
        }

        return rule;
    }

    private static XElement Look(ConditionalFormatDefinition definition, ConditionalRuleType type)
    {
        string what = What(type);
        string? ink = definition.ForegroundColor is { } foreground ? DefinitionColour.Parse(foreground, what) : null;
        string? fill = definition.BackgroundColor is { } background ? DefinitionColour.Parse(background, what) : null;
        if (ink is null && fill is null && !definition.Bold && !definition.Italic && !definition.StrikeThru)
        {
            (ink, fill) = (DefaultInk, DefaultFill);
        }

        bool hasFont = ink is not null || definition.Bold || definition.Italic || definition.StrikeThru;
        return new XElement(Main + "dxf",
            hasFont ? new XElement(Main + "font",
                definition.Bold ? new XElement(Main + "b") : null, definition.Italic ? new XElement(Main + "i") : null, definition.StrikeThru
                    ? new XElement(Main + "strike") : null,
                ink is null ? null : new XElement(Main + "color", new XAttribute("rgb", "FF" + ink))) : null,
            fill is null ? null : new XElement(Main + "fill", new XElement(Main + "patternFill", new XAttribute("patternType", "solid"),
                new XElement(Main + "fgColor", new XAttribute("rgb", "FF" + fill)), new XElement(Main + "bgColor", new XAttribute("rgb", "FF" + fill)))));
    }

    // Columns side by side make one block.
    private static IEnumerable<string> Blocks(PlannedRows rows, List<int> columns)
    {
        int[] positions = [.. columns.Select(rows.Position).Order()];
        for (int i = 0; i < positions.Length; i++)
        {
            int first = i;
            while (i + 1 < positions.Length && positions[i + 1] == positions[i] + 1)
            {
                i++;
            }

            yield return Block(rows, positions[first], positions[i]);
        }
    }

    private static string Block(PlannedRows rows, int first, int last) => WorkbookComposer.Reference(rows.FirstRow, first, rows.LastRow, last);

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static object? Bare(object? value) => value is char c ? c.ToString() : value;

    private static bool HasLook(ConditionalRuleType type) =>
        type is not (ConditionalRuleType.ColorScale or ConditionalRuleType.DataBar or ConditionalRuleType.IconSet);

    private static RuleKind Kind(ConditionalRuleType type) => type is >= ConditionalRuleType.Duplicate and <= ConditionalRuleType.BelowAverage
        || !HasLook(type) ? RuleKind.Compare : RuleKind.Formula;

    private enum RuleKind
    {
        Formula,
        Compare,
    }
}
