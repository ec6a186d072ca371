using System.Reflection;

namespace TreatyTools.Tests.Commands.Frames;

/// <summary>What cmdlets say of formats is what Core knows of them.</summary>
[Collection(EngineCollection.Name)]
public sealed class FormatListTests(Engine engine)
{
    [Theory]
    [InlineData("Import-TreatyDataFrame", "TreatyTools.Core.Formats.TableFormats", "All")]
    [InlineData("Export-TreatyDataFrame", "TreatyTools.Core.Formats.TableFormats", "Written")]
    [InlineData("Export-TreatyCitation", "TreatyTools.Core.Insight.Citations.CitationFormat", "Names")]
    public void A_cmdlet_takes_the_formats_that_there_are(string cmdlet, string registry, string list)
    {
        IEnumerable<string> known = Known(registry, list).Select(format => format as string ?? (string)Property(format, "Name"));
        Assert.Equal(known, engine.Texts("(Get-Command $args[0]).Parameters['Format'].Attributes.ValidValues", cmdlet));
    }

    [Theory]
    [InlineData("Import-TreatyDataFrame", "All")]
    [InlineData("Export-TreatyDataFrame", "Written")]
    public void The_help_names_every_extension(string cmdlet, string list)
    {
        string help = string.Join(' ', engine.Texts("(Get-Help $args[0]).description.Text", cmdlet));
        IEnumerable<string> extensions = Known("TreatyTools.Core.Formats.TableFormats", list)
            .SelectMany(format => (IEnumerable<string>)Property(format, "Extensions"));
        Assert.All(extensions, extension => Assert.Contains(extension, help, StringComparison.Ordinal));
    }

    private IEnumerable<object> Known(string registry, string list)
    {
        // The first query loads Core, into a context of its own.
        engine.Output("Get-Treaty -First 1");
        Assembly core = AppDomain.CurrentDomain.GetAssemblies().Last(assembly => assembly.GetName().Name == "TreatyTools.Core");
        return (IEnumerable<object>)core.GetType(registry, throwOnError: true)!.GetProperty(list)!.GetValue(null)!;
    }

    private static object Property(object format, string name) => format.GetType().GetProperty(name)!.GetValue(format)!;
}
