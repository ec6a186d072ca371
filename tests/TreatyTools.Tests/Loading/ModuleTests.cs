using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;

namespace TreatyTools.Tests.Loading;

[Collection(EngineCollection.Name)]
public sealed class ModuleTests(Engine engine)
{
    [Fact]
    public void The_module_imports_by_its_manifest()
    {
        PSObject module = Assert.Single(engine.Output("Get-Module TreatyTools"));
        Assert.Equal("0.1.0", module.Properties["Version"].Value.ToString());
    }

    [Fact]
    public void The_manifest_passes_its_own_test() =>
        Assert.Equal("TreatyTools", Assert.Single(engine.Texts("(Test-ModuleManifest $args[0] -ErrorAction Stop).Name", Engine.Manifest)));

    [Fact]
    public void An_unbuilt_clone_says_what_to_run()
    {
        string folder = Directory.CreateTempSubdirectory("treaty-tools-unbuilt-").FullName;
        foreach (string name in (string[])["TreatyTools.psd1", "TreatyTools.Built.psm1"])
        {
            File.Copy(Path.Combine(Engine.RepositoryRoot, name), Path.Combine(folder, name));
        }

        string manifest = Path.Combine(folder, "TreatyTools.psd1");
        string said = Assert.Single(engine.Texts("try { Import-Module $args[0] -ErrorAction Stop } catch { \"$_\" }", manifest));
        Directory.Delete(folder, recursive: true);
        Assert.Equal($"TreatyTools is not built in '{folder}'. Run ./build.ps1 there (or dotnet build), then import it again.", said);
    }

    [Fact]
    public void The_manifest_is_plain_ASCII_which_every_reader_takes_for_what_it_is() =>
        Assert.All(["TreatyTools.psd1", "TreatyTools.Built.psm1", "TreatyTools.Built.psd1"],
            name => Assert.All(File.ReadAllBytes(Path.Combine(Engine.RepositoryRoot, name)), octet => Assert.InRange(octet, (byte)'\n', (byte)'~')));

    [Fact]
    public void Record_types_resolve_as_literals() =>
        Assert.Equal("TreatyTools.Model.Provision", Assert.Single(engine.Texts("[TreatyTools.Model.Provision].FullName")));

    [Fact]
    public void The_module_exports_every_cmdlet_of_its_assembly_and_nothing_else() =>
        Assert.Equal(CmdletClasses().Select(NameOf).Order(StringComparer.Ordinal), Exported());

    [Fact]
    public void The_manifest_lists_its_cmdlets_one_by_one()
    {
        string[] listed = engine.Texts("(Test-ModuleManifest $args[0]).ExportedCmdlets.Keys | ForEach-Object { $_ }", Engine.Manifest);
        string manifest = File.ReadAllText(Engine.Manifest);
        Assert.Equal(Exported(), listed.Order(StringComparer.Ordinal));
        Assert.All(listed, name => Assert.Contains($"'{name}'", manifest, StringComparison.Ordinal));
    }

    [Fact]
    public void The_help_describes_exactly_the_exported_cmdlets()
    {
        string help = Path.Combine(Engine.RepositoryRoot, "en-US", "TreatyTools.dll-Help.xml");
        Assert.True(File.Exists(help), "There is no help. Build the solution, which writes it.");
        XNamespace command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
        Assert.Equal(Exported(), XDocument.Load(help).Descendants(command + "details").Select(d => d.Element(command + "name")!.Value.Trim())
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Cmdlets_have_approved_verbs_and_nouns_that_begin_with_Treaty()
    {
        string[] approved = [.. typeof(VerbsCommon).Assembly.GetTypes()
            .Where(t => t.IsPublic && t.Name.StartsWith("Verbs", StringComparison.Ordinal) && t.IsAbstract && t.IsSealed)
            .SelectMany(t => t.GetFields()).Select(f => (string)f.GetRawConstantValue()!)];
        Assert.All(Exported(), name =>
        {
            Assert.Contains(name.Split('-')[0], approved);
            Assert.StartsWith("Treaty", name.Split('-')[1], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_cmdlet_assembly_names_no_library()
    {
        string[] allowed = ["System.Management.Automation", "TreatyTools.Model", "TreatyTools.Core", "netstandard"];
        Assert.All(ModuleAssembly().GetReferencedAssemblies(), reference =>
            Assert.True(reference.Name!.StartsWith("System.", StringComparison.Ordinal)
                || reference.Name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal) || allowed.Contains(reference.Name), reference.Name));
    }

    private static string NameOf(Type cmdlet)
    {
        CmdletAttribute attribute = cmdlet.GetCustomAttribute<CmdletAttribute>()!;
        return $"{attribute.VerbName}-{attribute.NounName}";
    }

    private string[] Exported() => [.. engine.Texts("Get-Command -Module TreatyTools -CommandType Cmdlet | ForEach-Object Name").Order(StringComparer.Ordinal)];

    private IEnumerable<Type> CmdletClasses() => ModuleAssembly().GetExportedTypes().Where(t => t.GetCustomAttribute<CmdletAttribute>() is not null);

    private Assembly ModuleAssembly() => (Assembly)Assert
        .Single(engine.Output("(Get-Module TreatyTools).NestedModules.ImplementingAssembly | Where-Object { $_ }")).BaseObject;
}
