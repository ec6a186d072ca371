using System.Globalization;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Texts.Measuring;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Texts;

/// <summary>
/// Holds the records of a treaty against its text: headings, chapters, numbers of articles and paragraphs, modalities. What the text contradicts is an error; a
/// modality is found by rules and a matter of judgement, so that another one is a warning. Of a draft, the recorded numbers and headings are looked at.
/// </summary>
public static class TextCheck
{
    /// <summary>What does not agree, in the order of the text for each rule: <c>text-article</c>, <c>text-heading</c>, <c>text-chapter</c>,
    /// <c>text-paragraph</c>, <c>text-modality</c>. Empty where all does.</summary>
    /// <param name="binding">The records and the document that they are bound to.</param>
    public static IReadOnlyList<Finding> Of(TextBinding binding) =>
    [
        .. Articles(binding), .. Headings(binding),
        .. binding.IsDraft ? [] : Chapters(binding).Concat(Paragraphs(binding)).Concat(Modality(binding)),
    ];

    private static IEnumerable<Finding> Articles(TextBinding binding)
    {
        foreach (Provision provision in binding.UnboundProvisions.Where(provision => provision.Paragraph is null))
        {
            yield return Error("text-article", binding, provision, "article", provision.Article, $"The document has no {provision.Citation}.",
                "Correct the number, or look whether the document is complete.");
        }

        // An article of a draft that no final one came of has no record.
        foreach (TextUnit unit in binding.UnboundUnits.Where(unit => unit.Kind == TextUnitKinds.Article && !binding.IsDraft))
        {
            yield return Unrecorded("text-article", binding, unit, "article");
        }

        int count = binding.Articles.Count();
        if (binding.Text.Articles is { } recorded && recorded != count)
        {
            yield return new Finding
            {
                Rule = "text-article",
                Severity = FindingSeverity.Error,
                Table = "texts",
                File = FileOf(binding),
                RecordId = binding.Text.Id,
                Field = "articles",
                Value = recorded.ToString(CultureInfo.InvariantCulture),
                Message = string.Create(CultureInfo.InvariantCulture, $"The document has {count} articles."),
                Advice = "Correct the number of articles of the text.",
            };
        }
    }

    private static IEnumerable<Finding> Headings(TextBinding binding)
    {
        foreach (Provision provision in binding.Provisions.Where(provision => provision.Article is not null))
        {
            if (provision.Heading.Length > 0 && binding.UnitsOf(provision) is [{ Heading: { } heading }] && TextWords.Folded(heading) != TextWords.Folded(provision.Heading))
            {
                yield return Error("text-heading", binding, provision, "heading", provision.Heading, $"The document has the heading '{heading}'.",
                    "Write the heading as the document has it.");
            }
        }
    }

    private static IEnumerable<Finding> Chapters(TextBinding binding)
    {
        foreach (Provision provision in binding.Provisions)
        {
            if (binding.UnitsOf(provision) is not [{ Kind: TextUnitKinds.Article } article]
                || binding.Tree.Around(article).FirstOrDefault(unit => unit.Kind == TextUnitKinds.Chapter) is not { } chapter)
            {
                continue;
            }

            int? recorded = provision.Chapter is null ? null : RomanNumeral.Value(provision.Chapter);
            if (chapter.Number is not null && recorded?.ToString(CultureInfo.InvariantCulture) != chapter.Number)
            {
                yield return Error("text-chapter", binding, provision, "chapter", provision.Chapter,
                    $"In the document, {provision.Citation} stands in {chapter.Label ?? chapter.Id}.", "Correct the chapter.");
            }
            else if (chapter.Heading is { } heading && TextWords.Folded(heading) != TextWords.Folded(provision.ChapterTitle))
            {
                yield return Error("text-chapter", binding, provision, "chapter_title", provision.ChapterTitle,
                    $"The document has the title '{heading}' for the chapter of {provision.Citation}.", "Write the title as the document has it.");
            }
        }
    }

    private static IEnumerable<Finding> Paragraphs(TextBinding binding)
    {
        HashSet<string> missing = [.. binding.UnboundProvisions.Where(provision => provision.Paragraph is null).Select(provision => provision.Id)];
        foreach (Provision paragraph in binding.UnboundProvisions.Where(provision => provision.Paragraph is not null))
        {
            if (!missing.Contains(ProvisionReferences.ArticleOf(paragraph.Id)))
            {
                yield return Error("text-paragraph", binding, paragraph, "label", paragraph.Paragraph, $"The document has no {paragraph.Citation}.",
                    "Correct the label.");
            }
        }

        // Articles without any recorded paragraph are summarised as a whole.
        HashSet<TextUnit> whole = [.. binding.Provisions.Where(provision => provision.Paragraphs.Count == 0).SelectMany(binding.UnitsOf)];
        foreach (TextUnit unit in binding.UnboundUnits.Where(unit => unit.Kind != TextUnitKinds.Article))
        {
            if (!binding.Tree.Around(unit).Any(whole.Contains))
            {
                yield return Unrecorded("text-paragraph", binding, unit, "label");
            }
        }
    }

