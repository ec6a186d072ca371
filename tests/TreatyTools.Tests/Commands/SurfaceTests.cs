using System.Management.Automation;
using System.Text.RegularExpressions;
using TreatyTools.Tests.Shared;

namespace TreatyTools.Tests.Commands;

/// <summary>
/// What a user can type: every cmdlet with its parameters, as it was approved in tests/Snapshots/surface.txt; and what cmdlets of a family share.
/// </summary>
[Collection(EngineCollection.Name)]
public sealed class SurfaceTests(Engine engine) : IDisposable
{
    private static readonly string[] Exporters =
    [
        "Export-TreatyChart", "Export-TreatyCitation", "Export-TreatyCoding", "Export-TreatyDataFrame", "Export-TreatyReport", "Export-TreatySimilarity",
            "Export-TreatyText",
        "Export-TreatyWorkbook",
    ];

    private static readonly string[] ExportsLines =
    [
        "Export-TreatyChart {0} $at/x.svg Outcome",
        "Get-TreatySource -First 1 | Export-TreatyCitation {0} $at/x.bib",
        "Get-TreatyConcern -First 1 | Export-TreatyCoding {0} $at/x.xlsx",
        "1 | Export-TreatyDataFrame {0} $at/x.csv",
        "Export-TreatyReport {0} $at/x.xlsx -Treaty ets185",
        "[IO.File]::WriteAllText(\"$at/t.txt\", 'Article 1'); Export-TreatyText {0} $at/x.md -InputObject $at/t.txt",
        "1 | Export-TreatyWorkbook {0} $at/x.xlsx",
        "'one lamp shall be lit by', 'two lamps shall be lit by' | Export-TreatySimilarity {0} $at/x.svg",
        "[IO.File]::WriteAllText(\"$at/t.txt\", 'Article 1'); Compare-TreatyText $at/t.txt $at/t.txt {0} $at/x.html",
        "Compare-TreatyDataset cybercrime cybercrime {0} $at/x.md",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;

    /// <summary>A command line of each exporter; <c>$at</c> is the file.</summary>
    public static TheoryData<string> Exports => [.. ExportsLines];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_cmdlet_is_as_it_was_approved() => Snapshot.Match("surface.txt", Cmdlets().SelectMany(Lines).Concat(Aliases()));

    [Fact]
    public void Exporters_share_what_says_where_and_how_to_write()
    {
        CmdletInfo[] exporters = [.. Cmdlets().Where(cmdlet => cmdlet.Verb == VerbsData.Export)];
        Assert.Equal(Exporters, exporters.Select(cmdlet => cmdlet.Name));
        Assert.All(exporters, cmdlet =>
        {
            ParameterMetadata path = cmdlet.Parameters["Path"];
            Assert.Equal((typeof(string), 0), (path.ParameterType, path.ParameterSets.Values.Single().Position));
            Assert.Equal(["LiteralPath", "LP", "PSPath"], path.Aliases.Order(StringComparer.OrdinalIgnoreCase));
            Assert.Equal(["NoOverwrite"], cmdlet.Parameters["NoClobber"].Aliases);
            foreach (string name in (string[])["NoClobber", "Force", "PassThru", "WhatIf", "Confirm"])
            {
                Assert.Equal(typeof(SwitchParameter), cmdlet.Parameters[name].ParameterType);
            }
        });
    }

    [Fact]
    public void All_that_write_a_file_are_tried() => Assert.Equal(
        Cmdlets().Where(cmdlet => cmdlet.Parameters.ContainsKey("NoClobber")).Select(cmdlet => cmdlet.Name).Where(name => name != "Save-TreatyText"),
        ExportsLines.Select(row => Regex.Match(row, "(Export|Compare)-Treaty[A-Za-z]+").Value).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Exports))]
    public void Exporters_give_an_item_of_the_file_system_and_leave_a_file_that_is_there(string export)
    {
        string named = string.Format(System.Globalization.CultureInfo.InvariantCulture, export, "-LiteralPath");
        Assert.Equal(
            [$"True Microsoft.PowerShell.Core\\FileSystem::{_folder}"],
            engine.Texts($"$at = $args[0]; {named} -PassThru | ForEach-Object {{ \"$($_ -is [IO.FileInfo]) $($_.PSParentPath)\" }}", _folder));
        Assert.Equal("TargetExists", engine.Run($"$at = $args[0]; {named} -NoOverwrite", _folder).ErrorId);
    }

    [Fact]
    public void Importers_and_what_reads_folders_take_paths_alike() =>
        Assert.All(Cmdlets().Where(cmdlet => cmdlet.Verb == VerbsData.Import || cmdlet.Name == "Measure-TreatyCoding" || cmdlet.Name == "Test-TreatyDataset"),
            cmdlet =>
        {
            ParameterMetadata path = cmdlet.Parameters["Path"], literal = cmdlet.Parameters["LiteralPath"];
            Assert.Equal((typeof(string[]), typeof(string[])), (path.ParameterType, literal.ParameterType));
            ParameterSetMetadata byPath = path.ParameterSets["Path"], byLiteral = literal.ParameterSets["LiteralPath"];
            Assert.Equal((0, true), (byPath.Position, byPath.ValueFromPipeline));
            Assert.Equal((true, true), (byLiteral.IsMandatory, byLiteral.ValueFromPipelineByPropertyName));
            Assert.Equal(["LP", "PSPath"], literal.Aliases.Order(StringComparer.OrdinalIgnoreCase));
            Assert.Contains(path.Attributes, attribute => attribute is SupportsWildcardsAttribute);
            Assert.DoesNotContain(literal.Attributes, attribute => attribute is SupportsWildcardsAttribute);
        });

    [Fact]
    public void A_list_given_by_name_is_taken_as_a_list_that_is_piped()
    {
        Dictionary<string, string> arguments = new(StringComparer.Ordinal)
        {
            ["Convert-TreatyDataFrame"] = "-Pivot Outcome -By Theme",
            ["Export-TreatyChart"] = "$at/x.svg Outcome -Force -PassThru",
            ["Export-TreatyCoding"] = "$at/x.xlsx -Force -PassThru",
            ["Export-TreatyDataFrame"] = "$at/x.csv -Force -PassThru",
            ["Export-TreatySimilarity"] = "$at/x.svg -Force -PassThru",
            ["Export-TreatyText"] = "$at/x.md -Force -PassThru",
            ["Export-TreatyWorkbook"] = "$at/x.xlsx -Force -PassThru",
            ["Find-TreatySimilarity"] = "$at/x.txt",
            ["Find-TreatyRecord"] = "'article OR draft'",
            ["Join-TreatyDataFrame"] = "(Get-TreatyTheme) -LeftOn Theme -RightOn Id",
            ["Measure-TreatyReuse"] = "$at/x.txt",
            ["Measure-TreatySurvival"] = "$at/x.txt",
            ["Resolve-TreatyArticle"] = "-To uncc-final",
        };
        foreach (CmdletInfo cmdlet in Cmdlets().Where(cmdlet => cmdlet.Parameters.Values.Any(TakesRecords)))
        {
            string items = cmdlet.Name == "ConvertFrom-TreatyDataFrame"
                ? "(ConvertTo-TreatyDataFrame -InputObject 1), (ConvertTo-TreatyDataFrame -InputObject 2)"
                : TakesTexts(cmdlet.Name)
                ? "@(foreach ($name in 'x.txt', 'y.txt') { "
                    + "[IO.File]::WriteAllText(\"$at/$name\", \"Article 1`nA lamp shall be lit by $name.\"); \"$at/$name\" })"
                : cmdlet.Name == "Export-TreatyText"
                ? "@(foreach ($name in 'x.txt') { [IO.File]::WriteAllText(\"$at/$name\", \"Article 1`nA lamp shall be lit.\"); \"$at/$name\" })"
                : cmdlet.Verb is "Get" or "Show" ? "@(Get-Treaty uncc, ets185)" : "@(Get-TreatyConcern -Draft uncc-zero-draft -First 12)";
            string rest = arguments.GetValueOrDefault(cmdlet.Name, "");
            const string shown = "ForEach-Object { if ($_.Extension -eq '.xlsx') { (Import-TreatyWorkbook $_).Count } "
                + "elseif ($_ -is [IO.FileInfo]) { [IO.File]::ReadAllText($_) } elseif ($_.Rows) { $_.Rows } else { $_ } }";
            string[] piped = engine.Texts($"$at = $args[0]; $items = {items}; $items | {cmdlet.Name} {rest} | {shown}", _folder);
            Assert.True(piped.Length > 0, cmdlet.Name);
            Assert.Equal(piped, engine.Texts($"$at = $args[0]; $items = {items}; {cmdlet.Name} -InputObject $items {rest} | {shown}", _folder));
        }
    }

    private static bool TakesTexts(string name) => name is "ConvertTo-TreatyShingle" or "Export-TreatySimilarity" or "Find-TreatySimilarity"
        or "Measure-TreatyReuse" or "Measure-TreatySurvival" or "Measure-TreatyText";

    private static bool TakesRecords(ParameterMetadata parameter) => parameter.Name == "InputObject" || parameter.Aliases.Contains("InputObject");

    private IEnumerable<CmdletInfo> Cmdlets() =>
        engine.Output("Get-Command -Module TreatyTools -CommandType Cmdlet").Select(item => (CmdletInfo)item.BaseObject)
        .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal);

    private IEnumerable<string> Aliases() =>
        engine.Texts("Get-Command -Module TreatyTools -CommandType Alias | ForEach-Object { \"$($_.Name) is $($_.Definition)\" }")
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(CmdletInfo cmdlet) =>
    [
        $"{cmdlet.Name}: {string.Join(", ", cmdlet.ParameterSets.Select(set => Set(set.Name) + (set.IsDefault ? " (default)" : "")))}",
        .. cmdlet.Parameters.Values.Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name))
            .Select(parameter => $"{cmdlet.Name} {Line(parameter)}"),
    ];

    private static string Line(ParameterMetadata parameter)
    {
        string aliases = parameter.Aliases.Count == 0 ? "" : $" ({string.Join(", ", parameter.Aliases.Order(StringComparer.Ordinal))})";
        return $"-{parameter.Name}{aliases} {TypeName(parameter.ParameterType)}; {string.Join("; ", parameter.ParameterSets
            .OrderBy(set => set.Key, StringComparer.Ordinal).Select(set => Set(set.Key) + Binding(set.Value)))}";
    }

    private static string Set(string name) => name == ParameterAttribute.AllParameterSets ? "always" : name;

    private static string Binding(ParameterSetMetadata set) => string.Concat(
        set.Position >= 0 ? FormattableString.Invariant($" at {set.Position}") : "",
        set.IsMandatory ? " required" : "",
        set.ValueFromPipeline ? " piped" : "",
        set.ValueFromPipelineByPropertyName ? " by-property" : "",
        set.ValueFromRemainingArguments ? " rest" : "");

    private static string TypeName(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? inner.Name + "?" : type.Name;
}
