using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Core.Insight.Texts;
using TreatyTools.Core.Similarity;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Measures how much of a text stands word for word in other texts: where its words come from.</summary>
/// <remarks>
/// <para>
/// A word is shared where it lies in a run of at least six words that another text has, in the same order. Each article is measured as a whole; runs do not
/// go from one into the next. This is the measure of Allee and Lugg (2016) and of Allee and Elsig (2019), with the words as runs of letters in lower case:
/// digits, punctuation, numbers of paragraphs and headings do not count.
/// </para>
/// <para>
/// A row has Words and SharedWords, the share of the words that stand in one of the other texts (Share) and the share that is new (New), both from 0 to 1, and
/// in Sources for each other text SharedWords and Share, the article that has most of them (Counterpart) with the share of either in the other
/// (CounterpartShare, CounterpartCoverage), and the Passages they share, with their punctuation and places. Best is the source whose counterpart has most.
/// </para>
/// <para>
/// Of a text of a dataset only the treaty itself is taken, without the resolution that it is annexed to and without other treaties in the same document; of
/// other files everything. -As Seed gives the numbers as records for the seeds of a dataset.
/// </para>
/// </remarks>
/// <example>
/// <code>[IO.File]::WriteAllText("$PWD/old.txt", "Article 1`nLamps`nEvery harbour shall keep a lamp that can be seen from the sea.")
/// [IO.File]::WriteAllText("$PWD/new.txt", "Article 1`nLights`nEvery harbour shall keep a lamp that can be seen, and a bell.")
/// Import-TreatyText new.txt | Measure-TreatyReuse old.txt</code>
/// <para>How much of the new text stands in the old one.</para>
/// </example>
/// <example>
/// <code>[IO.File]::WriteAllText("$PWD/old.txt", "Article 1`nLamps`nEvery harbour shall keep a lamp that can be seen from the sea.")
/// [IO.File]::WriteAllText("$PWD/new.txt", "Article 1`nLights`nEvery harbour shall keep a lamp that can be seen, and a bell.")
/// (Measure-TreatyReuse -InputObject new.txt -Source old.txt).Sources.Passages</code>
/// <para>The passages that they share.</para>
/// </example>
/// <example>
/// <code>$old = 1..4 | ForEach-Object { "Article $_`nEvery harbour shall keep a lamp that can be seen from the sea, by rule $_." }
/// $new = 1..4 | ForEach-Object { "Article $_`nEvery harbour shall keep a lamp that can be seen, and a bell." }
/// [IO.File]::WriteAllText("$PWD/old.txt", $old -join "`n")
/// [IO.File]::WriteAllText("$PWD/new.txt", $new -join "`n")
/// Register-TreatyText -Id ets185-final -Path old.txt -Force
/// Register-TreatyText -Id uncc-final -Path new.txt -Force
/// Measure-TreatyReuse -InputObject uncc-final -Source ets185-final -As Seed | ForEach-Object { [IO.File]::WriteAllText("$PWD/reuse.yaml", $_) }
/// Unregister-TreatyText -Id uncc-final, ets185-final -Scope Session</code>
/// <para>Writes the numbers as seeds of the dataset; with the files of the treaties themselves, in place of these, those that Get-TreatyReuse gives.</para>
/// </example>
/// <seealso cref="CompareTreatyTextCommand" /> <seealso cref="GetTreatyReuseCommand" />
[Cmdlet(VerbsDiagnostic.Measure, "TreatyReuse", DefaultParameterSetName = Rows)]
[OutputType(typeof(TextReuse), ParameterSetName = [Rows])]
[OutputType(typeof(string), ParameterSetName = [Seeds])]
public sealed class MeasureTreatyReuseCommand : DatasetCmdlet
{
    private const string Rows = "Rows", Seeds = "Seed", Seed = "Seed";

    private TreatyTexts? _texts;
    private TextDocument[] _sources = [];
    private TextBinding[] _treaties = [];
    private readonly List<string> _empty = [];

    /// <summary>The texts that words may come from: what Import-TreatyText gives, or files, or paths of them, or texts of a dataset (or their ids) for which
    /// a file is registered. Wildcards are allowed in paths.</summary>
    [Parameter(Mandatory = true, Position = 0), SupportsWildcards, ValidateNotNullOrEmpty]
    public PSObject[] Source { get; set; } = [];

    /// <summary>The texts to measure, each by itself: as those of -Source.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true), SupportsWildcards]
    public PSObject? InputObject { get; set; }

    /// <summary>Number of words of the shortest run that counts.</summary>
    [Parameter, ValidateRange(1, 100)]
    public int RunLength { get; set; } = 6;

    /// <summary>What counts as a word: Letters, LettersAndDigits, or Words (with digits, underscores and apostrophes in them).</summary>
    [Parameter(ParameterSetName = Rows)]
    public TokenRule Token { get; set; } = TokenRule.Letters;

    /// <summary>What is measured as a whole: an article, or one of the kinds below.</summary>
    [Parameter(ParameterSetName = Rows)]
    [ValidateSet("article", "paragraph", "chapter", "part", "section", "annex", "preamble", "recital", "resolution", "note")]
    public string Unit { get; set; } = TextUnitKinds.Article;

    /// <summary>Most passages that are given for each pair of articles, the longest first; 0 for none.</summary>
    [Parameter(ParameterSetName = Rows), ValidateRange(0, int.MaxValue)]
    public int MaximumPassage { get; set; } = 20;

    /// <summary>Gives the numbers as seeds of the dataset (Seed): the file reuse.yaml, in one text. The texts must be of the dataset: registered, or read with
    /// the id of the text for -Name.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Seeds), ValidateSet(Seed)]
    public string As { get; set; } = "";

    private bool IsSeed => ParameterSetName == Seeds;

    /// <inheritdoc />
    protected override void Begin()
    {
        _texts = new TreatyTexts(this, DefaultDataset, StopToken);
        if (IsSeed)
        {
            _treaties = [.. Source.SelectMany(item => InputRecords.Anything(item, DefaultDataset)).SelectMany(_texts.Bind)];
        }
        else
        {
            _sources = [.. _texts.ReadAll(Source)];
        }
    }

    /// <inheritdoc />
    protected override void Process()
    {
        Each([InputObject], input => [.. InputRecords.Anything(input, DefaultDataset)], (object item) =>
        {
            if (IsSeed)
            {
                WriteObject(_texts!.Bind(item).Select(treaty =>
                    ReuseRecords.ToSeeds(ReuseRecords.Of(DefaultDataset(), treaty, _treaties, RunLength, StopToken))), enumerateCollection: true);
                return;
            }

            ReuseOptions options = new() { RunLength = RunLength, Rule = Token, Kinds = [Unit], MostPassages = MaximumPassage };
            foreach (TextDocument document in _texts!.Read(item))
            {
                IReadOnlyList<TextReuse> measured = ReuseMeasure.Measure(document, _sources, options, StopToken);
                if (measured.Count == 0)
                {
                    _empty.Add(document.Name);
                }

                WriteObject(measured, enumerateCollection: true);
            }
        });
    }

    /// <inheritdoc />
    protected override void End()
    {
        if (_empty.Count > 0)
        {
            string texts = _empty.Count == 1 ? $"'{_empty[0]}' has" : $"{_empty.Count} texts, '{_empty[0]}' the first of them, have";
            WriteWarning($"{texts} no unit of the kind '{Unit}' with words, so that there is no row. -Unit names another kind.");
        }
    }
}
