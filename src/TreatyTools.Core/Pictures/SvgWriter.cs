using System.Globalization;
using System.Text;
using System.Xml;

namespace TreatyTools.Core.Pictures;

/// <summary>Writes a scene as SVG in which text stays text.</summary>
internal sealed class SvgWriter
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private const double UsualSize = 12;

    private readonly bool _isExplored;
    private readonly string? _patterns;

    private SvgWriter(bool isExplored, string? patterns) => (_isExplored, _patterns) = (isExplored, patterns);

    /// <summary>Writes a scene as a file.</summary>
    internal static void Write(ChartScene scene, Stream stream)
    {
        XmlWriterSettings settings = new()
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            CloseOutput = false,
        };
        using XmlWriter xml = XmlWriter.Create(stream, settings);
        new SvgWriter(isExplored: false, patterns: null).Write(xml, scene, "chart");
    }

    /// <summary>Writes a scene into a page, in whose width it is drawn.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="target">Takes the element.</param>
    /// <param name="name">What the ids in it begin with; no other picture of the page has it.</param>
    /// <param name="isExplored">
    /// Whether its marks tell something, and a program can give them the focus one by one; else it is one picture, whose numbers are written in it.
    /// </param>
    internal static void Embed(ChartScene scene, TextWriter target, string name, bool isExplored)
    {
        XmlWriterSettings settings = new() { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None, ConformanceLevel = ConformanceLevel.Fragment };
        using XmlWriter xml = XmlWriter.Create(target, settings);
        new SvgWriter(isExplored, name).Write(xml, scene, name);
    }

    private void Write(XmlWriter xml, ChartScene scene, string name)
    {
        xml.WriteStartElement("svg", Namespace);
        Attribute(xml, "width", scene.Width);
        Attribute(xml, "height", scene.Height);
        xml.WriteAttributeString("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {scene.Width} {scene.Height}"));
        xml.WriteAttributeString("role", _isExplored ? "group" : "img");
        xml.WriteAttributeString("aria-labelledby", $"{name}-title {name}-description");
        xml.WriteAttributeString("font-family", ChartFonts.SvgFamilies);
        if (_patterns is not null)
        {
            Attribute(xml, "font-size", UsualSize);
        }

        Described(xml, "title", $"{name}-title", scene.Title);
        Described(xml, "desc", $"{name}-description", scene.Description);
        if (_patterns is not null)
        {
            WritePatterns(xml, [.. scene.Marks.OfType<RectMark>().Select(mark => mark.Pattern).Where(pattern => pattern != FillPattern.Solid).Distinct()]);
        }

        Write(xml, new RectMark(new Box(0, 0, scene.Width, scene.Height), Palette.Paper));
        foreach (ChartMark mark in scene.Marks)
        {
            switch (mark)
            {
                case RectMark rect: Write(xml, rect); break;
                case LineMark line: Write(xml, line); break;
                case SymbolMark symbol: Write(xml, symbol); break;
                case TextMark text: Write(xml, text); break;
            }
        }

        xml.WriteEndElement();
    }

    // In a page a pattern is written once, however many areas have it.
    private void WritePatterns(XmlWriter xml, FillPattern[] patterns)
    {
        foreach (FillPattern pattern in patterns)
        {
            xml.WriteStartElement("pattern", Namespace);
            xml.WriteAttributeString("id", PatternName(pattern));
            xml.WriteAttributeString("patternUnits", "userSpaceOnUse");
            Attribute(xml, "width", PatternTile.Step);
            Attribute(xml, "height", PatternTile.Step);
            // A tile with the lines of its neighbours, whose ends reach into it.
            StringBuilder path = new();
            foreach (((double X, double Y) from, (double X, double Y) to) in PatternTile.Lines(pattern, new Box(-1, -1, PatternTile.Step + 1,
                PatternTile.Step + 1)))
            {
                path.Append('M').Append(Text(from.X)).Append(' ').Append(Text(from.Y)).Append('L').Append(Text(to.X)).Append(' ').Append(Text(to.Y));
            }

            Path(xml, path.ToString(), Palette.Paper, PatternTile.Thickness);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private string PatternName(FillPattern pattern) => $"{_patterns}-{pattern.ToString().ToLowerInvariant()}";

    private void Write(XmlWriter xml, RectMark mark)
    {
        xml.WriteStartElement("rect", Namespace);
        Attribute(xml, "x", mark.Bounds.Left);
        Attribute(xml, "y", mark.Bounds.Top);
        Attribute(xml, "width", mark.Bounds.Width);
        Attribute(xml, "height", mark.Bounds.Height);
        if (mark.Radius > 0)
        {
            Attribute(xml, "rx", mark.Radius);
        }

        xml.WriteAttributeString("fill", mark.Fill);
        if (mark.Stroke is not null)
        {
            xml.WriteAttributeString("stroke", mark.Stroke);
        }

        End(xml, mark);
        if (mark.Pattern != FillPattern.Solid && _patterns is not null)
        {
            xml.WriteStartElement("rect", Namespace);
            Attribute(xml, "x", mark.Bounds.Left);
            Attribute(xml, "y", mark.Bounds.Top);
            Attribute(xml, "width", mark.Bounds.Width);
            Attribute(xml, "height", mark.Bounds.Height);
            xml.WriteAttributeString("fill", $"url(#{PatternName(mark.Pattern)})");
            xml.WriteAttributeString("aria-hidden", "true");
            xml.WriteEndElement();
        }
        else if (mark.Pattern != FillPattern.Solid)
        {
            StringBuilder path = new();
            foreach (((double X, double Y) from, (double X, double Y) to) in PatternTile.Lines(mark.Pattern, mark.Bounds))
            {
                path.Append('M').Append(Text(from.X)).Append(' ').Append(Text(from.Y)).Append('L').Append(Text(to.X)).Append(' ').Append(Text(to.Y));
            }

            if (path.Length > 0)
            {
                Path(xml, path.ToString(), Palette.Paper, PatternTile.Thickness);
                xml.WriteEndElement();
            }
        }
    }

    private void Write(XmlWriter xml, LineMark mark)
    {
        StringBuilder path = new();
        foreach ((double x, double y) in mark.Points)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Text(x)).Append(' ').Append(Text(y));
        }

        Path(xml, path.ToString(), mark.Colour, mark.Thickness);
        if (mark.Dashed)
        {
            xml.WriteAttributeString("stroke-dasharray", "6 4");
        }

        End(xml, mark);
    }

    private void Write(XmlWriter xml, SymbolMark mark)
    {
        double x = mark.X, y = mark.Y, r = mark.Radius;
        switch (mark.Shape)
        {
            case SymbolShape.Circle:
                xml.WriteStartElement("circle", Namespace);
                Attribute(xml, "cx", x);
                Attribute(xml, "cy", y);
                Attribute(xml, "r", r);
                break;
            case SymbolShape.Square:
                xml.WriteStartElement("rect", Namespace);
                Attribute(xml, "x", x - r);
                Attribute(xml, "y", y - r);
                Attribute(xml, "width", 2 * r);
                Attribute(xml, "height", 2 * r);
                break;
            default:
                xml.WriteStartElement("path", Namespace);
                xml.WriteAttributeString("d", $"M{Text(x)} {Text(y - r)}L{Text(x + r)} {Text(y)}L{Text(x)} {Text(y + r)}L{Text(x - r)} {Text(y)}Z");
                break;
        }

        xml.WriteAttributeString("fill", mark.Fill);
        xml.WriteAttributeString("stroke", mark.Stroke);
        Attribute(xml, "stroke-width", 1.5);
        End(xml, mark);
    }

    private void Write(XmlWriter xml, TextMark mark)
    {
        xml.WriteStartElement("text", Namespace);
        Attribute(xml, "x", mark.X);
        Attribute(xml, "y", mark.Y);
        if (_patterns is null || mark.Style.Size != UsualSize)
        {
            Attribute(xml, "font-size", mark.Style.Size);
        }

        if (mark.Style.Bold)
        {
            xml.WriteAttributeString("font-weight", "bold");
        }

        xml.WriteAttributeString("fill", mark.Style.Colour);
        if (mark.Anchor != TextAnchor.Start)
        {
            xml.WriteAttributeString("text-anchor", mark.Anchor == TextAnchor.Middle ? "middle" : "end");
        }

        if (mark.Upwards)
        {
            xml.WriteAttributeString("transform", $"rotate(-90 {Text(mark.X)} {Text(mark.Y)})");
        }

        if (_isExplored)
        {
            xml.WriteAttributeString("aria-hidden", "true");
        }

        xml.WriteString(mark.Text);
        // Letters on a mark of a page let the pointer through to it.
        if (mark.Tip is not null && _patterns is null)
        {
            xml.WriteElementString("title", Namespace, mark.Tip);
        }

        xml.WriteEndElement();
    }

    private static void Path(XmlWriter xml, string data, string colour, double thickness)
    {
        xml.WriteStartElement("path", Namespace);
        xml.WriteAttributeString("d", data);
        xml.WriteAttributeString("fill", "none");
        xml.WriteAttributeString("stroke", colour);
        Attribute(xml, "stroke-width", thickness);
    }

    private static void Described(XmlWriter xml, string element, string id, string text)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private void End(XmlWriter xml, ChartMark mark)
    {
        if (mark.Tip is not null && (_isExplored || _patterns is null))
        {
            if (_isExplored)
            {
                xml.WriteAttributeString("tabindex", "-1");
                xml.WriteAttributeString("role", "img");
            }

            xml.WriteElementString("title", Namespace, mark.Tip);
        }

        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, double value) => xml.WriteAttributeString(name, Text(value));

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
