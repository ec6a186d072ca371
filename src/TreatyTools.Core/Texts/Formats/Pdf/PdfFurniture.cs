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
    private const double Edge = 0.2;
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
        return RemoveFeetAlone(pages, bare);
    }

    // Where most pages have a foot, what stands as low on another page, with room above it, is one as well: the first page has often one of its own.
    private static List<PdfPage> RemoveFeetAlone(IReadOnlyList<PdfPage> pages, List<PdfPage> bare)
    {
        List<double> feet = [];
        for (int i = 0; i < pages.Count; i++)
        {
            HashSet<PdfLine> kept = [.. bare[i].Lines];
            List<double> low = [.. pages[i].Lines.Where(line => !kept.Contains(line) && line.Baseline < Middle(pages[i])).Select(line => line.Baseline + line.Size)];
            if (low.Count > 0)
            {
                feet.Add(low.Max() - pages[i].Bottom);
            }
        }

        if (feet.Count * 2 <= pages.Count)
        {
            return pages is [PdfPage only] ? [only with { Lines = [.. only.Lines.Where(line => !IsNumberAlone(only, line))] }] : bare;
        }

        double height = feet.Order().ElementAt(feet.Count / 2);
        return [.. bare.Select(page =>
        {
            double lowest = page.Lines.Where(line => line.Baseline - page.Bottom > height).Select(line => line.Baseline).DefaultIfEmpty(page.Top).Min();
            return page with { Lines = [.. page.Lines.Where(line => line.Baseline - page.Bottom > height || lowest - line.Baseline < 2 * line.Size)] };
        })];
    }

    private static double Middle(PdfPage page) => (page.Top + page.Bottom) / 2;

    private static bool IsNumberAlone(PdfPage page, PdfLine line) =>
        IsAtEdge(page, line) && line.Words is [PdfWord word] && word.Text == page.Number.ToString(CultureInfo.InvariantCulture);

    private static bool IsAtEdge(PdfPage page, PdfLine line)
    {
        double place = (line.Baseline - page.Bottom) / (page.Top - page.Bottom);
        return place is < Edge or > 1 - Edge;
    }

    private static bool IsRunning(PdfPage page, PdfLine line, Dictionary<string, List<(int Page, double Height)>> places, int needed)
    {
        double height = line.Baseline - page.Bottom;
        return IsAtEdge(page, line) && Keys(page, line)
            .Any(key => places[key].Where(place => Math.Abs(place.Height - height) < SameHeight).DistinctBy(place => place.Page).Take(needed).Count() == needed);
    }

    // The words themselves; and, for each number among them, the words without it and how far it is from the number of the page.
    private static IEnumerable<string> Keys(PdfPage page, PdfLine line)
    {
        string text = line.Text;
        yield return text;
        if (text.Length > 400)
        {
            yield break;
        }

        foreach (Match match in Number().Matches(text))
        {
            if (int.TryParse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                yield return $"{text[..match.Index]}\0{number - page.Number}\0{text[(match.Index + match.Length)..]}";
            }
        }

        if (line.Words.Count <= 3 && line.Words.FirstOrDefault(word => char.IsAsciiLetter(word.Text[0])) is { } roman && RomanNumeral.Value(roman.Text) is { } value)
        {
            yield return $"\0{value - page.Number}\0";
        }
    }

    [GeneratedRegex("[0-9]{1,5}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
