namespace TreatyTools.Model;

/// <summary>The kinds of units of a text.</summary>
public static class TextUnitKinds
{
    /// <summary>What comes before the text itself: the head of a resolution, a cover, a table of contents.</summary>
    public const string Front = "front";

    /// <summary>An operative paragraph of a resolution to which a text is annexed.</summary>
    public const string Resolution = "resolution";

    /// <summary>The preamble.</summary>
    public const string Preamble = "preamble";

    /// <summary>One paragraph of the preamble.</summary>
    public const string Recital = "recital";

    /// <summary>A part, book or title: the division above chapters.</summary>
    public const string Part = "part";

    /// <summary>A chapter.</summary>
    public const string Chapter = "chapter";

    /// <summary>A section, or a subsection within one.</summary>
    public const string Section = "section";

    /// <summary>An article, rule, regulation or whatever else the text calls the unit that is cited.</summary>
    public const string Article = "article";

    /// <summary>A paragraph of an article, numbered or not.</summary>
    public const string Paragraph = "paragraph";

    /// <summary>A lettered part of a paragraph.</summary>
    public const string Subparagraph = "subparagraph";

    /// <summary>A part of a subparagraph.</summary>
    public const string Point = "point";

    /// <summary>Words that stand under a heading without a number.</summary>
    public const string Clause = "clause";

    /// <summary>An annex, appendix, schedule, or a protocol that follows in the same file.</summary>
    public const string Annex = "annex";

    /// <summary>The testimonium and what follows it: signatures, place and day.</summary>
    public const string Conclusion = "conclusion";

    /// <summary>An interpretative note or other note with a place of its own.</summary>
    public const string Note = "note";

    /// <summary>A footnote.</summary>
    public const string Footnote = "footnote";

    /// <summary>All of them, in the order in which they are likely to come.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Front, Resolution, Preamble, Recital, Part, Chapter, Section, Article, Paragraph, Subparagraph, Point, Clause, Annex, Conclusion, Note, Footnote,
    ];
}
