using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Texts;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;
using TreatyTools.Session;

namespace TreatyTools.Commands;

/// <summary>Suggests which articles of other treaties correspond to an article.</summary>
/// <remarks>
/// <para>
/// For each article the likeliest articles of each other treaty, with a score from 0 to 1: how alike the two are by the rare words and pairs of words that
/// both have, a fifth of it by their headings. Where files are registered for the texts of both treaties (Register-TreatyText), their words are compared, else
/// what the dataset says of each article in its own words; Basis tells which. Recorded is the relation that the dataset has already.
/// </para>
/// <para>
/// A suggestion is no judgement: the score tells that two articles speak of the same things, not that they say the same. Held against the pairs that the
/// shipped dataset records, the first suggestion for an article and a treaty was a recorded one in 9 cases of 10, and one of the first three in 19 of 20; of
/// what was suggested strongly and not recorded, a reader found five pairs that had been missed.
/// </para>
/// <para>Records that are piped in give the articles that are related to them. Paragraphs stand for their article.</para>
/// </remarks>
/// <example>
/// <code>Find-TreatyCorrespondence uncc/24 -To ets185</code>
/// <para>The articles of the Budapest Convention that are nearest to article 24.</para>
/// </example>
/// <example>
/// <code>Get-TreatyProvision -Treaty untoc | Find-TreatyCorrespondence -To uncac -First 1 -Threshold 0.5</code>
/// <para>Pairs of two other treaties, of which the dataset records none.</para>
/// </example>
/// <seealso cref="GetTreatyCorrespondenceCommand" /> <seealso cref="RegisterTreatyTextCommand" />
[Cmdlet(VerbsCommon.Find, "TreatyCorrespondence", DefaultParameterSetName = OfIds)]
[OutputType(typeof(CorrespondenceSuggestion))]
public sealed class FindTreatyCorrespondenceCommand : RecordQueryCmdlet
{
    private const string OfIds = "Provision", OfRecords = "Record";

    private readonly Dictionary<Dataset, (CorrespondenceFinder Finder, IReadOnlyList<string> Treaties)> _finders = [];

    /// <summary>The articles, by id or, for the main treaty, by number.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = OfIds), ValidateNotNullOrEmpty, SupportsWildcards]
    [ArgumentCompleter(typeof(RecordIdCompleter<Provision>))]
    public string[] Provision { get; set; } = [];

    /// <summary>Provisions, or records that lead to provisions.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = OfRecords)]
    public override PSObject? InputObject { get; set; }

    /// <summary>The treaties to look in, by id or name. By default every other treaty whose articles the dataset has.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string[] To { get; set; } = [];

    /// <summary>Most suggestions for each article and treaty.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int First { get; set; } = 3;

    /// <summary>The least score, from 0 to 1.</summary>
    [Parameter, ValidateRange(0.0, 1.0)]
    public double Threshold { get; set; }

    private protected override RecordQuery Query() => new ProvisionQuery { Id = Provision, HasInput = ParameterSetName == OfRecords };

    /// <inheritdoc />
    protected override void Process()
    {
        if (ParameterSetName == OfRecords)
        {
            base.Process();
            return;
        }

        Suggest(DefaultDataset(), Compiled(DefaultDataset()).List());
    }

    private protected override void Take(Dataset dataset, TreatyRecord record) => Suggest(dataset, Compiled(dataset).Related(record, Given));

    private void Suggest(Dataset dataset, IEnumerable<TreatyRecord> provisions)
    {
        (CorrespondenceFinder finder, IReadOnlyList<string> treaties) = Finder(dataset);
        foreach (Provision article in provisions.Select(record => dataset.References.Article(record.Id)).OfType<Provision>().Distinct()
            .Where(article => article.Article is not null))
        {
            foreach (string treaty in treaties.Where(treaty => treaty != article.Treaty))
            {
                StopToken.ThrowIfCancellationRequested();
                WriteObject(finder.Find(article, treaty, First, Threshold, StopToken), enumerateCollection: true);
            }
        }
    }

    private (CorrespondenceFinder Finder, IReadOnlyList<string> Treaties) Finder(Dataset dataset)
    {
        if (!_finders.TryGetValue(dataset, out (CorrespondenceFinder, IReadOnlyList<string>) found))
        {
            found = (new CorrespondenceFinder(dataset, TextCatalog.Words(dataset, WriteWarning, StopToken)), Treaties(dataset));
            _finders.Add(dataset, found);
        }

        return found;
    }

    private IReadOnlyList<string> Treaties(Dataset dataset)
    {
        CompiledQuery query = OrFail(() => new TreatyQuery { Id = To }.Compile(dataset));
        foreach (TreatyFault missing in query.Missing)
        {
            Report(missing);
        }

        string[] asked = [.. query.List().Select(treaty => treaty.Id)];
        foreach (string without in To.Length == 0 ? [] : asked.Where(treaty => !dataset.References.HasTreaty(treaty)))
        {
            Report(new TreatyFault("TreatyWithoutProvisions", FaultKind.NotFound,
                $"The dataset '{dataset.Info.Name}' has no articles of the treaty '{without}', among which one could be found.", without));
        }

        return [.. asked.Where(dataset.References.HasTreaty)];
    }
}
