using System.Globalization;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Texts;

/// <summary>Finds the units of an article that the label of a paragraph names.</summary>
internal static class ParagraphLabels
{
    /// <summary>The units of an article or of a preamble that a label names, in the order of the text; none where it names nothing.</summary>
    /// <param name="tree">The text.</param>
    /// <param name="article">The article or the preamble.</param>
    /// <param name="label">Such as <c>2(a)</c>, <c>1(a)(i)</c>, <c>a</c>, <c>4-6</c>.</param>
    /// <param name="paragraphs">How many paragraphs the dataset records of the article. Of an article whose paragraphs have no numbers, the only one is the
    /// whole, and each of several is the one at its place.</param>
    internal static IReadOnlyList<TextUnit> Find(TextTree tree, TextUnit article, string label, int paragraphs)
    {
        string[] steps = label.Split(['(', ')'], StringSplitOptions.RemoveEmptyEntries);
        IReadOnlyList<TextUnit> found = [article];
        for (int i = 0; i < steps.Length && found.Count > 0; i++)
        {
            TextUnit[] numbered = [.. found.SelectMany(unit => Numbered(tree, unit))];
            TextUnit[] next = [.. numbered.Where(unit => Names(steps[i], unit.Number!))];
            found = next.Length > 0 || i > 0 || numbered.Any(unit => char.IsAsciiDigit(unit.Number![0])) ? next
                : Unnumbered(tree, article, steps[0], steps.Length == 1 && paragraphs > 1);
        }

        return found;
    }

    /// <summary>The units right in a unit that have a number, those in units without one included.</summary>
    private static IEnumerable<TextUnit> Numbered(TextTree tree, TextUnit unit)
    {
        Stack<TextUnit> open = new(tree.Children(unit).Reverse());
        while (open.TryPop(out TextUnit? next))
        {
            if (next.Number is not null)
            {
                yield return next;
            }
            else
            {
                foreach (TextUnit child in tree.Children(next).Reverse())
                {
                    open.Push(child);
                }
            }
        }
    }

    // Words of the article itself come before its paragraphs.
    private static IReadOnlyList<TextUnit> Unnumbered(TextTree tree, TextUnit article, string step, bool several)
    {
        TextUnit[] parts = [.. tree.Children(article).Where(unit => unit.Number is null)];
        parts = article.Text.Length > 0 ? [article, .. parts] : parts;
        return !TryNumber(step, out int place) ? [] : several && parts.Length > 1 ? parts.Skip(place - 1).Take(1).ToArray() : place == 1 ? [article] : [];
    }

    private static bool Names(string step, string number)
    {
        int dash = step.IndexOf('-', StringComparison.Ordinal);
        return dash < 0
            ? string.Equals(step, number.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
            : TryNumber(number, out int own) && TryNumber(step[..dash], out int first) && TryNumber(step[(dash + 1)..], out int last)
                && own >= first && own <= last;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
