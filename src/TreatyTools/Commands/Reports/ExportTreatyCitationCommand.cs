using System.Management.Automation;
using System.Text;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Citations;
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
public sealed class ExportTreatyCitationCommand : FileOutputCmdlet
{
    private readonly Dictionary<Dataset, CitationFactory> _factories = [];
    private readonly List<CitationItem> _items = [];
    private OutputFile? _file;

    /// <summary>Records to cite, ids, or objects with an Id property.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public override PSObject? InputObject { get; set; }

    /// <summary>The file to write. Its extension chooses the format where -Format is not given: .bib, .json, .ris or .txt.</summary>
    [Parameter(Position = 0), Alias("LiteralPath", "PSPath", "LP"), ValidateNotNullOrEmpty]
    public override string? Path { get; set; }

    /// <summary>The format. By default that of the file's extension, else plain text.</summary>
    [Parameter(Position = 1), ValidateSet(typeof(CitationFormats))]
    public string? Format { get; set; }

    /// <inheritdoc />
    protected override void Begin() => _file = Path is null ? null : Open();

    private protected override void Take(Dataset dataset, TreatyRecord record)
    {
        if (!_factories.TryGetValue(dataset, out CitationFactory? factory))
        {
            _factories[dataset] = factory = new CitationFactory(dataset);
        }

        _items.AddRange(factory.For(record));
    }

    /// <inheritdoc />
    protected override void End()
    {
        if (_items.Count > 0)
        {
            string text = CitationFormat.Write(_items, Format ?? CitationFormat.FormatOf(Path));
            if (_file is null)
            {
                WriteObject(text.TrimEnd('\r', '\n'));
            }
            else
            {
                Write(_file, "Write citations", () => _file.Write(stream => stream.Write(Encoding.UTF8.GetBytes(text)), StopToken));
            }
        }
        else if (_file is not null)
        {
            WriteWarning($"Nothing could be cited, so '{Path}' was not written.");
        }
    }
}
