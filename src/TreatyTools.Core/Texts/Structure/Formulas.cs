using System.Text.RegularExpressions;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Fixed phrases by which the parts of a treaty are known, in the languages that are structured.</summary>
internal static partial class Formulas
{
    /// <summary>Verbs and auxiliaries that a sentence has and a heading has not.</summary>
    [GeneratedRegex(@"\b(shall|may|must|is|are|will|has|have|doit|doivent|est|sont|peut|peuvent|deberá|deberán|será|serán|podrá|podrán|es|son|debe)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Verb();

    /// <summary>The beginning of the testimonium, at the beginning of what is searched.</summary>
    [GeneratedRegex(@"\G(in witness whereof|in faith whereof|in testimony whereof|en foi de quoi|en fe de lo cual|en testimonio de lo cual|(done|signed) (at|" +
        @"in) |fait à |fait a |hecho en |" +
        @"в удостоверение|ten blijke waarvan|zu urkund|以资证明|为此|وإثباتا)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Conclusion();

    /// <summary>The same anywhere, after the end of a sentence or at the beginning of a line.</summary>
    [GeneratedRegex(@"(?<=^|[\n.;:]|[.;:\d] )(in witness whereof|in faith whereof|in testimony whereof|en foi de quoi|en fe de lo cual|" +
        @"en testimonio de lo cual|(done|signed) (at|in) |fait à |" +
        @"fait a |hecho en |в удостоверение|ten blijke waarvan|以资证明|为此|وإثباتا)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex ConclusionAnywhere();

    /// <summary>The word that heads a preamble, at the beginning of a block.</summary>
    [GeneratedRegex(@"^[#*\s]*(preamble|préambule|preambule|preámbulo|preambulo|преамбула|序言|序 言|الديباجة|ديباجة)\s*[:.]?\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex PreambleWord();

    /// <summary>The words with which the parties open a treaty.</summary>
    [GeneratedRegex(@"^(the (governments?|states|high|contracting|parties|member|general assembly|security council|council|conference|republic|" +
        @"kingdom|european|signator|present|" +
        @"plenipotentiar|undersigned)|les (gouvernements?|etats|états|parties|hautes|membres|soussignés)|le (gouvernement|président|president)|" +
        @"la république|" +
        @"los (gobiernos|estados|países|miembros)|las (partes|altas)|el gobierno|la república|l['’]assemblée générale|la asamblea general|" +
        @"государства|генеральная|大会|" +
        @"whereas\b|considérant|considerando|attendu|本公约|إن )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Opening();

    /// <summary>Where a preamble may begin in a text that lost its line breaks: at its word, or at the words with which the parties open it.</summary>
    [GeneratedRegex(@"(preambulo|preambule|preamble|préambule|preámbulo)|(?<=[.:,;)\]\d""'] ?)(the (governments? of|states|high contracting|" +
        @"contracting parties|parties|member states|" +
        @"general assembly)|(?<=[A-Za-z] )(?-i:The (States Parties|Governments of|High Contracting|Contracting Parties|Member States))|" +
        @"les (gouvernements?|etats|états|parties|hautes|chefs)|los (gobiernos|estados)|las (partes|altas)|whereas\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex PreambleAnywhere();

    /// <summary>The first words of a recital.</summary>
    [GeneratedRegex(@"^((\w+ly |also |further |bearing |having |being |taking |deeply |fully |and )*(\w{3,}ing|convinced|conscious|mindful|determined|" +
        @"desirous|concerned|alarmed|aware|" +
        @"guided|inspired|resolved|cognizant|anxious|whereas|encouraged|persuaded)|(profondément |vivement )?(\w{3,}ant|désireu(x|ses)|" +
        @"convaincu(e?s)?|conscients?|conscientes|soucieu(x|ses)|" +
        @"résolu(e?s)?|attendu|préoccupé(e?s)?|animé(e?s)?|reconnaissant)|\w{3,}(ando|iendo|yendo)|deseos[oa]s?|convencid[oa]s?|conscientes?|" +
        @"preocupad[oa]s?|decidid[oa]s?|" +
        @"animad[oa]s?|resuelt[oa]s?|inspirad[oa]s?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Recital();

    /// <summary>The formula that closes a preamble.</summary>
    [GeneratedRegex(@"(agreed? (up)?on? ?(the following|as follows)|agreed? (to )?(the following|as follows)|hereby agree|sont convenus?|conviennent|" +
        @"ont arrêté|ont décidé|" +
        @"(han )?(convenido|acordado)|acuerdan|convienen|договорились|согласились|" +
        @"proclaims this|proclame la présente|议定如下|协议如下|达成协议|اتفقت)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Agreed();

    /// <summary>Words in the heading of an annex that holds notes on articles.</summary>
    [GeneratedRegex(@"\b(interpretative|interpretive|explanatory) (notes?|understandings?)|notes? (interprétatives?|explicatives?)|" +
        @"notas (interpretativas|explicativas)|notes (to|on) (specific )?articles",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Notes();

    /// <summary>Words that lead to the new wording of another text.</summary>
    [GeneratedRegex(@"\b(replaced|substituted|amended|added|inserted|to read|shall read|remplacée?s?|modifiée?s?|ajoutée?s?|insérée?s?|" +
        @"sustituid[oa]s?|reemplazad[oa]s?|modificad[oa]s?|" +
        @"añadid[oa]s?|sustituyen?|sustituirán?|reemplazan?|reemplazarán?|modifican?|modificarán?|agregan?|agregarán?|añaden?|añadirán?|" +
        @"insertan?|insertarán?|remplacera|remplaceront|insère|ajoute)\b[^.;]*:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Amending();

    /// <summary>The number of a wider heading, at the end of what stands before an article.</summary>
    [GeneratedRegex(@"\b(annexe?|anexo|protocole?|protocolo|appendix|chapter|chapitre|cap[ií]tulo|section|part|title|titre|título)\s+[\dIVXLA-H]{1,6}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex DivisionBefore();

    /// <summary>The word that heads a table of contents.</summary>
    [GeneratedRegex(@"^[#*\s]*(table of contents|contents|index|table des matières|sommaire|índice|" +
        @"оглавление|содержание|目录|目次|inhoud)\s*:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Contents();
}
