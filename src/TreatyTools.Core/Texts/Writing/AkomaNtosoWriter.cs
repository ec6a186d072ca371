using System.Globalization;
using System.Text;
using System.Xml;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Writing;

/// <summary>
/// Writes a text as Akoma Ntoso 3.0, by the names of <see cref="AknNames"/>: valid by the schema, with eIds by the naming convention. Reading it gives the
/// same units; page and offset are those of the new file. Control characters, which XML cannot hold, become U+FFFD.
/// </summary>
internal sealed class AkomaNtosoWriter
{
    private readonly TextTree _tree;
    private readonly XmlWriter _xml;
    private readonly EidNames _eids = new();

    private AkomaNtosoWriter(TextTree tree, XmlWriter xml)
    {
        _tree = tree;
        _xml = xml;
    }

    internal static void Write(TextDocument document, Stream stream)
    {
        XmlWriterSettings settings = new() { Encoding = TextWriting.Utf8, Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize,
            CloseOutput = false };
        using XmlWriter xml = XmlWriter.Create(stream, settings);
        new AkomaNtosoWriter(new TextTree(document), xml).Document();
    }

    private void Document()
    {
        AknSlots slots = new(_tree);
        _xml.WriteStartElement("akomaNtoso", AknNames.Namespace);
        _xml.WriteAttributeString("xmlns", AknNames.OwnPrefix, null, AknNames.Own);
        Start("act");
        _xml.WriteAttributeString("name", "convention");
        Meta("");
        if (slots.Preface.Count > 0)
        {
            Start("preface");
            slots.Preface.ForEach(unit => Container(unit, "preface"));
            _xml.WriteEndElement();
        }

        if (slots.Preamble is { } preamble)
        {
            Preamble(preamble);
        }

        Start("body");
        slots.Body.ForEach(unit => Hierarchy(unit, ""));
        if (slots.Body.Count == 0)
        {
            Start("hcontainer", _eids.Next("", "hcontainer", null));
            _xml.WriteAttributeString("name", AknNames.None);
            Content("", "");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        if (slots.Conclusion is { } conclusion)
        {
            Start("conclusions");
            Unit(conclusion);
            Block(conclusion, "conclusions");
            _xml.WriteEndElement();
        }

        if (slots.Attachments.Count > 0)
        {
            Start("attachments");
            slots.Attachments.ForEach(Attachment);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Meta(string component)
    {
        TextDocument document = _tree.Document;
        string language = AknNames.LanguageToAkn(document.Language), work = $"/akn/un/act/convention/{EidNames.Clean(document.Name)}{component}",
            expression = $"{work}/{language}@";
        Start("meta");
        Start("identification");
        _xml.WriteAttributeString("source", "#treatytools");
        Level("FRBRWork", work, () =>
        {
            Value("FRBRcountry", "un");
            if (document.Title is { } title)
            {
                Value("FRBRname", title);
            }
        });
        Level("FRBRExpression", expression, () =>
        {
            Start("FRBRlanguage");
            _xml.WriteAttributeString("language", language);
            _xml.WriteEndElement();
        });
        Level("FRBRManifestation", expression + ".akn", () => Value("FRBRformat", "application/akn+xml"));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Level(string element, string uri, Action rest)
    {
        Start(element);
        Value("FRBRthis", uri);
        Value("FRBRuri", uri);
        if (element == "FRBRWork")
        {
            Start("FRBRalias");
            _xml.WriteAttributeString("value", Clean(_tree.Document.Name));
            _xml.WriteAttributeString("name", AknNames.DocumentAlias);
            _xml.WriteEndElement();
        }

        // The schema asks for a date and an author, and a text read from a file tells neither.
        Start("FRBRdate");
        _xml.WriteAttributeString("date", "0001-01-01");
        _xml.WriteAttributeString("name", "unknown");
        _xml.WriteEndElement();
        Start("FRBRauthor");
        _xml.WriteAttributeString("href", "#unknown");
        _xml.WriteEndElement();
        rest();
        _xml.WriteEndElement();
    }

    private void Value(string element, string value)
    {
        Start(element);
        _xml.WriteAttributeString("value", Clean(value));
        _xml.WriteEndElement();
    }

    private void Container(TextUnit unit, string outer)
    {
        string eid = _eids.Next(outer, "container", Printed(unit));
        Start("container", eid);
        Unit(unit);
        _xml.WriteAttributeString("name", unit.Kind);
        Block(unit, eid);
        foreach (TextUnit child in _tree.Children(unit))
        {
            Container(child, eid);
        }

        _xml.WriteEndElement();
    }

    private void Preamble(TextUnit preamble)
    {
        Start("preamble");
        Unit(preamble);
        IReadOnlyList<TextUnit> recitals = _tree.Children(preamble);
        if (recitals.Count == 0 || preamble.Text.Length > 0 || preamble.Label is not null || preamble.Heading is not null)
        {
            Block(preamble, "preamble");
        }

        if (recitals.Count > 0)
        {
            string eid = _eids.Next("preamble", "recitals", null);
            Start("recitals", eid);
            foreach (TextUnit recital in recitals)
            {
                string own = _eids.Next(eid, "recital", Printed(recital));
                Start("recital", own);
                Unit(recital);
                Named(recital);
                Paragraphs(recital.Text, own);
                _xml.WriteEndElement();
            }

            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Hierarchy(TextUnit unit, string outer)
    {
        string element = AknNames.IsHierarchy(unit.Kind) ? unit.Kind : "hcontainer", eid = _eids.Next(outer, element, Printed(unit));
        Start(element, eid);
        Unit(unit);
        if (element == "hcontainer")
        {
            _xml.WriteAttributeString("name", unit.Kind);
        }

        Named(unit);
        IReadOnlyList<TextUnit> children = _tree.Children(unit);
        if (children.Count == 0)
        {
            Content(unit.Text, eid);
        }
        else if (unit.Text.Length > 0)
        {
            Start("intro");
            Paragraphs(unit.Text, eid + "__intro");
            _xml.WriteEndElement();
        }

        foreach (TextUnit child in children)
        {
            Hierarchy(child, eid);
        }

        _xml.WriteEndElement();
    }

    private void Attachment(List<TextUnit> units)
    {
        TextUnit? annex = units[0].Kind == TextUnitKinds.Annex ? units[0] : null;
        string eid = _eids.Next("", "attachment", annex is null ? null : Printed(annex));
        Start("attachment", eid);
        if (annex is not null)
        {
            Unit(annex);
            Named(annex);
        }

        Start("doc");
        _xml.WriteAttributeString("name", annex?.Kind ?? "notes");
        Meta("/!" + eid);
        Start("mainBody");
        if (annex is not null && (annex.Text.Length > 0 || _tree.Children(annex).Count == 0))
        {
            Paragraphs(annex.Text, eid);
        }

        foreach (TextUnit unit in annex is null ? units : _tree.Children(annex))
        {
            Hierarchy(unit, eid);
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    // An eId has the number as it is printed: a chapter IV stays IV.
    private static string? Printed(TextUnit unit)
    {
        string word = EidNames.Clean(unit.Label?.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "");
        return RomanNumeral.Value(word) is { } value && value.ToString(CultureInfo.InvariantCulture) == unit.Number ? word : unit.Number;
    }

    private void Unit(TextUnit unit)
    {
        Own("id", unit.Id);
        if (unit.Number is not null)
        {
            Own("number", unit.Number);
        }

        if (unit.Language != _tree.Document.Language)
        {
            _xml.WriteAttributeString("xml", "lang", null, unit.Language ?? "");
        }
    }

    private void Named(TextUnit unit)
    {
        Inline("num", unit.Label);
        Inline("heading", unit.Heading);
    }

    private void Inline(string element, string? text)
    {
        if (text is not null)
        {
            Start(element);
            _xml.WriteString(Clean(text));
            _xml.WriteEndElement();
        }
    }

    // Where the schema has no place for a number and a heading, paragraphs of their own hold them.
    private void Block(TextUnit unit, string outer)
    {
        Marked(unit.Label, AknNames.NumberClass, outer);
        Marked(unit.Heading, AknNames.HeadingClass, outer);
        if (unit.Text.Length > 0 || (unit.Label is null && unit.Heading is null))
        {
            Paragraphs(unit.Text, outer);
        }
    }

    private void Marked(string? text, string name, string outer)
    {
        if (text is not null)
        {
            Start("p", _eids.Next(outer, "p", null));
            _xml.WriteAttributeString("class", name);
            _xml.WriteString(Clean(text));
            _xml.WriteEndElement();
        }
    }

    private void Content(string text, string outer)
    {
        Start("content");
        Paragraphs(text, outer);
        _xml.WriteEndElement();
    }

    private void Paragraphs(string text, string outer)
    {
        foreach (string line in text.Split('\n'))
        {
            Start("p", _eids.Next(outer, "p", null));
            _xml.WriteString(Clean(line));
            _xml.WriteEndElement();
        }
    }

    private void Start(string element, string? eid = null)
    {
        _xml.WriteStartElement(element, AknNames.Namespace);
        if (eid is not null)
        {
            _xml.WriteAttributeString("eId", eid);
        }
    }

    private void Own(string name, string value) => _xml.WriteAttributeString(AknNames.OwnPrefix, name, AknNames.Own, Clean(value));

    private static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '\ud7ff') < 0)
        {
            return text;
        }

        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool allowed = rune.Value is '\t' or '\n' or '\r' or (>= ' ' and not (0xfffe or 0xffff));
            clean.Append(allowed ? rune.ToString() : "\ufffd");
        }

        return clean.ToString();
    }
}
