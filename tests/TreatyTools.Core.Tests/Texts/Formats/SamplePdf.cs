using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace TreatyTools.Core.Tests.Texts.Formats;

/// <summary>Makes PDF files of pages of 600 by 800 points, line by line.</summary>
internal sealed class SamplePdf
{
    private readonly PdfDocumentBuilder _builder = new();
    private readonly Dictionary<char, PdfDocumentBuilder.AddedFont> _fonts = [];
    private PdfPageBuilder _page;

    public SamplePdf()
    {
        _fonts['r'] = _builder.AddStandard14Font(Standard14Font.TimesRoman);
        _fonts['b'] = _builder.AddStandard14Font(Standard14Font.TimesBold);
        _fonts['i'] = _builder.AddStandard14Font(Standard14Font.TimesItalic);
        _page = _builder.AddPage(600, 800);
    }

    /// <summary>Where the next line stands.</summary>
    public double Y { get; set; } = 700;

    public SamplePdf NewPage()
    {
        _page = _builder.AddPage(600, 800);
        Y = 700;
        return this;
    }

    /// <summary>Writes one line; the font is r, b or i.</summary>
    public SamplePdf Line(string text, double x = 100, char font = 'r', double size = 10, double leading = 12)
    {
        At(text, x, Y, font, size);
        Y -= leading;
        return this;
    }

    public SamplePdf Centred(string text, char font = 'r', double size = 10) => Line(text, 300 - (Width(text, font, size) / 2), font, size);

    /// <summary>Writes a paragraph broken to a width, each word set alone, as programs do that space lines out; no blank is written.</summary>
    public SamplePdf Paragraph(string text, double left = 100, double right = 500, double indent = 0, double gap = 6)
    {
        List<string> line = [];
        double start = left + indent, width = 0;
        foreach (string word in text.Split(' '))
        {
            double more = Width(word);
            if (line.Count > 0 && start + width + more + (2.5 * line.Count) > right)
            {
                Spread(line, start, (right - start - width) / Math.Max(1, line.Count - 1));
                (line, start, width) = ([], left, 0);
            }

            line.Add(word);
            width += more;
        }

        Spread(line, start, 2.5);
        Y -= gap;
        return this;
    }

    public void At(string text, double x, double y, char font = 'r', double size = 10) => _page.AddText(text, size, new PdfPoint(x, y), _fonts[font]);

    public byte[] Bytes() => _builder.Build();

    /// <summary>A document with what documents have: heads, feet, headings, paragraphs, a footnote.</summary>
    public static byte[] Whole()
    {
        SamplePdf pdf = new();
        for (int page = 1; page <= 3; page++)
        {
            pdf.At("Treaty on Lighthouses", 380, 760, 'i', 8);
            pdf.Line($"Article {page}", font: 'b').Line("Lamps of the coast", font: 'b');
            pdf.Paragraph("1. Each keeper shall light the lamp at dusk and shall keep it alight until the sun has risen over the harbour and the last boat is home.");
            pdf.Paragraph("(a) A lamp that fails is mended before the next tide, by whoever is nearest;", indent: 20);
            pdf.At(page.ToString(System.Globalization.CultureInfo.InvariantCulture), 297, 40, size: 8);
            if (page < 3)
            {
                pdf.NewPage();
            }
        }

        return pdf.Bytes();
    }

    private void Spread(List<string> words, double start, double gap)
    {
        foreach (string word in words)
        {
            At(word, start, Y);
            start += Width(word) + gap;
        }

        Y -= 12;
    }

    private double Width(string text, char font = 'r', double size = 10)
    {
        IReadOnlyList<Letter> letters = _page.MeasureText(text, size, new PdfPoint(0, 0), _fonts[font]);
        return letters[^1].EndBaseLine.X;
    }
}
