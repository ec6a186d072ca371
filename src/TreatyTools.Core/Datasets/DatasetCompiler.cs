using TreatyTools.Core.Datasets.Codebook;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Packages;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Rules;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Datasets.Seeds;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets;

/// <summary>Compiles seeds, the hand-kept YAML files of a dataset, into a data package.</summary>
public static class DatasetCompiler
{
    /// <summary>Reads and checks the seeds of a folder. Nothing is written.</summary>
    /// <param name="directory">Folder of the seeds.</param>
    /// <param name="cancellation">Stops the work between files.</param>
    /// <exception cref="TreatyFault"><c>SeedsNotFound</c>: the folder does not exist or holds no <c>dataset.yaml</c>.</exception>
    public static CompiledDataset Compile(string directory, CancellationToken cancellation = default)
    {
        FindingList findings = new();
        (SeedDescription? description, DataRows rows, FindingList advisory) = Read(directory, findings, cancellation);
        IReadOnlyList<ExplainedWarning> warnings = Explain(description, findings, advisory);
        string? gaps = Gaps(directory, findings);
        TreatyDataset? info = gaps is null || description is null ? description?.Info : description.Info with { Gaps = GapsText.Read(gaps) };
        return new CompiledDataset(info, rows, findings, new CodebookNotes(gaps, warnings));
    }

    /// <summary>Checks the seeds of a folder against every rule, those included that a package can be built in spite of.</summary>
    internal static IReadOnlyList<Finding> Check(string directory, CancellationToken cancellation)
    {
        FindingList findings = new();
        (SeedDescription? description, _, FindingList advisory) = Read(directory, findings, cancellation);
        Explain(description, findings, advisory);
        Gaps(directory, findings);
        findings.Add(advisory);
        return findings.ToSorted();
    }

    private static (SeedDescription? Description, DataRows Rows, FindingList Advisory) Read(
        string directory, FindingList findings, CancellationToken cancellation)
    {
        string folder = Path.GetFullPath(directory);
        string description = Path.Combine(folder, SeedFiles.Dataset);
        if (!Directory.Exists(folder))
        {
            throw new TreatyFault("SeedsNotFound", FaultKind.NotFound, $"The folder '{folder}' does not exist. Name the folder of a dataset's seeds.", folder);
        }

        if (!File.Exists(description))
        {
            throw new TreatyFault("SeedsNotFound", FaultKind.NotFound,
                $"The folder '{folder}' holds no {SeedFiles.Dataset}, so it is no folder of seeds. Name the folder in which that file lies.", folder);
        }

        SeedDescription? info = SeedDescriptionReader.Read(description, findings);
        DataRows rows = new();
        SeedTableReader reader = new(rows, findings);
        HashSet<string> known = new(StringComparer.Ordinal) { SeedFiles.Dataset };
        foreach (TableSchema table in RecordTables.All.Where(table => table.SeedFiles is not null))
        {
            foreach (string file in Directory.EnumerateFiles(folder, table.SeedFiles!).Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                string name = Path.GetFileName(file);
                known.Add(name);
                if (new SeedFileReader(name, findings).Read(file) is { } root)
                {
                    reader.Read(table, name, root);
                }
            }
        }

        foreach (string name in Directory.EnumerateFiles(folder, "*.y*ml").Select(Path.GetFileName).Order(StringComparer.Ordinal).OfType<string>()
            .Where(name => !known.Contains(name)))
        {
            findings.Error("unknown-file", name, null, $"'{name}' is no seed file.{NameSuggestion.Sentence(name, known)}", "Rename or remove it.");
        }

        foreach (TableSchema table in RecordTables.All)
        {
            table.Number(rows[table.Name]);
        }

        new RowValidator(rows, findings).Check();
        foreach (TableSchema table in RecordTables.All)
        {
            rows[table.Name] = [.. table.Sort(rows[table.Name])];
        }

        FindingList advisory = new();
        new AdvisoryRules(rows, advisory).Check();
        return (info, rows, advisory);
    }

