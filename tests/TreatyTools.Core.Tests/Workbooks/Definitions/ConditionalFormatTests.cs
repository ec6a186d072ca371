using System.Xml.Linq;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Workbooks.Definitions;

public sealed class ConditionalFormatTests : IDisposable
{
    private readonly TestWorkbooks _books = new();

    public static TheoryData<ConditionalRuleType> AllTypes => [.. Enum.GetValues<ConditionalRuleType>()];

    public void Dispose() => _books.Dispose();

    [Theory]
    [MemberData(nameof(AllTypes))]
    public void Every_kind_of_rule_makes_a_valid_workbook(ConditionalRuleType type)
    {
        ConditionalFormatDefinition definition = new() { Column = ["Count"], RuleType = type, ConditionValue = 2, ConditionValue2 = 3,
            Formula = type == ConditionalRuleType.Expression ? "=[@Count]>1" : null };
        string path = Write(definition);
        Assert.Equal(["B2:B4"], Rules(path).Select(r => r.Range));
    }

    [Theory]
    [MemberData(nameof(AllIcons))]
    public void Every_set_of_icons_makes_a_valid_workbook(ConditionalIconSet icons) =>
        Write(new ConditionalFormatDefinition { Column = ["Count"], RuleType = ConditionalRuleType.IconSet, IconSet = icons, Reverse = true,
            HideValue = true });

    public static TheoryData<ConditionalIconSet> AllIcons => [.. Enum.GetValues<ConditionalIconSet>()];

    [Theory]
    [InlineData(ConditionalRuleType.LessThan, 5, "Count", "AND(ISNUMBER($B2),$B2<5)")]
    [InlineData(ConditionalRuleType.Equal, "x\"y", "Name", "AND(ISTEXT($A2),$A2=\"x\"\"y\")")]
    [InlineData(ConditionalRuleType.NotEqual, "=cmd", "Name", "AND(ISTEXT($A2),$A2<>\"=cmd\")")]
    [InlineData(ConditionalRuleType.GreaterThan, "2024-08-08", "Day", "AND(ISNUMBER($C2),$C2>45512)")]
    [InlineData(ConditionalRuleType.Equal, true, "Flag", "AND(ISLOGICAL($D2),$D2=TRUE)")]
    public void Values_are_compared_with_cells_of_their_own_kind(ConditionalRuleType type, object value, string column, string formula)
    {
        string path = Write(new ConditionalFormatDefinition { Column = [column], RuleType = type, ConditionValue = value });
        Assert.Equal(formula, Assert.Single(Rules(path)).Rule.Value);
    }

