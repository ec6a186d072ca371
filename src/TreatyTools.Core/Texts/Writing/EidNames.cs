using System.Globalization;
using System.Text;
using TreatyTools.Core.Texts.Units;

namespace TreatyTools.Core.Texts.Writing;

/// <summary>
/// Gives elements of Akoma Ntoso their eId by the naming convention: that of the element around it, the short name of the element and its number; counted
/// where there is no number, and where the same name was given before.
/// </summary>
internal sealed class EidNames
{
    private static readonly HashSet<string> Numbered = new(StringComparer.Ordinal)
    {
        "part", "chapter", "section", "article", "paragraph", "subparagraph", "point", "clause",
    };

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>The eId of the next element.</summary>
    /// <param name="outer">The eId of the element around it; empty for none.</param>
    /// <param name="element">Name of the element.</param>
    /// <param name="number">Its number; null for none.</param>
    internal string Next(string outer, string element, string? number)
    {
        string prefix = (outer.Length > 0 ? outer + "__" : "") + AknNames.Abbreviation(element) + "_", cleaned = Clean(number ?? "");
        string eid;
        if (cleaned.Length > 0 || Numbered.Contains(element))
        {
            // Where a number is expected and missing, its place is marked, and such elements are counted.
            string name = prefix + (cleaned.Length > 0 ? cleaned : "nn");
            int count = _counts[name] = _counts.GetValueOrDefault(name) + 1;
            eid = cleaned.Length > 0 && count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{count}");
        }
        else
        {
            eid = string.Create(CultureInfo.InvariantCulture, $"{prefix}{_counts[prefix] = _counts.GetValueOrDefault(prefix) + 1}");
        }

        // A number such as "1_2" may look like one that was counted.
        string unique = eid;
        for (int i = 2; !_given.Add(unique); i++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{eid}_{i}");
        }

        return unique;
    }

    /// <summary>A number as it stands in an eId: marks at its ends and blanks gone, other marks one hyphen; case is kept.</summary>
    internal static string Clean(string number)
    {
        StringBuilder clean = new(number.Length);
        foreach (char c in number)
        {
            if (char.IsLetterOrDigit(c))
            {
                clean.Append(c);
            }
            else if (!char.IsWhiteSpace(c) && clean.Length > 0 && clean[^1] != '-')
            {
                clean.Append('-');
            }
        }

        return clean.ToString().Trim('-');
    }
}
