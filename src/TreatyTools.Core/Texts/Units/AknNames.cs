using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Units;

/// <summary>
/// How the units of a text are named in Akoma Ntoso 3.0, for the writer and the reader alike.
/// <para>
/// A document is <c>akomaNtoso/act[@name='convention']</c>. Its title is <c>meta/identification/FRBRWork/FRBRname/@value</c> (none for a text without one),
/// its language <c>FRBRExpression/FRBRlanguage/@language</c>, its name <c>FRBRWork/FRBRalias[@name='document']/@value</c>. Every unit is one element that has
/// <c>tt:id</c>, the id of the unit; the order of the elements is the order of the units, and the unit around it is the nearest element around it that has
/// <c>tt:id</c>.
/// </para>
/// <para>
/// Where a unit stands: <c>front</c> and <c>resolution</c> are <c>preface/container[@name=KIND]</c>; <c>preamble</c> is <c>preamble</c>, its recitals are
/// <c>preamble/recitals/recital</c>; <c>conclusion</c> is <c>conclusions</c>; <c>annex</c> is <c>attachments/attachment</c> with what lies in it in
/// <c>doc/mainBody</c>; part, chapter, section, article, paragraph, subparagraph, point and clause are elements of the same name in <c>body</c>. A unit that
/// cannot stand where it belongs (a second preamble, a note, a footnote) is <c>hcontainer[@name=KIND]</c> in the body, or in an attachment without
/// <c>tt:id</c>, which is no unit. A <c>hcontainer[@name='none']</c> without <c>tt:id</c> fills a body that has no unit.
/// </para>
/// <para>
/// The words of a unit: <c>num</c> is the label; <c>heading</c> the heading; the text is the <c>p</c> of <c>content</c>, of <c>intro</c> where units lie in
/// it, or (recital, container, preamble, conclusions) of the element itself. Lines of one text are several <c>p</c>. In containers, <c>preamble</c> and
/// <c>conclusions</c> the label is <c>p[@class='num']</c> and the heading <c>p[@class='heading']</c>. <c>tt:number</c> is the number, absent for none;
/// <c>xml:lang</c> stands where the language is not that of the document (empty: not recognised).
/// </para>
/// </summary>
public static class AknNames
{
    /// <summary>The namespace of Akoma Ntoso 3.0.</summary>
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>The namespace of the attributes that Akoma Ntoso has no name for: <c>id</c>, <c>number</c>.</summary>
    public const string Own = "urn:treatytools:text";

    /// <summary>The prefix of <see cref="Own"/>.</summary>
    public const string OwnPrefix = "tt";

    /// <summary>Name of the element that fills a body without units.</summary>
    public const string None = "none";

    /// <summary>Name of the alias of the work that is the name of the document.</summary>
    public const string DocumentAlias = "document";

    /// <summary>Class of the paragraph that holds a label where there is no <c>num</c>.</summary>
    public const string NumberClass = "num";

    /// <summary>Class of the paragraph that holds a heading where there is no <c>heading</c>.</summary>
    public const string HeadingClass = "heading";

    private static readonly Dictionary<string, string> Elements = new(StringComparer.Ordinal)
    {
        [TextUnitKinds.Front] = "container",
        [TextUnitKinds.Resolution] = "container",
        [TextUnitKinds.Preamble] = "preamble",
        [TextUnitKinds.Recital] = "recital",
        [TextUnitKinds.Part] = "part",
        [TextUnitKinds.Chapter] = "chapter",
        [TextUnitKinds.Section] = "section",
        [TextUnitKinds.Article] = "article",
        [TextUnitKinds.Paragraph] = "paragraph",
        [TextUnitKinds.Subparagraph] = "subparagraph",
        [TextUnitKinds.Point] = "point",
        [TextUnitKinds.Clause] = "clause",
        [TextUnitKinds.Annex] = "attachment",
        [TextUnitKinds.Conclusion] = "conclusions",
        [TextUnitKinds.Note] = "hcontainer",
        [TextUnitKinds.Footnote] = "hcontainer",
    };

    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["chapter"] = "chp",
        ["article"] = "art",
        ["paragraph"] = "para",
        ["subparagraph"] = "subpara",
        ["section"] = "sec",
        ["clause"] = "cl",
        ["recital"] = "rec",
        ["recitals"] = "recs",
        ["attachment"] = "att",
    };

    private static readonly (string Code, string Akn)[] Languages = [("ar", "ara"), ("en", "eng"), ("es", "spa"), ("fr", "fra"), ("ru", "rus"), ("zh", "zho")];

    /// <summary>The element that a unit of a kind is where it stands in its place; <c>hcontainer</c> for a kind that has none of its own.</summary>
    public static string Element(string kind) => Elements.GetValueOrDefault(kind, "hcontainer");

    /// <summary>Whether units of a kind may stand anywhere in the hierarchy of a body.</summary>
    public static bool IsHierarchy(string kind) => kind is TextUnitKinds.Part or TextUnitKinds.Chapter or TextUnitKinds.Section or TextUnitKinds.Article
        or TextUnitKinds.Paragraph or TextUnitKinds.Subparagraph or TextUnitKinds.Point or TextUnitKinds.Clause;

    /// <summary>The kind of the unit that an element is, or null where it is none of them.</summary>
    /// <param name="element">Local name of the element.</param>
    /// <param name="name">Its attribute <c>name</c>; it tells the kind of a container.</param>
    public static string? Kind(string element, string? name) => element is "container" or "hcontainer"
        ? name is not null && Elements.ContainsKey(name) ? name : null
        : Elements.FirstOrDefault(pair => pair.Value == element).Key;

    /// <summary>The name of an element in an eId.</summary>
    public static string Abbreviation(string element) => Abbreviations.GetValueOrDefault(element, element);

    /// <summary>The language code of Akoma Ntoso for a code of ISO 639-1; <c>und</c> where it is not known.</summary>
    public static string LanguageToAkn(string? language) => Languages.FirstOrDefault(pair => pair.Code == language).Akn ?? "und";

    /// <summary>The code of ISO 639-1 for a language code of Akoma Ntoso; null where it is none of the six of the United Nations.</summary>
    public static string? LanguageFromAkn(string? language) => Languages.FirstOrDefault(pair => pair.Akn == language || pair.Code == language).Code;
}
