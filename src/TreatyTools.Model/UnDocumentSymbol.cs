using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace TreatyTools.Model;

/// <summary>
/// The symbol of a United Nations document, such as <c>A/AC.291/22/Rev.3</c>: an organ, then components set apart by strokes, each a
/// number, a body (<c>AC.291</c>), a series (<c>RES</c>, <c>L.15</c>) or a modifier (<c>Rev.3</c>). All language versions share one symbol.
/// </summary>
public sealed class UnDocumentSymbol : IEquatable<UnDocumentSymbol>
{
    private static readonly FrozenSet<string> Organs = Set(
        "A S E T ST CAC CAT CCPR CCW CED CEDAW CERD CMW CRC CRPD CTOC DP ECE FCCC HRI HSP ICCD SPLOS TD UNEP");

    /// <summary>Words that stand alone as a component.</summary>
    private static readonly FrozenSet<string> Words = Set("C COP COSP DEC EX GC HRC INF NGO OP PC PET PRST RES SP WG");

    /// <summary>Prefixes that a number follows after a full stop.</summary>
    private static readonly FrozenSet<string> Bodies = Set("AC C CN CONF GC SC Sub WG");

    private static readonly FrozenSet<string> Series = Set("CRP L NGO PV R SR WP");

    private static readonly FrozenSet<string> Modifiers = Set("Add Amend Corr Rev Summary");

    private UnDocumentSymbol(string text, string[] components)
    {
        Text = text;
        Components = Array.AsReadOnly(components);
    }

    /// <summary>The symbol as written.</summary>
    public string Text { get; }

    /// <summary>What stands between the strokes, the organ first.</summary>
    public IReadOnlyList<string> Components { get; }

    /// <summary>The organ, such as <c>A</c> for the General Assembly.</summary>
    public string Organ => Components[0];

    /// <summary>The subsidiary body, such as <c>AC.291</c>; null where the document is that of the organ.</summary>
    public string? Body => Components.FirstOrDefault(component => Dotted(component, Bodies));

    /// <summary>Whether the document is a resolution.</summary>
    public bool IsResolution => Components.Contains("RES");

    /// <summary>Reads a symbol.</summary>
    /// <exception cref="FormatException">The text is no symbol of a United Nations document.</exception>
    public static UnDocumentSymbol Parse(string text)
    {
        if (TryParse(text, out UnDocumentSymbol? symbol))
        {
            return symbol;
        }

        throw new FormatException(TryRepair(text, out UnDocumentSymbol? repaired)
            ? $"'{text}' is no symbol of a United Nations document. Did you mean '{repaired}'?"
            : $"'{text}' is no symbol of a United Nations document; one looks like A/AC.291/22/Rev.3 or A/RES/79/243.");
    }

    /// <summary>Reads a symbol, and tells whether it is one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out UnDocumentSymbol? symbol)
    {
        symbol = null;
        if (text is null || text.Length > 100)
        {
            return false;
        }

        string[] components = Unqualified(text).TrimEnd('*').Split('/');
        if (components.Length < 2 || !Organs.Contains(components[0]))
        {
            return false;
        }

        for (int i = 1; i < components.Length; i++)
        {
            if (!IsComponent(components[i]))
            {
                return false;
            }
        }

        symbol = new UnDocumentSymbol(text, components);
        return true;
    }

    /// <summary>
    /// Offers the symbol that a misprint stands for: a stroke or nothing where a full stop belongs (<c>A/AC/291/L.15</c>,
    /// <c>A/AC291/L15</c>), lower case, white space inside. False for what is right as it is, and for what is no misprint of a symbol.
    /// </summary>
    public static bool TryRepair(string? text, [NotNullWhen(true)] out UnDocumentSymbol? repaired)
    {
        repaired = null;
        if (text is null || text.Length > 100 || TryParse(text, out _))
        {
            return false;
        }

        List<string> components = [];
        foreach (string part in string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Split('/'))
        {
            string component = Case(part);
            if (components.Count > 1 && component.Length > 0 && component.All(char.IsAsciiDigit) && NeedsNumber(components))
            {
                components[^1] += "." + component;
                continue;
            }

            components.Add(Dot(component));
        }

        return TryParse(string.Join('/', components), out repaired);
    }

    /// <inheritdoc />
    public bool Equals(UnDocumentSymbol? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as UnDocumentSymbol);

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The symbol as written.</summary>
    public override string ToString() => Text;

    private static bool IsComponent(string component) =>
        component.Length > 0 && component.All(char.IsAsciiDigit)
        || Words.Contains(component) || Modifiers.Contains(component)
        || Dotted(component, Bodies) || Dotted(component, Series) || Dotted(component, Modifiers);

    private static bool Dotted(string component, FrozenSet<string> prefixes)
    {
        int dot = component.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && dot < component.Length - 1 && prefixes.Contains(component[..dot]) && component.AsSpan(dot + 1).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>Without a qualifier at the end: <c>A/RES/3363 (XXX)</c>, <c>A/50/1(SUPP)</c>.</summary>
    private static string Unqualified(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.EndsWith(')') && text.AsSpan(open + 1, text.Length - open - 2).IndexOfAny("()/") < 0 ? text[..open].TrimEnd(' ') : text;
    }

    /// <summary>Whether the last component asks for a number; <c>C</c> alone is right in the symbols of treaty bodies (<c>CRC/C/…</c>).</summary>
    private static bool NeedsNumber(List<string> components) =>
        components[^1] is var last && (last == "C" ? components[0] is "A" or "E" or "S" : last is not ("GC" or "WG" or "NGO")
            && (Bodies.Contains(last) || Series.Contains(last)));

    private static string Case(string component)
    {
        string letters = component.TrimEnd("0123456789.".ToCharArray());
        foreach (FrozenSet<string> known in (FrozenSet<string>[])[Organs, Words, Bodies, Series, Modifiers])
        {
            if (known.FirstOrDefault(word => word.Equals(letters, StringComparison.OrdinalIgnoreCase)) is { } word)
            {
                return word + component[letters.Length..];
            }
        }

        return component;
    }

    private static string Dot(string component)
    {
        string letters = component.TrimEnd("0123456789".ToCharArray());
        return letters.Length < component.Length && (Bodies.Contains(letters) || Series.Contains(letters) || Modifiers.Contains(letters))
            ? $"{letters}.{component[letters.Length..]}"
            : component;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
