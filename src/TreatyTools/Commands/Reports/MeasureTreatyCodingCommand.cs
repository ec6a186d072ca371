using System.Globalization;
using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Reports.Coding;
using TreatyTools.Model;
using TreatyTools.Paths;
using TreatyTools.Session;

namespace TreatyTools.Commands;

/// <summary>Reads the workbooks of several coders and tells how far they agree.</summary>
/// <remarks>
/// <para>Each file is that of one coder, as Export-TreatyCoding made it: at least two files, or one with -IncludeDataset. By default the result is a row for
/// each field: the number of records that count, percent agreement, Cohen's kappa for two coders, and Krippendorff's alpha for nominal data, for any number of
/// them. -Conflict gives the records on which they differ instead, with what each coder chose and remarked: rows to talk over, or to export with
/// Export-TreatyWorkbook.</para>
/// <para>A record counts in a field where at least two coders gave a value. Both coefficients are 1 where all agree and 0 where agreement is as by chance; they
/// are empty where only one value was given throughout, since chance cannot be told then. It is customary to ask for an alpha of at least 0.8, and 0.667 for
/// tentative conclusions.</para>
/// <para>-IncludeDataset compares a coding with the dataset. What was decided of conflicts is given by -Settlement, a workbook or CSV file with the columns Id,
/// Field and Settled, and perhaps First (what the dataset had before) and Reason: conflicts then tell it, and the dataset counts with what it had before, so
/// that the agreement is that of the codings and not that of the decision. What -Conflict gives, exported and filled in, is such a file.</para>
/// <para>What is wrong with the files is told as warnings: values that are not in the vocabulary, ids that are not known or come twice, records or columns that
/// a file lacks, cells left empty. Such values do not count. -Finding gives the findings as objects.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern -Theme privacy | Export-TreatyCoding smith.xlsx -Coder 'A. Smith' -Prefill
/// Get-TreatyConcern -Theme privacy | Export-TreatyCoding lee.xlsx -Coder 'B. Lee' -Prefill
/// Measure-TreatyCoding smith.xlsx, lee.xlsx</code>
/// <para>Compares two coders. Here both files hold what the dataset has, so that they agree on everything; those that come back from people will not.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Theme privacy | Export-TreatyCoding smith.xlsx -Coder 'A. Smith' -Prefill
/// Get-TreatyConcern -Theme privacy | Export-TreatyCoding lee.xlsx -Coder 'B. Lee' -Prefill
/// Measure-TreatyCoding smith.xlsx, lee.xlsx -Field Stance, Outcome -Conflict | Where-Object Field -eq Outcome</code>
/// <para>The records on whose outcome the coders differ.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Stakeholder eff | Export-TreatyCoding review.xlsx -Coder 'A. Smith' -Prefill
/// Measure-TreatyCoding review.xlsx -IncludeDataset -Conflict</code>
/// <para>Where a reviewer changed what the dataset has: it counts as one more coder.</para>
/// </example>
/// <example>
/// <code>Export-TreatyCoding second.csv -Field Outcome -Prefill
/// [pscustomobject]@{ Id = 'a19-2022-redress'; Field = 'Outcome'; First = 'not-addressed'; Settled = 'partly-addressed'; Reason = 'O2' } |
///     Export-TreatyWorkbook settlement.xlsx
/// Measure-TreatyCoding second.csv -IncludeDataset -Settlement settlement.xlsx -Conflict</code>
/// <para>A second coding, here one with what the dataset has, is compared with what the dataset had before one of its outcomes was settled.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Measure, "TreatyCoding", DefaultParameterSetName = SessionPath.WithWildcards)]
[Alias("Import-TreatyCoding")]
[OutputType(typeof(CodingAgreement), typeof(CodingConflict), typeof(Finding))]
public sealed class MeasureTreatyCodingCommand : DatasetCmdlet
{
    private const int WarningsShown = 10;

    private readonly List<CoderFile> _files = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The workbooks or CSV files of the coders. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = SessionPath.WithWildcards), SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The workbooks or CSV files of the coders, taken literally: no wildcards.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = SessionPath.AsWritten), Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The fields to compare: all that the files have unless some are named. Wildcards are allowed.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(CodingFieldCompleter)), ValidateNotNullOrEmpty]
    public string[] Field { get; set; } = [];

    /// <summary>Counts what the dataset has as the work of one more coder, who is named after the dataset.</summary>
    [Parameter]
    public SwitchParameter IncludeDataset { get; set; }

    /// <summary>The workbook or CSV file with what was decided of conflicts. Wildcards have no meaning here.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Settlement { get; set; }

    /// <summary>Gives the records on which coders differ, one row for each record and field, instead of the agreement. Not together with
    /// -Finding.</summary>
    [Parameter]
    public SwitchParameter Conflict { get; set; }

    /// <summary>Gives what is wrong with the files as objects, instead of the agreement and the warnings. Not together with -Conflict.</summary>
    [Parameter]
    public SwitchParameter Finding { get; set; }

    /// <summary>
    /// The dataset of the records: its name, as Get-TreatyDataset lists it, or the path of a folder that holds a data package. By default the one from which
    /// the files say that they were made.
    /// </summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(DatasetCompleter))]
    public override string Dataset { get; set; } = DatasetCatalog.DefaultName;

    /// <inheritdoc />
    protected override void Begin()
    {
        if (Conflict && Finding)
        {
            throw new TreatyFault("ConflictingParameters", FaultKind.InvalidArgument, "-Conflict and -Finding ask for different rows. Give one of them.",
                nameof(Finding));
        }
    }

    /// <inheritdoc />
    protected override void Process()
    {
        bool literal = ParameterSetName == SessionPath.AsWritten;
        foreach (string path in literal ? LiteralPath : Path)
        {
            // The figures for some of the coders would look like those for all: a file that cannot be read ends the command.
            foreach (string file in OrFail(() => SessionPath.Files(this, path, literal)))
            {
                if (_seen.Add(file))
                {
                    _files.Add(OrFail(() => CoderFile.Read(file, WriteWarning, StopToken)));
                }
            }
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        Dataset dataset = Choose();
        IReadOnlyList<CodingField> fields = CodingField.Of(dataset, Field);
        Settlement? settlement = Settlement is null ? null
            : Core.Reports.Coding.Settlement.Read(SessionPath.File(this, Settlement, literal: true), dataset, fields, WriteWarning, StopToken);
        CodingResult result = CodingComparison.Compare(dataset, _files, fields, IncludeDataset, settlement);
        if (Finding)
        {
            WriteObject(result.Findings, enumerateCollection: true);
            return;
        }

        foreach (Finding finding in result.Findings.Take(WarningsShown))
        {
            WriteWarning(finding.ToString());
        }

        if (result.Findings.Count > WarningsShown)
        {
            WriteWarning(string.Create(CultureInfo.InvariantCulture,
                $"There are {result.Findings.Count - WarningsShown:N0} more findings. -Finding gives all of them."));
        }

        if (Conflict)
        {
            WriteObject(result.Conflicts, enumerateCollection: true);
        }
        else
        {
            WriteObject(result.Agreements, enumerateCollection: true);
        }
    }

    // The files say which dataset they were made from.
    private Dataset Choose() => IsBound(nameof(Dataset))
        ? DefaultDataset()
        : _files.Select(file => file.Dataset).OfType<string>().Select(DatasetCatalog.Named).FirstOrDefault(dataset => dataset is not null) ?? DefaultDataset();
}
