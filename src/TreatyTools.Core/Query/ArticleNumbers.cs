using System.Globalization;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>
/// Numbers of articles as people write them: <c>7</c>, <c>7-11</c>, <c>7..11</c>, <c>7,11</c>, <c>preamble</c>, or a wildcard; each with its treaty before
/// it, as in the id of an article, or without: <c>uncc/7</c>.
/// </summary>
internal sealed class ArticleNumbers
{
    private readonly List<Item> _items = [];
    private readonly List<TreatyFault> _faults = [];

    /// <summary>Reads numbers.</summary>
    /// <param name="wanted">What is asked for.</param>
    /// <param name="treaties">Ids of the treaties that an id of an article can begin with.</param>
    internal ArticleNumbers(IEnumerable<string> wanted, IReadOnlyCollection<string> treaties)
    {
        foreach (string cited in wanted.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (Item.Parse(cited, treaties) is { } item)
            {
                _items.Add(item);
            }
            else
            {
                _faults.Add(new TreatyFault("InvalidArticle", FaultKind.InvalidArgument,
                    $"'{cited}' is no number of an article. Write 7, uncc/7, 7-11, a list such as 7,11, or preamble; a paragraph is found by its id, as in "
                        + "-Id uncc/24/2.", cited));
            }
        }
    }

    /// <summary>How many articles, ranges and wildcards are asked for, those that cannot be read among them.</summary>
    internal int Count => _items.Count + _faults.Count;

    /// <summary>A fault for each that is no number or range (<c>InvalidArticle</c>).</summary>
    internal IReadOnlyList<TreatyFault> Faults => _faults;

    /// <summary>Ids of the treaties that are named.</summary>
    internal IEnumerable<string> Treaties => _items.Select(item => item.Treaty).OfType<string>();

    /// <summary>Whether an article is one of them.</summary>
    /// <param name="provision">The article, or a part of it.</param>
    /// <param name="meant">Whether an article may be meant by a number that names no treaty.</param>
    internal bool Contains(Provision provision, Predicate<Provision> meant)
    {
        foreach (Item item in _items)
        {
            if (item.Fits(provision, meant))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those that none of these articles has, with the treaties that they name. Wildcards may find nothing.</summary>
    internal IEnumerable<(string Number, string? Treaty)> Missing(IReadOnlyCollection<Provision> articles, Predicate<Provision> meant) =>
        from item in _items
        where item.Pattern is null && !articles.Any(article => item.Fits(article, meant))
        select (item.Text, item.Treaty);

    private sealed record Item(string Text, string? Treaty, Wildcard? Pattern, int First, int Last)
    {
        internal static Item? Parse(string cited, IReadOnlyCollection<string> treaties)
        {
            string text = ArticleWord.Strip(cited).ToString();
            string? treaty = null;
            if (text.Split('/') is [var before, var number] && treaties.FirstOrDefault(id => string.Equals(id, before, StringComparison.OrdinalIgnoreCase))
                is { } known)
            {
                (treaty, text) = (known, number);
            }

            if (Wildcard.IsPattern(text))
            {
                return text.Contains('/', StringComparison.Ordinal) ? null : new Item(text, treaty, new Wildcard(text), 0, 0);
            }

            string[] ends = text.Replace("..", "-", StringComparison.Ordinal).Replace('–', '-').Split('-', StringSplitOptions.TrimEntries);
            return ends.Length == 2 && TryNumber(ends[0], out int first) && TryNumber(ends[1], out int last)
                ? new Item(text, treaty, null, Math.Min(first, last), Math.Max(first, last))
                : ends.Length == 1 && text.Length > 0 && text.All(char.IsLetterOrDigit) ? new Item(text, treaty, null, 0, 0)
                : null;
        }

        internal bool Fits(Provision provision, Predicate<Provision> meant) =>
            (Treaty is null ? meant(provision) : Treaty == provision.Treaty) && HasNumber(provision);

        private bool HasNumber(Provision provision)
        {
            string number = provision.Article ?? Terms.ProvisionKind.Preamble;
            return Pattern is not null
                ? Pattern.IsMatch(number)
                : Last > 0
                    ? TryNumber(number, out int value) && value >= First && value <= Last
                    : string.Equals(number, Text, StringComparison.OrdinalIgnoreCase)
                        || TryNumber(Text, out int wanted) && TryNumber(number, out int own) && wanted == own;
        }

        private static bool TryNumber(string text, out int number) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