    /// <summary>
    /// The warnings that a check of the package gives, each with the explanation that the seeds have for it. An explanation of nothing is a warning, too:
    /// what it speaks of has changed.
    /// </summary>
    private static ExplainedWarning[] Explain(SeedDescription? description, FindingList findings, FindingList advisory)
    {
        // The package is sorted whatever the order of the seeds.
        Finding[] warnings = findings.ToSorted().Concat(advisory.ToSorted())
            .Where(finding => finding.Severity == FindingSeverity.Warning && finding.Rule != RecordRules.OrderRule)
            .OrderBy(finding => finding.Rule, StringComparer.Ordinal).ThenBy(finding => finding.Table, StringComparer.Ordinal)
            .ThenBy(finding => finding.RecordId ?? "", NaturalOrder.Comparer).ThenBy(finding => finding.Field, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ToArray();
        IReadOnlyList<WarningExplanation> explanations = description?.Explanations ?? [];
        foreach (WarningExplanation explanation in explanations.Where(explanation => !warnings.Any(explanation.Fits)))
        {
            findings.Warning("stale-explanation", SeedFiles.Dataset, explanation.Line,
                $"'{FindingList.Shorten(explanation.Rule)}' is explained for '{FindingList.Shorten(explanation.Record)}', but there is no such warning.",
                    "Correct or remove the explanation.", "warnings");
        }

        return Array.ConvertAll(warnings, warning => new ExplainedWarning(
            warning, explanations.FirstOrDefault(explanation => explanation.Fits(warning))?.Explanation));
    }

    private static string? Gaps(string directory, FindingList findings)
    {
        string path = Path.Combine(Path.GetFullPath(directory), SeedFiles.Gaps);
        return File.Exists(path) ? new SeedFileReader(SeedFiles.Gaps, findings).Text(path) : null;
    }
}

/// <summary>Seeds that were read and checked.</summary>
public sealed class CompiledDataset
{
    private readonly TreatyDataset? _info;
    private readonly DataRows _rows;
    private readonly CodebookNotes _notes;

    internal CompiledDataset(TreatyDataset? info, DataRows rows, FindingList findings, CodebookNotes notes)
    {
        _info = info;
        _rows = rows;
        _notes = notes;
        Findings = findings.ToSorted();
        IsValid = !findings.HasErrors;
    }

    /// <summary>What the check found, by file and line.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether nothing forbids to make the package.</summary>
    public bool IsValid { get; }

    /// <summary>What the dataset is, as a package in that folder would say.</summary>
    /// <exception cref="TreatyFault"><c>SeedsInvalid</c>: a finding forbids it.</exception>
    public TreatyDataset Describe(string directory) =>
        Valid() with { Directory = Path.GetFullPath(directory), Tables = RecordTables.Count(_rows), Agreement = AgreementTable.Of(_rows) };

    /// <summary>The records, without a package being written.</summary>
    /// <exception cref="TreatyFault"><c>SeedsInvalid</c>: a finding forbids it.</exception>
    public Dataset ToDataset(string directory)
    {
        TreatyDataset info = Describe(directory);
        return new Dataset(info, DatasetTables.Of(_rows, info.Name));
    }

    /// <summary>The files of the package by name. The same seeds give the same bytes on every machine and in every culture.</summary>
    /// <exception cref="TreatyFault"><c>SeedsInvalid</c>: a finding forbids it.</exception>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Files() =>
        [.. DataPackageWriter.Files(Valid(), _rows), new(CodebookWriter.FileName, CodebookWriter.Write(Valid(), _rows, _notes))];

    /// <summary>Writes the package into a folder and gives what it says about itself.</summary>
    /// <exception cref="TreatyFault"><c>SeedsInvalid</c>: a finding forbids it. <c>DatasetDestination</c>: the folder cannot be used.</exception>
    public TreatyDataset Write(string directory)
    {
        DataPackageWriter.Write(directory, Files());
        return Describe(directory);
    }

    private TreatyDataset Valid()
    {
        if (IsValid && _info is not null)
        {
            return _info;
        }

        Finding[] errors = Findings.Where(finding => finding.Severity == FindingSeverity.Error).ToArray();
        throw new TreatyFault("SeedsInvalid", FaultKind.InvalidData,
            $"The seeds have {errors.Length} {(errors.Length == 1 ? "fault" : "faults")}; the first: {errors[0]} Test-TreatyDataset lists them all.",
                errors[0]);
    }
}
