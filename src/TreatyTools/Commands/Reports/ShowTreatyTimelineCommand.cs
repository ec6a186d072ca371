using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Core.Reports.Timeline;
using TreatyTools.Formatting;
using TreatyTools.Input;
using TreatyTools.Model;
using TreatyTools.Transformation;

namespace TreatyTools.Commands;

/// <summary>Draws a negotiation in the terminal, line by line.</summary>
/// <remarks>
/// <para>
/// Each event has a line: its date, a sign for who acted, its kind, its title and, where votes were counted, the vote. Before the events of a year
/// twelve bars show how busy its months were, from January (J) to December (D).
/// </para>
/// <para>
/// The output is text, in the width of the window, so that it can be saved or sent on. Events that are piped in are drawn; records of another kind
/// give the events that are related to them. Without input the events are those of the treaty that the dataset is about.
/// </para>
/// </remarks>
/// <example>
/// <code>Show-TreatyTimeline -After 2023-12 -Kind session, vote, adoption, draft-published</code>
/// <para>Draws sessions, drafts and votes since January 2024.</para>
/// </example>
/// <example>
/// <code>Get-TreatyProvision -Article 6 | Show-TreatyTimeline -Width 80 -Ascii</code>
/// <para>Draws the events about article 6 in 80 columns, with signs that every terminal and every e-mail shows.</para>
/// </example>
[Cmdlet(VerbsCommon.Show, "TreatyTimeline")]
[OutputType(typeof(string))]
public sealed class ShowTreatyTimelineCommand : DatasetCmdlet
{
    private readonly List<TreatyEvent> _events = [];
    private readonly HashSet<TreatyRecord> _given = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Dataset, CompiledQuery> _queries = [];
    private Dataset? _owner;

    /// <summary>Events to draw, or records whose related events to draw: any Treaty record, an id, or an object with an Id property.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The treaty, by id or name: the one that the dataset is about unless another is named.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string? Treaty { get; set; }

    /// <summary>Events that end after the last day of this date. A date that is not exact counts if it may lie after.</summary>
    [Parameter]
    [EdtfDateTransformation]
    public EdtfDate? After { get; set; }

    /// <summary>Events that begin before the first day of this date. A date that is not exact counts if it may lie before.</summary>
    [Parameter]
    [EdtfDateTransformation]
    public EdtfDate? Before { get; set; }

    /// <summary>Kinds of event, such as session, vote or adoption.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EventKindCompleter))]
    public string[] Kind { get; set; } = [];

    /// <summary>Columns to draw in; without it, the width of the window.</summary>
    [Parameter]
    [ValidateRange(40, 1000)]
    public int Width { get; set; }

    /// <summary>Draw with signs of ASCII alone, for terminals and texts that show no others. Titles stay as they are.</summary>
    [Parameter]
    public SwitchParameter Ascii { get; set; }

    private bool HasInput => MyInvocation.ExpectingInput || IsBound(nameof(InputObject));

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (object item in InputRecords.Items(InputObject))
        {
            try
            {
                (Dataset owner, IReadOnlyList<TreatyRecord> records) = InputRecords.Read(item, DefaultDataset);
                _owner ??= owner;
                CompiledQuery query = Compiled(owner);
                foreach (TreatyRecord record in records)
                {
                    _events.AddRange(query.Related(record, _given).Cast<TreatyEvent>());
                }
            }
            catch (TreatyFault fault)
            {
                Report(fault);
            }
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        Dataset dataset = _owner ?? DefaultDataset();
        CompiledQuery query = Compiled(dataset);
        Treaty? treaty = HasInput && Treaty is null ? null : TreatyChoice.Find(dataset, Treaty);
        if (treaty is not null)
        {
            HashSet<TreatyRecord> ofTreaty = new(ReferenceEqualityComparer.Instance);
            foreach (TreatyRecord record in query.Related(treaty, ofTreaty))
            {
                if (!HasInput)
                {
                    _events.Add((TreatyEvent)record);
                }
            }

            _events.RemoveAll(record => !ofTreaty.Contains(record));
        }

        if (_events.Count == 0)
        {
            WriteWarning("No event fits, so there is nothing to draw.");
            return;
        }

        TimelineTextOptions options = new()
        {
            Width = IsBound(nameof(Width)) ? Width : HostWidth.Of(Host),
            Ascii = Ascii,
            Subject = treaty?.ShortName,
            Measure = CellWidth.Of,
        };
        foreach (string line in TimelineText.Draw(_events, options))
        {
            StopToken.ThrowIfCancellationRequested();
            WriteObject(line);
        }
    }

    // What is asked is wrong for every record alike, so a fault ends the command.
    private CompiledQuery Compiled(Dataset dataset)
    {
        if (!_queries.TryGetValue(dataset, out CompiledQuery? query))
        {
            query = OrFail(() => new EventQuery { Kind = Kind, Dates = new DateWindow { After = After, Before = Before }, HasInput = HasInput }.Compile(
                dataset));
            _queries.Add(dataset, query);
        }

        return query;
    }
}
