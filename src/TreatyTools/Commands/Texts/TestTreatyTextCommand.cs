using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Insight.Texts;
using TreatyTools.Input;
using TreatyTools.Model;
using TreatyTools.Paths;
using TreatyTools.Session;

namespace TreatyTools.Commands;

/// <summary>Holds the records of a treaty against its official text and gives what does not agree.</summary>
/// <remarks>
/// <para>It looks at the numbers of articles, their headings, the chapters they stand in and the titles of these, the labels of paragraphs, and how binding
/// each paragraph is. Each finding names the record, the field and its value, and says what the document has. The rules are:</para>
/// <list type="bullet">
/// <item><term>text-article</term><description>An article that the document or the dataset lacks, or another number of articles.</description></item>
/// <item><term>text-heading</term><description>Another heading of an article.</description></item>
/// <item><term>text-chapter</term><description>Another chapter of an article, or another title of it.</description></item>
/// <item><term>text-paragraph</term><description>A paragraph that the document or the dataset lacks.</description></item>
/// <item><term>text-modality</term><description>A paragraph that binds in another way: a warning.</description></item>
/// </list>
/// <para>What the document contradicts is an error. Modalities are warnings: the first verb that binds or allows, of a paragraph or of the last sentence before
/// the list that it stands in, is found by rules, and what a paragraph as a whole does is for a reader to judge. Paragraphs of the modality savings are not
/// looked at. Of a draft, the numbers and headings that are recorded for it are looked at.</para>
/// <para>Without -Path it takes the file that is registered (Register-TreatyText). No output means that everything agrees. With -Quiet it gives whether there
/// are no errors; warnings do not count.</para>
/// <para>A file of -Path that does not have the headings of at least half of the articles that the dataset records is refused, unless -Force is given: it may
/// be another treaty, or a part of this one. Texts that Get-TreatyText gives can be piped in: their Id goes to -Id, and their Dataset to -Dataset.</para>
/// </remarks>
/// <example>
/// <code>$words = @'
/// Article 1. Purpose
/// This text shall serve as an example.
/// Article 2. Use of terms
/// It has none.
/// '@
/// [IO.File]::WriteAllText("$PWD/convention.txt", $words)
/// Test-TreatyText -Id uncc-final -Path convention.txt -Force | Where-Object Rule -eq text-heading</code>
/// <para>Gives the articles that have another heading in the document: the first.</para>
/// </example>
/// <example>
/// <code>$words = @'
/// Article 1. Statement of purpose
/// This text shall serve as an example.
/// Article 2. Use of terms
/// It has none.
/// '@
/// [IO.File]::WriteAllText("$PWD/convention.txt", $words)
/// if (-not (Test-TreatyText -Id uncc-final -Path convention.txt -Force -Quiet)) { 'The dataset and the document differ.' }</code>
/// <para>Says so where anything in the document contradicts the dataset; warnings do not count.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "TreatyText", DefaultParameterSetName = SessionPath.WithWildcards)]
[OutputType(typeof(Finding), typeof(bool))]
public sealed class TestTreatyTextCommand : DatasetCmdlet
{
    /// <summary>The text of the dataset, by id, title or symbol: the final text of a treaty or a draft. Wildcards are allowed, and must stand for one
    /// text.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true), Alias("Text"), ValidateNotNullOrEmpty, SupportsWildcards]
    [ArgumentCompleter(typeof(RecordIdCompleter<TreatyText>))]
    public string Id { get; set; } = "";

    /// <summary>The file that holds it. Wildcards are allowed, and must stand for one file. By default the one that is registered.</summary>
    [Parameter(Position = 1, ParameterSetName = SessionPath.WithWildcards), ValidateNotNullOrEmpty, SupportsWildcards]
    public string? Path { get; set; }

    /// <summary>The file, taken literally: no wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SessionPath.AsWritten, ValueFromPipelineByPropertyName = true), Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <summary>Takes the file even where it does not have the headings of at least half of the articles that the dataset records: it may be another treaty, or
    /// a part of this one.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives true where there are no errors, else false, in place of the findings.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>
    /// The dataset to read: its name, as Get-TreatyDataset lists it, or the path of a folder that holds a data package. Texts that are piped in say by their
    /// property Dataset to which they belong.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty, ArgumentCompleter(typeof(DatasetCompleter))]
    public override string Dataset { get; set; } = DatasetCatalog.DefaultName;

    /// <inheritdoc />
    protected override void Process()
    {
        TreatyText text = TextCatalog.Find(DefaultDataset(), Id);
        TextBinding binding = TextBinding.Of(DefaultDataset(), text, Document(text));
        if (!Force && (IsBound(nameof(Path)) || IsBound(nameof(LiteralPath))))
        {
            binding.RequireFit();
        }

        IReadOnlyList<Finding> findings = TextCheck.Of(binding);
        if (Quiet)
        {
            WriteObject(!findings.Any(finding => finding.Severity == FindingSeverity.Error));
        }
        else
        {
            WriteObject(findings, enumerateCollection: true);
        }
    }

    private TextDocument Document(TreatyText text)
    {
        bool literal = ParameterSetName == SessionPath.AsWritten;
        return (literal ? LiteralPath : Path) is { } path
            ? TextInput.Open(SessionPath.File(this, path, literal), StopToken)
            : TextCatalog.Document(text.Dataset, text.Id, StopToken) ?? throw TextCatalog.NotRegistered(text);
    }
}
