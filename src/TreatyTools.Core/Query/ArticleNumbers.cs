using System.Globalization;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>Numbers of articles as people write them: <c>7</c>, <c>7-11</c>, <c>7..11</c>, <c>7,11</c>, <c>preamble</c>, or a wildcard.</summary>
internal sealed class ArticleNumbers
{
    private readonly List<Item> _items = [];

    /// <exception cref="TreatyFault"><c>InvalidArticle</c>: a value is no number or range.</exception>
    internal ArticleNumbers(IEnumerable<string> wanted)
    {
        foreach (string value in wanted)
        {
            foreach (string item in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                _items.Add(Item.Parse(item));
            }
        }
    }

    /// <summary>Whether an article is one of them.</summary>
    internal bool Contains(Provision provision)
    {
        foreach (Item item in _items)
        {
            if (item.Fits(provision))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first one that none of these articles has, or null. Wildcards may find nothing.</summary>
    internal string? Missing(IReadOnlyCollection<Provision> articles) =>
        _items.Find(item => item.Pattern is null && !articles.Any(item.Fits))?.Text;

    private sealed record Item(string Text, Wildcard? Pattern, int First, int Last)
    {
        internal static Item Parse(string cited)
        {
            string text = ArticleWord.Strip(cited).ToString();
            if (Wildcard.IsPattern(text))
            {
                return new Item(text, new Wildcard(text), 0, 0);
            }

            string[] ends = text.Replace("..", "-", StringComparison.Ordinal).Replace('–', '-').Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length == 2 && TryNumber(ends[0], out int first) && TryNumber(ends[1], out int last))
            {
                return new Item(text, null, Math.Min(first, last), Math.Max(first, last));
            }

            if (ends.Length == 1 && text.All(char.IsLetterOrDigit))
            {
                return new Item(text, null, 0, 0);
            }

            throw new TreatyFault("InvalidArticle", FaultKind.InvalidArgument,
                $"'{text}' is no number of an article. Write 7, 7-11, a list such as 7,11, or preamble; a paragraph is found by its id, as in -Id uncc/24/2.",
                text);
        }

        internal bool Fits(Provision provision)
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
