using System.Management.Automation;
using System.Text;
using TreatyTools.Abstractions;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.IO;
using TreatyTools.Core.Insight.Citations;
using TreatyTools.Input;
using TreatyTools.Model;
using TreatyTools.Paths;

namespace TreatyTools.Commands;

/// <summary>Writes citations of records in BibTeX, CSL-JSON, RIS or plain text.</summary>
/// <remarks>
/// <para>
/// A source is cited as it is, a treaty as a treaty, a provision as its treaty with a pinpoint (art. 24, para. 2), a draft by its symbol; any other record
/// is cited by the sources on which it rests. Each document is given once.
/// </para>
/// <para>
/// Without -Path the citations are given as one text. CSL-JSON follows the schema of the Citation Style Language 1.0.2, of type treaty where apt, and is
/// read by Zotero, Pandoc and others. Names of authors stay whole, since the dataset does not say which part is the family name.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-TreatyProvision uncc/24/2 | Export-TreatyCitation -Format Text</code>
/// <para>The footnote for a paragraph of the convention.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Stakeholder eff -Theme privacy | Export-TreatyCitation -Path eff-privacy.bib</code>
/// <para>The sources of what the Electronic Frontier Foundation said on privacy, as a BibTeX file.</para>
/// </example>
/// <example>
/// <code>Get-TreatySource -Kind resolution | Export-TreatyCitation -Path resolutions.json -Format CslJson</code>
/// <para>The resolutions as CSL-JSON.</para>
/// </example>
[Cmdlet(VerbsData.Export, "TreatyCitation", SupportsShouldProcess = true)]
[OutputType(typeof(string), typeof(FileInfo))]
public sealed class ExportTreatyCitationCommand : DatasetCmdlet
{
    private readonly Dictionary<Dataset, CitationFactory> _factories = [];
    private readonly List<CitationItem> _items = [];
    private bool _hadInput;

    /// <summary>Records to cite, ids, or objects with an Id property.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>The file to write. Its extension chooses the format where -Format is not given: .bib, .json, .ris or .txt.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The format. By default that of the file's extension, else plain text.</summary>
    [Parameter(Position = 1)]
    [ValidateSet("BibTeX", "CslJson", "Ris", "Text")]
    public string? Format { get; set; }

    /// <summary>Leaves a file that exists as it is, with an error.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Makes the folder where it is missing, and replaces a file that is marked read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the file that was written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        if (Path is not null)
        {
            AtomicFile.CheckTarget(OutputPath.Resolve(this, Path), NoClobber, Force);
        }
    }

    /// <inheritdoc />
    protected override void Process()
    {
        _hadInput = true;
        (Dataset dataset, IReadOnlyList<TreatyRecord> records) = InputRecords.Read(InputObject, DefaultDataset);
        if (!_factories.TryGetValue(dataset, out CitationFactory? factory))
        {
            _factories[dataset] = factory = new CitationFactory(dataset);
        }

        foreach (TreatyRecord record in records)
        {
            _items.AddRange(factory.For(record));
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        if (_items.Count == 0)
        {
            if (_hadInput && Path is not null)
            {
                WriteWarning($"Nothing could be cited, so '{Path}' was not written.");
            }

            return;
        }

        string text = CitationFormat.Write(_items, Format ?? CitationFormat.FormatOf(Path));
        if (Path is null)
        {
            WriteObject(text.TrimEnd('\r', '\n'));
            return;
        }

        string target = OutputPath.Resolve(this, Path);
        if (ShouldProcess(target, "Write citations"))
        {
            AtomicFile.Write(target, stream => stream.Write(Encoding.UTF8.GetBytes(text)), NoClobber, Force, StopToken);
            if (PassThru)
            {
                WriteObject(new FileInfo(target));
            }
        }
    }
}
