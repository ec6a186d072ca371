using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Drafts;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;
using TreatyTools.Session;

namespace TreatyTools.Commands;

/// <summary>Tells where an article that was cited by its number in a draft stands in another text.</summary>
/// <remarks>
/// <para>
/// Commentary written during a negotiation cites articles by the numbers of the draft of the day. This command follows a number from one text
/// of a treaty to another, by default the final one, and says how sure the answer is and on what it rests.
/// </para>
/// <para>
/// An article that was split, merged, added or dropped is an answer with a Status, not an error. Paragraphs are repeated as cited: the dataset follows
/// articles only. Status is one of:
/// </para>
/// <list type="bullet">
/// <item><term>same-number</term><description>It stands under the same number.</description></item>
/// <item><term>renumbered</term><description>It stands under another number.</description></item>
/// <item><term>split</term><description>It became several articles; this is one of them.</description></item>
/// <item><term>merged</term><description>It and others became one article.</description></item>
/// <item><term>absent</term><description>The article it belongs to has no place in the other text: it came later or was dropped.</description></item>
/// <item><term>no-successor</term><description>No final article is recorded as having stood under this number.</description></item>
/// <item><term>not-in-text</term><description>The text has fewer articles than that.</description></item>
/// <item><term>not-recorded</term><description>The dataset does not say where the articles of the other text, or of this one, stand.</description></item>
/// </list>
/// <para>
/// Where files are registered for both texts (Register-TreatyText, also for drafts), Ground says what their words tell: Similarity is how alike the two
/// articles are, by their weighted words and headings, from 0 to 1, and Nearest the article of the other text that is most like the cited one. Where nothing is
/// recorded and one is at least half alike, it is the answer, of low confidence.
/// </para>
/// <para>
/// Concerns can be piped: the numbers that the stakeholder cited (DraftArticles) are followed from the text that the remark is about. What cites no
/// article number, such as the preamble or the title, is passed over and told by -Verbose.
/// </para>
/// </remarks>
/// <example>
/// <code>Resolve-TreatyArticle -Draft uncc-zero-draft -Number 24, 28</code>
/// <para>Where articles 24 and 28 of the zero draft stand in the convention.</para>
/// </example>
/// <example>
/// <code>Resolve-TreatyArticle -Draft uncc-zero-draft -Number '28(4)'</code>
/// <para>The same for a paragraph. Without quotes, PowerShell would take the parentheses for an expression; 28/4 needs none.</para>
/// </example>
/// <example>
/// <code>$words = "Article 1. Statement of purpose`nThis draft shall serve as an example.`nArticle 2. Use of terms`nIt has none."
/// [IO.File]::WriteAllText("$PWD/draft.txt", $words)
/// Register-TreatyText uncc-zero-draft -Path draft.txt -Force
/// Register-TreatyText uncc-final -Path draft.txt -Force
/// (Resolve-TreatyArticle uncc-zero-draft 1).Ground
/// Unregister-TreatyText uncc-zero-draft, uncc-final -Scope Session</code>
/// <para>Says on what the answer rests, with the words of a draft and of the final text; here both are the same file.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Draft uncc-zero-draft | Resolve-TreatyArticle | Where-Object Status -ne same-number</code>
/// <para>The numbers cited in remarks on the zero draft that mean another article today.</para>
/// </example>
/// <seealso cref="GetTreatyDraftingPositionCommand" /> <seealso cref="RegisterTreatyTextCommand" />
[Cmdlet(VerbsDiagnostic.Resolve, "TreatyArticle", DefaultParameterSetName = NumberSet)]
[OutputType(typeof(ArticleResolution))]
public sealed class ResolveTreatyArticleCommand : RecordQueryCmdlet
{
    private const string NumberSet = "Number";
    private const string ConcernSet = "Concern";
    private readonly Dictionary<Dataset, ArticleResolver> _resolvers = [];

    /// <summary>Concerns whose cited articles are to be followed, or records that lead to concerns.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ConcernSet)]
    public override PSObject? InputObject { get; set; }

    /// <summary>The text in whose numbering the article is cited, by id, title or symbol. Wildcards are allowed, and must stand for one text.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NumberSet), Alias("Text"), ValidateNotNullOrEmpty, SupportsWildcards]
    [ArgumentCompleter(typeof(RecordIdCompleter<TreatyText>))]
    public string Draft { get; set; } = "";

    /// <summary>Numbers as they are cited: 24, '28(4)', which PowerShell takes only in quotes, 28/4, or a range such as 6-10.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = NumberSet), ValidateNotNullOrEmpty, ArgumentCompleter(typeof(DraftNumberCompleter))]
    public string[] Number { get; set; } = [];

    /// <summary>The text in which the place is sought, by id, title or symbol. By default the final text of the treaty. Wildcards are
    /// allowed, and must stand for one text.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<TreatyText>))]
    public string? To { get; set; }

    private protected override RecordQuery Query() => new ConcernQuery { HasInput = true };

    /// <inheritdoc />
    protected override void Process()
    {
        if (ParameterSetName == ConcernSet)
        {
            base.Process();
            return;
        }

        ArticleResolver resolver = Resolver(DefaultDataset());
        string from = TextCatalog.Find(DefaultDataset(), Draft).Id;
        foreach (string number in Number)
        {
            try
            {
                WriteObject(resolver.Resolve(from, number, Target(DefaultDataset())), enumerateCollection: true);
            }
            catch (TreatyFault fault) when (fault.ErrorId != "NotAnArticleNumber")
            {
                Fail(fault);
            }
            catch (TreatyFault fault)
            {
                Report(fault);
            }
        }
    }

    private protected override void Take(Dataset dataset, TreatyRecord record)
    {
        foreach (TreatyRecord concern in Compiled(dataset).Related(record, Given))
        {
            WriteObject(Resolver(dataset).Follow((Concern)concern, Target(dataset), WriteVerbose), enumerateCollection: true);
        }
    }

    private string? Target(Dataset dataset) => To is null ? null : TextCatalog.Find(dataset, To).Id;

    private ArticleResolver Resolver(Dataset dataset)
    {
        if (!_resolvers.TryGetValue(dataset, out ArticleResolver? resolver))
        {
            _resolvers[dataset] = resolver = new ArticleResolver(dataset, TextCatalog.Articles(dataset, WriteWarning, StopToken));
        }

        return resolver;
    }
}
