namespace TreatyTools.Core.Workbooks.Layout;

/// <summary>The values of a column in the order in which people read them, and how each is drawn.</summary>
/// <param name="Values">The values, as the cells show them.</param>
/// <param name="Looks">For each a colour of six hexadecimal digits, and a pattern as DrawingML names it; null for those that charts give by themselves.</param>
public sealed record ValueOrder(IReadOnlyList<string> Values, IReadOnlyList<(string Colour, string? Pattern)>? Looks)
{
    /// <summary>The place of a value; behind all others for one that is not in the list.</summary>
    internal int Place(object? value)
    {
        for (int i = 0; value is string text && i < Values.Count; i++)
        {
            if (string.Equals(Values[i], text, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}
