using System.Management.Automation;

namespace TreatyTools.Tests;

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
    public void Record_types_resolve_as_literals() =>
        Assert.Equal("TreatyTools.Model.Provision", Assert.Single(engine.Texts("[TreatyTools.Model.Provision].FullName")));
}
