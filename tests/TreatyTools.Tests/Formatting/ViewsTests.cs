using System.Globalization;
using System.Management.Automation.Language;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TreatyTools.Tests.Formatting;

/// <summary>What is in the view definitions, and what they show on terminals of 80 and 120 columns.</summary>
[Collection(EngineCollection.Name)]
public sealed class ViewsTests(Engine engine)
{
    private const string Summary =
        "It wants judicial authorisation before any intrusive measure, notice to the person concerned afterwards, and a remedy that works across borders.";

    private const string Concern = $$"""
        [TreatyTools.Model.Concern]@{
            Id = 'eff-2024-06-prior-judicial-authorisation'; Stakeholder = 'eff'; Level = 'article'; Theme = 'privacy'; Stance = 'propose'
            Outcome = 'partly-addressed'; Date = '2024-06-14'; Articles = [string[]]('uncc/24', 'uncc/35'); Summary = '{{Summary}}'
        }
        """;

    // What a record is made of and scripts take out of it.
    private static readonly string[] Parts = ["VoteTally", "DisagreementAccount", "CodingValue"];

    private static readonly XDocument Views = XDocument.Load(Path.Combine(Engine.RepositoryRoot, "bin", "TreatyTools.Format.ps1xml"));

    [Fact]
    public void Every_record_has_a_table_and_a_list_with_all_its_properties()
    {
        foreach (Type type in RecordTypes())
        {
            Assert.True(View(type.FullName!, "TableControl") is not null, $"{type.Name} has no table.");
            XElement? list = View(type.FullName!, "ListControl");
            Assert.True(list is not null, $"{type.Name} has no list.");
            Assert.Equal(
                type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(property => property.Name).Order(StringComparer.Ordinal),
                list.Descendants("ListItem").Select(item => (item.Element("Label") ?? item.Element("PropertyName"))!.Value).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Labels_are_names_of_properties()
    {
        foreach (Type type in RecordTypes())
        {
            foreach (XElement label in View(type.FullName!, "TableControl")!.Descendants("Label"))
            {
                Assert.True(type.GetProperty(label.Value) is not null, $"{type.Name} has no property {label.Value}.");
            }
        }
    }

    [Fact]
    public void Every_expression_calls_a_function_that_is_there()
    {
        // The engine shows an empty cell for an expression that fails.
        foreach (string script in Views.Descendants("ScriptBlock").Select(script => script.Value).Distinct())
        {
            List<InvokeMemberExpressionAst> calls = [.. Parser.ParseInput(script, out _, out ParseError[] faults)
                .FindAll(ast => ast is InvokeMemberExpressionAst, searchNestedScriptBlocks: true).Cast<InvokeMemberExpressionAst>()];
            Assert.Empty(faults);
            Assert.NotEmpty(calls);
            Assert.All(calls, call => Assert.Contains(((Type)Assert.Single(engine.Output($"{call.Expression}")).BaseObject).GetMethods(), method =>
                method.IsStatic && method.Name == $"{call.Member}" && Takes(method.GetParameters(), call.Arguments.Count)));
        }

        static bool Takes(ParameterInfo[] parameters, int arguments) => parameters[^1].IsDefined(typeof(ParamArrayAttribute))
            ? arguments >= parameters.Length : arguments == parameters.Length;
    }

    [Fact]
    public void The_last_column_knows_what_the_others_take_and_leaves_room_in_80_columns()
    {
        foreach (XElement table in Views.Descendants("TableControl").Where(table => table.Element("AutoSize") is null))
        {
            List<XElement> widths = table.Descendants("Width").ToList();
            int taken = widths.Sum(width => int.Parse(width.Value, CultureInfo.InvariantCulture)) + widths.Count;
            string cell = table.Descendants("ScriptBlock").Last().Value;
            Assert.Equal(widths.Count + 1, table.Descendants("TableColumnHeader").Count());
            Assert.Contains($", {taken}, $Host)", cell, StringComparison.Ordinal);
            Assert.InRange(taken, 0, 65);
        }
    }

    [Theory]
    [InlineData(80, "Id Date Articles Outcome")]
    [InlineData(100, "Id Date Articles Outcome Stance")]
    [InlineData(120, "Id Date Articles Outcome Stance Stakeholder")]
    [InlineData(160, "Id Date Articles Outcome Stance Stakeholder Summary")]
    public void A_table_of_concerns_has_as_many_columns_as_there_is_room_for(int width, string columns)
    {
        using ViewRecorder terminal = new(width);
        Assert.Equal(columns, Regex.Replace(terminal.Show(Concern).First(line => line.Length > 0).TrimEnd(), " +", " "));
    }

    [Fact]
    public void No_column_of_a_table_of_concerns_is_a_sliver()
    {
        for (int width = 60; width <= 160; width += 5)
        {
            using ViewRecorder terminal = new(width);
            for (int length = 11; length < Math.Min(62, width); length += 5)
            {
                string[] lines = terminal.Show(Concern.Replace("eff-2024-06-prior-judicial-authorisation", new string('a', length), StringComparison.Ordinal));
                string[] labels = lines.First(line => line.Length > 0).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                Assert.Equal(labels, new[] { "Id", "Date", "Articles", "Outcome", "Stance", "Stakeholder", "Summary" }.Take(labels.Length));
                Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
                Assert.Contains(lines, line => Regex.IsMatch(line, labels.Length > 1 ? $"^a{{{length}}} +2024-06-14" : $"^a{{{length}}}"));
            }
        }
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Tables_fit_the_terminal_and_cut_no_id(int width)
    {
        using ViewRecorder terminal = new(width);
        string[] lines = terminal.Show(Concern);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.Contains("eff-2024-06-prior-judicial-authorisation", string.Concat(lines.Select(line => line.Split(' ')[0])), StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("uncc/24 +1", StringComparison.Ordinal));
    }

    [Fact]
    public void Summaries_end_after_a_word_and_a_wider_terminal_shows_more_of_them()
    {
        Assert.Equal(["It wants judicial authorisation", "before any intrusive measure…"], SummaryAt(80));
        Assert.Equal(["It wants judicial authorisation before any intrusive measure, notice to…"], SummaryAt(120));
        Assert.Equal([Summary], SummaryAt(240));
    }

    [Fact]
    public void Dates_are_shown_as_written()
    {
        using ViewRecorder terminal = new(80);
        string[] lines = terminal.Show("""
            [TreatyTools.Model.TreatyEvent]@{ Id = 'a'; Date = '2024-08~'; Kind = 'vote'; Title = 'A vote' }
            [TreatyTools.Model.TreatyEvent]@{ Id = 'b'; Date = '2024-07-29'; End = '2024-08-09'; Kind = 'session'; Title = 'A session' }
            """);
        Assert.Contains(lines, line => Regex.IsMatch(line, "^2024-08~ +a +vote +A vote$"));
        int start = Array.FindIndex(lines, line => Regex.IsMatch(line, "^2024-07-29/ +b +session +A session$"));
        Assert.True(start >= 0);
        Assert.Equal("2024-08-09", lines[start + 1]);
    }

    [Fact]
    public void Votes_that_are_not_known_are_question_marks()
    {
        using ViewRecorder terminal = new(80);
        Assert.Contains(
            terminal.Show("[TreatyTools.Model.VoteTally]@{ Subject = 'the motion'; Yes = 79; No = 0 }"),
            line => Regex.IsMatch(line, @"^ +79 +0 +\? the motion$"));
    }

    [Fact]
    public void Cells_count_and_join_lists()
    {
        Assert.Equal("", Cell("First([string[]]@(), 12)"));
        Assert.Equal("uncc/24", Cell("First([string[]]'uncc/24', 12)"));
        Assert.Equal("uncc/24 +2", Cell("First([string[]]('uncc/24', 'uncc/35', 'uncc/40'), 12)"));
        Assert.Equal("eff, hrw", Cell("All([string[]]('eff', 'hrw'), 20, $null)"));
        Assert.Equal("", Cell("All($null, 20, $null)"));
    }

    [Fact]
    public void Ids_go_on_below_after_a_hyphen()
    {
        Assert.Equal("eff", Cell("Id('eff', 12)"));
        Assert.Equal("pi-2022-\ndisagreement", Cell("Id('pi-2022-disagreement', 12)"));
        Assert.Equal("disagreement\ns", Cell("Id('disagreements', 12)"));
    }

    [Fact]
    public void Days_are_the_same_in_every_culture() =>
        Assert.Equal("2026-11-23", Assert.Single(engine.Texts("""
            $before = [cultureinfo]::CurrentCulture
            try {
                [cultureinfo]::CurrentCulture = 'ar-SA'
                [TreatyTools.Formatting.Cell]::Day([DateOnly]::new(2026, 11, 23))
            }
            finally {
                [cultureinfo]::CurrentCulture = $before
            }
            """)));

    [Fact]
    public void Cells_take_no_control_characters_from_data() =>
        Assert.Equal("a [31mred b", Cell("Fold(\"a `e[31mred`r`n`tb\", 40)"));

    [Fact]
    public void Wide_characters_count_twice_and_combining_ones_not_at_all()
    {
        Assert.Equal("条約条\n約条約…", Cell("Fold('条約条約条約条約', 7)"));
        Assert.Equal("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", Cell("Fold(\"e`u{301}\" * 10, 10)"));
    }

    [Fact]
    public void A_list_breaks_long_texts_and_cuts_nothing()
    {
        string address = "https://example.org/" + new string('x', 200);
        string wrapped = Cell($"Wrap('See {address} there', 20, $null)");
        Assert.Equal($"See{address}there", wrapped.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        Assert.All(wrapped.Split('\n'), line => Assert.InRange(line.Length, 1, 99));
    }

    private static string[] SummaryAt(int width)
    {
        using ViewRecorder terminal = new(width);
        string[] lines = terminal.Show($"[TreatyTools.Model.Claim]@{{ Id = 'a'; Verdict = 'wrong'; Confidence = 'high'; Statement = '{Summary}' }}");
        int at = lines.Single(line => line.StartsWith("Id ", StringComparison.Ordinal)).IndexOf("Statement", StringComparison.Ordinal);
        return lines.SkipWhile(line => !line.StartsWith("--", StringComparison.Ordinal)).Skip(1)
            .Where(line => line.Length > at).Select(line => line[at..]).ToArray();
    }

    private static XElement? View(string type, string control) => Views.Descendants("View").FirstOrDefault(view =>
        view.Element(control) is not null && view.Descendants("TypeName").Any(name => name.Value == type))?.Element(control);

    /// <summary>The types of the model that commands say they give, and the parts of records.</summary>
    private List<Type> RecordTypes()
    {
        Assembly model = ((Type)Assert.Single(engine.Output("[TreatyTools.Model.TreatyRecord]")).BaseObject).Assembly;
        List<Type> types = engine.Output("(Get-Command -Module TreatyTools).OutputType.Type").Select(type => type?.BaseObject).OfType<Type>()
            .Where(type => type.Assembly == model)
            .Concat(model.GetExportedTypes().Where(type => Parts.Contains(type.Name))).Distinct().ToList();
        Assert.True(types.Count >= 24);
        return types;
    }

    private string Cell(string call) => Assert.Single(engine.Texts($"[TreatyTools.Formatting.Cell]::{call}"));
}
