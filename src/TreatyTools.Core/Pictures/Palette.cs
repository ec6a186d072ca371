namespace TreatyTools.Core.Pictures;

/// <summary>The colours: those that Masataka Okabe and Kei Ito chose to stay apart for every kind of colour vision, and greys.</summary>
internal static class Palette
{
    internal const string Ink = "#1f2933";
    internal const string Muted = "#52606d";
    internal const string Rule = "#cbd2d9";
    internal const string Band = "#f2f5f8";
    internal const string Paper = "#ffffff";
    internal const string Blue = "#0072b2";
    internal const string Sky = "#56b4e9";
    internal const string Green = "#009e73";
    internal const string Orange = "#e69f00";
    internal const string Vermilion = "#d55e00";
    internal const string Grey = "#9aa5b1";

    /// <summary>The vermilion of letters, dark enough to be read.</summary>
    internal const string Rust = "#a84700";

    /// <summary>The black of letters on colours that are neither light nor dark.</summary>
    internal const string Black = "#000000";

    /// <summary>The contrast that letters need to be read by everybody (WCAG 2.2, 1.4.3).</summary>
    internal const double LeastContrast = 4.5;

    /// <summary>The colour of letters on a colour: white where that is dark enough, else the ink, or black where even that is too light.</summary>
    internal static string On(string colour) => Contrast(Paper, colour) >= LeastContrast ? Paper : Contrast(Ink, colour) >= LeastContrast ? Ink : Black;

    /// <summary>How far two colours stand apart, from 1 to 21 (WCAG 2.2).</summary>
    internal static double Contrast(string first, string second)
    {
        (double a, double b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Between white and a colour: 0 is white, 1 the colour.</summary>
    internal static string Tint(string colour, double share)
    {
        Span<int> parts = stackalloc int[3];
        for (int i = 0; i < 3; i++)
        {
            int full = Convert.ToInt32(colour.Substring(1 + (2 * i), 2), 16);
            parts[i] = (int)Math.Round(255 + ((full - 255) * share), MidpointRounding.AwayFromZero);
        }

        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{parts[0]:x2}{parts[1]:x2}{parts[2]:x2}");
    }

    private static double Luminance(string colour)
    {
        double Linear(int start)
        {
            double part = Convert.ToInt32(colour.Substring(start, 2), 16) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Linear(1)) + (0.7152 * Linear(3)) + (0.0722 * Linear(5));
    }
}
