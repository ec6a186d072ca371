using System.Management.Automation;

namespace TreatyTools.Tests.Commands;

/// <summary>Wildcards are documented exactly where they work: every text that a query takes is tried with one.</summary>
[Collection(EngineCollection.Name)]
public sealed class WildcardParameterTests(Engine engine)
{
    // A dataset is named or lies in a folder; the rest belongs to the engine.
    private static readonly string[] Others = ["Dataset", .. Cmdlet.CommonParameters];

    [Fact]
    public void Wildcards_are_documented_where_they_work_and_nowhere_else()
    {
        List<string> wrong = [];
        foreach (CmdletInfo cmdlet in engine.Output("Get-Command -Module TreatyTools -Name Get-Treaty*").Select(command => (CmdletInfo)command.BaseObject))
        {
            foreach (ParameterMetadata parameter in cmdlet.Parameters.Values.Where(parameter => !Others.Contains(parameter.Name)
                && (parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(string[]))))
            {
                bool documented = parameter.Attributes.Any(attribute => attribute is SupportsWildcardsAttribute);
                string told = Assert.Single(engine.Texts(
                    $"try {{ $null = {cmdlet.Name} -{parameter.Name} '*' -ErrorAction Stop; 'taken' }} catch {{ 'refused' }}"));
                if (documented != (told == "taken"))
                {
                    wrong.Add($"{cmdlet.Name} -{parameter.Name}: {(documented ? "documented" : "not documented")}, {told}");
                }
            }
        }

        Assert.Empty(wrong);
    }
}
