using System.Globalization;
using System.Text;
using TreatyTools.Core.Markup;

namespace TreatyTools.Core.Pictures;

/// <summary>
/// Writes a scene as SVG within a page of HTML. Its greys have classes, so that the style of the page says what they are by day and by night; what tells of
/// data keeps its colour, and so does what is written on it.
/// </summary>
internal sealed class PageSvg
{
    private const double UsualSize = 12;
    private const double LargerSize = 13;
    private const double SymbolLine = 1.5;

    // One letter a colour: the class of a fill is it, that of a line has an s before it.
    private static readonly Dictionary<string, string> Greys = new(StringComparer.Ordinal)
    {
        [Palette.Ink] = "i", [Palette.Muted] = "m", [Palette.Rule] = "r", [Palette.Band] = "b", [Palette.Paper] = "p",
        [Palette.Grey] = "g",
    };

    // Colours of letters that are too dark for the night.
    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal) { [Palette.Blue] = "u", [Palette.Rust] = "o" };

    private readonly StringBuilder _svg = new();
    private readonly List<(Box Bounds, bool IsGrey)> _areas = [];
    private readonly List<string> _classes = [];
    private readonly ChartScene _scene;
    private readonly string _name;
    private readonly bool _isExplored;
    private (string Look, int End) _line;

    private PageSvg(ChartScene scene, string name, bool isExplored) => (_scene, _name, _isExplored) = (scene, name, isExplored);

    /// <summary>Writes a scene into a page, in whose width it is drawn.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="target">Takes the element.</param>
    /// <param name="name">What the ids in it begin with; no other picture of the page has it.</param>
    /// <param name="isExplored">
    /// Whether its marks tell something, and a program can give them the focus one by one; else it is one picture, whose numbers are written in it.
    /// </param>
    internal static void Write(ChartScene scene, TextWriter target, string name, bool isExplored)
    {
        PageSvg svg = new(scene, name, isExplored);
        svg.Write();
        target.Write(svg._svg);
    }

    private void Write()
    {
        Add($"<svg width=\"{_scene.Width}\" height=\"{_scene.Height}\" viewBox=\"0 0 {_scene.Width} {_scene.Height}\" "
            + $"role=\"{(_isExplored ? "group" : "img")}\" aria-labelledby=\"{_name}-title {_name}-description\">"
            + $"<title id=\"{_name}-title\">{HtmlText.Encode(_scene.Title)}</title>"
            + $"<desc id=\"{_name}-description\">{HtmlText.Encode(_scene.Description)}</desc>");
        foreach (FillPattern pattern in _scene.Marks.OfType<RectMark>().Select(mark => mark.Pattern).Where(pattern => pattern != FillPattern.Solid).Distinct())
        {
            // A tile with the lines of its neighbours, whose ends reach into it.
            Add($"<pattern id=\"{Pattern(pattern)}\" patternUnits=\"userSpaceOnUse\" "
                + $"width=\"{Text(PatternTile.Step)}\" height=\"{Text(PatternTile.Step)}\"><path d=\"");
            foreach (((double X, double Y) from, (double X, double Y) to) in PatternTile.Lines(pattern, new Box(-1, -1, PatternTile.Step + 1,
                PatternTile.Step + 1)))
            {
                Line([from, to]);
            }

            Add($"\" class=\"sp\" stroke-width=\"{Text(PatternTile.Thickness)}\"/></pattern>");
        }

        foreach (ChartMark mark in _scene.Marks)
        {
            switch (mark)
            {
                case RectMark rect: Write(rect); break;
                case AreaMark area: Write(area); break;
                case LineMark line: Write(line); break;
                case SymbolMark symbol: Write(symbol); break;
                case TextMark text: Write(text); break;
            }
        }

        Add("</svg>");
    }

    private void Write(RectMark mark)
    {
        _areas.Add((mark.Bounds, mark.Fill != Palette.Grey && Greys.ContainsKey(mark.Fill)));
        Begin("rect", mark.Bounds);
        Add(mark.Radius > 0 ? $" rx=\"{Text(mark.Radius)}\"" : "");
        Fill(mark.Fill, keep: false);
        Stroke(mark.Stroke, keep: false);
        End("rect", mark);
        if (mark.Pattern != FillPattern.Solid)
        {
            Begin("rect", mark.Bounds);
            Add($" fill=\"url(#{Pattern(mark.Pattern)})\"/>");
        }
    }

    private void Write(AreaMark mark)
    {
        foreach (Box box in mark.Boxes)
        {
            Write(new RectMark(box, mark.Fill));
        }
    }

    // Lines of one look that follow each other are one path.
    private void Write(LineMark mark)
    {
        int start = _svg.Length;
        Stroke(mark.Colour, keep: IsOnColour((mark.Points[0].X + mark.Points[^1].X) / 2, (mark.Points[0].Y + mark.Points[^1].Y) / 2));
        Class(mark.Dashed ? "d" : null);
        Classes();
        Add(mark.Thickness == 1 ? "" : $" stroke-width=\"{Text(mark.Thickness)}\"");
        string look = _svg.ToString(start, _svg.Length - start);
        bool isPlain = mark.Tip is null || !_isExplored;
        _svg.Length = start;
        if (isPlain && _line == (look, start))
        {
            _svg.Length -= "\"/>".Length;
        }
        else
        {
            Add($"<path{look} d=\"");
        }

        Line(mark.Points);
        Add("\"");
        End("path", mark);
        _line = isPlain ? (look, _svg.Length) : default;
    }

    private void Write(SymbolMark mark)
    {
        (double x, double y, double r) = (mark.X, mark.Y, mark.Radius);
        string element = mark.Shape switch { SymbolShape.Circle => "circle", SymbolShape.Square => "rect", _ => "polygon" };
        switch (mark.Shape)
        {
            case SymbolShape.Circle:
                Add($"<circle cx=\"{Text(x)}\" cy=\"{Text(y)}\" r=\"{Text(r)}\"");
                break;
            case SymbolShape.Square:
                Begin(element, new Box(x - r, y - r, x + r, y + r));
                Add($" stroke-width=\"{Text(SymbolLine)}\"");
                break;
            default:
                Add($"<polygon points=\"{Text(x)} {Text(y - r)} {Text(x + r)} {Text(y)} {Text(x)} {Text(y + r)} {Text(x - r)} {Text(y)}\"");
                break;
        }

        bool keep = IsOnColour(x, y);
        Fill(mark.Fill, keep);
        Stroke(mark.Stroke, keep);
        End(element, mark);
    }

    private void Write(TextMark mark)
    {
        Add($"<text x=\"{Text(mark.X)}\" y=\"{Text(mark.Y)}\"");
        Add(mark.Style.Size is UsualSize or LargerSize ? "" : $" font-size=\"{Text(mark.Style.Size)}\"");
        Add(mark.Upwards ? $" transform=\"rotate(-90 {Text(mark.X)} {Text(mark.Y)})\"" : "");
        Class(mark.Style.Size == LargerSize ? "l" : null);
        Class(mark.Style.Bold ? "B" : null);
        Class(mark.Anchor switch { TextAnchor.Middle => "c", TextAnchor.End => "e", _ => null });
        string colour = mark.Style.Colour;
        if (IsOnColour((mark.Bounds.Left + mark.Bounds.Right) / 2, (mark.Bounds.Top + mark.Bounds.Bottom) / 2))
        {
            // k is the ink that stays.
            Class(colour == Palette.Ink ? "k" : null);
            Add(colour == Palette.Ink ? "" : $" fill=\"{colour}\"");
        }
        else if (colour != Palette.Ink)
        {
            string? letter = Letters.GetValueOrDefault(colour) ?? Greys.GetValueOrDefault(colour);
            Class(letter);
            Add(letter is null ? $" fill=\"{colour}\"" : "");
        }

        Classes();
        Add($">{HtmlText.Encode(mark.Text)}</text>");
    }

    // Whether what lies below a point is in a colour of data.
    private bool IsOnColour(double x, double y)
    {
        for (int i = _areas.Count - 1; i >= 0; i--)
        {
            Box area = _areas[i].Bounds;
            if (x >= area.Left && x <= area.Right && y >= area.Top && y <= area.Bottom)
            {
                return !_areas[i].IsGrey;
            }
        }

        return false;
    }

    private void Fill(string colour, bool keep)
    {
        if (!keep && Greys.TryGetValue(colour, out string? letter))
        {
            Class(letter);
        }
        else
        {
            Add($" fill=\"{colour}\"");
        }
    }

    private void Stroke(string? colour, bool keep)
    {
        if (colour is not null && !keep && Greys.TryGetValue(colour, out string? letter))
        {
            Class("s" + letter);
        }
        else if (colour is not null)
        {
            Add($" stroke=\"{colour}\"");
        }
    }

    private void Class(string? name)
    {
        if (name is not null)
        {
            _classes.Add(name);
        }
    }

    private void Classes()
    {
        if (_classes.Count > 0)
        {
            Add($" class=\"{string.Join(' ', _classes)}\"");
            _classes.Clear();
        }
    }

    private void Begin(string element, Box bounds) =>
        Add($"<{element} x=\"{Text(bounds.Left)}\" y=\"{Text(bounds.Top)}\" width=\"{Text(bounds.Width)}\" height=\"{Text(bounds.Height)}\"");

    private void End(string element, ChartMark mark)
    {
        Classes();
        Add(_isExplored && mark.Tip is { } tip ? $"><title>{HtmlText.Encode(tip)}</title></{element}>" : "/>");
    }

    private void Line(IReadOnlyList<(double X, double Y)> points)
    {
        (string x, string y) = ("", "");
        foreach ((double across, double down) in points)
        {
            string nextX = Text(across), nextY = Text(down);
            Add(x.Length == 0 ? $"M{nextX} {nextY}" : nextY == y ? $"H{nextX}" : nextX == x ? $"V{nextY}" : $"L{nextX} {nextY}");
            (x, y) = (nextX, nextY);
        }
    }

    private string Pattern(FillPattern pattern) => $"{_name}-{pattern.ToString().ToLowerInvariant()}";

    private void Add(string text) => _svg.Append(text);

    // A tenth of a pixel is less than anybody sees.
    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
