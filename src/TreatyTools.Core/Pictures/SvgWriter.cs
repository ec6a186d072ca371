using System.Globalization;
using System.Text;
using System.Xml;

namespace TreatyTools.Core.Pictures;

/// <summary>Writes a scene as SVG in which text stays text.</summary>
internal static class SvgWriter
{
    private const string Namespace = "http://www.w3.org/2000/svg";

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
        Write(xml, scene, "chart");
    }

    private static void Write(XmlWriter xml, ChartScene scene, string name)
    {
        xml.WriteStartElement("svg", Namespace);
        Attribute(xml, "width", scene.Width);
        Attribute(xml, "height", scene.Height);
        xml.WriteAttributeString("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {scene.Width} {scene.Height}"));
        xml.WriteAttributeString("role", "img");
        xml.WriteAttributeString("aria-labelledby", $"{name}-title {name}-description");
        xml.WriteAttributeString("font-family", ChartFonts.SvgFamilies);
        Described(xml, "title", $"{name}-title", scene.Title);
        Described(xml, "desc", $"{name}-description", scene.Description);
        Write(xml, new RectMark(new Box(0, 0, scene.Width, scene.Height), Palette.Paper));
        foreach (ChartMark mark in scene.Marks)
        {
            switch (mark)
            {
                case RectMark rect: Write(xml, rect); break;
                case AreaMark area: Write(xml, area); break;
                case LineMark line: Write(xml, line); break;
                case SymbolMark symbol: Write(xml, symbol); break;
                case TextMark text: Write(xml, text); break;
            }
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, RectMark mark)
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
        if (mark.Pattern != FillPattern.Solid)
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

    private static void Write(XmlWriter xml, AreaMark mark)
    {
        StringBuilder path = new();
        foreach (Box box in mark.Boxes)
        {
            path.Append('M').Append(Text(box.Left)).Append(' ').Append(Text(box.Top)).Append('H').Append(Text(box.Right)).Append('V').Append(Text(box.Bottom))
                .Append('H').Append(Text(box.Left)).Append('z');
        }

        xml.WriteStartElement("path", Namespace);
        xml.WriteAttributeString("d", path.ToString());
        xml.WriteAttributeString("fill", mark.Fill);
        End(xml, mark);
    }

    private static void Write(XmlWriter xml, LineMark mark)
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

    private static void Write(XmlWriter xml, SymbolMark mark)
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

    private static void Write(XmlWriter xml, TextMark mark)
    {
        xml.WriteStartElement("text", Namespace);
        Attribute(xml, "x", mark.X);
        Attribute(xml, "y", mark.Y);
        Attribute(xml, "font-size", mark.Style.Size);

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

        xml.WriteString(mark.Text);
        if (mark.Tip is not null)
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

    private static void End(XmlWriter xml, ChartMark mark)
    {
        if (mark.Tip is not null)
        {
            xml.WriteElementString("title", Namespace, mark.Tip);
        }

        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, double value) => xml.WriteAttributeString(name, Text(value));

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
