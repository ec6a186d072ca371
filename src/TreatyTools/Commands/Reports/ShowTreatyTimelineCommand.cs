using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Timeline;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Core.Reports.Timeline;
using TreatyTools.Formatting;
using TreatyTools.Model;
using TreatyTools.Transformation;

namespace TreatyTools.Commands;

/// <summary>Draws a negotiation in the terminal, line by line.</summary>
/// <remarks>
/// <para>
/// Each event has a line: its date, a sign for who acted, its kind, its title and, where votes were counted, the vote. Before the events of a year
/// twelve bars show how busy its months were, from January to December. A key to the signs stands at the top.
/// </para>
/// <para>
/// The output is text, in the width of the window, so that it can be saved or sent on. Typed at the prompt of a
/// terminal that has colours, it has those of the pictures; not where the output goes into a file, a variable or another command, in scripts, with -NoColor, or
/// where the variable NO_COLOR of the environment is set. Events that are piped in are drawn; records of another kind
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
/// <seealso cref="GetTreatyEventCommand" /> <seealso cref="ExportTreatyChartCommand" />
[Cmdlet(VerbsCommon.Show, "TreatyTimeline")]
[OutputType(typeof(string))]
public sealed class ShowTreatyTimelineCommand : RecordInputCmdlet
{
    private readonly List<TreatyRecord> _records = [];

    /// <summary>Events to draw, or records whose related events to draw: any Treaty record, an id, or an object with an Id property.</summary>
    [Parameter(ValueFromPipeline = true)]
    public override PSObject? InputObject { get; set; }

    /// <summary>The treaty whose events are drawn, by id or name. Without input, by default the one the dataset is about; with input, only events of this
    /// treaty. Wildcards are allowed, and must stand for one treaty.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string? Treaty { get; set; }

    /// <summary>Events that end after the last day of this date. A date that is not exact counts if it may lie after.</summary>
    [Parameter, EdtfDateTransformation]
    public EdtfDate? After { get; set; }

    /// <summary>Events that begin before the first day of this date. A date that is not exact counts if it may lie before.</summary>
    [Parameter, EdtfDateTransformation]
    public EdtfDate? Before { get; set; }

    /// <summary>Kinds of event, such as session, vote or adoption.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(EventKindCompleter))]
    public string[] Kind { get; set; } = [];

    /// <summary>Columns to draw in; without it, the width of the window.</summary>
    [Parameter, ValidateRange(40, 1000)]
    public int Width { get; set; }

    /// <summary>Draw with signs of ASCII alone, for terminals and texts that show no others. Titles stay as they are.</summary>
    [Parameter]
    public SwitchParameter Ascii { get; set; }

    /// <summary>Draw without colours. What goes into a file, a variable or another command, or is drawn by a script, has none anyway.</summary>
    [Parameter, Alias("NoColour")]
    public SwitchParameter NoColor { get; set; }

    private protected override void Take(Dataset dataset, TreatyRecord record)
    {
        Own(dataset, record);
        _records.Add(record);
    }

    /// <inheritdoc />
    protected override void End()
    {
        EventQuery query = new() { Kind = Kind, Dates = new DateWindow { After = After, Before = Before }, HasInput = HasInput };
        TimelineEvents chosen = TimelineEvents.Choose(query, Owner, Treaty, HasInput ? _records : null);
        foreach (TreatyFault missing in chosen.Missing)
        {
            Report(missing);
        }

        if (chosen.Events.Count == 0)
        {
            WriteWarning("No event fits, so there is nothing to draw.");
            return;
        }

        TimelineTextOptions options = new()
        {
            Width = IsBound(nameof(Width)) ? Width : HostWidth.Of(Host),
            Ascii = Ascii,
            Colour = !NoColor && TerminalColour.IsWanted(this),
            Subject = chosen.Treaty?.ShortName,
            Measure = CellWidth.Of,
        };
        foreach (string line in TimelineText.Draw(chosen.Events, options))
        {
            StopToken.ThrowIfCancellationRequested();
            WriteObject(line);
        }
    }
}
