using System.Globalization;
using System.Text;
using System.Xml.Linq;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Labels;
using TreatyTools.Core.Texts.Structure;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>Akoma Ntoso 3.0: XML in which everything down to the points of a paragraph is marked.</summary>
public static class AkomaNtoso
{
    /// <summary>Name of the format.</summary>
    internal const string Format = "akn";

    /// <summary>Reads a document. Its elements become units as they stand there; other versions of the namespace are read as well. What was written by
    /// the export of texts gives the units that were written.</summary>
    /// <param name="stream">The XML; its position can be set.</param>
    /// <param name="name">Name of the document; null for the one that it had where it was written by the export of texts, else for the name of the file
    /// without its extension.</param>
    /// <param name="path">Full path of the file; null where there is none.</param>
    /// <param name="hash">SHA-256 of the file in lower-case hexadecimal digits; null where there is none.</param>
    /// <exception cref="TreatyFault"><c>TextDamaged</c>: it is no such XML.</exception>
    public static TextDocument Read(Stream stream, string? name, string? path = null, string? hash = null) => MarkedXml.ReadTree(
        stream, path ?? name, Format, root => new AkomaNtosoDocument(name ?? Path.GetFileNameWithoutExtension(path) ?? "").Read(root, name, path, hash));
}

/// <summary>One document of Akoma Ntoso on its way to units.</summary>
internal sealed class AkomaNtosoDocument
{
    private const int DeepestElement = 200;

