using System.Globalization;
using System.Text.RegularExpressions;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Seeds;

/// <summary>Reads <c>dataset.yaml</c>: what the dataset is.</summary>
internal sealed partial class SeedDescriptionReader
{
    private static readonly string[] Keys =
        ["name", "title", "description", "version", "created", "licence", "contributors", "keywords", "citation", "homepage", "warnings"];

    private readonly FindingList _findings;
    private readonly SeedMapping _mapping;

    private SeedDescriptionReader(SeedMapping mapping, FindingList findings)
    {
        _mapping = mapping;
        _findings = findings;
    }

    /// <summary>The description, or null where the findings say why not.</summary>
    public static SeedDescription? Read(string path, FindingList findings)
    {
        switch (new SeedFileReader(SeedFiles.Dataset, findings).Read(path))
        {
            case SeedMapping mapping:
                SeedDescriptionReader reader = new(mapping, findings);
                return new SeedDescription(reader.Description(), reader.Explanations());
            case { } other:
                findings.Error("type", SeedFiles.Dataset, other.Line, "The file is not a mapping of keys to values.",
                    "Write name, title, version, created, licence and so on, each with its value.");
                return null;
            default:
                return null;
        }
    }

    private TreatyDataset Description()
    {
        foreach (string key in _mapping.Entries.Keys.Except(Keys, StringComparer.Ordinal))
        {
            Fault("unknown-key", FindingList.Shorten(key), _mapping.KeyLines[key],
                $"'{FindingList.Shorten(key)}' is no key of this file.{NameSuggestion.Sentence(key, Keys)}", "Correct or remove it.");
        }

        string name = Text("name", required: true) ?? "";
        if (name.Length > 0 && !DatasetName.IsValid(name))
        {
            Fault("pattern", "name", Line("name"), $"'{FindingList.Shorten(name)}' is no name of a dataset.",
                "Write lower case with hyphens, such as cybercrime.");
        }

        string version = Text("version", required: true) ?? "";
        if (version.Length > 0 && !VersionPattern().IsMatch(version))
        {
            Fault("pattern", "version", Line("version"), $"'{FindingList.Shorten(version)}' is no version.", "Write three numbers, such as 0.1.0.");
        }

        string? created = Text("created", required: true);
        if (!DateOnly.TryParseExact(created, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && created is not null)
        {
            Fault("type", "created", Line("created"), $"'{FindingList.Shorten(created)}' is no day.", "Write a day such as '2026-11-23'.");
        }

        return new TreatyDataset
        {
            Name = name,
            Title = Text("title", required: true) ?? "",
            Description = Text("description"),
            Version = version,
            Created = day,
            Licence = Text("licence"),
            Contributors = Contributors(),
            Keywords = List(_mapping, "keywords"),
            Citation = Text("citation"),
            Homepage = Text("homepage"),
            Directory = "",
        };
    }

    private IReadOnlyList<DatasetContributor> Contributors()
    {
        if (!_mapping.Entries.TryGetValue("contributors", out SeedNode? node))
        {
            return [];
        }

        List<DatasetContributor> contributors = [];
        foreach (SeedNode item in node is SeedSequence list ? list.Items : [node])
        {
            if (item is SeedMapping mapping && mapping.Entries.GetValueOrDefault("title") is SeedScalar { IsNull: false } title
                && mapping.Entries.Keys.All(key => key is "title" or "roles"))
            {
                contributors.Add(new DatasetContributor(title.Value, List(mapping, "roles")));
            }
            else
            {
                Fault("type", "contributors", item.Line, "A contributor is not written as one.", "Write a title and a list of roles for each.");
            }
        }

        return contributors.AsReadOnly();
    }

    private IReadOnlyList<WarningExplanation> Explanations()
    {
        List<WarningExplanation> explanations = [];
        SeedNode? node = _mapping.Entries.GetValueOrDefault("warnings");
        foreach (SeedNode item in node is SeedSequence list ? list.Items : node is null ? [] : [node])
        {
            if (item is SeedMapping { Entries.Count: 3 } mapping && Word(mapping, "rule") is { } rule && Word(mapping, "record") is { } record
                && Word(mapping, "explanation") is { } explanation)
            {
                explanations.Add(new WarningExplanation(rule, record, explanation, item.Line));
            }
            else
            {
                Fault("type", "warnings", item.Line, "The explanation of a warning is not written as one.",
                    "Write the rule, the record and the explanation for each.");
            }
        }

        return explanations.AsReadOnly();

        static string? Word(SeedMapping mapping, string key) =>
            mapping.Entries.GetValueOrDefault(key) is SeedScalar { IsNull: false, Value.Length: > 0 } scalar ? scalar.Value : null;
    }

    private string? Text(string key, bool required = false)
    {
        SeedNode? node = _mapping.Entries.GetValueOrDefault(key);
        if (node is SeedScalar { IsNull: false, Value.Length: > 0 } scalar)
        {
            return scalar.Value;
        }

        if (node is not (null or SeedScalar { IsNull: true }))
        {
            Fault("type", key, node.Line, $"'{key}' is not a text.", "Write one text.");
        }
        else if (required)
        {
            Fault("required", key, node?.Line ?? _mapping.Line, $"'{key}' has no value.", "Give it one.");
        }

        return null;
    }

    private IReadOnlyList<string> List(SeedMapping mapping, string key)
    {
        switch (mapping.Entries.GetValueOrDefault(key))
        {
            case null:
                return [];
            case SeedSequence list when list.Items.All(item => item is SeedScalar { IsNull: false, Value.Length: > 0 }):
                return Array.AsReadOnly(list.Items.Cast<SeedScalar>().Select(item => item.Value).ToArray());
            case { } node:
                Fault("type", key, node.Line, $"'{key}' is not a list of texts.", "Write its items with hyphens, or [].");
                return [];
        }
    }

    private int Line(string key) => _mapping.Entries[key].Line;

    private void Fault(string rule, string field, int line, string message, string advice) =>
        _findings.Error(rule, SeedFiles.Dataset, line, message, advice, field: field);

    [GeneratedRegex("^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex VersionPattern();
}

/// <summary>What <c>dataset.yaml</c> says.</summary>
/// <param name="Info">What the dataset is.</param>
/// <param name="Explanations">Why warnings of the check stand.</param>
internal sealed record SeedDescription(TreatyDataset Info, IReadOnlyList<WarningExplanation> Explanations);

/// <summary>Why a warning of the check stands.</summary>
/// <param name="Rule">Rule of the warning.</param>
/// <param name="Record">Id of the record.</param>
/// <param name="Explanation">Why, in words.</param>
/// <param name="Line">Line of the explanation.</param>
internal sealed record WarningExplanation(string Rule, string Record, string Explanation, int Line)
{
    /// <summary>Whether it speaks of this warning.</summary>
    public bool Fits(Finding finding) => finding.Rule == Rule && finding.RecordId == Record;
}
