using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Input;
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
/// Timeline: events on a date axis, in lanes by their kind; the weightiest are labelled as far as there is room. ConcernMatrix: how many concerns each kind of
/// stakeholder raised under each theme. Outcome: what came of the concerns, by theme or kind of stakeholder. Participation: signatures and ratifications as
/// they add up, against the number that entry into force takes. ParticipationMap: who signed and who consented to be bound, as a map with one tile of the same
/// size for each State. Overlap: the same map for two treaties. Network: joint statements and who signed them. ContestedArticles: how many concerns there are
/// about each article, and what came of them. Renumbering: the number of each article from the first draft to the final text. Origins: how much of each article
/// stands in earlier treaties, and what is new, beside the number of remarks. Votes: how many voted for and against each motion. References: which article of a
/// text refers to which, as arcs; of a text that Import-TreatyText gives or that is registered for the dataset, by default the final text of the treaty.
/// </para>
/// <para>
/// The title says what the chart shows, made from the data, and the topic stands above it; -Title gives another title, -Title Topic the topic alone.
/// Below stand what is counted and the day. A chart of some records says of how many they are a selection, and tells nothing of the rest.
/// </para>
/// <para>
/// Records that are piped in limit the chart to themselves, or, where they are of another kind, to what is related to them: an article gives the
/// events about it. Without them the chart is of the whole treaty.
/// </para>
/// <para>
/// A .png carries letters of Latin, Greek and Cyrillic by itself, and takes others from the fonts of the machine, joined and in the direction that their
/// script asks for. What no font of the machine has is warned of; write .svg, which leaves letters to the program that shows it. In a .png stand its
/// title, description, source and day as texts, and the number of pixels that an inch has.
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
/// <para>Draws the map of who signed the convention and who consented to be bound by it; in a browser the pointer shows names and dates.</para>
/// </example>
/// <example>
/// <code>Export-TreatyChart both.png Overlap -With ets185 -Resolution 192</code>
/// <para>Draws who is in the convention, in the Budapest Convention or in both, with twice as many pixels for print.</para>
/// </example>
/// <example>
/// <code>Export-TreatyChart origins.png Origins</code>
/// <para>Draws where the words of the convention come from.</para>
/// </example>
/// <example>
/// <code>[IO.File]::WriteAllText("$PWD/lamps.txt", "Article 1`nLamps`nA lamp is lit at dusk.`nArticle 2`nKeepers`nA keeper shall follow article 1.")
/// Import-TreatyText lamps.txt | Export-TreatyChart references.svg References</code>
/// <para>Draws which article of a text refers to which.</para>
/// </example>
[Cmdlet(VerbsData.Export, "TreatyChart", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportTreatyChartCommand : FileOutputCmdlet
{
    private const string Topic = "Topic";

    private readonly List<TreatyRecord> _records = [];
    private OutputFile? _file;
    private TreatyTexts? _texts;
    private TextDocument? _text;
    private DateOnly? _day;

    /// <summary>The file to write. Its extension is .png or .svg.</summary>
    [Parameter(Mandatory = true, Position = 0), Alias("LiteralPath", "PSPath", "LP"), ValidateNotNullOrEmpty]
    public override string? Path { get; set; }

    /// <summary>
    /// What to draw: Timeline, ConcernMatrix, Outcome, Participation, ParticipationMap, Overlap, Network, ContestedArticles, Renumbering, Origins, Votes or
    /// References.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1)]
    public ChartKind Kind { get; set; }

    /// <summary>Records to draw, or to draw what is related to: any Treaty record, an id, or an object with an Id property; for
    /// References one text: what Import-TreatyText gives, a file, or a text of the dataset.</summary>
    [Parameter(ValueFromPipeline = true)]
    public override PSObject? InputObject { get; set; }

    /// <summary>
    /// The treaty, by id or name: the one that the dataset is about unless another is named. Records that are piped in are limited to it only where
    /// it is named.
    /// </summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string? Treaty { get; set; }

    /// <summary>Title of the chart, in place of what it finds; Topic gives what the chart is of.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompletions(Topic)]
    public string? Title { get; set; }

    /// <summary>The other treaty of an overlap, by id or name.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string? With { get; set; }

    /// <summary>Draws the bars of an outcome chart as shares of the concerns with a known outcome, those that were met most first.</summary>
    [Parameter]
    public SwitchParameter Share { get; set; }

    /// <summary>What the bars of an outcome chart are: Theme or StakeholderKind.</summary>
    [Parameter]
    public OutcomeGroup GroupBy { get; set; } = OutcomeGroup.Theme;

    /// <summary>
    /// The last day that counts; of a month or year its last day. What has no date, or one that is not certain to lie before, is left out.
    /// Without it all events and concerns count, and signatures and ratifications up to the day on which the dataset was made.
    /// </summary>
    [Parameter, EdtfDateTransformation]
    public EdtfDate? AsOf { get; set; }

    /// <summary>Width in pixels. Letters keep their size, so a wider picture has room for more labels.</summary>
    [Parameter, ValidateRange(800, 8000)]
    public int Width { get; set; } = 1200;

    /// <summary>Height in pixels; without it, what the content asks for.</summary>
    [Parameter, ValidateRange(200, 16000)]
    public int Height { get; set; }

    /// <summary>Pixels an inch of a .png. Width and height are those at 96; at 192 the picture has twice as many each way, and is as large on paper.</summary>
    [Parameter, ValidateRange(96, 600)]
    public int Resolution { get; set; } = ChartScene.UsualResolution;

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
    protected override void Process()
    {
        if (Kind != ChartKind.References)
        {
            base.Process();
            return;
        }

        foreach (TextDocument text in InputRecords.Elements(InputObject).SelectMany(item => OrFail(() => Texts.Read(item).ToArray())))
        {
            _text = _text is null ? text : throw new TreatyFault("SeveralTexts", FaultKind.InvalidArgument,
                $"A picture of references is of one text, and '{text.Name}' came after '{_text.Name}'. Write each to a file of its own.", text);
        }
    }

    private protected override void Take(Dataset dataset, TreatyRecord record)
    {
        Own(dataset, record);
        _records.Add(record);
    }

    private TreatyTexts Texts => _texts ??= new TreatyTexts(this, DefaultDataset, StopToken);

    // Of the treaty that is asked for, the words of its final text.
    private TextDocument FinalText()
    {
        Treaty? treaty = TreatyChoice.Find(DefaultDataset(), Treaty);
        return DefaultDataset().Tables.Texts.FirstOrDefault(text => text.Stage == Terms.TextStage.Final && text.Treaty == treaty?.Id) is { } final
            ? Texts.Read(final).Single() : throw new TreatyFault("TextMissing", FaultKind.NotFound,
                "The dataset has no final text of the treaty. Pipe a text: what Import-TreatyText gives, or a file.", Treaty);
    }

    /// <inheritdoc />
    protected override void End()
    {
        bool isTopic = string.Equals(Title, Topic, StringComparison.OrdinalIgnoreCase);
        if (Kind == ChartKind.References)
        {
            _text ??= OrFail(FinalText);
        }

        ChartScene scene = ChartFactory.Draw(new ChartRequest
        {
            Kind = Kind,
            Dataset = Owner,
            Treaty = Treaty,
            Records = HasInput && _text is null ? _records : null,
            Text = _text,
            GroupBy = GroupBy,
            With = With,
            Share = Share,
            Options = new ChartOptions
            {
                Title = isTopic ? null : Title,
                TitleIsTopic = isTopic,
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
                WriteWarning($"The picture does not show '{text}' as it should: some of its letters are in no font at hand. "
                    + "Write .svg, which leaves letters to the program that shows it.");
            }

            _file.Write(stream => scene.Write(stream, format, Resolution), StopToken);
        });
    }
}
