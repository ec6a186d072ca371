using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TreatyTools.Tests.Commands;

/// <summary>
/// What every cmdlet does alike with paths, days, filters and records of several datasets. Each table names all cmdlets that have the parameters in question: a
/// new one fails until it is tried here.
/// </summary>
[Collection(EngineCollection.Name)]
public sealed class DoorTests(Engine engine) : IDisposable
{
    /// <summary>Write no file that they would replace: two make folders, and one binds a file where it lies.</summary>
    private static readonly string[] NoWriters = ["Build-TreatyDataset", "New-TreatyDataset", "Register-TreatyText"];

    /// <summary>Take texts, whose words are what counts; a dataset is only where ids are looked up.</summary>
    private static readonly string[] TakeTexts =
        [
            "ConvertTo-TreatyShingle", "Export-TreatySimilarity", "Find-TreatySimilarity", "Measure-TreatyReuse", "Measure-TreatySurvival",
            "Measure-TreatyText",
        ];

    private static readonly string[] DaysLines =
    [
        "Compare-TreatyParticipation uncc ets185 -AsOf", "Export-TreatyChart $at/x.svg Participation -AsOf", "Export-TreatyReport $at/x.xlsx -AsOf",
        "Get-TreatyParticipation -AsOf", "Get-TreatyStatus -AsOf", "Get-TreatyStatus uncc -Assume 40 -By", "New-TreatyDataset $at/x -Created",
    ];

