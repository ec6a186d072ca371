using System.Management.Automation;
using System.Text;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Citations;
using TreatyTools.Input;
using TreatyTools.Model;
using TreatyTools.Paths;

namespace TreatyTools.Commands;

/// <summary>Writes citations of records in BibLaTeX, BibTeX, CSL-JSON, RIS or plain text.</summary>
/// <remarks>
/// <para>
/// A source is cited as it is, a treaty as a treaty, a provision as its treaty with a pinpoint (art. 24, para. 2), a draft by its symbol; any other record
/// is cited by the sources on which it rests. Each document is given once.
/// </para>
/// <para>
/// BibLaTeX has an entry type for each: @legal for treaties, @article for the press, @report for documents of a body, @online for the web, each with the day
/// on which it was read; classic BibTeX knows none of these, and -Format BibTeX gives @misc throughout.
/// </para>
/// <para>
/// Without -Path the citations are given as one text. CSL-JSON follows the schema of the Citation Style Language 1.0.2, of type treaty where apt, and is
/// read by Zotero, Pandoc and others. Names of authors stay whole, since the dataset does not say which part is the family name.
/// </para>
/// <para>
/// With -Quote, provisions are cited with their words, as the registered file of the official text has them (Register-TreatyText): after the reference in
/// plain text, as note in CSL-JSON, N1 in RIS and annotation in BibTeX. Concerns are then cited by the provisions that they name as well. What has no words
/// is cited without, and an error says why.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-TreatyProvision uncc/24/2 | Export-TreatyCitation -Format Text</code>
/// <para>The footnote for a paragraph of the convention.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Stakeholder eff -Theme privacy | Export-TreatyCitation -Path eff-privacy.bib</code>
/// <para>The sources of what the Electronic Frontier Foundation said on privacy, as a BibLaTeX file with the days on which they were read.</para>
/// </example>
/// <example>
/// <code>Get-TreatySource -Kind resolution | Export-TreatyCitation -Path resolutions.json -Format CslJson</code>
/// <para>The resolutions as CSL-JSON.</para>
/// </example>
/// <example>
/// <code>$words = @'
/// Article 1. Statement of purpose
/// This text shall serve as an example of words that are quoted.
/// Article 2. Use of terms
/// It has none.
/// '@
/// [IO.File]::WriteAllText("$PWD/convention.txt", $words)
/// Register-TreatyText uncc-final -Path convention.txt -Force
/// Get-TreatyProvision uncc/1 | Export-TreatyCitation -Quote -MaxWords 6
/// Unregister-TreatyText uncc-final -Scope Session</code>
/// <para>The footnote for article 1 with its first words.</para>
/// </example>
[Cmdlet(VerbsData.Export, "TreatyCitation", SupportsShouldProcess = true)]
[OutputType(typeof(string), typeof(FileInfo))]
public sealed class ExportTreatyCitationCommand : FileOutputCmdlet
{
    private readonly Dictionary<Dataset, CitationFactory> _factories = [];
    private readonly List<CitationItem> _items = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private ProvisionTexts? _texts;
    private OutputFile? _file;
    private string _format = "";

    /// <summary>Records to cite, ids, or objects with an Id property.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public override PSObject? InputObject { get; set; }

    /// <summary>The file to write. Its extension chooses the format where -Format is not given: .bib (BibLaTeX), .bibtex, .json, .ris or .txt.</summary>
    [Parameter(Position = 0), Alias("LiteralPath", "PSPath", "LP"), ValidateNotNullOrEmpty]
    public override string? Path { get; set; }

    /// <summary>The format. By default that of the file's extension; without an extension plain text.</summary>
    [Parameter(Position = 1), ValidateSet(typeof(CitationFormats))]
    public string? Format { get; set; }

    /// <summary>Cites provisions with their words, from the file that is registered for the official text.</summary>
    [Parameter]
    public SwitchParameter Quote { get; set; }

    /// <summary>The most words of a quotation. A longer one is cut there and ends with an ellipsis in brackets. By default it is whole.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int MaxWords { get; set; } = int.MaxValue;

    /// <inheritdoc />
    protected override void Begin()
    {
        if (IsBound(nameof(MaxWords)) && !Quote)
        {
            Fail(new TreatyFault("QuoteNotAsked", FaultKind.InvalidArgument, "-MaxWords shortens what -Quote cites; give both."));
        }

        _texts = new ProvisionTexts(DefaultDataset, StopToken);
        _format = Format ?? CitationFormat.FormatOf(Path);
        _file = Path is null ? null : Open();
    }

    private protected override void Take(Dataset dataset, TreatyRecord record)
    {
        if (!_factories.TryGetValue(dataset, out CitationFactory? factory))
        {
            _factories[dataset] = factory = new CitationFactory(dataset, Quote ? provision => Words(dataset, provision) : null);
        }

        _items.AddRange(factory.For(record));
    }

    private string? Words(Dataset dataset, Provision provision)
    {
        try
        {
            return QuotedWords.Of(_texts!.Words(dataset, provision), MaxWords);
        }
        catch (TreatyFault fault)
        {
            // That no file is registered is told once for a treaty, what is wrong with one provision for each.
            if (_told.Add(fault.Message))
            {
                Report(fault);
            }

            return null;
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        if (_items.Count > 0)
        {
            string text = CitationFormat.Write(_items, _format);
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
