using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Core.Similarity;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Measures what became of proposals: how many of their words stand in each later draft and in the final text.</summary>
/// <remarks>
/// <para>
/// A word stands in a later text where it lies in a run of at least six words that the text has, in the same order, as Measure-TreatyReuse counts. A row has
/// the Words of the proposal, the first and the last of the later texts that have any of it (First, Last), the share in the last one (Share, from 0 to 1), and
/// in Stages for each of them SharedWords and Share, the article that has most (Counterpart), and the Passages, each with the first text that has it whole.
/// </para>
/// <para>
/// Proposals quote what is on the table, and treaties repeat each other. -Known names texts that were there before: what stands in them is not counted, neither
/// as the proposal's own nor as surviving. That words came after a proposal does not tell that they came from it.
/// </para>
/// </remarks>
/// <example>
/// <code>[IO.File]::WriteAllText("$PWD/proposal.txt", "A keeper may refuse to light a lamp that would blind the ships.")
/// [IO.File]::WriteAllText("$PWD/draft.txt", "Article 1`nLamps`nEvery harbour shall keep a lamp.")
/// [IO.File]::WriteAllText("$PWD/final.txt", "Article 1`nLamps`nEvery harbour shall keep a lamp. A keeper may refuse to light a lamp in fog.")
/// Measure-TreatySurvival -InputObject proposal.txt -Stage draft.txt, final.txt</code>
/// <para>How much of a proposal came into the drafts of a treaty.</para>
/// </example>
/// <example>
/// <code>[IO.File]::WriteAllText("$PWD/proposal.txt", "A keeper may refuse to light a lamp that would blind the ships.")
/// [IO.File]::WriteAllText("$PWD/draft.txt", "Article 1`nLamps`nEvery harbour shall keep a lamp.")
/// [IO.File]::WriteAllText("$PWD/final.txt", "Article 1`nLamps`nEvery harbour shall keep a lamp. A keeper may refuse to light a lamp in fog.")
/// (Measure-TreatySurvival -InputObject proposal.txt -Stage draft.txt, final.txt -Known draft.txt).Stages.Passages</code>
/// <para>The passages that came in, without what had stood in the draft.</para>
/// </example>
/// <seealso cref="MeasureTreatyReuseCommand" /> <seealso cref="CompareTreatyTextCommand" />
[Cmdlet(VerbsDiagnostic.Measure, "TreatySurvival")]
[OutputType(typeof(TextSurvival))]
public sealed class MeasureTreatySurvivalCommand : DatasetCmdlet
{
    private TreatyTexts? _texts;
    private TextDocument[] _stages = [];
    private TextDocument[] _known = [];

    /// <summary>The later texts, from the earliest to the last: what Import-TreatyText gives, or files, or paths of them, or texts of a dataset (or their ids)
    /// for which a file is registered. Wildcards are allowed in paths.</summary>
    [Parameter(Mandatory = true, Position = 0), SupportsWildcards, ValidateNotNullOrEmpty]
    public PSObject[] Stage { get; set; } = [];

    /// <summary>The proposals, each by itself, in the same forms as for -Stage.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true), SupportsWildcards]
    public PSObject? InputObject { get; set; }

    /// <summary>Texts that were there before, in the same forms as for -Stage: what stands in them does not count. Wildcards are allowed in paths.</summary>
    [Parameter, SupportsWildcards, ValidateNotNullOrEmpty]
    public PSObject[] Known { get; set; } = [];

    /// <summary>Number of words of the shortest run that counts.</summary>
    [Parameter, ValidateRange(1, 100)]
    public int RunLength { get; set; } = 6;

    /// <summary>What counts as a word: Letters, LettersAndDigits, or Words (with digits, underscores and apostrophes in them).</summary>
    [Parameter]
    public TokenRule Token { get; set; } = TokenRule.Letters;

    /// <summary>Most passages that are given for each later text, the longest first; 0 for none.</summary>
    [Parameter, ValidateRange(0, int.MaxValue)]
    public int MaximumPassage { get; set; } = 20;

    /// <inheritdoc />
    protected override void Begin()
    {
        _texts = new TreatyTexts(this, DefaultDataset, StopToken);
        _stages = [.. _texts.ReadAll(Stage)];
        _known = [.. _texts.ReadAll(Known)];
    }

    /// <inheritdoc />
    protected override void Process()
    {
        ReuseOptions options = new() { RunLength = RunLength, Rule = Token, MostPassages = MaximumPassage };
        Each([InputObject], input => [.. InputRecords.Anything(input, DefaultDataset)], (object item) =>
        {
            foreach (TextDocument proposal in _texts!.Read(item))
            {
                WriteObject(SurvivalMeasure.Measure(proposal, _stages, _known, options, StopToken));
            }
        });
    }
}
