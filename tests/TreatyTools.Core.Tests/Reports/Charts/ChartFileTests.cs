using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Reports.Charts.ChartSamples;

namespace TreatyTools.Core.Tests.Reports.Charts;

public sealed class ChartFileTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(ChartFormat.Png)]
    [InlineData(ChartFormat.Svg)]
    public void The_same_data_give_the_same_bytes_in_any_culture(ChartFormat format)
    {
        foreach (ChartKind kind in Enum.GetValues<ChartKind>())
        {
            byte[] first = Bytes(OfShipped(kind), format);
            CultureInfo before = CultureInfo.CurrentCulture;
            try
            {
                foreach (string culture in new[] { "tr-TR", "ar-SA", "de-DE" })
                {
                    CultureInfo.CurrentCulture = new CultureInfo(culture);
                    Assert.Equal(first, Bytes(OfShipped(kind), format));
                }
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Fact]
    public void A_png_has_the_size_of_the_chart_and_its_texts_are_really_drawn()
    {
        ChartScene scene = OfShipped(ChartKind.Outcome);
        using SKBitmap picture = SKBitmap.Decode(Bytes(scene, ChartFormat.Png));
        Assert.Equal((scene.Width, scene.Height), (picture.Width, picture.Height));
        foreach (TextMark text in scene.Marks.OfType<TextMark>().Where(text => text.Style.Size >= 13))
        {
            int dark = 0, all = 0;
            for (int x = (int)text.Bounds.Left; x < text.Bounds.Right; x++)
            {
                for (int y = (int)text.Bounds.Top; y < text.Bounds.Bottom; y++)
                {
                    all++;
                    dark += picture.GetPixel(x, y).Green < 190 ? 1 : 0;
                }
            }

            // An empty box, or nothing, would fill less or more of the room than letters do.
            Assert.InRange(dark / (double)all, 0.05, 0.6);
        }
    }

    [Fact]
    public void Letters_have_different_shapes_so_they_are_no_boxes()
    {
        string[] pictures = [.. "AgßžΩЖ".Select(letter =>
        {
            ChartScene scene = new(60, 60, "", "", [new TextMark(letter.ToString(), 10, 45, new TextStyle(40), TextAnchor.Start, false, default)]);
            return Convert.ToHexString(Bytes(scene, ChartFormat.Png));
        })];
        Assert.Equal(pictures.Length, pictures.Distinct().Count());
    }

    [Fact]
    public void Texts_of_an_svg_stay_text_and_it_says_what_it_shows()
    {
        ChartScene scene = OfShipped(ChartKind.Network);
        XElement root = XDocument.Parse(System.Text.Encoding.UTF8.GetString(Bytes(scene, ChartFormat.Svg))).Root!;
        Assert.Equal(TextsOf(scene), root.Elements(Svg + "text").Select(text => text.Nodes().OfType<XText>().First().Value));
        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Equal(scene.Title, root.Element(Svg + "title")!.Value);
        Assert.Equal(scene.Description, root.Element(Svg + "desc")!.Value);
        Assert.Equal($"0 0 {scene.Width} {scene.Height}", root.Attribute("viewBox")!.Value);
    }

    [Fact]
    public void Hostile_texts_are_drawn_as_text()
    {
        string title = "<script>alert(1)</script> & \"x\"\u0000\u001b[31m\ud800 end\r\nnext";
        ChartScene scene = TimelineChart.Draw([Event("a", "2024-01-01", title: title)], new ChartOptions { Title = title });
        Assert.Equal("<script>alert(1)</script> & \"x\" [31m\ufffd end next", scene.Title);
        XElement root = XDocument.Parse(System.Text.Encoding.UTF8.GetString(Bytes(scene, ChartFormat.Svg))).Root!;
        Assert.Empty(root.Descendants(Svg + "script"));
        Assert.NotEmpty(Bytes(scene, ChartFormat.Png));
    }

    [Fact]
    public void Letters_that_a_png_cannot_show_are_named()
    {
        ChartScene Titled(string title) => TimelineChart.Draw([Event("a", "2024-01-01")], new ChartOptions { Title = title });
        Assert.Null(Titled("Côte d’Ivoire, Türkiye, Ελλάδα, Україна").TextBeyondFonts());
        Assert.Equal("A \U0010FFFD", Titled("A \U0010FFFD").TextBeyondFonts());
    }

    [Fact]
    public void A_png_says_what_it_shows_of_what_day_and_how_large_it_is()
    {
        ChartScene scene = OfShipped(ChartKind.ParticipationMap);
        using MemoryStream stream = new();
        scene.Write(stream, ChartFormat.Png, resolution: 192);
        byte[] png = stream.ToArray();
        using SKBitmap picture = SKBitmap.Decode(png);
        Assert.Equal((2 * scene.Width, 2 * scene.Height), (picture.Width, picture.Height));
        List<(string Name, byte[] Content)> chunks = Chunks(png);
        Assert.Equal(["IHDR", "pHYs", "iTXt", "iTXt", "iTXt", "iTXt", "iTXt"], chunks.Take(7).Select(chunk => chunk.Name));
        Assert.Equal("IEND", chunks[^1].Name);
        // 192 pixels an inch are 7559 a metre.
        Assert.Equal([0, 0, 0x1D, 0x87, 0, 0, 0x1D, 0x87, 1], chunks[1].Content);
        string[] notes = [.. chunks.Where(chunk => chunk.Name == "iTXt").Select(chunk => System.Text.Encoding.UTF8.GetString(chunk.Content))];
        Assert.Equal($"Title\0\0\0\0\0{scene.Title}", notes[0]);
        Assert.Equal($"Description\0\0\0\0\0{scene.Description}", notes[1]);
        Assert.Contains("As of\0\0\0\0\02026-11-29", notes);
    }

    [LettersFact("بب")]
    public void Letters_of_arabic_are_joined_and_read_from_the_right()
    {
        TextStyle style = new(20);
        double joined = ChartText.Width("بببب", style), apart = 4 * ChartText.Width("ب", style);
        Assert.True(joined < apart * 0.9, $"{joined} is not much narrower than {apart}.");
        TextRun[] runs = [.. ChartFonts.Runs("ببب 24 ببب", style)];
        Assert.Equal([true, false, true], runs.Select(run => run.IsFromRight));
        Assert.Equal("24", runs[1].Text);
    }

    [Theory]
    [InlineData("plain 24 (text)", "plain 24 (text)")]
    [InlineData("שלום", "<שלום>")]
    [InlineData("a שלום b", "a |<שלום>| b")]
    [InlineData("a שלום עולם b", "a |<שלום עולם>| b")]
    [InlineData("שלום 24 עולם", "< עולם>|24|<שלום >")]
    [InlineData("שלום (UN 2024) עולם", "<) עולם>|UN 2024|<שלום (>")]
    [InlineData("No. 24 (שלום)", "No. 24 (|<שלום>|)")]
    public void A_line_stands_in_the_directions_of_its_letters(string text, string parts) => Assert.Equal(parts,
        string.Join('|', TextDirections.Parts(text).Select(part => part.IsFromRight ? $"<{part.Text}>" : part.Text)));

    private static List<(string Name, byte[] Content)> Chunks(byte[] png)
    {
        List<(string, byte[])> chunks = [];
        for (int at = 8; at < png.Length;)
        {
            int length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks.Add((System.Text.Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]));
            at += length + 12;
        }

        return chunks;
    }

    [Theory]
    [InlineData("a.png", ChartFormat.Png)]
    [InlineData("a.SVG", ChartFormat.Svg)]
    public void The_extension_decides_the_format(string path, ChartFormat format) => Assert.Equal(format, ChartScene.FormatOf(path));

    [Fact]
    public void Another_extension_is_refused() =>
        Assert.Equal("UnknownChartFormat", Assert.Throws<TreatyFault>(() => ChartScene.FormatOf("a.jpg")).ErrorId);
}

/// <summary>A test of letters, skipped where no font of the machine has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LettersFactAttribute : FactAttribute
{
    public LettersFactAttribute(string letters)
    {
        if (!ChartFonts.CanDraw(letters))
        {
            Skip = $"No font of the machine has {letters}.";
        }
    }
}
