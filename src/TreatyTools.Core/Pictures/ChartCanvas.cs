using System.Globalization;
using TreatyTools.Model;

namespace TreatyTools.Core.Pictures;

/// <summary>Collects the marks of a chart within its frame: title and subtitle above, source line below, the content between.</summary>
internal sealed class ChartCanvas
{
    internal const double Margin = 28;
    private static readonly TextStyle TitleStyle = new(23, Bold: true);
    private static readonly TextStyle KickerStyle = new(13, Bold: true, Colour: Palette.Muted);
    private static readonly TextStyle SubtitleStyle = new(14, Colour: Palette.Muted);
    private static readonly TextStyle SourceStyle = new(12, Colour: Palette.Muted);

    private readonly List<ChartMark> _marks = [];
    private readonly ChartOptions _options;
    private readonly string _title;
    private readonly string _subtitle;
    private readonly string? _topic;
    private readonly IReadOnlyList<string> _foot;

    /// <summary>A frame with its head.</summary>
    /// <param name="options">Title, source, size.</param>
    /// <param name="topic">What the chart is of; above the title where that says what it finds.</param>
    /// <param name="finding">What it shows, in one sentence without a full stop; null where that cannot be said in one.</param>
    /// <param name="subtitle">What is counted and how to read it, in sentences.</param>
    internal ChartCanvas(ChartOptions options, string topic, string? finding, string subtitle)
    {
        _options = options;
        string usual = string.IsNullOrWhiteSpace(options.Subject) ? topic : $"{options.Subject}: {char.ToLowerInvariant(topic[0])}{topic[1..]}";
        string? own = string.IsNullOrWhiteSpace(options.Title) ? null : options.Title;
        string? found = own is null && !options.TitleIsTopic ? finding : null;
        _title = ChartText.Clean(own ?? found ?? usual);
        string day = options.Day is { } told ? string.Create(CultureInfo.InvariantCulture, $" As of {told:d MMM yyyy}.") : "";
        _subtitle = ChartText.Clean($"{options.Selection} {subtitle}{day}".TrimStart());
        double y = Margin - 6;
        if (found is not null)
        {
            _topic = ChartText.Clean(usual);
            y = Paragraph(_topic, KickerStyle, y, 20);
        }

        y = Paragraph(_title, TitleStyle, y, 28);
        Top = Paragraph(_subtitle, SubtitleStyle, y + 2, 19) + 12;
        _foot = string.IsNullOrWhiteSpace(options.Source) ? [] : ChartText.Wrap(options.Source, SourceStyle, Right - Left);
    }

    /// <summary>Left edge of the content.</summary>
    internal static double Left => Margin;

    /// <summary>Right edge of the content.</summary>
    internal double Right => _options.Width - Margin;

    /// <summary>Upper edge of the content.</summary>
    internal double Top { get; }

    /// <summary>Height of what stands below the content.</summary>
    internal double FootHeight => _foot.Count == 0 ? Margin - 8 : (_foot.Count * 16) + 14 + Margin - 10;

    /// <summary>
    /// The height that each of the parts of the content gets, where the content is some parts of one height and a rest:
    /// its usual height, or what the asked height leaves.
    /// </summary>
    /// <exception cref="TreatyFault"><c>ChartTooLow</c>: the asked height leaves too little for letters to be read.</exception>
    internal double PartHeight(int parts, double usual, double least, double rest)
    {
        if (_options.Height is not int height)
        {
            return usual;
        }

        double other = Top + rest + FootHeight;
        double part = (height - other) / parts;
        if (part < least)
        {
            int needed = (int)Math.Ceiling(other + (least * parts));
            throw new TreatyFault("ChartTooLow", FaultKind.InvalidArgument, string.Create(CultureInfo.InvariantCulture,
                $"The chart does not fit into a height of {height} pixels; its content needs {needed} at this width. Give that height or more, or leave the "
                + $"height out."), height);
        }

        return part;
    }

    /// <summary>Adds a mark.</summary>
    internal void Add(ChartMark mark) => _marks.Add(mark);

    /// <summary>Adds a straight line.</summary>
    internal void Line(double x1, double y1, double x2, double y2, string colour, double thickness = 1, bool dashed = false) =>
        _marks.Add(new LineMark([(x1, y1), (x2, y2)], colour, thickness, dashed));

    /// <summary>Adds a line of text on a baseline.</summary>
    internal TextMark Text(string text, double x, double y, TextStyle style, TextAnchor anchor = TextAnchor.Start, string? tip = null)
    {
        text = ChartText.Clean(text);
        double width = ChartText.Width(text, style);
        double left = x - Shift(anchor, width);
        TextMark mark = new(text, x, y, style, anchor, Upwards: false,
            new Box(left, y - (style.Size * 0.76), left + width, y + (style.Size * 0.22))) { Tip = tip };
        _marks.Add(mark);
        return mark;
    }

    /// <summary>Adds a line of text that reads from below; x is its baseline.</summary>
    internal void Upwards(string text, double x, double y, TextStyle style, TextAnchor anchor = TextAnchor.Start)
    {
        text = ChartText.Clean(text);
        double width = ChartText.Width(text, style);
        double bottom = y + Shift(anchor, width);
        _marks.Add(new TextMark(text, x, y, style, anchor, Upwards: true,
            new Box(x - (style.Size * 0.76), bottom - width, x + (style.Size * 0.22), bottom)));
    }

    /// <summary>Closes the frame below the content.</summary>
    internal ChartScene Finish(double bottom)
    {
        int height = _options.Height ?? (int)Math.Ceiling(bottom + FootHeight);
        if (_foot.Count > 0)
        {
            double y = height - Margin + 10 - ((_foot.Count - 1) * 16);
            Line(Left, y - 20, Right, y - 20, Palette.Rule);
            foreach (string line in _foot)
            {
                Text(line, Left, y, SourceStyle);
                y += 16;
            }
        }

        return new ChartScene(_options.Width, height, _title, _topic is null ? _subtitle : $"{_topic}. {_subtitle}", _marks)
        {
            Day = _options.Day, Source = _options.Source,
        };
    }

    private double Paragraph(string text, TextStyle style, double top, double lineHeight)
    {
        foreach (string line in ChartText.Wrap(text, style, Right - Left))
        {
            Text(line, Left, top + (style.Size * 0.8), style);
            top += lineHeight;
        }

        return top;
    }

    private static double Shift(TextAnchor anchor, double width) =>
        anchor switch { TextAnchor.Middle => width / 2, TextAnchor.End => width, _ => 0 };
}
