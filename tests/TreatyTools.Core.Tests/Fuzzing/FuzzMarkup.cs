using System.Text;
using System.Text.RegularExpressions;

namespace TreatyTools.Core.Tests.Fuzzing;

/// <summary>Changes XML, HTML and JSON so that they stay well-formed and mean something else: other names, other numbers, elements that are gone, twice
/// there or deeper than anybody nests them.</summary>
internal static partial class FuzzMarkup
{
    private static readonly string[] Numbers = ["0", "1", "-1", "99999999999", "2147483647", "-2147483648", "1000000", ""];

    /// <summary>Whether the bytes are markup.</summary>
    internal static bool IsMarkup(byte[] content) => content.AsSpan().TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<' or (byte)'{', ..];

    /// <summary>Changes it.</summary>
    /// <param name="content">XML, HTML or JSON in UTF-8.</param>
    /// <param name="random">What decides.</param>
    internal static byte[] Change(byte[] content, Random random)
    {
        string text = Encoding.UTF8.GetString(content);
        for (int left = random.Next(1, 8); left > 0 && text.Length > 0; left--)
        {
            int at = random.Next(text.Length);
            text = random.Next(5) switch
            {
                0 => Rename(text, at, random),
                1 => Renumber(text, at, random),
                2 => Nest(text, at, random),
                3 => Element().Match(text, at) is { Success: true } twice ? text.Insert(twice.Index, twice.Value) : text,
                _ => Element().Match(text, at) is { Success: true } gone ? text.Remove(gone.Index, gone.Length) : text,
            };
        }

        return Encoding.UTF8.GetBytes(text);
    }

    // One name becomes another that is there too, everywhere or in one place and where it is closed.
    private static string Rename(string text, int at, Random random)
    {
        if (Name().Match(text, at) is not { Success: true } from || Name().Match(text, random.Next(text.Length)) is not { Success: true } to)
        {
            return text;
        }

        string old = from.Groups[1].Value, name = to.Groups[1].Value;
        return Regex.Replace(text, $@"(?<=</?|\"")\b{Regex.Escape(old)}\b", name.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.CultureInvariant);
    }

    private static string Renumber(string text, int at, Random random) => Digits().Match(text, at) is { Success: true } digits
        ? text.Remove(digits.Index, digits.Length).Insert(digits.Index, Numbers[random.Next(Numbers.Length)]) : text;

    private static string Nest(string text, int at, Random random)
    {
        int depth = random.Next(100) == 0 ? random.Next(50_000) : 1 << random.Next(0, 8), place = text.IndexOf('>', at) + 1;
        if (place == 0 || Name().Match(text, random.Next(text.Length)) is not { Success: true } name)
        {
            return text;
        }

        string tag = name.Groups[1].Value;
        return text.Insert(place, string.Concat(Enumerable.Repeat($"<{tag}>", depth)) + string.Concat(Enumerable.Repeat($"</{tag}>", depth)));
    }

    [GeneratedRegex(@"(?:<|"")([A-Za-z_][\w:.-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"<([A-Za-z_][\w:.-]*)[^<>]*>[^<>]*</\1>|<[A-Za-z_][^<>]*/>|\{[^{}]*\},?", RegexOptions.CultureInvariant)]
    private static partial Regex Element();
}
