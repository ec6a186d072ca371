namespace TreatyTools.Core.Pictures;

/// <summary>Headings of columns: in lines where their words are narrow enough, else turned to read from below.</summary>
internal sealed class HeadRow
{
    private const double LineHeight = 15;
    private readonly IReadOnlyList<IReadOnlyList<string>> _lines;
    private readonly IReadOnlyList<double> _widths;
    private readonly TextStyle _style;
    private readonly bool _turned;

    private HeadRow(IReadOnlyList<IReadOnlyList<string>> lines, IReadOnlyList<double> widths, TextStyle style, bool turned, double height)
    {
        (_lines, _widths, _style, _turned, Height) = (lines, widths, style, turned, height);
    }

    /// <summary>Height with the gap below.</summary>
    internal double Height { get; }

    internal static HeadRow Of(IReadOnlyList<string> heads, IReadOnlyList<double> widths, TextStyle style)
    {
        IReadOnlyList<string>[] lines = [.. heads.Select((head, i) => ChartText.Wrap(head, style, widths[i] - 8))];
        bool turned = lines.Where((texts, i) => texts.Any(text => ChartText.Width(text, style) > widths[i] - 4)).Any();
        if (!turned)
        {
            return new HeadRow(lines, widths, style, turned, (lines.Max(texts => texts.Count) * LineHeight) + 12);
        }

        IReadOnlyList<string>[] whole = [.. heads.Select(head => (IReadOnlyList<string>)[head.Replace("\u00AD", "", StringComparison.Ordinal)])];
        return new HeadRow(whole, widths, style, turned, whole.Max(texts => ChartText.Width(texts[0], style)) + 14);
    }

    /// <summary>Draws the headings so that they end above <paramref name="bottom"/>.</summary>
    internal void Draw(ChartCanvas canvas, double left, double bottom)
    {
        for (int i = 0; i < _lines.Count; i++)
        {
            double middle = left + (_widths[i] / 2);
            if (_turned)
            {
                canvas.Upwards(_lines[i][0], middle + 4, bottom, _style);
            }
            else
            {
                double y = bottom - ((_lines[i].Count - 1) * LineHeight);
                foreach (string line in _lines[i])
                {
                    canvas.Text(line, middle, y, _style, TextAnchor.Middle);
                    y += LineHeight;
                }
            }

            left += _widths[i];
        }
    }
}