    [Fact]
    public void An_expression_names_columns_and_may_format_the_row()
    {
        string path = Write(new ConditionalFormatDefinition { Formula = "=AND([@Count]=MAX([Count]),[@Name]<>[[#Headers],[Name]])", WholeRow = true,
            Bold = true, BackgroundColor = "#fff2cc" });
        (string range, XElement rule) = Assert.Single(Rules(path));
        Assert.Equal("A2:D4", range);
        Assert.Equal("AND($B2=MAX($B$2:$B$4),$A2<>$A$1)", rule.Value);
        XElement look = Xml(path, "xl/styles.xml").Descendants().Last(e => e.Name.LocalName == "dxf");
        Assert.Contains("FFFFF2CC", look.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_definitions_is_that_of_the_rules()
    {
        string path = Write(
            new ConditionalFormatDefinition { Column = ["Count"], RuleType = ConditionalRuleType.GreaterThan, ConditionValue = 2, StopIfTrue = true },
            new ConditionalFormatDefinition { Column = ["Count", "Name"], RuleType = ConditionalRuleType.Blank });
        Assert.Equal([("B2:B4", "1", "1"), ("B2:B4", "2", null), ("A2:A4", "3", null)],
            Rules(path).Select(r => (r.Range, (string)r.Rule.Attribute("priority")!, (string?)r.Rule.Attribute("stopIfTrue"))));
    }

    [Fact]
    public void A_scale_goes_over_all_its_columns()
    {
        string path = _books.Write(Sheet(Column("A", 1), Column("B", 2), Column("C", "x"), Column("D", 3)),
            new WorkbookOptions { ConditionalFormats = [new() { Column = ["A", "B", "D"], RuleType = ConditionalRuleType.ColorScale,
                Colors = ["White", "#56B4E9", "DarkBlue"] }] });
        Assert.Equal("A2:B2 D2:D2", Assert.Single(Rules(path)).Range);
    }

    [Fact]
    public void Wildcards_choose_columns_and_sheets_without_them_are_left_alone()
    {
        WorkbookOptions options = new() { ConditionalFormats = [new() { Column = ["Cou*"], RuleType = ConditionalRuleType.DataBar }] };
        string path = _books.Write([Data(), Named("Other", Column("X", 1))], options);
        Assert.Single(Rules(path));
        Assert.DoesNotContain("conditionalFormatting", Xml(path, "xl/worksheets/sheet2.xml").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_header_columns_are_found_by_their_names()
    {
        string path = _books.Write(Data() with { NoHeader = true, StartRow = 3 },
            new WorkbookOptions { ConditionalFormats = [new() { Column = ["Count"], RuleType = ConditionalRuleType.Top, ConditionValue = 1 }] });
        Assert.Equal("B3:B5", Assert.Single(Rules(path)).Range);
    }

    [Fact]
    public void Rules_grow_with_the_rows_and_the_same_rule_is_there_once()
    {
        ConditionalFormatDefinition[] formats =
        [
            new() { Column = ["Count"], RuleType = ConditionalRuleType.DataBar },
            new() { Formula = "=[@Count]=MAX([Count])", WholeRow = true },
        ];
        _books.Write(Data(), new WorkbookOptions { ConditionalFormats = formats });
        string path = _books.Write(Data(), new WorkbookOptions { Mode = WorkbookMode.Append,
            ConditionalFormats = [.. formats, new() { Column = ["Name"], RuleType = ConditionalRuleType.Duplicate }] });
        Assert.Equal(["B2:B7", "A2:D7", "A2:A7"], Rules(path).Select(r => r.Range));
        Assert.Equal("$B2=MAX($B$2:$B$7)", Rules(path)[1].Rule.Value);
        Assert.Contains("B2:B7", Xml(path, "xl/worksheets/sheet1.xml").Elements().Last().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Streamed_tables_have_rules_over_all_their_rows()
    {
        string path = _books.Write(Sheet(Column("N", [.. Enumerable.Range(0, 30_000).Select(i => (int?)i)])),
            new WorkbookOptions { ConditionalFormats = [new() { Column = ["N"], RuleType = ConditionalRuleType.TopPercent, ConditionValue = 5 }] });
        Assert.Equal("A2:A30001", Assert.Single(Rules(path)).Range);
    }

    [Fact]
    public void Every_sheet_over_which_rows_are_split_has_the_rules()
    {
        string path = _books.Write(Sheet(Column("N", 1, 2, 3, 4, 5, 6)) with { StartRow = ExcelLimits.Rows - 3 },
            new WorkbookOptions { Split = true, ConditionalFormats = [new() { Column = ["N"], RuleType = ConditionalRuleType.DataBar }] });
        Assert.Equal(["Sheet1", "Sheet1 (2)"], Sheets(path));
        Assert.Equal("A1048574:A1048576", Assert.Single(Rules(path)).Range);
        Assert.Equal("A1048574:A1048576", Assert.Single(Rules(path, 2)).Range);
    }

    public static TheoryData<ConditionalFormatDefinition, string, string> Wrong => new()
    {
        { new() { Column = ["Count"] }, "InvalidDefinition", "RuleType" },
        { new() { Column = ["Cuont"], RuleType = ConditionalRuleType.Top }, "ColumnNotFound", "'Count'" },
        { new() { RuleType = ConditionalRuleType.Top }, "InvalidDefinition", "Column" },
        { new() { Column = ["Count"], RuleType = ConditionalRuleType.GreaterThan }, "InvalidDefinition", "ConditionValue" },
        { new() { Column = ["Count"], RuleType = ConditionalRuleType.GreaterThan, ConditionValue = "many" }, "InvalidDefinition", "no number" },
        { new() { Column = ["Day"], RuleType = ConditionalRuleType.LessThan, ConditionValue = "soon" }, "InvalidDefinition", "no day" },
        { new() { Column = ["Count"], RuleType = ConditionalRuleType.Between, ConditionValue = 1 }, "InvalidDefinition", "ConditionValue2" },
        { new() { Column = ["Count"], RuleType = ConditionalRuleType.Top, ConditionValue = "0" }, "InvalidDefinition", "whole number" },
        { new() { Column = ["Count"], RuleType = ConditionalRuleType.Blank, BackgroundColor = "Redd" }, "InvalidDefinition", "'Red'" },
        { new() { Column = ["Count"], RuleType = ConditionalRuleType.ColorScale, Colors = ["Red"] }, "InvalidDefinition", "two or three" },
        { new() { Column = ["Count"], RuleType = ConditionalRuleType.DataBar, WholeRow = true }, "InvalidDefinition", "WholeRow" },
        { new() { Column = ["Count"], RuleType = ConditionalRuleType.Expression }, "InvalidDefinition", "Formula" },
        { new() { Column = ["Count"], Formula = "=[@Count]>Other[Count]" }, "InvalidFormula", "own table" },
        { new() { Column = ["Count"], Formula = "=cmd|x!A1" }, "InvalidFormula", "DDE" },
        { new() { Column = ["Name"], RuleType = ConditionalRuleType.Equal, ConditionValue = "a\u0001" }, "InvalidDefinition", "control" },
        { new() { Column = ["Name"], RuleType = ConditionalRuleType.Equal, ConditionValue = new string('x', 256) }, "InvalidDefinition", "255" },
        { new() { Column = ["Count"], RuleType = ConditionalRuleType.Top, WorksheetName = "Shet1" }, "SheetNotFound", "'Sheet1'" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_one_error_before_anything_is_written(ConditionalFormatDefinition definition, string id, string part)
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => Write(definition));
        Assert.Equal(id, fault.ErrorId);
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_books.Folder));
    }

    private static WorkbookSheet Data() => Sheet(
        Column("Name", "a", null, "c"), Column<int?>("Count", 1, 2, null), Column("Day", EdtfDate.Parse("2024-08-08"), EdtfDate.Parse("2024-08~"), null),
            Column<bool?>("Flag", true, false, null));

    private string Write(params ConditionalFormatDefinition[] definitions) => _books.Write(Data(), new WorkbookOptions { ConditionalFormats = definitions });

    private static List<(string Range, XElement Rule)> Rules(string path, int sheet = 1) =>
    [
        .. Xml(path, $"xl/worksheets/sheet{sheet}.xml").Elements().Where(e => e.Name.LocalName == "conditionalFormatting")
            .SelectMany(f => f.Elements().Select(r => ((string)f.Attribute("sqref")!, r))),
    ];
}
