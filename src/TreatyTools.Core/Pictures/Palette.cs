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
}
