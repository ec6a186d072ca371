using System.Management.Automation.Runspaces;
using System.Xml.Linq;

namespace TreatyTools.Tests.Help;

/// <summary>The help as the build made it and as <c>Get-Help</c> shows it.</summary>
[Collection(EngineCollection.Name)]
public sealed class HelpTests(Engine engine)
{
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private static string HelpFolder => Path.Combine(Engine.RepositoryRoot, "en-US");

    public static TheoryData<string> CommandNames()
    {
        TheoryData<string> names = [];
        foreach (XElement command in Commands())
        {
            names.Add(Name(command));
        }

        return names;
    }

    [Fact]
    public void The_help_file_has_every_exported_cmdlet_and_no_other() =>
        Assert.Equal(
            engine.Texts("(Get-Module TreatyTools).ExportedCmdlets.Keys").Order(StringComparer.Ordinal),
            Commands().Select(Name));

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void Get_Help_shows_synopsis_description_and_parameters(string name)
    {
        dynamic help = Assert.Single(engine.Output("Get-Help $args[0] -Full", name));
        Assert.Equal(name, (string)help.Name);
        Assert.False(string.IsNullOrWhiteSpace((string)help.Synopsis));
        Assert.DoesNotContain("<CommonParameters>", (string)help.Synopsis, StringComparison.Ordinal);
        string[] undescribed = engine.Texts("""
            $help = Get-Help $args[0] -Full
            if (-not ($help.description.Text -join '').Trim()) { 'description' }
            $described = @{}
            foreach ($parameter in $help.parameters.parameter) {
                if (($parameter.description.Text -join '').Trim()) { $described[$parameter.name] = $true }
            }
            foreach ($parameter in (Get-Command $args[0]).Parameters.Values) {
                $known = [System.Management.Automation.Cmdlet]::CommonParameters -contains $parameter.Name
                if (-not $known -and -not $described[$parameter.Name]) { "-$($parameter.Name)" }
            }
            """, name);
        Assert.Empty(undescribed);
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void Every_example_runs(string name)
    {
        XElement command = Commands().Single(one => Name(one) == name);
        string[] examples = command.Descendants(Dev + "code").Select(code => code.Value).ToArray();
        Assert.True(examples.Length >= 2);
        using Runspace runspace = Engine.NewRunspace();
        foreach (string example in examples)
        {
            RunInEmptyFolder(runspace, example);
        }
    }

    /// <summary>Topics of help that are about no cmdlet.</summary>
    public static TheoryData<string> Topics => new("about_TreatyTools", "about_TreatyTools_Dataset", "about_TreatyTools_DataFrame", "about_TreatyTools_Method");

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_topic_is_found(string topic) =>
        Assert.Contains("SHORT DESCRIPTION", Assert.Single(engine.Texts($"Get-Help {topic}")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_path_of_the_topic_runs_line_by_line(string topic)
    {
        const string prompt = "PS> ";
        string path = string.Join('\n', File.ReadLines(Path.Combine(HelpFolder, $"{topic}.help.txt"))
            .Select(line => line.Trim())
            .Where(line => line.StartsWith(prompt, StringComparison.Ordinal))
            .Select(line => line[prompt.Length..]));
        using Runspace runspace = Engine.NewRunspace();
        RunInEmptyFolder(runspace, path);
    }

    private static void RunInEmptyFolder(Runspace runspace, string script)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("treatytools-help-");
        try
        {
            EngineResult result = Engine.Run(runspace, """
                param($Folder, $Script)
                $null = $ExecutionContext.SessionState.Path.SetLocation($Folder)
                & ([scriptblock]::Create($Script))
                """, folder.FullName, script);
            Assert.True(result.Errors.Count == 0, $"{script}\n{string.Join('\n', result.Errors)}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<XElement> Commands() =>
        XDocument.Load(Path.Combine(HelpFolder, "TreatyTools.dll-Help.xml")).Root!.Elements(Command + "command");

    private static string Name(XElement command) => (string)command.Element(Command + "details")!.Element(Command + "name")!;
}
