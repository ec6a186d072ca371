using System.Text;
using System.Xml;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Structure;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>Texts of Trade Agreements: XML in which chapters and articles are marked and the paragraphs of an article are not.</summary>
public static class Tota
{
    private const string Format = "tota";

    /// <summary>Reads an agreement. Each marked chapter and article is one unit; the paragraphs in an article are found by their marks.</summary>
    /// <param name="stream">The XML.</param>
    /// <param name="name">Name of the document.</param>
    /// <param name="path">Full path of the file; null where there is none.</param>
    /// <param name="hash">SHA-256 of the file in lower-case hexadecimal digits; null where there is none.</param>
    /// <exception cref="TreatyFault"><c>TextDamaged</c>: it is no such XML.</exception>
    public static TextDocument Read(Stream stream, string name, string? path = null, string? hash = null) =>
        MarkedXml.Read(stream, path ?? name, Format, reader => new TotaDocument(name).Read(reader, path, hash));

    private sealed class TotaDocument(string name)
    {
        private readonly StringBuilder _text = new();
        private readonly List<SourceBlock> _blocks = [];
        private readonly List<Mark> _marks = [];
        private string? _title, _language, _date;
        private char[] _words = new char[1 << 14];
        private int _length;

        internal TextDocument Read(XmlReader reader, string? path, string? hash)
        {
            reader.MoveToContent();
            if (reader.LocalName != "treaty")
            {
                throw TextFault.Damaged(path ?? name, Format, $"its outermost element is '{reader.LocalName}' and not 'treaty'");
            }

            reader.Read();
            while (!reader.EOF)
            {
                if (reader.NodeType is not XmlNodeType.Element)
                {
                    reader.Read();
                    continue;
                }

                MarkedXml.CheckDepth(reader, path ?? name, Format);
                switch (reader.LocalName)
                {
                    case "name" when _title is null:
                        _title = reader.ReadElementContentAsString().Trim();
                        break;
                    case "language" when _language is null:
                        _language = reader.ReadElementContentAsString().Trim();
                        break;
                    case "date_signed" when _date is null:
                        _date = reader.ReadElementContentAsString().Trim();
                        break;
                    case "chapter":
                        _marks.Add(new Mark(TextUnitKinds.Chapter, reader.GetAttribute("number"), reader.GetAttribute("name"), _text.Length, _text.Length));
                        reader.Read();
                        break;
                    case "article":
                        Article(reader);
                        break;
                    default:
                        reader.Read();
                        break;
                }
            }

            return Build(path, hash);
        }

        private void Article(XmlReader reader)
        {
            string? number = reader.GetAttribute("number"), heading = reader.GetAttribute("name");
            int start = _text.Length;
            foreach (ReadOnlySpan<char> line in Words(reader).EnumerateLines())
            {
                int before = _text.Length;
                if (before > 0)
                {
                    _text.Append('\n');
                }

                int offset = _text.Length;
                foreach (Range word in line.SplitAny(' ', '\t', '\u00a0'))
                {
                    if (!line[word].IsEmpty)
                    {
                        _text.Append(_text.Length > offset ? " " : "").Append(line[word]);
                    }
                }

                if (_text.Length == offset)
                {
                    _text.Length = before;
                    continue;
                }

                _blocks.Add(new SourceBlock { Text = _text.ToString(offset, _text.Length - offset), Offset = offset });
            }

            _marks.Add(new Mark(TextUnitKinds.Article, number, heading, start, _text.Length));
        }

        // All that stands in an element, which is large and needed once only.
        private ReadOnlySpan<char> Words(XmlReader reader)
        {
            _length = 0;
            int depth = reader.Depth;
            bool empty = reader.IsEmptyElement;
            while (reader.Read() && !empty && reader.Depth > depth)
            {
                if (reader.NodeType is XmlNodeType.Element)
                {
                    throw new XmlException($"an article has an element '{reader.LocalName}' among its words");
                }

                for (int count; (count = reader.ReadValueChunk(_words, _length, _words.Length - _length)) > 0;)
                {
                    _length += count;
                    if (_length == _words.Length)
                    {
                        Array.Resize(ref _words, 2 * _length);
                    }
                }
            }

            return _words.AsSpan(0, _length);
        }

        private TextDocument Build(string? path, string? hash)
        {
            SourceText source = new() { Format = Format, Text = _text.ToString(), Blocks = _blocks, Title = _title, Language = _language };
            MarkedUnits units = new(source, name) { Language = _language ?? LanguageRecognition.Of(source.Text) };
            TextUnit? chapter = null;
            foreach (Mark mark in _marks)
            {
                if (mark.Kind is TextUnitKinds.Chapter)
                {
                    chapter = units.AddDivision(mark.Number, mark.Heading, mark.Start);
                }
                else
                {
                    units.AddArticle(chapter, mark.Number, mark.Heading, mark.Start, mark.End);
                }
            }

            return units.Document(path, hash) with { Date = EdtfDate.TryParse(_date, out _) ? _date : null };
        }

        private readonly record struct Mark(string Kind, string? Number, string? Heading, int Start, int End);
    }
}
