using System.Globalization;
using System.Text.RegularExpressions;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Texts.Formats.Pdf;

/// <summary>
/// Takes away running heads and feet: lines at the top or bottom of a page whose words stand at the same height on other pages too, where one number among
/// them may grow with the page. An article that happens to begin a page is none: its number does not grow with the page.
/// </summary>
internal static partial class PdfFurniture
{
    private const double Edge = 0.12;
    private const double SameHeight = 6;

    /// <summary>The pages without heads and feet.</summary>
    internal static List<PdfPage> Remove(IReadOnlyList<PdfPage> pages)
    {
        Dictionary<string, List<(int Page, double Height)>> places = new(StringComparer.Ordinal);
        foreach (PdfPage page in pages)
        {
            foreach (PdfLine line in page.Lines.Where(line => IsAtEdge(page, line)))
            {
                foreach (string key in Keys(page, line))
                {
                    if (!places.TryGetValue(key, out List<(int, double)>? found))
                    {
                        places.Add(key, found = []);
                    }

                    found.Add((page.Number, line.Baseline - page.Bottom));
                }
            }
        }

        int needed = pages.Count < 6 ? 2 : 3;
        List<PdfPage> bare = [.. pages.Select(page => page with { Lines = [.. page.Lines.Where(line => !IsRunning(page, line, places, needed))] })];

        // A file of one form over and over has nothing but what repeats.
        return bare.TrueForAll(page => page.Lines.Count == 0) ? [.. pages] : RemoveSingle(RemoveFeetAlone(pages, bare));
    }

    // Where most pages have a foot, what stands as low on another page, with room above it, is one as well: the first page has often one of its own.
    private static List<PdfPage> RemoveFeetAlone(IReadOnlyList<PdfPage> pages, List<PdfPage> bare)
    {
        List<double> feet = [];
        for (int i = 0; i < pages.Count; i++)
        {
            HashSet<PdfLine> kept = [.. bare[i].Lines];
            List<double> low = [.. pages[i].Lines.Where(line => !kept.Contains(line) && line.Baseline < Middle(pages[i]))
                .Select(line => line.Baseline + line.Size)];
            if (low.Count > 0)
            {
                feet.Add(low.Max() - pages[i].Bottom);
            }
        }

        if (feet.Count * 2 <= pages.Count)
        {
            return bare;
        }

        double height = feet.Order().ElementAt(feet.Count / 2);
        return [.. bare.Select(page =>
        {
            double lowest = page.Lines.Where(line => line.Baseline - page.Bottom > height).Select(line => line.Baseline).DefaultIfEmpty(page.Top).Min();
            return page with { Lines = [.. page.Lines.Where(line => line.Baseline - page.Bottom > height || lowest - line.Baseline < 2 * line.Size)] };
        })];
    }

    private static double Middle(PdfPage page) => (page.Top + page.Bottom) / 2;

    // What a short document has once: numbers at the very foot, and on later pages a head that repeats the symbol of the document.
    private static List<PdfPage> RemoveSingle(List<PdfPage> pages)
    {
        HashSet<string> first = [.. pages[0].Lines.SelectMany(line => line.Words).Select(word => word.Text)];
        return [.. pages.Select(page =>
        {
            List<PdfLine> lines = [.. page.Lines];
            while (lines.Count > 3 && lines.MinBy(line => line.Baseline) is { } low && IsAtEdge(page, low) && low.Baseline < Middle(page) && !HasLongWord(low)
                && lines.Where(line => line != low).Min(line => line.Baseline) - low.Baseline > 1.2 * low.Size)
            {
                lines.Remove(low);
            }

            if (page.Number > 1 && lines.Count > 3 && lines.MaxBy(line => line.Baseline) is { } high && IsAtEdge(page, high) && high.Baseline > Middle(page)
                && high.Baseline - lines.Where(line => line != high).Max(line => line.Baseline) > 2 * high.Size
                && high.Words.All(word => first.Contains(word.Text)) && high.Words.Any(word => Symbol().IsMatch(word.Text)))
            {
                lines.Remove(high);
            }

            return page with { Lines = lines };
        })];
    }

    private static bool HasLongWord(PdfLine line) => line.Words.Any(word => word.Text.Count(char.IsLetter) > 2);

    private static bool IsAtEdge(PdfPage page, PdfLine line)
    {
        double place = (line.Baseline - page.Bottom) / (page.Top - page.Bottom);
        return place is < Edge or > 1 - Edge;
    }

    private static bool IsRunning(PdfPage page, PdfLine line, Dictionary<string, List<(int Page, double Height)>> places, int needed)
    {
        double height = line.Baseline - page.Bottom;
        return IsAtEdge(page, line) && Keys(page, line).Any(key => places[key].Where(place => Math.Abs(place.Height - height) < SameHeight)
            .DistinctBy(place => place.Page).Take(needed).Count() == needed);
    }

    // The words in any order, since heads of left and right pages mirror each other; and, for each number among them, the words with how far that number is
    // from the number of the page in its place.
    private static IEnumerable<string> Keys(PdfPage page, PdfLine line)
    {
        string[] words = [.. line.Words.Select(word => word.Text)];
        yield return Key(words);
        if (words.Length > 40)
        {
            yield break;
        }

        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            foreach (Match match in Number().Matches(word))
            {
                if (int.TryParse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                {
                    words[i] = $"{word[..match.Index]}\0{number - page.Number}\0{word[(match.Index + match.Length)..]}";
                    yield return Key(words);
                }
            }

            if (words.Length <= 3 && RomanNumeral.Value(word) is { } value)
            {
                words[i] = $"\0{value - page.Number}\0";
                yield return Key(words);
            }

            words[i] = word;
        }

        // A head that changes with the chapter still ends or begins with the number of the page.
        for (int i = 0; words.Length >= 3 && i < words.Length; i += words.Length - 1)
        {
            if (int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                yield return $"\0{number - page.Number}\0{(i == 0 ? "first" : "last")}";
            }
        }
    }

    private static string Key(string[] words) => string.Join(' ', words.Order(StringComparer.Ordinal));

    [GeneratedRegex("[0-9]{1,5}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^[A-Z]+(?:[/.][A-Z0-9.]+){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();
}
