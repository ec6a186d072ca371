using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Core.Texts.Measuring;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Counts words, sentences and obligations of each article; lists defined terms and references.</summary>
/// <remarks>
/// <para>
/// By default a row for each article, and for each unit with words outside of articles: its Words, Sentences and Paragraphs, and how often it binds (Shall),
/// forbids (ShallNot), binds to try or to consider (ShallEndeavour, ShallConsider), recommends (Should), encourages (Encouraged), allows (May) or defines
/// (Definitions), and (Qualifiers) how often words such as "where appropriate" take
/// something back. In English, French and Spanish; of a text in another language these say nothing, which a warning tells.
/// </para>
/// <para>
/// -Definition gives the terms that the text defines, with the number of their uses and where they stand. -Reference gives the references from article to
/// article as edges: Kind is Internal, Dangling where the text has no such article, or External where another instrument is meant. -As gives them as a graph in
/// the language of Mermaid or of DOT (Graphviz).
/// </para>
/// </remarks>
/// <example>
/// <code>$words = @'
/// Article 1
/// Lamps
/// 1. Every harbour shall keep a lamp.
/// 2. A harbour may keep two.
/// '@
/// [IO.File]::WriteAllText("$PWD/lamps.txt", $words)
/// Import-TreatyText lamps.txt | Measure-TreatyText | Group-TreatyDataFrame Document -Sum Words, Shall, May</code>
/// <para>Words, obligations and permissions of a text.</para>
/// </example>
/// <example>
/// <code>$words = @'
/// Article 1
/// For the purposes of this Agreement, "keeper" means a person who minds a lamp.
/// Article 2
/// A keeper shall follow article 1 and article 9.
/// '@
/// [IO.File]::WriteAllText("$PWD/keepers.txt", $words)
/// Measure-TreatyText keepers.txt -Definition
/// Measure-TreatyText keepers.txt -Reference | Where-Object Kind -eq Dangling</code>
/// <para>The terms that a text defines, and its references to articles that it does not have.</para>
/// </example>
/// <example>
/// <code>$words = @'
/// Article 1
/// A lamp is lit at dusk.
/// Article 2
/// A keeper shall follow article 1.
/// '@
/// [IO.File]::WriteAllText("$PWD/keepers.txt", $words)
/// Measure-TreatyText keepers.txt -As Mermaid</code>
/// <para>The graph of references, to be drawn by Mermaid.</para>
/// </example>
/// <seealso cref="ImportTreatyTextCommand" /> <seealso cref="CompareTreatyTextCommand" />
[Cmdlet(VerbsDiagnostic.Measure, "TreatyText", DefaultParameterSetName = Articles)]
[OutputType(typeof(TextMeasure), ParameterSetName = [Articles])]
[OutputType(typeof(DefinedTerm), ParameterSetName = [Terms])]
[OutputType(typeof(TextReference), typeof(string), ParameterSetName = [Edges])]
public sealed class MeasureTreatyTextCommand : DatasetCmdlet
{
    private const string Articles = "Article", Terms = "Definition", Edges = "Reference", Dot = "Dot", Mermaid = "Mermaid";

    private TreatyTexts? _texts;

    /// <summary>Texts: what Import-TreatyText gives, or files, or paths of them, or texts of a dataset (or their ids) for which a file is registered. Wildcards
    /// are allowed in paths.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true), SupportsWildcards]
    public PSObject? InputObject { get; set; }

    /// <summary>Gives the terms that the text defines instead.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Terms)]
    public SwitchParameter Definition { get; set; }

    /// <summary>Gives the references instead.</summary>
    [Parameter(ParameterSetName = Edges)]
    public SwitchParameter Reference { get; set; }

    /// <summary>Gives the references between articles as a graph, in the language of Mermaid or Dot.</summary>
    [Parameter(ParameterSetName = Edges), ValidateSet(Mermaid, Dot)]
    public string? As { get; set; }

    /// <inheritdoc />
    protected override void Begin() => _texts = new TreatyTexts(this, DefaultDataset, StopToken);

    /// <inheritdoc />
    protected override void Process() => Each([InputObject], input => [.. InputRecords.Anything(input, DefaultDataset)], (object item) =>
    {
        foreach (TextDocument document in _texts!.Read(item))
        {
            StopToken.ThrowIfCancellationRequested();
            Take(document);
        }
    });

    private void Take(TextDocument document)
    {
        switch (ParameterSetName)
        {
            case Terms:
                WriteObject(DefinedTerms.Of(document), enumerateCollection: true);
                break;
            case Edges:
                IReadOnlyList<TextReference> references = References.Of(document);
                if (As is null)
                {
                    WriteObject(references, enumerateCollection: true);
                }
                else
                {
                    bool dot = string.Equals(As, Dot, StringComparison.OrdinalIgnoreCase);
                    WriteObject(dot ? ReferenceGraph.ToDot(document, references) : ReferenceGraph.ToMermaid(document, references));
                }

                break;
            default:
                IReadOnlyList<TextMeasure> measures = TextMeasurer.Measure(document);
                if (TextMeasurer.Doubt(document, measures) is { } doubt)
                {
                    WriteWarning(doubt);
                }

                WriteObject(measures, enumerateCollection: true);
                break;
        }
    }
}
