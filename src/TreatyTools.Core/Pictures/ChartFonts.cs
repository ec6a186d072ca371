using SkiaSharp;

namespace TreatyTools.Core.Pictures;

/// <summary>
/// The font of every chart, which comes with the assembly: Liberation Sans. Its letters are as wide as those of Arial and Helvetica,
/// so a layout measured with it holds wherever an SVG is opened, and a PNG looks the same on a machine that has no fonts.
/// </summary>
internal static class ChartFonts
{
    /// <summary>The families that an SVG asks for; all have the same widths.</summary>
    internal const string SvgFamilies = "Liberation Sans, Arimo, Arial, Helvetica, sans-serif";

    private static readonly Lazy<SKTypeface> Regular = new(() => Load("LiberationSans-Regular.ttf"));
    private static readonly Lazy<SKTypeface> Bold = new(() => Load("LiberationSans-Bold.ttf"));

    /// <summary>A font to draw or measure with.</summary>
    internal static SKFont Font(TextStyle style) => Font(style.Bold ? Bold.Value : Regular.Value, style.Size);

    /// <summary>The width of a line of text in pixels.</summary>
    internal static double Width(string text, TextStyle style)
    {
        double width = 0;
        foreach ((string run, SKTypeface? other) in Runs(text, style))
        {
            using SKFont font = other is null ? Font(style) : Font(other, style.Size);
            width += font.MeasureText(run);
            other?.Dispose();
        }

        return width;
    }

    /// <summary>
    /// Parts of a text by the typeface that has their letters: null for the font of the charts, else one of the machine.
    /// A letter that no font has stays with the font of the charts and shows as its empty box.
    /// </summary>
    internal static IEnumerable<(string Run, SKTypeface? Other)> Runs(string text, TextStyle style)
    {
        SKTypeface own = style.Bold ? Bold.Value : Regular.Value;
        if (own.ContainsGlyphs(text))
        {
            yield return (text, null);
            yield break;
        }

        int start = 0;
        SKTypeface? current = null;
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            int letter = char.ConvertToUtf32(text, i);
            if (own.ContainsGlyph(letter) ? current is null : current?.ContainsGlyph(letter) == true)
            {
                continue;
            }

            SKTypeface? next = own.ContainsGlyph(letter) ? null : Other(letter);
            if (i > start)
            {
                yield return (text[start..i], current);
            }

            start = i;
            current = next;
        }

        yield return (text[start..], current);
    }

    /// <summary>
    /// Whether every letter of a text can be drawn as it should be: a font at hand has it, and it needs no shaping as the letters of Arabic,
    /// Hebrew and the scripts of India and its neighbours do.
    /// </summary>
    internal static bool CanDraw(string text)
    {
        if (Regular.Value.ContainsGlyphs(text))
        {
            return true;
        }

        foreach (System.Text.Rune letter in text.EnumerateRunes())
        {
            if (Regular.Value.ContainsGlyph(letter.Value))
            {
                continue;
            }

            using SKTypeface? other = letter.Value is (>= 0x0590 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFC)
                ? null
                : Other(letter.Value);
            if (other is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A font without hinting, so that every machine draws the same pixels.</summary>
    internal static SKFont Font(SKTypeface typeface, double size) => new(typeface, (float)size)
    {
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
        Subpixel = true,
        LinearMetrics = true,
    };

    /// <summary>A typeface of the machine that has a letter. Where the system is not asked by letter, the families are tried one by one.</summary>
    private static SKTypeface? Other(int letter)
    {
        SKFontManager fonts = SKFontManager.Default;
        if (fonts.MatchCharacter(letter) is { } match)
        {
            return match;
        }

        foreach (string family in fonts.FontFamilies.Order(StringComparer.Ordinal))
        {
            SKTypeface? typeface = fonts.MatchFamily(family);
            if (typeface?.ContainsGlyph(letter) == true)
            {
                return typeface;
            }

            typeface?.Dispose();
        }

        return null;
    }

    private static SKTypeface Load(string name)
    {
        using Stream stream = typeof(ChartFonts).Assembly.GetManifestResourceStream("Fonts/" + name)!;
        return SKTypeface.FromStream(stream);
    }
}
