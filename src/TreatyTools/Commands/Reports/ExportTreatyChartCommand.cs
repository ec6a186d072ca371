using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Model;
using TreatyTools.Paths;
using TreatyTools.Transformation;

namespace TreatyTools.Commands;

/// <summary>Draws a chart of a treaty's dataset as a picture.</summary>
/// <remarks>
/// <para>
/// The extension of the path decides the format: .png gives pixels, .svg shapes and text that any size prints sharply and that can be edited and
/// read aloud. The colours stay apart for every kind of colour vision, and shape, pattern or number says the same as the colour. Title, what
/// is counted, and the source with version and licence stand on the picture. The same data always give the same file.
/// </para>
/// <para>
/// Timeline: events on a date axis, in lanes by their kind; the weightiest are labelled as far as there is room. ConcernMatrix: how many concerns
/// each kind of stakeholder raised under each theme. Outcome: what came of the concerns, by theme or kind of stakeholder. Participation: signatures
/// and ratifications as they add up, against the number that entry into force takes. ParticipationMap: who signed and who is bound, as a map with one
/// tile of the same size for each State. Network: joint statements and who signed them. Origins: how much of each article stands in earlier treaties, and
/// what is new, beside the number of remarks.
/// </para>
/// <para>
/// Records that are piped in limit the chart to themselves, or, where they are of another kind, to what is related to them: an article gives the
/// events about it. Without them the chart is of the whole treaty.
/// </para>
/// <para>
/// A .png carries letters of Latin, Greek and Cyrillic by itself, and takes others from the fonts of the machine; for a title in Arabic, Hebrew or a
/// script of India write .svg, which leaves letters to the program that shows it.
/// </para>
/// </remarks>
/// <example>
/// <code>Export-TreatyChart timeline.png Timeline</code>
/// <para>Draws the negotiation of the convention, 1200 pixels wide.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern -Theme privacy, surveillance-powers |
///     Export-TreatyChart privacy.svg Outcome -GroupBy StakeholderKind -Title 'Privacy: who was heard'</code>
/// <para>Draws what came of the concerns under two themes, for each kind of stakeholder, under a title of one's own.</para>
/// </example>
/// <example>
/// <code>Export-TreatyChart budapest.png Participation -Treaty ets185 -AsOf 2010-12-31 -PassThru</code>
/// <para>Draws who had signed and joined the Budapest Convention by the end of 2010, and gives the file.</para>
/// </example>
/// <example>
/// <code>Export-TreatyChart map.svg ParticipationMap</code>
/// <para>Draws the map of who signed the convention and who is bound by it; in a browser the pointer shows names and dates.</para>
/// </example>
[Cmdlet(VerbsData.Export, "TreatyChart", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportTreatyChartCommand : FileOutputCmdlet
{
    private readonly List<TreatyRecord> _records = [];
    private OutputFile? _file;
    private DateOnly? _day;

    /// <summary>The file to write. Its extension is .png or .svg.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath", "PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public override string? Path { get; set; }

    /// <summary>What to draw: Timeline, ConcernMatrix, Outcome, Participation, ParticipationMap, Network or Origins.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public ChartKind Kind { get; set; }

    /// <summary>Records to draw, or to draw what is related to: any Treaty record, an id, or an object with an Id property.</summary>
    [Parameter(ValueFromPipeline = true)]
    public override PSObject? InputObject { get; set; }

    /// <summary>
    /// The treaty, by id or name: the one that the dataset is about unless another is named. Records that are piped in are limited to it only where
    /// it is named.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string? Treaty { get; set; }

    /// <summary>Title of the chart, in place of the usual one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>What the bars of an outcome chart are: Theme or StakeholderKind.</summary>
    [Parameter]
    public OutcomeGroup GroupBy { get; set; } = OutcomeGroup.Theme;

    /// <summary>
    /// The last day that counts; of a month or year its last day. What has no date, or one that is not certain to lie before, is left out.
    /// Without it all events and concerns count, and signatures and ratifications up to the day on which the dataset was made.
    /// </summary>
    [Parameter]
    [EdtfDateTransformation]
    public EdtfDate? AsOf { get; set; }

    /// <summary>Width in pixels. Letters keep their size, so a wider picture has room for more labels.</summary>
    [Parameter]
    [ValidateRange(800, 8000)]
    public int Width { get; set; } = 1200;

    /// <summary>Height in pixels; without it, what the content asks for.</summary>
    [Parameter]
    [ValidateRange(200, 16000)]
    public int Height { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        _day = Day(AsOf);
        _file = Open();
        ChartScene.FormatOf(_file.Path);
        if (!HasInput || IsBound(nameof(Dataset)))
        {
            DefaultDataset();
        }
    }

    /// <inheritdoc />
    private protected override void Take(Dataset dataset, TreatyRecord record)
    {
        Own(dataset, record);
        _records.Add(record);
    }

    /// <inheritdoc />
    protected override void End()
    {
        ChartScene scene = ChartFactory.Draw(new ChartRequest
        {
            Kind = Kind,
            Dataset = Owner,
            Treaty = Treaty,
            Records = HasInput ? _records : null,
            GroupBy = GroupBy,
            Options = new ChartOptions
            {
                Title = Title,
                AsOf = _day,
                Width = Width,
                Height = IsBound(nameof(Height)) ? Height : null,
            },
        });
        StopToken.ThrowIfCancellationRequested();
        Write(_file!, $"Write {Kind} chart", () =>
        {
            ChartFormat format = ChartScene.FormatOf(_file!.Path);
            if (format == ChartFormat.Png && scene.TextBeyondFonts() is { } text)
            {
                WriteWarning($"The picture does not show '{text}' as it should: some of its letters are in no font at hand, or need a program that joins them. "
                    + "Write .svg, which leaves letters to the program that shows it.");
            }

            _file.Write(stream => scene.Write(stream, format), StopToken);
        });
    }
}
