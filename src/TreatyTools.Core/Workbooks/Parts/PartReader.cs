using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using TreatyTools.Core.IO;

namespace TreatyTools.Core.Workbooks.Parts;

/// <summary>
/// Walks through the XML of a part, forward only. Names are compared without their namespaces, since the format called Strict has others.
/// There are no DTDs, and neither depth nor size is without limit.
/// </summary>
internal sealed class PartReader : IDisposable
{
    // What repeats most in workbooks packs to about a fiftieth; a thousandth is the least that the method can do.
    private const long MostTimes = 200;
    private const long AlwaysAllowed = 32L << 20;
    private const int Deepest = 64;

    private readonly XmlReader _reader;

    internal PartReader(ZipArchiveEntry entry)
    {
        BoundedStream stream = new(entry.Open(), Math.Max(AlwaysAllowed, MostTimes * entry.CompressedLength));
        _reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        });
    }

    internal string Name => _reader.LocalName;

    internal int Depth => _reader.Depth;

    internal bool IsEmpty => _reader.IsEmptyElement;

    /// <summary>Goes to the next start of an element, wherever it is.</summary>
    internal bool Next()
    {
        while (Advance())
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes to the next start of an element below one whose start was at a depth.</summary>
    internal bool NextBelow(int depth)
    {
        while (Advance())
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }

            if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth <= depth)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The value of an attribute, by its local name; null where there is none.</summary>
    internal string? Attribute(string name)
    {
        string? value = null;
        if (_reader.MoveToFirstAttribute())
        {
            do
            {
                if (_reader.LocalName == name)
                {
                    value = _reader.Value;
                }
            }
            while (value is null && _reader.MoveToNextAttribute());
            _reader.MoveToElement();
        }

        return value;
    }

    /// <summary>A whole number from 0 in an attribute, or null.</summary>
    internal int? Number(string name) =>
        int.TryParse(Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>Whether an attribute says yes.</summary>
    internal bool Flag(string name) => Attribute(name) is "1" or "true" or "on";

    /// <summary>The text in the element here; goes to its end.</summary>
    internal string Text()
    {
        if (_reader.IsEmptyElement)
        {
            return "";
        }

        int depth = _reader.Depth;
        string? only = null;
        StringBuilder? several = null;
        while (Advance() && !(_reader.NodeType == XmlNodeType.EndElement && _reader.Depth <= depth))
        {
            if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                if (only is null)
                {
                    only = _reader.Value;
                }
                else
                {
                    several ??= new StringBuilder(only);
                    several.Append(_reader.Value);
                }
            }
        }

        return several?.ToString() ?? only ?? "";
    }

    /// <summary>The text of a string item, its runs joined and its reading aids left out; goes to its end.</summary>
    internal string RichText()
    {
        if (_reader.IsEmptyElement)
        {
            return "";
        }

        int depth = _reader.Depth;
        string? only = null;
        StringBuilder? several = null;
        while (NextBelow(depth))
        {
            if (_reader.LocalName == "rPh")
            {
                Text();
            }
            else if (_reader.LocalName == "t")
            {
                string run = Text();
                if (only is null)
                {
                    only = run;
                }
                else
                {
                    several ??= new StringBuilder(only);
                    several.Append(run);
                }
            }
        }

        return OoxmlText.Unescape(several?.ToString() ?? only ?? "");
    }

    public void Dispose() => _reader.Dispose();

    private bool Advance()
    {
        if (!_reader.Read())
        {
            return false;
        }

        return _reader.Depth <= Deepest ? true : throw new InvalidDataException("its parts are nested too deep");
    }
}
