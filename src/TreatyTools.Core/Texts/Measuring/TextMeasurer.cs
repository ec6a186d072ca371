using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Measuring;

/// <summary>Measures the units of a text: length, what they bind to.</summary>
public static class TextMeasurer
{
    // A text of fewer words may well bind to nothing.
    private const int LeastWords = 30;

    /// <summary>Why the counts of what binds may say nothing of a text: it is in another language than those in which that is known, or in one that was not
    /// recognised and has none of their words. Null where there is no doubt.</summary>
    public static string? Doubt(TextDocument document, IReadOnlyList<TextMeasure> measures)
    {
        if (document.Language is { } language
            ? Modalities.Languages.Contains(language) : measures.Sum(measure => measure.Words) < LeastWords || measures.Any(Binds))
        {
            return null;
        }

        string what = document.Language is { } other ? $"is in the language '{other}'" : "is in a language that was not recognised";
        return $"'{document.Name}' {what}. What binds is counted in {string.Join(", ", Modalities.Languages)}; these counts say nothing of it.";
    }

    /// <summary>A row for each article, and for each unit with words outside of articles; front matter and footnotes are left out.</summary>
    public static IReadOnlyList<TextMeasure> Measure(TextDocument document)
    {
        TextTree tree = new(document);
        List<TextMeasure> measures = [];
        foreach (TextUnit unit in document.Units)
        {
            if (unit.Kind is TextUnitKinds.Front or TextUnitKinds.Footnote)
            {
                continue;
            }

            if (unit.Kind == TextUnitKinds.Article)
            {
                measures.Add(Measure(tree, unit, [.. tree.Within(unit)]));
            }
            else if (unit.Text.Length > 0 && tree.Article(unit) is null)
            {
                measures.Add(Measure(tree, unit, [unit]));
            }
        }

        return measures;
    }

    private static bool Binds(TextMeasure measure) => measure.Shall + measure.ShallNot + measure.ShallEndeavour + measure.ShallConsider + measure.Should
        + measure.Encouraged + measure.May + measure.Definitions > 0;

    private static TextMeasure Measure(TextTree tree, TextUnit unit, List<TextUnit> units)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        int words = 0, sentences = 0, qualifiers = 0;
        foreach (TextUnit part in units)
        {
            List<TextWord> own = TextWords.Of(part.Text);
            words += own.Count(word => word.IsWord);
            sentences += Sentences(part.Text, own);
            qualifiers += Modalities.QualifiersOf(own).Count;
            foreach (ModalitySpan span in Modalities.Of(part.Text, own))
            {
                counts[span.Term] = counts.GetValueOrDefault(span.Term) + 1;
            }
        }

        return new TextMeasure
        {
            Unit = unit.Id,
            Label = unit.Label,
            Heading = unit.Heading,
            Words = words,
            Sentences = words == 0 ? 0 : Math.Max(1, sentences),
            Paragraphs = tree.Children(unit).Count(child => child.Kind == TextUnitKinds.Paragraph),
            Shall = counts.GetValueOrDefault(TextModalities.Shall),
            ShallNot = counts.GetValueOrDefault(TextModalities.ShallNot),
            ShallEndeavour = counts.GetValueOrDefault(TextModalities.ShallEndeavour),
            ShallConsider = counts.GetValueOrDefault(TextModalities.ShallConsider),
            Should = counts.GetValueOrDefault(TextModalities.Should),
            Encouraged = counts.GetValueOrDefault(TextModalities.Encouraged),
            May = counts.GetValueOrDefault(TextModalities.May),
            Definitions = counts.GetValueOrDefault(TextModalities.Definition),
            Qualifiers = qualifiers,
            Document = tree.Document.Name,
        };
    }

    // A full stop, question or exclamation mark ends a sentence where the unit ends or a word with a capital follows; not after a single letter or a short
    // form.
    private static int Sentences(string text, List<TextWord> words)
    {
        int count = 0;
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Normal is "。" or "！" or "？" or "؟")
            {
                count++;
            }
            else if (words[i].Normal is "." or "!" or "?" && (
                i + 1 == words.Count || (words[i + 1].IsWord && words[i + 1].Start > words[i].End && char.IsUpper(text[words[i + 1].Start]))))
            {
                count += i > 0 && words[i - 1].IsWord && i + 1 < words.Count
                    && (words[i - 1].Normal.Length == 1 || words[i - 1].Normal is "no" or "art" or "para" or "vol" or "mr") ? 0 : 1;
            }
        }

        return count;
    }
}
