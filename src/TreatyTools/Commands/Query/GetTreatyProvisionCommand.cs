using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;
using TreatyTools.Session;

namespace TreatyTools.Commands;

/// <summary>Gets articles, preambles and paragraphs of treaties.</summary>
/// <remarks>
/// <para>
/// Without -Level it gives articles (a preamble counts as one); an id such as uncc/24/2 gives the paragraph. Each article holds its paragraphs in Paragraphs.
/// </para>
/// <para>
/// With -Article or -Chapter, and neither -Treaty nor an id nor input, the articles of the main treaty of the dataset are meant: the one whose
/// drafts it records. In the dataset cybercrime that is uncc. The other filters look at every treaty.
/// </para>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: a concern gives the articles that
/// it names, or whose paragraphs it names; with -Level paragraph, the paragraphs that it names and nothing for an article that it names as a
/// whole. A treaty or an article gives all of its paragraphs then.
/// </para>
/// <para>
/// Filters combine: a record must meet every parameter, and one of the values of each. -Text looks into headings and
/// summaries, for an article also into the summaries of its paragraphs.
/// </para>
/// <para>
/// Where the official text of a treaty is registered (Register-TreatyText), its provisions have the verbatim words in Text, and -Text looks into these, too. A
/// registered file that is missing or was changed gives a warning, and no words.
/// </para>
/// </remarks>
/// <example>
/// <code>Get-TreatyProvision '40(20)', uncc/24</code>
/// <para>A paragraph and an article by their ids. Parentheses need quotes, since PowerShell would take them for an expression; 40/20 needs none.</para>
/// </example>
/// <example>
/// <code>Get-TreatyProvision -Article 7-11</code>
/// <para>Articles 7 to 11 of the main treaty.</para>
/// </example>
/// <example>
/// <code>Get-TreatyProvision -Treaty uncc -Kind procedural -Level paragraph -Modality may</code>
/// <para>The paragraphs on procedure that allow something without requiring it.</para>
/// </example>
/// <example>
/// <code>Get-TreatyProvision -Article 24 | Get-TreatyConcern | Get-TreatyStakeholder | Get-TreatyParticipation</code>
/// <para>Who among those that spoke about article 24 signed or joined which treaty.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Theme privacy -Outcome not-addressed | Get-TreatyProvision</code>
/// <para>The articles that concerns about privacy name which the final text does not meet.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyProvision", SupportsPaging = true)]
[OutputType(typeof(Provision))]
public sealed class GetTreatyProvisionCommand : GetGradedRecordCommand
{
    private readonly ProvisionQuery _query = new();
    private readonly Dictionary<Dataset, Func<Provision, string?>?> _words = [];

    /// <summary>
    /// Ids of provisions, such as uncc/7, uncc/preamble or uncc/40/20; one below an article gives the paragraphs that it falls under. For the main
    /// treaty, the number does: 7, preamble, 40/20 or '40(20)', which PowerShell takes only in quotes. A wildcard with one slash finds articles (uncc/2*), one
    /// with two finds paragraphs (uncc/24/*).
    /// </summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Provision>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    /// <summary>Treaties, by id or name.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string[] Treaty { get => [.. _query.Treaty]; set => _query.Treaty = value; }

    /// <summary>Numbers of articles: 7, a range such as 7-11, a list such as 7,11, or preamble.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(ArticleCompleter))]
    public string[] Article { get => [.. _query.Article]; set => _query.Article = value; }

    /// <summary>Chapters, by roman or arabic numeral or by title.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(ChapterCompleter))]
    public string[] Chapter { get => [.. _query.Chapter]; set => _query.Chapter = value; }

    /// <summary>Kinds of provision, such as criminalization, procedural or cooperation. A paragraph has the kind of its article.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(ProvisionKindCompleter))]
    public string[] Kind { get => [.. _query.Kind]; set => _query.Kind = value; }

    /// <summary>Topics, such as data-protection or extradition. A paragraph has the topics of its article.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(TopicCompleter))]
    public string[] Topic { get => [.. _query.Topic]; set => _query.Topic = value; }

    /// <summary>How binding a paragraph is, from shall to definition; an article has the modalities of its paragraphs.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(ModalityCompleter))]
    public string[] Modality { get => [.. _query.Modality]; set => _query.Modality = value; }

    /// <summary>Whether to give articles, paragraphs or both. By default articles.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(ProvisionLevelCompleter))]
    public string[] Level { get => [.. _query.Level]; set => _query.Level = value; }

    private protected override RecordQuery Asks
    {
        get
        {
            _query.Words ??= Words;
            return _query;
        }
    }

    private Func<Provision, string?>? Words(Dataset dataset)
    {
        if (!_words.TryGetValue(dataset, out Func<Provision, string?>? words))
        {
            words = TextCatalog.Words(dataset, WriteWarning, StopToken);
            _words.Add(dataset, words);
        }

        return words;
    }
}
