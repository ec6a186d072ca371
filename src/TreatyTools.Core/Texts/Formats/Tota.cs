using System.Buffers;
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
        MarkedXml.Read(stream, path ?? name, Format, reader =>
        {
            using TotaDocument document = new(name);
            return document.Read(reader, path, hash);
        });

    private sealed class TotaDocument(string name) : IDisposable
    {
        private readonly List<SourceBlock> _blocks = [];
        private readonly List<Mark> _marks = [];
        private string? _title, _language, _date;

        // All words so far, and those of the article that is read, in memory that is lent: a corpus has hundreds of texts, and each is large.
        private char[] _text = ArrayPool<char>.Shared.Rent(1 << 16), _words = ArrayPool<char>.Shared.Rent(1 << 14);
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
                        _marks.Add(new Mark(TextUnitKinds.Chapter, reader.GetAttribute("number"), reader.GetAttribute("name"), _length, _length));
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

        public void Dispose()
        {
            ArrayPool<char>.Shared.Return(_text);
            ArrayPool<char>.Shared.Return(_words);
            (_text, _words) = ([], []);
        }

        private void Article(XmlReader reader)
        {
            string? number = reader.GetAttribute("number"), heading = reader.GetAttribute("name");
            int start = _length;
            ReadOnlySpan<char> words = Words(reader);

            // No line becomes longer, and each but the first has a line feed before it as it had there.
            Reserve(ref _text, _length, words.Length + 1);
            foreach (ReadOnlySpan<char> line in words.EnumerateLines())
            {
                int offset = _length + (_length > 0 ? 1 : 0), end = offset;
                foreach (Range range in line.SplitAny(' ', '\t', '\u00a0'))
                {
                    ReadOnlySpan<char> word = line[range];
                    if (word.IsEmpty)
                    {
                        continue;
                    }

                    if (end > offset)
                    {
                        _text[end++] = ' ';
                    }

                    word.CopyTo(_text.AsSpan(end));
                    end += word.Length;
                }

                if (end == offset)
                {
                    continue;
                }

                if (offset > _length)
                {
                    _text[_length] = '\n';
                }

                _blocks.Add(new SourceBlock { Text = new string(_text, offset, end - offset), Offset = offset });
                _length = end;
            }

            _marks.Add(new Mark(TextUnitKinds.Article, number, heading, start, _length));
        }

        // All that stands in an element, which is large and needed once only.
        private ReadOnlySpan<char> Words(XmlReader reader)
        {
            int length = 0, depth = reader.Depth;
            bool empty = reader.IsEmptyElement;
            while (reader.Read() && !empty && reader.Depth > depth)
            {
                if (reader.NodeType is XmlNodeType.Element)
                {
                    throw new XmlException($"an article has an element '{reader.LocalName}' among its words");
                }

                for (int count; (count = reader.ReadValueChunk(_words, length, _words.Length - length)) > 0;)
                {
                    length += count;
                    Reserve(ref _words, length, 1);
                }
            }

            return _words.AsSpan(0, length);
        }

        private static void Reserve(ref char[] buffer, int length, int more)
        {
            if (buffer.Length - length >= more)
            {
                return;
            }

            char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * buffer.Length, length + more));
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(buffer);
            buffer = larger;
        }

        private TextDocument Build(string? path, string? hash)
        {
            SourceText source = new() { Format = Format, Text = new string(_text, 0, _length), Blocks = _blocks, Title = _title, Language = _language };
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