    private static IEnumerable<Finding> Modality(TextBinding binding)
    {
        foreach (Provision paragraph in binding.Provisions.SelectMany(provision => provision.Paragraphs))
        {
            if (paragraph.Modalities is not [var recorded] || Expected(recorded) is not { Length: > 0 } expected
                || binding.UnitsOf(paragraph) is not { Count: > 0 } units)
            {
                continue;
            }

            string[][] found = [.. units.Select(unit => ModalitiesOf(binding, unit)).Where(terms => terms.Length > 0)];
            if (found.Length > 0 && !found.Any(terms => expected.Contains(terms[0])))
            {
                string first = string.Join("' or '", found.Select(terms => terms[0]).Distinct(StringComparer.Ordinal));
                string later = found.Any(terms => terms.Intersect(expected, StringComparer.Ordinal).Any()) ? "comes later" : "was not found in it";
                yield return Make("text-modality", FindingSeverity.Warning, binding, paragraph, "modality", recorded,
                    $"The verb of {paragraph.Citation} that binds or allows is first of the kind '{first}'; '{recorded}' {later}.",
                    "Read the paragraph, and correct the modality where the record says something else.");
            }
        }
    }

    // What stands before a list governs what is in it, its last sentence first: "Each shall take measures. These may include:".
    private static string[] ModalitiesOf(TextBinding binding, TextUnit unit)
    {
        TextUnit[] around = [.. binding.Tree.Around(unit).Skip(1).Where(around => around.Kind is TextUnitKinds.Article or TextUnitKinds.Paragraph
            or TextUnitKinds.Subparagraph or TextUnitKinds.Point)];
        string? completed = around is [var list, ..] ? Completed(list.Text, unit.Text) : null;
        return
        [
            .. completed is null ? [] : new[] { completed },
            .. around.SelectMany(list => Terms(list, lastSentenceFirst: true)),
            .. binding.Tree.Within(unit).SelectMany(within => Terms(within, lastSentenceFirst: false)),
        ];
    }

    // "Each shall, where it can:" and "(c) Consider a lamp" are one sentence; null where the list does not go on from a verb.
    private static string? Completed(string list, string item)
    {
        List<TextWord> before = TextWords.Of(list);
        if (before is not [.., { Normal: ":" } colon] || Modalities.Of(list, before) is not [.., { Term: TextModalities.Shall } open]
            || (before[open.End].Normal is not (":" or ",")))
        {
            return null;
        }

        string joined = $"{list[before[open.Start].Start..colon.Start]}{(before[open.End].Normal == "," ? "," : "")} {item}";
        return Modalities.Of(joined, TextWords.Of(joined)) is [{ Start: 0 } whole, ..] && whole.Term != TextModalities.Shall ? whole.Term : null;
    }

    private static IEnumerable<string> Terms(TextUnit unit, bool lastSentenceFirst)
    {
        List<TextWord> words = TextWords.Of(unit.Text);
        int stop = lastSentenceFirst ? words.FindLastIndex(word => word.Normal == ".") : -1;
        return Modalities.Of(unit.Text, words).OrderBy(span => span.Start < stop).Select(span => Recorded(words, span));
    }

    // As the records count them: who shall seek to do something shall do what it takes.
    private static string Recorded(List<TextWord> words, ModalitySpan span) =>
        span.Term == TextModalities.ShallEndeavour && words[span.End - 1].Normal == "seek" ? TextModalities.Shall : span.Term;

    // Savings are told by what a paragraph is for, not by its verb.
    private static string[] Expected(string modality) => modality switch
    {
        "shall" => [TextModalities.Shall, TextModalities.ShallNot],
        "shall-endeavour" => [TextModalities.ShallEndeavour],
        "encouragement" => [TextModalities.ShallConsider, TextModalities.Should, TextModalities.Encouraged],
        "may" => [TextModalities.May],
        "definition" => [TextModalities.Definition],
        _ => [],
    };

    private static Finding Unrecorded(string rule, TextBinding binding, TextUnit unit, string field) => new()
    {
        Rule = rule,
        Severity = FindingSeverity.Error,
        Table = unit.Kind == TextUnitKinds.Article ? "provisions" : "paragraphs",
        File = FileOf(binding),
        Field = field,
        Value = unit.Id,
        Message = $"The dataset has no record for {unit.Kind} {unit.Id} of the document{Page(unit)}.",
        Advice = "Record it, or widen the range that it falls under.",
    };

    private static Finding Error(string rule, TextBinding binding, Provision provision, string field, string? value, string message, string advice) =>
        Make(rule, FindingSeverity.Error, binding, provision, field, value, message, advice);

    private static Finding Make(string rule, FindingSeverity severity, TextBinding binding, Provision provision, string field, string? value, string message,
        string advice) => new()
    {
        Rule = rule,
        Severity = severity,
        Table = binding.IsDraft ? DraftingPositionTable.TableName : provision.Paragraph is null ? "provisions" : "paragraphs",
        File = FileOf(binding),
        RecordId = provision.Id,
        Field = field,
        Value = value,
        Message = message,
        Advice = advice,
    };

    private static string Page(TextUnit unit) => unit.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $" (page {page})") : "";

    private static string? FileOf(TextBinding binding) => Path.GetFileName(binding.Document.Path);
}
