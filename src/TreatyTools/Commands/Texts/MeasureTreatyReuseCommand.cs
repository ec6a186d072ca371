using System.Management.Automation;
using TreatyTools.Abstractions;
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
/// A row has the share of the words that stand in one of the other texts, the share that is new, and for each other text its share, the article that has
/// most of it with the share of either in the other, and the passages they share, with their punctuation and places.
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
/// <seealso cref="CompareTreatyTextCommand" />
[Cmdlet(VerbsDiagnostic.Measure, "TreatyReuse")]
[OutputType(typeof(TextReuse))]
public sealed class MeasureTreatyReuseCommand : TextInputCmdlet
{
    private TextDocument[] _sources = [];

    /// <summary>The texts that words may come from: what Import-TreatyText gives, or files, or paths of them. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public PSObject[] Source { get; set; } = [];

    /// <summary>The texts to measure, each by itself: what Import-TreatyText gives, or files, or paths of them. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [SupportsWildcards]
    public override PSObject? InputObject { get; set; }

    /// <summary>Number of words of the shortest run that counts.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int RunLength { get; set; } = 6;

    /// <summary>What counts as a word: Letters, LettersAndDigits, or Words (with digits, low lines and apostrophes in them).</summary>
    [Parameter]
    public TokenRule Token { get; set; } = TokenRule.Letters;

    /// <summary>What is measured as a whole: an article, or another kind of unit that Import-TreatyText gives.</summary>
    [Parameter]
    [ValidateSet("article", "paragraph", "chapter", "part", "section", "annex", "preamble", "recital", "resolution", "note")]
    public string Unit { get; set; } = TextUnitKinds.Article;

    /// <summary>Most passages that are given for each pair of articles, the longest first; 0 for none.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int MaximumPassage { get; set; } = 20;

    /// <inheritdoc />
    protected override void Begin() => _sources = [.. Source.SelectMany(item => TextInput.Read(this, item, StopToken))];

    /// <inheritdoc />
    private protected override void Take(TextDocument document)
    {
        ReuseOptions options = new() { RunLength = RunLength, Rule = Token, Kinds = [Unit], MostPassages = MaximumPassage };
        WriteObject(ReuseMeasure.Measure(document, _sources, options, StopToken), enumerateCollection: true);
    }
}