    private static readonly string[] FiltersLines =
    [
        "Get-TreatyParticipation -Treaty ets185 | ForEach-Object Id", "Get-TreatyProvision -Treaty ets185 | ForEach-Object Id",
        "Get-TreatyStatus -Treaty ets185 | ForEach-Object Treaty", "Get-TreatyText -Treaty ets185 | ForEach-Object Id",
        "Find-TreatyRecord convention -Table texts -Treaty ets185 | ForEach-Object { $_.Record.Id }",
        "Show-TreatyTimeline -Treaty ets185 -Width 80",
        "Export-TreatyChart $at/x.svg Timeline -Treaty ets185 -Force -PassThru | ForEach-Object { [IO.File]::ReadAllText($_) }",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;

    /// <summary>A command line for each parameter that takes one day, without the day.</summary>
    public static TheoryData<string> Days => [.. DaysLines];

    /// <summary>A command line for each cmdlet that takes records and has -Treaty, with what is shown of its result.</summary>
    public static TheoryData<string> Filters => [.. FiltersLines];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_path_can_be_given_as_it_is_written() => Assert.All(Cmdlets("Path"), cmdlet =>
    {
        IEnumerable<string> names = cmdlet.Parameters["Path"].Aliases;
        if (cmdlet.Parameters.TryGetValue("LiteralPath", out ParameterMetadata? literal))
        {
            names = literal.Aliases.Append("LiteralPath");
        }

        string[] lacking = [.. new[] { "LiteralPath", "LP", "PSPath" }.Except(names, StringComparer.OrdinalIgnoreCase)];
        Assert.True(lacking.Length == 0, $"{cmdlet.Name} lacks {string.Join(", ", lacking)}");
    });

    [Fact]
    public void Whatever_writes_a_file_can_leave_the_one_that_is_there() => Assert.All(
        Cmdlets("Path").Where(cmdlet => cmdlet.Parameters.ContainsKey("WhatIf") && !NoWriters.Contains(cmdlet.Name)), cmdlet =>
    {
        Assert.True(cmdlet.Parameters.ContainsKey("NoClobber"), cmdlet.Name);
        Assert.Equal(["NoOverwrite"], cmdlet.Parameters["NoClobber"].Aliases);
        Assert.Equal(("SwitchParameter", "SwitchParameter"), (cmdlet.Parameters["Force"].ParameterType.Name, cmdlet.Parameters["PassThru"].ParameterType.Name));
    });

    [Theory]
    [MemberData(nameof(Days))]
    public void A_day_without_an_end_is_refused_wherever_one_is_asked_for(string command)
    {
        EngineResult result = engine.Run($"$at = $args[0]; {command} '2024/..'", _folder);
        Assert.Equal("OpenDate", result.ErrorId);
        Assert.Contains(command[command.LastIndexOf('-')..], result.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_dataset_does_not_begin_on_a_day_that_is_not_known() =>
        Assert.Equal("OpenDate", engine.Run("New-TreatyDataset $args[0] -Created '../2024'", Path.Combine(_folder, "x")).ErrorId);

    // -Before, -After and -During are limits, which may be open.
    [Fact]
    public void All_that_take_a_day_are_tried() => Assert.Equal(
        Cmdlets().SelectMany(cmdlet => cmdlet.Parameters.Values.Where(parameter => parameter.ParameterType.Name == "EdtfDate"
            && parameter.Name is not ("Before" or "After")).Select(parameter => $"{cmdlet.Name} -{parameter.Name}")).Order(StringComparer.Ordinal),
        DaysLines.Select(row => $"{row.Split(' ')[0]} {row.Split(' ')[^1]}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Filters))]
    public void Records_that_are_piped_do_not_undo_a_filter(string command)
    {
        // A search looks into what is piped; everything else into what is related to it. Hits that tie may stand in another order.
        string piped = command.StartsWith("Find-TreatyRecord", StringComparison.Ordinal) ? "Get-TreatyText" : "Get-Treaty";
        string[] filtered = [.. engine.Texts($"$at = $args[0]; {command}", _folder).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(filtered);
        Assert.Equal(filtered, engine.Texts($"$at = $args[0]; {piped} | {command}", _folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_that_filter_records_by_treaty_are_tried() => Assert.Equal(
        Cmdlets("InputObject").Where(cmdlet => cmdlet.Parameters.ContainsKey("Treaty")).Select(cmdlet => cmdlet.Name),
        FiltersLines.Select(row => row.Split(' ')[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void Records_of_two_datasets_are_looked_up_in_their_own_or_refused()
    {
        using Runspace session = Engine.NewRunspace();
        string[] Texts(string script) => [.. Engine.Run(session, script, _folder).ThrowOnError().Output.Select(item => item?.ToString() ?? "")];
        Texts($"Import-TreatyDataset '{Path.Combine(Engine.RepositoryRoot, "tests", "Fixtures", "antarctica")}'");
        Texts("$one = Get-Treaty uncc; $other = Get-Treaty antarctic-treaty -Dataset antarctica");
        Dictionary<string, string> more = new(StringComparer.Ordinal)
        {
            ["Export-TreatyChart"] = "$at/x.svg Outcome",
            ["Export-TreatyCoding"] = "$at/x.xlsx",
        };
        foreach (string name in Cmdlets("InputObject").Where(cmdlet => cmdlet.Parameters.ContainsKey("Dataset")).Select(cmdlet => cmdlet.Name)
            .Except(TakeTexts))
        {
            string command = $"{name} {more.GetValueOrDefault(name, "")}";
            switch (name)
            {
                case "Export-TreatyChart" or "Export-TreatyCoding" or "Show-TreatyTimeline":
                    Assert.Equal("SeveralDatasets", Engine.Run(session, $"$at = $args[0]; $one, $other | {(name.StartsWith("Show", StringComparison.Ordinal)
                        ? "Get-TreatyEvent" : "Get-TreatyConcern")} | {command}", _folder).ErrorId);
                    break;
                case "Measure-TreatyConcern":
                    Assert.Equal(Texts("@($one, $other | Get-TreatyConcern).Count"),
                        Texts($"$one, $other | Get-TreatyConcern | {command} -By Theme -AsObject | Where-Object Theme -eq Total | ForEach-Object Count"));
                    break;
                case "Find-TreatyCorrespondence" or "Resolve-TreatyArticle" or "Find-TreatyRecord":
                    break;
                default:
                    string shown = name == "Export-TreatyCitation" ? " | ForEach-Object { $_.Split(\"`n\") }"
                        : " | ForEach-Object { \"$($_.Dataset) $($_.Treaty) $($_.Id)\" }";
                    string[] each = [.. Texts($"$one | {command}{shown}"), .. Texts($"$other | {command}{shown}")];
                    Assert.NotEmpty(each);
                    Assert.Equal(each, Texts($"$one, $other | {command}{shown}"));
                    break;
            }
        }
    }

    private CmdletInfo[] Cmdlets(string? parameter = null) =>
    [
        .. engine.Output("Get-Command -Module TreatyTools -CommandType Cmdlet").Select(item => (CmdletInfo)item.BaseObject)
            .Where(cmdlet => parameter is null || cmdlet.Parameters.ContainsKey(parameter)).OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal),
    ];
}
