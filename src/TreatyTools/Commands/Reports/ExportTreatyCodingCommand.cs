using System.Globalization;
using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Reports.Coding;
using TreatyTools.Model;
using TreatyTools.Paths;

namespace TreatyTools.Commands;

/// <summary>Writes a workbook in which a person codes concerns, with drop-downs from the vocabularies.</summary>
/// <remarks>
/// <para>The workbook has a first sheet with instructions, a cell for the coder's name and what every value means, and a sheet with a row for each concern: id,
/// stakeholder, date and texts are locked; the cells of the fields are open, and take values of the vocabulary only. The protection has no password: it is
/// there so that nothing moves by accident.</para>
/// <para>The fields are empty, so that coders judge for themselves; what the dataset says on them is not in the file, not even hidden, and where coders
/// tell whether something was asked, what was asked is not either. -Prefill fills it in, for a review. Give each coder a file
/// of the same concerns, and compare the files that come back with Measure-TreatyCoding.</para>
/// <para>A path that ends with .csv gets the rows alone, for coders who work with other programs. -Sample draws concerns at random, the same ones again with
/// the same -Seed: those whose SHA-256 hash of seed, colon and id is the smallest.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern -Theme privacy | Export-TreatyCoding privacy-smith.xlsx -Coder 'A. Smith' -Field Stance, Outcome
/// Get-TreatyConcern -Theme privacy | Export-TreatyCoding privacy-lee.xlsx -Coder 'B. Lee' -Field Stance, Outcome</code>
/// <para>Writes the workbooks in which two coders judge stance and outcome of the same concerns.</para>
/// </example>
/// <example>
/// <code>Export-TreatyCoding fresh.csv -Field Level, Theme, Stance, Ask, Outcome -Sample 100 -Seed '2026-11-29'</code>
/// <para>Draws a hundred concerns for a fresh coding, as a CSV file.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Stakeholder eff | Export-TreatyCoding review.xlsx -Prefill -PassThru</code>
/// <para>Writes a workbook with what the dataset has in all fields, for somebody who checks it, and gives the file.</para>
/// </example>
[Cmdlet(VerbsData.Export, "TreatyCoding", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportTreatyCodingCommand : FileOutputCmdlet
{
    private readonly List<Concern> _concerns = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private OutputFile? _file;

    /// <summary>The workbook or CSV file to write. A name without an extension gets .xlsx. Wildcards have no meaning here.</summary>
    [Parameter(Mandatory = true, Position = 0), Alias("LiteralPath", "PSPath", "LP"), ValidateNotNullOrEmpty]
    public override string? Path { get; set; }

    /// <summary>The concerns to code, in this order: records, ids, or objects with an Id property. Without them, all concerns of the dataset.</summary>
    [Parameter(ValueFromPipeline = true), AllowNull]
    public override PSObject? InputObject { get; set; }

    /// <summary>The fields to code: Level, Theme, Stance, Ask, Outcome and Confidence unless some are named. Wildcards are allowed.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(CodingFieldCompleter)), ValidateNotNullOrEmpty]
    public string[] Field { get; set; } = [];

    /// <summary>Name of the coder. Without it, the coder writes it into the workbook.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Coder { get; set; }

    /// <summary>Draws so many of the concerns at random; by default all are coded.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int Sample { get; set; }

    /// <summary>What makes the draw of -Sample: the same text draws the same concerns on every machine.</summary>
    [Parameter, ValidateNotNull]
    public string Seed { get; set; } = "";

    /// <summary>Fills the fields with what the dataset has.</summary>
    [Parameter]
    public SwitchParameter Prefill { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        if (IsBound(nameof(Seed)) && !IsBound(nameof(Sample)))
        {
            throw new TreatyFault("SeedWithoutSample", FaultKind.InvalidArgument, "-Seed makes a draw, and there is none. Add -Sample, or leave it out.", Seed);
        }

        _file = Open(".xlsx");
        CodingWorkbook.CheckName(_file.Path);
        if (!HasInput || IsBound(nameof(Dataset)))
        {
            _concerns.AddRange(HasInput ? [] : DefaultDataset().Tables.Concerns);
        }
    }

    private protected override void Take(Dataset dataset, TreatyRecord record)
    {
        if (record is not Concern concern)
        {
            throw new TreatyFault("NotAConcern", FaultKind.InvalidArgument,
                $"'{record.Id}' is no concern, and only concerns are coded. Pipe it to Get-TreatyConcern first.", record.Id);
        }

        Own(dataset, record);
        if (_seen.Add(concern.Id))
        {
            _concerns.Add(concern);
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        IReadOnlyList<Concern> concerns = IsBound(nameof(Sample)) ? CodingRequest.Draw(_concerns, Sample, Seed) : _concerns;
        CodingRequest request = new()
        {
            Dataset = Owner,
            Concerns = concerns,
            Fields = CodingField.Of(Owner, Field),
            Coder = Coder,
            Prefill = Prefill,
        };
        string action = string.Create(CultureInfo.InvariantCulture,
            $"Write coding workbook ({concerns.Count:N0} {(concerns.Count == 1 ? "concern" : "concerns")})");
        Write(_file!, action, () => CodingWorkbook.Write(_file!.Path, request, NoClobber, Force, StopToken));
    }
}
