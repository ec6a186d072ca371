using System.Globalization;
using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Core.Similarity.Finding;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Finds the nearest counterparts of provisions and texts: in the dataset, in another text, or in a corpus.</summary>
/// <remarks>
/// <para>
/// Each provision or article that is piped in gives rows, one for each counterpart, the best first: the score, the share of it that stands in the counterpart
/// and the share of the counterpart that stands in it (Coverage), and the passages that both have, with their punctuation and places. -Pair gives every pair
/// of a corpus with at least a score instead, each once.
/// </para>
/// <para>
/// Three presets say how the score is worked out, and each row says it in words, with all parameters. Alschner: the runs of five characters that two texts
/// share, of all that either has (Jaccard index); it finds likeness behind changed words. AlleeLugg: the share of the words of a text that lie in runs of six
/// words which the counterpart has; it finds copying, and has a direction. TextReuse: the runs of seven words that two texts share, of all that either has,
/// found by signatures (MinHash).
/// </para>
/// <para>
/// Without -Corpus the counterparts are the provisions whose texts are registered (Register-TreatyText). A corpus is a folder, files, texts, provisions, or
/// words. A text is compared with all others, never with itself; texts of fewer than 20 characters, and those without a single run, are not compared. Texts
/// in two languages are compared as they stand, and the row says so: they share names, and little else.
/// </para>
/// </remarks>
/// <example>
/// <code>$lamps = "Article 1`nLamps`nEvery harbour shall keep a lamp that can be seen from the sea."
/// [IO.File]::WriteAllText("$PWD/old.txt", "$lamps`nArticle 2`nBells`nA bell shall be rung in fog.")
/// [IO.File]::WriteAllText("$PWD/new.txt", "Article 7`nLights`nEvery harbour shall keep a light that can be seen from the sea.")
/// Import-TreatyText new.txt | Find-TreatySimilarity old.txt</code>
/// <para>The article of an old text that is most like that of a new one.</para>
/// </example>
/// <example>
/// <code>[IO.File]::WriteAllText("$PWD/old.txt", "Article 1`nLamps`nEvery harbour shall keep a lamp that can be seen from the sea.")
/// 'Each port shall keep a lamp that can be seen from the sea' | Find-TreatySimilarity old.txt -Preset AlleeLugg | ForEach-Object Passages</code>
/// <para>The passages that words share with a text.</para>
/// </example>
/// <example>
/// <code>$null = [IO.Directory]::CreateDirectory("$PWD/corpus")
/// [IO.File]::WriteAllText("$PWD/corpus/a.txt", "Article 1`nEvery harbour shall keep a lamp that can be seen from the sea.")
/// [IO.File]::WriteAllText("$PWD/corpus/b.txt", "Article 1`nEvery harbour shall keep a lamp which can be seen from the sea.")
/// Find-TreatySimilarity corpus -Pair -Threshold 0.5 -Unit text</code>
/// <para>All pairs of texts in a folder that are more alike than not.</para>
/// </example>
/// <example>
/// <code>[IO.File]::WriteAllText("$PWD/new.txt", "Article 24`nConditions and safeguards`n1. Every harbour shall keep a lamp that is lit at dusk.")
/// [IO.File]::WriteAllText("$PWD/old.txt", "Article 15`nConditions and safeguards`n1. Every harbour shall keep a lamp that is lit at night.")
/// Register-TreatyText -Text uncc-final -Path new.txt -Force
/// Register-TreatyText -Text ets185-final -Path old.txt -Force
/// Get-TreatyProvision uncc/24 | Find-TreatySimilarity -First 1 | Where-Object Score -gt 0.5 | ForEach-Object Counterpart | Get-TreatyProvision
/// Unregister-TreatyText -Id uncc-final, ets185-final -Scope Session</code>
/// <para>The provision of another treaty that is most like one of the Convention, by the texts that are registered.</para>
/// </example>
/// <seealso cref="MeasureTreatyReuseCommand" /> <seealso cref="ExportTreatySimilarityCommand" /> <seealso cref="CompareTreatyTextCommand" />
[Cmdlet(VerbsCommon.Find, "TreatySimilarity", DefaultParameterSetName = Nearest)]
[OutputType(typeof(TextSimilarity))]
public sealed class FindTreatySimilarityCommand : ComparedTextCmdlet
{
    private const string Nearest = "Nearest", AllPairs = "Pair";
    private const int UsualFirst = 3, UsualPassages = 5;

    private SimilarityFinder? _finder;
    private int _short;

    /// <summary>Where counterparts are looked for: folders, files or paths of them (wildcards are allowed), texts that Import-TreatyText gives, provisions or
    /// their ids, or words. By default the texts that are registered for the dataset.</summary>
    [Parameter(Position = 0, ParameterSetName = Nearest)]
    [Parameter(Position = 0, ParameterSetName = AllPairs), SupportsWildcards, ValidateNotNullOrEmpty]
    public PSObject[] Corpus { get; set; } = [];

    /// <summary>The texts whose counterparts are wanted: provisions or their ids, texts or units that Import-TreatyText gives, files or paths of them, or
    /// words. A unit is compared with those in it that are given too.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = Nearest), SupportsWildcards, AllowEmptyString]
    public override PSObject? InputObject { get; set; }

    /// <summary>Gives all pairs of the corpus, the best first, each once.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AllPairs)]
    public SwitchParameter Pair { get; set; }

    /// <summary>How the score is worked out: Alschner, AlleeLugg or TextReuse.</summary>
    [Parameter]
    public SimilarityPreset Preset { get; set; } = SimilarityPreset.Alschner;

