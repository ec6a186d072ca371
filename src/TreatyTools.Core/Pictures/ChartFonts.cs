using System.Collections.Concurrent;
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
    private static readonly ConcurrentDictionary<int, SKTypeface?> Others = new();
    private static readonly ConcurrentDictionary<string, SKTypeface> Families = new(StringComparer.Ordinal);
    private static readonly Lazy<SKTypeface> Bold = new(() => Load("LiberationSans-Bold.ttf"));

    /// <summary>The width of a line of text in pixels.</summary>
    internal static double Width(string text, TextStyle style)
    {
        double width = 0;
        foreach (TextRun run in Runs(text, style))
        {
            if (run.IsShaped)
            {
                width += TextShaper.Shape(run.Typeface, run.Text, style.Size, run.IsFromRight).Width;
                continue;
            }

            using SKFont font = Font(run.Typeface, style.Size);
            width += font.MeasureText(run.Text);
        }

        return width;
    }

    /// <summary>
    /// Parts of a line as they stand from left to right, by direction and by the typeface that has their letters: the font of the charts where it has them,
    /// else one of the machine. A letter that no font has stays with the font of the charts and shows as its empty box.
    /// </summary>
    internal static IEnumerable<TextRun> Runs(string text, TextStyle style)
    {
        SKTypeface own = style.Bold ? Bold.Value : Regular.Value;
        if (TextDirections.IsPlain(text) && own.ContainsGlyphs(text))
        {
            yield return new TextRun(text, own, false, false);
            yield break;
        }

        foreach ((string part, bool isFromRight) in TextDirections.Parts(text))
        {
            List<TextRun> runs = [.. ByTypeface(part, own).Select(run => new TextRun(run.Text, run.Typeface, isFromRight, TextShaper.IsNeeded(run.Text)))];
            if (isFromRight)
            {
                runs.Reverse();
            }

            foreach (TextRun run in runs)
            {
                yield return run;
            }
        }
    }

    private static IEnumerable<(string Text, SKTypeface Typeface)> ByTypeface(string text, SKTypeface own)
    {
        if (own.ContainsGlyphs(text))
        {
            yield return (text, own);
            yield break;
        }

        SKTypeface Of(int letter, SKTypeface near) =>
            own.ContainsGlyph(letter) ? own : near.ContainsGlyph(letter) ? near : Other(letter) ?? own;

        int start = 0;
        // What stands before the first letter goes with it.
        SKTypeface current = text.EnumerateRunes().FirstOrDefault(System.Text.Rune.IsLetterOrDigit) is { Value: > 0 } first ? Of(first.Value, own) : own;
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            int letter = char.ConvertToUtf32(text, i);
            // What is no letter, as a blank, stays with those beside it, so that they are not torn apart.
            bool isLoose = !System.Text.Rune.IsLetterOrDigit(new System.Text.Rune(letter)) && current.ContainsGlyph(letter);
            SKTypeface next = isLoose ? current : Of(letter, current);
            if (next == current)
            {
                continue;
            }

            if (i > start)
            {
                yield return (text[start..i], current);
            }

            start = i;
            current = next;
        }

        yield return (text[start..], current);
    }

    /// <summary>Whether every letter of a text can be drawn as it should be: a font at hand has it.</summary>
    internal static bool CanDraw(string text) => Regular.Value.ContainsGlyphs(text)
        || text.EnumerateRunes().All(letter => Regular.Value.ContainsGlyph(letter.Value) || Other(letter.Value) is not null);

    /// <summary>A font without hinting, so that every machine draws the same pixels.</summary>
    internal static SKFont Font(SKTypeface typeface, double size) => new(typeface, (float)size)
    {
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
        Subpixel = true,
        LinearMetrics = true,
    };

    /// <summary>A typeface of the machine that has a letter; null where none has.</summary>
    private static SKTypeface? Other(int letter) => Others.GetOrAdd(letter, static wanted =>
    {
        // The same family for letters of one script, whichever of them comes first.
        SKTypeface? found = Find(wanted);
        return found is null ? null : Families.GetOrAdd(found.FamilyName, found);
    });

    /// <summary>Where the system is not asked by letter, the families are tried one by one.</summary>
    private static SKTypeface? Find(int letter)
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

/// <summary>Part of a line that is drawn in one go.</summary>
/// <param name="Text">The text, in the order in which it is read.</param>
/// <param name="Typeface">The typeface.</param>
/// <param name="IsFromRight">Whether it is read from the right.</param>
/// <param name="IsShaped">Whether its letters are joined.</param>
internal sealed record TextRun(string Text, SKTypeface Typeface, bool IsFromRight, bool IsShaped);
