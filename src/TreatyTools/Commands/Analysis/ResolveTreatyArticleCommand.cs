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
/// articles only.
/// </para>
/// <para>
/// Where files are registered for both texts (Register-TreatyText, also for drafts), Ground says what their words tell: Similarity is how alike the two
/// articles are, by their weighted words and headings, and Nearest the article of the other text that is most like the cited one. Where nothing is recorded and
/// one is at least half alike, it is the answer, of low confidence.
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
/// <code>[IO.File]::WriteAllText("$PWD/draft.txt", "Article 1. Statement of purpose`nThis draft shall serve as an example.`nArticle 2. Use of terms`nIt has none.")
/// Register-TreatyText uncc-zero-draft -Path draft.txt -Force
/// Register-TreatyText uncc-final -Path draft.txt -Force
/// (Resolve-TreatyArticle uncc-zero-draft 1).Ground
/// Unregister-TreatyText uncc-zero-draft, uncc-final</code>
/// <para>Says on what the answer rests, with the words of a draft and of the final text; here both are the same file.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Draft uncc-zero-draft | Resolve-TreatyArticle | Where-Object Status -ne same-number</code>
/// <para>The numbers cited in remarks on the zero draft that mean another article today.</para>
/// </example>
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

    /// <summary>The text in whose numbering the article is cited, by id, title or symbol.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NumberSet), Alias("Text"), ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RecordIdCompleter<TreatyText>))]
    public string Draft { get; set; } = "";

    /// <summary>Numbers as they are cited: 24, 28(4), 28/4, or a range such as 6-10.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = NumberSet), ValidateNotNullOrEmpty, ArgumentCompleter(typeof(DraftNumberCompleter))]
    public string[] Number { get; set; } = [];

    /// <summary>The text in which the place is sought, by id, title or symbol. By default the final text of the treaty.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(RecordIdCompleter<TreatyText>))]
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