    /// <summary>What texts are taken apart into: articles, or another kind of unit that Import-TreatyText gives, or text for texts as a whole. A text that has
    /// no such unit is taken as a whole.</summary>
    [Parameter, ValidateSet(ComparedText.Whole, "article", "paragraph", "chapter", "part", "section", "annex", "preamble", "recital", "resolution", "note")]
    public string Unit { get; set; } = TextUnitKinds.Article;

    /// <summary>What the texts of the corpus are taken apart into, where that is something else.</summary>
    [Parameter(ParameterSetName = Nearest)]
    [ValidateSet(ComparedText.Whole, "article", "paragraph", "chapter", "part", "section", "annex", "preamble", "recital", "resolution", "note")]
    public string? CorpusUnit { get; set; }

    /// <summary>The least score, from 0 to 1. What shares nothing is never given.</summary>
    [Parameter, ValidateRange(0.0, 1.0)]
    public double Threshold { get; set; }

    /// <summary>Most counterparts of each text, the best. By default 3; all where a threshold is given.</summary>
    [Parameter(ParameterSetName = Nearest), ValidateRange(1, int.MaxValue)]
    public int First { get; set; } = UsualFirst;

    /// <summary>Most passages of each pair, the longest; 0 for none. By default 5, and none with -Pair.</summary>
    [Parameter, ValidateRange(0, int.MaxValue)]
    public int MaximumPassage { get; set; } = UsualPassages;

    /// <summary>Number of words of a run, where it is not that of the preset; Alschner has no words.</summary>
    [Parameter, ValidateRange(1, 100)]
    public int RunLength { get; set; }

    /// <summary>What counts as a word, where it is not the rule of the preset: Letters, LettersAndDigits, or Words (with digits, underscores and apostrophes in
    /// them).</summary>
    [Parameter]
    public TokenRule Token { get; set; }

    /// <summary>Takes the numbers of paragraphs and points, such as (a), for words of theirs. Studies that took texts as they are printed did so.</summary>
    [Parameter]
    public SwitchParameter IncludeLabel { get; set; }

    /// <summary>Leaves out counterparts in the same text.</summary>
    [Parameter]
    public SwitchParameter ExcludeOwnText { get; set; }

    /// <summary>Takes only counterparts in texts that are certainly earlier: from whom a text may have been copied. A text without a date has none.</summary>
    [Parameter(ParameterSetName = Nearest)]
    public SwitchParameter EarlierOnly { get; set; }

    /// <summary>Gives a row without counterpart, and why, for a text that has none.</summary>
    [Parameter(ParameterSetName = Nearest)]
    public SwitchParameter IncludeUnmatched { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        SimilarityInput corpus = Input(CorpusUnit ?? Unit, IncludeLabel);
        List<ComparedText> texts = [];
        using Progress progress = new(this, "Reading the corpus");
        foreach (ComparedText text in IsBound(nameof(Corpus)) ? Texts(corpus) : corpus.Registered(DefaultDataset(), WriteWarning))
        {
            StopToken.ThrowIfCancellationRequested();
            progress.Tell(text.Document);
            texts.Add(text);
        }

        if (texts.Count == 0)
        {
            throw new TreatyFault("NoTexts", FaultKind.NotFound, "The corpus has no text that could be read.", Corpus);
        }

        progress.Tell("making it ready for the search");
        _finder = new SimilarityFinder(texts, new SimilarityOptions
        {
            Preset = Preset,
            RunLength = IsBound(nameof(RunLength)) ? RunLength : null,
            Rule = IsBound(nameof(Token)) ? Token : null,
            Threshold = Threshold,
            Most = IsBound(nameof(First)) || !IsBound(nameof(Threshold)) ? First : int.MaxValue,
            MostPassages = IsBound(nameof(MaximumPassage)) || !Pair ? MaximumPassage : 0,
            OtherTexts = ExcludeOwnText,
            Earlier = EarlierOnly,
            WithUnmatched = IncludeUnmatched,
        }, StopToken);
        Open(Unit, IncludeLabel);
        _short = Pair ? _finder.Short : 0;
    }

    /// <inheritdoc />
    protected override void Process()
    {
        if (!Pair)
        {
            base.Process();
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        base.End();
        if (Pair)
        {
            foreach (TextSimilarity pair in _finder!.Pairs(StopToken))
            {
                WriteObject(pair);
            }
        }

        if (_short > 0 && !IncludeUnmatched)
        {
            WriteWarning(string.Create(CultureInfo.InvariantCulture, $"{_short} {(_short == 1 ? "text has" : "texts have")} fewer than "
                + $"{ComparedText.LeastCharacters} characters and {(_short == 1 ? "was" : "were")} not compared."));
        }
    }

    private protected override void Take(IEnumerable<ComparedText> texts)
    {
        ComparedText[] all = [.. texts];
        _short += all.Count(text => text.IsShort);
        foreach (TextSimilarity row in _finder!.Nearest(all, StopToken))
        {
            WriteObject(row);
        }
    }

    private IEnumerable<ComparedText> Texts(SimilarityInput corpus)
    {
        List<TextUnit> units = [];
        foreach (object item in Corpus.SelectMany(item => InputRecords.Anything(item, DefaultDataset)))
        {
            if ((item is PSObject wrapped ? wrapped.BaseObject : item) is TextUnit unit)
            {
                units.Add(unit);
                continue;
            }

            foreach (ComparedText text in corpus.Of(item))
            {
                yield return text;
            }
        }

        foreach (ComparedText text in units.GroupBy(unit => unit.Document, StringComparer.Ordinal).SelectMany(group => corpus.OfUnits([.. group])))
        {
            yield return text;
        }
    }
}
