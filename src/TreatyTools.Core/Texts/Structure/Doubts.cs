using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>The rules of <see cref="TextDiagnostic.Rule"/> that the recognition of structure gives; the names stay the same.</summary>
public static class Doubts
{
    /// <summary>A number is missing in a row of articles, chapters or paragraphs.</summary>
    public const string NumberMissing = "number-missing";

    /// <summary>A row of articles begins again without an annex or protocol before it: a second text, or the same in another language.</summary>
    public const string SecondText = "second-text";

    /// <summary>Headings of a table of contents were taken for none.</summary>
    public const string TableOfContents = "table-of-contents";

    /// <summary>What looks like a heading stands out of the row of numbers: quoted from another text, or a reference. It was taken for words.</summary>
    public const string HeadingPassedOver = "heading-passed-over";

    /// <summary>The text has no articles; its paragraphs and clauses were taken as they come.</summary>
    public const string NoArticles = "no-articles";

    /// <summary>Two units have the same place; the later one has <c>~2</c> after its id.</summary>
    public const string SamePlace = "same-place";

    /// <summary>The language was not recognised.</summary>
    public const string LanguageUnknown = "language-unknown";

    /// <summary>The file holds more that looks like a heading or the mark of a paragraph than is looked at; the rest was taken for words.</summary>
    public const string TooManyHeadings = "too-many-headings";

    /// <summary>A number is glued to the one of its first paragraph, or its digits are set apart; the row of numbers decided.</summary>
    public const string NumberGlued = "number-glued";

    /// <summary>An article has no words before the next heading.</summary>
    public const string EmptyArticle = "empty-article";

    /// <summary>Many letters are of scripts that no text mixes: the fonts of a PDF do not say which letters they show.</summary>
    public const string LettersUnknown = "letters-unknown";

    /// <summary>The file is XML of a kind that is not known; its elements were taken for paragraphs.</summary>
    public const string MarkupUnknown = "markup-unknown";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        NumberMissing, SecondText, TableOfContents, HeadingPassedOver, NoArticles, SamePlace, LanguageUnknown, TooManyHeadings, NumberGlued, EmptyArticle,
        LettersUnknown, MarkupUnknown,
    ];
}
