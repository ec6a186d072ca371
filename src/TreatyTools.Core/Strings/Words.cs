using System.Globalization;

namespace TreatyTools.Core.Strings;

/// <summary>Words for people, in place of what data hold.</summary>
internal static class Words
{
    /// <summary>A value of a vocabulary as people write it: <c>not-addressed</c> is Not addressed, <c>un-body</c> is UN body.</summary>
    internal static string Of(string term)
    {
        string words = term.StartsWith("un-", StringComparison.Ordinal) ? "UN " + term[3..] : Capital(term);
        return words.Replace('-', ' ');
    }

    /// <summary>As <see cref="Of"/>; null stays null.</summary>
    internal static string? OrNull(string? term) => term is null ? null : Of(term);

    /// <summary>A text with a capital at its beginning.</summary>
    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A text of at most so many characters, the last of which tells that there is more.</summary>
    internal static string Shortened(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1), "…");

    /// <summary>A number with its noun: <c>1 event</c>, <c>1,204 events</c>.</summary>
    internal static string Count(long number, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {Noun(number, noun, plural)}");

    /// <summary>The noun of a number, which takes an s, or is the plural that is given, unless the number is one.</summary>
    internal static string Noun(long number, string noun, string? plural = null) => number == 1 ? noun : plural ?? noun + "s";

    /// <summary>A share from 0 to 1 in whole hundredths: <c>61 %</c>.</summary>
    internal static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);
}
