using System.Management.Automation;
using System.Xml.Linq;
using TreatyTools.Help;

namespace TreatyTools.Tests.Help;

public sealed class HelpGeneratorTests
{
    private static readonly CommandHelpReader Reader = new(
        XmlDocumentation.Load([Path.ChangeExtension(typeof(HelpGeneratorTests).Assembly.Location, ".xml")]),
        [new CmdletInfo("Get-Sample", typeof(GetSampleCommand)), new CmdletInfo("Set-Sample", typeof(SetSampleCommand))]);

    private static readonly IReadOnlyList<CommandHelp> Commands = Reader.Read();

    private static CommandHelp Get => Commands[0];

    [Fact]
    public void Markup_becomes_plain_text()
    {
        Assert.Equal("Gets samples, such as Large ones.", Get.Synopsis);
        Assert.Equal(["Gives what Set-Sample set, never $null; see -Name.", "- one thing\n- two: another thing"], Get.Description);
        Assert.Equal(["Made for a test."], Get.Notes);
        Assert.Equal(["Name; see -Dataset."], Parameter("Name").Description);
    }

    [Fact]
    public void Examples_keep_their_lines_and_lose_their_indentation()
    {
        Assert.Equal("Get-Sample one |\n    Where-Object Name -eq 'x'", Get.Examples[0].Code);
        Assert.Equal("$all = Get-Sample\nforeach ($one in $all) {\n    $one\n}", Get.Examples[1].Code);
        Assert.Equal(["Gets one.", "And filters it."], Get.Examples[0].Remarks);
    }

    [Fact]
    public void Parameters_are_what_the_engine_says()
    {
        ParameterHelp name = Parameter("Name");
        Assert.Equal((0, "String[]", "False", true, false), (name.Position, name.Type, name.PipelineInput, name.AcceptsWildcards, name.IsRequired));
        Assert.Equal(["Title", "N"], name.Aliases);
        Assert.Equal("True (ByPropertyName)", Parameter("Size").PipelineInput);
        Assert.True(Parameter("Size").IsRequired);
        Assert.Equal(["s", "m"], Parameter("Size").Values);
        Assert.Equal(["Small", "Large"], Parameter("Kind").Values);
        Assert.Equal(["Kind.", "Values: Small, Large."], Parameter("Kind").Description);
        Assert.Equal(["How grave.", "- low: Worth a look.\n- high: Act now."], Parameter("Gravity").Description);
        Assert.Equal(("Int32", "3"), (Parameter("Tries").Type, Parameter("Tries").Default));
        Assert.Equal("None", Parameter("Most").Default);
        Assert.Equal(("cybercrime", "False", "None"), (Parameter("Dataset").Default, Parameter("Force").Default, name.Default));
    }

    [Fact]
    public void Parameters_of_a_base_class_have_the_text_written_there()
    {
        Assert.Equal(["Name of the dataset."], Parameter("Dataset").Description);
        Assert.Equal(["What a derived class says better."], Parameter("InputObject").Description);
    }

    [Fact]
    public void Parameters_that_the_engine_adds_stand_last() =>
        Assert.Equal(
            [
                "Dataset", "Force", "Gravity", "InputObject", "Kind", "Most", "Name", "Rows", "Signed", "Size", "Tries", "Width", "First", "IncludeTotalCount",
                "Skip",
            ],
            Get.Parameters.Select(parameter => parameter.Name));

    [Fact]
    public void Syntax_has_each_parameter_set_the_default_one_first()
    {
        Assert.Equal(2, Get.Syntax.Count);
        Assert.Equal("Name", Get.Syntax[0][0].Name);
        Assert.Equal("Size", Get.Syntax[1][0].Name);
        Assert.DoesNotContain(Get.Syntax[0], parameter => parameter.Name == "Size");
    }

    [Fact]
    public void Inputs_outputs_and_links_are_told()
    {
        Assert.Equal(["System.Object", "System.Management.Automation.PSObject"], Get.Inputs.Select(input => input.Name));
        Assert.Equal(["Properties of objects from the pipeline go to the parameters of their names: Size to -Size."], Get.Inputs[1].Description);
        Assert.Equal(["TreatyTools.Tests.Help.Sample", "System.TimeSpan"], Get.Outputs.Select(output => output.Name));
        Assert.Empty(Commands[1].Outputs);
        Assert.Equal(["Set-Sample", "about_Samples", "about_TreatyTools"], Get.Links);
    }

    [Fact]
    public void Properties_of_what_is_given_are_told_with_those_of_the_elements_of_lists() => Assert.Equal(
        [
            "What is given.",
            "- Size: How large it is (small, large).\n- Parts: Its parts.\n- Parts.Weight: What it weighs.\n- Parts.Wholes: The whole.\n"
                + "- Name: What it is called.",
        ],
        Get.Outputs[0].Description);

    [Fact]
    public void A_number_or_a_switch_that_stands_for_none_has_no_default()
    {
        Assert.Equal(("None", "None", "80"), (Parameter("Rows").Default, Parameter("Signed").Default, Parameter("Width").Default));
        Assert.Equal("Range: 0 or more.", Parameter("Rows").Description[^1]);
        Assert.Equal("Range: 40 to 1000.", Parameter("Width").Description[^1]);
    }

    [Fact]
    public void What_is_missing_is_named_all_at_once() =>
        Assert.Equal(
            [
                "Set-Sample (SetSampleCommand) has no <remarks>, which are its description.",
                "Set-Sample (SetSampleCommand) has 0 of the two <example> elements that it needs at least.",
                "Set-Sample (SetSampleCommand) has a parameter -Name without a <summary>.",
            ],
            Reader.Problems);

    [Fact]
    public void The_file_is_the_same_each_time_and_well_formed()
    {
        string once = MamlWriter.Write(Commands);
        Assert.Equal(once, MamlWriter.Write(Commands));
        Assert.DoesNotContain('\r', once);
        Assert.Equal("helpItems", XDocument.Parse(once).Root!.Name.LocalName);
    }

    [Fact]
    public void The_page_of_the_module_is_the_first_link_where_there_is_one()
    {
        Uri page = new("https://example.org/treaty-tools");
        Assert.Equal(page.AbsoluteUri, FirstLink(XDocument.Parse(MamlWriter.Write(Commands, page))));
        Assert.Equal("", FirstLink(XDocument.Parse(MamlWriter.Write(Commands))));
    }

    private static string FirstLink(XDocument help) => help.Descendants().First(element => element.Name.LocalName == "navigationLink").Elements().Last().Value;

    private static ParameterHelp Parameter(string name) => Assert.Single(Get.Parameters, parameter => parameter.Name == name);
}
