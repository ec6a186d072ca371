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
/// stakeholder, date and texts are
/// locked; the cells of the fields are open, and take values of the vocabulary only. The protection has no password: it is there so that nothing moves by
/// accident.</para>
/// <para>The fields are empty, so that coders judge for themselves; what the dataset says on them is not in the file, not even hidden. -Prefill fills it in,
/// for a review. Give each coder a file
/// of the same concerns, and compare the files that come back with Import-TreatyCoding.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyConcern -Theme privacy | Export-TreatyCoding privacy-smith.xlsx -Coder 'A. Smith' -Field Stance, Outcome
/// Get-TreatyConcern -Theme privacy | Export-TreatyCoding privacy-lee.xlsx -Coder 'B. Lee' -Field Stance, Outcome</code>
/// <para>Writes the workbooks in which two coders judge stance and outcome of the same concerns.</para>
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

    /// <summary>The workbook to write. A name without an extension gets .xlsx. Wildcards have no meaning here.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath", "PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public override string? Path { get; set; }

    /// <summary>The concerns to code, in this order: records, ids, or objects with an Id property. Without them, all concerns of the dataset.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public override PSObject? InputObject { get; set; }

    /// <summary>The fields to code: Level, Theme, Stance, Outcome and Confidence unless some are named. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CodingFieldCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Field { get; set; } = [];

    /// <summary>Name of the coder. Without it, the coder writes it into the workbook.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Coder { get; set; }

    /// <summary>Fills the fields with what the dataset has.</summary>
    [Parameter]
    public SwitchParameter Prefill { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        _file = Open(".xlsx", "a coding workbook");
        if (!HasInput || IsBound(nameof(Dataset)))
        {
            _concerns.AddRange(HasInput ? [] : DefaultDataset().Tables.Concerns);
        }
    }

    /// <inheritdoc />
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
        CodingRequest request = new()
        {
            Dataset = Owner,
            Concerns = _concerns,
            Fields = CodingField.Of(Owner, Field),
            Coder = Coder,
            Prefill = Prefill,
        };
        string action = string.Create(CultureInfo.InvariantCulture,
            $"Write coding workbook ({_concerns.Count:N0} {(_concerns.Count == 1 ? "concern" : "concerns")})");
        Write(_file!, action, () => CodingWorkbook.Write(_file!.Path, request, NoClobber, Force, StopToken));
    }
}
