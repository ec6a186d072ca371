using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using TreatyTools.Tests.Shared;

namespace TreatyTools.Tests.Documents;

/// <summary>Lists that are made from the cmdlets themselves, so that nobody writes them: that of the manifest, and the kinds of record in the README.</summary>
[Collection(EngineCollection.Name)]
public sealed partial class DeclaredTests(Engine engine)
{
    // With commas: without them the engine runs a statement for each name at every import.
    private const string Between = ",\n        ";

    [Fact]
    public void The_manifest_exports_every_cmdlet()
    {
        string names = string.Join(Between, Cmdlets().Select(type => $"'{NameOf(type)}'").Order(StringComparer.OrdinalIgnoreCase));
        Snapshot.MatchDocument("TreatyTools.psd1", manifest => Exports().Replace(manifest, $"CmdletsToExport      = @(\n        {names}\n    )"));
    }

    [Fact]
    public void The_README_names_the_cmdlet_of_every_kind_of_record() => Snapshot.MatchDocument("README.md", readme => Asking().Replace(readme, row =>
        row.Value[..^2] + string.Concat(Cmdlets().Where(GivesRecords).Select(NameOf).Order(StringComparer.Ordinal).Select(name => $", `{name}`")
            .Where(named => !row.Value.Contains(named[2..], StringComparison.Ordinal))) + " |"));

    private Type[] Cmdlets() =>
    [
        .. ((Assembly)Assert.Single(engine.Output("(Get-Command Get-Treaty).ImplementingType.Assembly")).BaseObject).GetExportedTypes()
            .Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null),
    ];

    private static string NameOf(Type cmdlet)
    {
        CmdletAttribute attribute = cmdlet.GetCustomAttribute<CmdletAttribute>()!;
        return $"{attribute.VerbName}-{attribute.NounName}";
    }

    private static bool GivesRecords(Type type) => type.BaseType is { } up && (up.Name == "GetRecordCommand" || GivesRecords(up));

    [GeneratedRegex(@"CmdletsToExport      = @\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Exports();

    [GeneratedRegex(@"^\| asking \| .* \|$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();
}
