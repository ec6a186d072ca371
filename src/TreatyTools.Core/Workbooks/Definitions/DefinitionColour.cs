using System.Drawing;
using System.Globalization;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Definitions;

/// <summary>Reads colours as people write them.</summary>
internal static class DefinitionColour
{
    // Names as on the web; colours of the desktop are not the same on every machine.
    private static readonly Dictionary<string, string> Names = Enum.GetValues<KnownColor>()
        .Select(Color.FromKnownColor)
        .Where(c => !c.IsSystemColor && c.A == 255)
        .GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => Hex(g.First()), StringComparer.OrdinalIgnoreCase);

    /// <summary>Six hexadecimal digits of a colour.</summary>
    /// <exception cref="TreatyFault"><c>InvalidDefinition</c>.</exception>
    internal static string Parse(string colour, string what)
    {
        string text = colour.Trim();
        if (Names.TryGetValue(text, out string? named))
        {
            return named;
        }

        string digits = text.TrimStart('#');
        return digits.Length == 6 && digits.All(char.IsAsciiHexDigit)
            ? digits.ToUpperInvariant()
            : throw DefinitionFaults.Invalid(
                what, $"'{colour}' is no colour. Write a name such as DarkRed, or hexadecimal digits such as #C00000."
                    + NameSuggestion.Question(text, Names.Keys), colour);
    }

    private static string Hex(Color colour) => string.Create(CultureInfo.InvariantCulture, $"{colour.R:X2}{colour.G:X2}{colour.B:X2}");
}
