using System.Text;

namespace TreatyTools.Core.Texts.Blocks;

/// <summary>Words of one block being put together, with what of them is bold or in italics.</summary>
internal sealed class StyledText
{
    private readonly StringBuilder _text = new();
    private bool _anyPlain;
    private bool _italicsEnded;
    private int _italics;

    /// <summary>Whether nothing but white space was added.</summary>
    internal bool IsEmpty => _text.Length == 0;

    /// <summary>Adds words as they stand, in one style.</summary>
    internal void Append(ReadOnlySpan<char> text, bool bold = false, bool italic = false)
    {
        int before = _text.Length;
        CleanText.Append(_text, text);
        if (_text.Length == before || (_text.Length == before + 1 && _text[before] == ' '))
        {
            return;
        }

        _anyPlain |= !bold;
        _italicsEnded |= !italic;
        if (!_italicsEnded)
        {
            _italics = _text.Length;
        }
    }

    /// <summary>Takes the last character away.</summary>
    internal void RemoveLast()
    {
        _text.Length--;
        _italics = Math.Min(_italics, _text.Length);
    }

    /// <summary>The block of what was added, and begins anew; its words are empty where there were none.</summary>
    internal SourceBlock Take()
    {
        int length = _text is [.., ' '] ? _text.Length - 1 : _text.Length;
        int italics = Math.Min(_italics, length);
        string text = _text.ToString(0, length);
        SourceBlock block = new()
        {
            Text = text,
            Offset = 0,
            Bold = length > 0 && !_anyPlain,
            Italic = length > 0 && italics == length,
            ItalicStart = text.AsSpan(0, italics).TrimEnd().Length,
        };
        _text.Clear();
        (_anyPlain, _italicsEnded, _italics) = (false, false, 0);
        return block;
    }
}
