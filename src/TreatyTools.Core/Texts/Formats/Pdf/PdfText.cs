using System.Text;
using TreatyTools.Core.Texts.Blocks;

namespace TreatyTools.Core.Texts.Formats.Pdf;

/// <summary>How a word is put to the one before it.</summary>
internal enum Joint
{
    /// <summary>With a blank.</summary>
    Blank,

    /// <summary>At once.</summary>
    None,

    /// <summary>At once, and the hyphen at the end of the one before goes.</summary>
    WithoutHyphen,
}

/// <summary>Words being put together, with the length of what is in italics at the beginning.</summary>
internal sealed class PdfText
{
    private readonly StringBuilder _text = new();
    private bool _ended;

    /// <summary>Number of characters at the beginning that are in italics.</summary>
    internal int Italics { get; private set; }

    /// <summary>The words so far.</summary>
    internal string Text => CleanText.Fold(_text.ToString());

    /// <summary>The last word so far.</summary>
    internal string Last { get; private set; } = "";

    internal void Add(PdfWord word, Joint joint)
    {
        string text = CleanText.Fold(word.Text);
        if (text.Length == 0)
        {
            return;
        }

        if (joint is Joint.WithoutHyphen)
        {
            _text.Length--;
            Italics = Math.Min(Italics, _text.Length);
        }
        else if (joint is Joint.Blank && _text.Length > 0)
        {
            _text.Append(' ');
        }

        if (!_ended && word.Italics > 0)
        {
            Italics = _text.Length + Math.Min(word.Italics, text.Length);
        }

        _ended |= word.Italics < word.Text.Length;
        _text.Append(text);
        Last = joint is Joint.Blank ? text : Last + text;
    }
}