    private static readonly Dictionary<string, (string Kind, string Series)> Hierarchy = new(StringComparer.Ordinal)
    {
        ["part"] = (TextUnitKinds.Part, "part"),
        ["book"] = (TextUnitKinds.Part, "book"),
        ["tome"] = (TextUnitKinds.Part, "tome"),
        ["title"] = (TextUnitKinds.Part, "title"),
        ["chapter"] = (TextUnitKinds.Chapter, "chapter"),
        ["section"] = (TextUnitKinds.Section, "section"),
        ["subsection"] = (TextUnitKinds.Section, "subsection"),
        ["division"] = (TextUnitKinds.Section, "division"),
        ["subdivision"] = (TextUnitKinds.Section, "subdivision"),
        ["article"] = (TextUnitKinds.Article, ""),
        ["rule"] = (TextUnitKinds.Article, ""),
        ["paragraph"] = (TextUnitKinds.Paragraph, ""),
        ["subparagraph"] = (TextUnitKinds.Subparagraph, ""),
        ["point"] = (TextUnitKinds.Point, ""),
        ["indent"] = (TextUnitKinds.Point, ""),
        ["alinea"] = (TextUnitKinds.Paragraph, ""),
        ["list"] = (TextUnitKinds.Subparagraph, ""),
        ["clause"] = (TextUnitKinds.Clause, ""),
        ["subclause"] = (TextUnitKinds.Clause, ""),
        ["hcontainer"] = (TextUnitKinds.Clause, ""),
    };

    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ara"] = "ar", ["eng"] = "en", ["spa"] = "es", ["fra"] = "fr", ["fre"] = "fr", ["rus"] = "ru", ["zho"] = "zh", ["chi"] = "zh",
    };

    private readonly string _name;
    private readonly UnitList _units;
    private readonly List<XElement> _notes = [];
    private int _offset, _fronts, _annexes;
    private string? _title;

    internal AkomaNtosoDocument(string name)
    {
        _name = name;
        _units = new UnitList(name, _ => null, doubts: null);
    }

    internal TextDocument Read(XElement root, string? name, string? path, string? hash)
    {
        if (root.Name.LocalName != "akomaNtoso" || root.Elements().FirstOrDefault() is not { } document)
        {
            throw TextFault.Damaged(path ?? _name, AkomaNtoso.Format,
                $"its outermost element is '{root.Name.LocalName}' and not 'akomaNtoso' with a document in it");
        }

        if (AknUnits.Read(root, name, path, hash) is { } own)
        {
            return own;
        }

        string? language = document.Descendants().FirstOrDefault(element => element.Name.LocalName is "FRBRlanguage")?.Attribute("language")?.Value;
        _units.Language = language is null ? null : Languages.GetValueOrDefault(language) ?? (language.Length == 2 ? language : null);
        Parts(document, null, "", 0);
        foreach (XElement note in _notes)
        {
            string number = note.Attribute("marker")?.Value ?? (_notes.IndexOf(note) + 1).ToString(CultureInfo.InvariantCulture);
            Add("footnote-" + number, TextUnitKinds.Footnote, null, Words(note, notes: false), number, number);
        }

        return new TextDocument
        {
            Name = _name, Path = path, Format = AkomaNtoso.Format, Title = _title, Language = _units.Language, Hash = hash, Units = _units.Units,
            Diagnostics = [],
        };
    }

    // The parts of a document: preface, preamble, body, conclusions, attachments.
    private void Parts(XElement document, TextUnit? annex, string prefix, int depth)
    {
        Check(depth);
        foreach (XElement part in document.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "meta":
                    break;
                case "coverPage" or "preface":
                    Front(part);
                    break;
                case "preamble":
                    Preamble(part, annex, prefix);
                    break;
                case "conclusions":
                    Add(prefix + "conclusion", TextUnitKinds.Conclusion, annex, Words(part));
                    break;
                case "attachments" or "components":
                    foreach (XElement attachment in part.Elements())
                    {
                        Attachment(attachment, depth + 1);
                    }

                    break;
                default:
                    Children(part, annex, prefix, depth + 1);
                    break;
            }
        }
    }

    private void Attachment(XElement attachment, int depth)
    {
        _annexes++;
        string? label = Child(attachment, "num"), heading = Child(attachment, "heading");
        string? number = Number(label, HeadingRank.Annex);
        string series = label is not null && HeadingWords.At(label, 0) is { Rank: HeadingRank.Annex } word ? word.Series : "annex";
        TextUnit annex = Add($"{series}-{number ?? _annexes.ToString(CultureInfo.InvariantCulture)}", TextUnitKinds.Annex, null, "", label, number, heading);
        foreach (XElement document in attachment.Elements().Where(element => element.Name.LocalName is not ("num" or "heading" or "subheading" or "meta")))
        {
            Parts(document, annex, annex.Id + "/", depth + 1);
        }
    }

    private void Front(XElement part)
    {
        _title ??= part.Descendants().FirstOrDefault(element => element.Name.LocalName is "docTitle") is { } title ? Words(title) : null;
        foreach (XElement block in part.Elements())
        {
            if (Words(block) is { Length: > 0 } words)
            {
                Add("front-" + (++_fronts).ToString(CultureInfo.InvariantCulture), TextUnitKinds.Front, null, words);
            }
        }
    }

    private void Preamble(XElement part, TextUnit? annex, string prefix)
    {
        string? label = Child(part, "heading") ?? Child(part, "num");
        TextUnit preamble = Add(prefix + "preamble", TextUnitKinds.Preamble, annex, "", label);
        int index = _units.Units.Count - 1, recitals = 0;
        StringBuilder opening = new();
        foreach (XElement block in part.Elements())
        {
            switch (block.Name.LocalName)
            {
                case "recitals" or "citations":
                    foreach (XElement recital in block.Elements().Where(element => element.Name.LocalName is "recital" or "citation"))
                    {
                        Recital(recital, preamble, ++recitals);
                    }

                    break;
                case "formula" when recitals > 0:
                    Add(preamble.Id + "/formula", TextUnitKinds.Clause, preamble, Words(block));
                    break;
                case "heading" or "num":
                    break;
                default:
                    if (recitals > 0 || opening.Length > 0)
                    {
                        Recital(block, preamble, ++recitals);
                    }
                    else
                    {
                        opening.Append(Words(block));
                    }

                    break;
            }
        }

        _units.Units[index] = preamble with { Text = opening.ToString() };
    }

    private void Recital(XElement block, TextUnit preamble, int count)
    {
        string number = count.ToString(CultureInfo.InvariantCulture);
        Add($"{preamble.Id}/{number}", TextUnitKinds.Recital, preamble, Words(block, skip: "num"), Child(block, "num"), number);
    }

    // The units in an element, in their order; what is no unit gives its words to the one around it.
    private void Children(XElement element, TextUnit? parent, string prefix, int depth)
    {
        Check(depth);
        int plain = 0;
        foreach (XElement child in element.Elements())
        {
            string name = child.Name.LocalName;
            if (name is "num" or "heading" or "subheading" or "intro" or "listIntroduction")
            {
                continue;
            }

            if (name is "blockList" or "content" or "container" or "block" || (name is "list" && Child(child, "num") is null))
            {
                Children(child, parent, prefix, depth + 1);
            }
            else if (name is "item")
            {
                Unit(child, parent is { Kind: TextUnitKinds.Subparagraph or TextUnitKinds.Point } ? TextUnitKinds.Point : TextUnitKinds.Subparagraph, "",
                    parent, prefix, ++plain, depth);
            }
            else if (Hierarchy.TryGetValue(name, out (string Kind, string Series) kind))
            {
                Unit(child, kind.Kind, kind.Series, parent, prefix, ++plain, depth);
            }
            else if (name is "wrapUp" or "listWrapUp")
            {
                Add(prefix + "wrapup", TextUnitKinds.Paragraph, parent, Words(child));
            }
            else if (parent is null || (parent.Kind is TextUnitKinds.Annex && name is "p"))
            {
                plain++;
                Add($"{prefix}clause-{plain.ToString(CultureInfo.InvariantCulture)}", TextUnitKinds.Clause, parent, Words(child));
            }
        }
    }

    private void Unit(XElement element, string kind, string series, TextUnit? parent, string prefix, int plain, int depth)
    {
        string? label = Child(element, "num"), heading = Child(element, "heading");
        bool division = series.Length > 0, article = kind is TextUnitKinds.Article;
        string? number = division || article ? Number(label, article ? HeadingRank.Article : HeadingRank.Part) : label is null ? null
            : ItemMark.Of(label)?.Number ?? label.Trim(' ', '.', '(', ')');
        string key = (string.IsNullOrEmpty(number) ? plain.ToString(CultureInfo.InvariantCulture) : number).Replace(" ", "", StringComparison.Ordinal);
        string id = division ? $"{prefix}{series}-{key}" : kind is TextUnitKinds.Clause ? $"{prefix}clause-{key}" : prefix + key;
        TextUnit unit = Add(id, kind, parent, OwnWords(element), label, string.IsNullOrEmpty(number) ? null : number, heading);
        Children(element, unit, division ? prefix : unit.Id + "/", depth + 1);
    }

    private TextUnit Add(string id, string kind, TextUnit? parent, string text, string? label = null, string? number = null, string? heading = null)
    {
        int start = _offset;
        _offset += text.Length + (label?.Length ?? 0) + (heading?.Length ?? 0) + 1;
        return _units.Add(id, kind, parent, start, text, label, number, heading);
    }

    // The words of a unit itself: its introduction and what its content holds outside lists.
    private string OwnWords(XElement element)
    {
        List<string> words = [];
        void Gather(XElement from)
        {
            foreach (XElement child in from.Elements())
            {
                string name = child.Name.LocalName;
                if (name is "content" or "blockList" or "container" or "block" || (name is "list" && Child(child, "num") is null))
                {
                    Gather(child);
                }
                else if (name is "intro" or "listIntroduction" or "p" or "table" or "tocItem" or "quotedStructure" && Words(child) is { Length: > 0 } text)
                {
                    words.Add(text);
                }
            }
        }

        Gather(element);
        return string.Join('\n', words);
    }

    private static string? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name) is { } child && Fold(child.Value) is { Length: > 0 } words ? words : null;

    private static string? Number(string? label, HeadingRank rank)
    {
        if (label is null)
        {
            return null;
        }

        List<NumberReading> readings = NumberReader.After(label, HeadingWords.At(label, 0)?.Text.Length ?? 0, rank, glued: false);
        return readings.Count > 0 ? readings[0].Text : null;
    }

    // All words of an element; its notes are put aside.
    private string Words(XElement element, bool notes = true, string skip = "")
    {
        StringBuilder words = new();
        void Gather(XElement from, int depth)
        {
            Check(depth);
            foreach (XNode node in from.Nodes())
            {
                if (node is XText text)
                {
                    words.Append(text.Value.Replace('\n', ' '));
                }
                else if (node is XElement child && child.Name.LocalName != skip)
                {
                    if (notes && child.Name.LocalName is "authorialNote")
                    {
                        _notes.Add(child);
                        continue;
                    }

                    bool block = child.Name.LocalName is "p" or "item" or "tr" or "td" or "th" or "li" or "eol" or "br" or "heading" or "num";
                    words.Append(block ? "\n" : "");
                    Gather(child, depth + 1);
                }
            }
        }

        Gather(element, 0);
        return string.Join('\n', words.ToString().Split('\n').Select(Fold).Where(line => line.Length > 0));
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Check(int depth)
    {
        if (depth > DeepestElement)
        {
            throw TextFault.Damaged(_name, AkomaNtoso.Format, "its elements are nested too deeply");
        }
    }
}
