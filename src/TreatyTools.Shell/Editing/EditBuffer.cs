using System.Globalization;

namespace TreatyTools.Shell.Editing;

/// <summary>The text being edited and the place of the cursor in it. Moves by what a reader sees as one character.</summary>
internal sealed class EditBuffer
{
    /// <summary>The text; lines end with a line feed.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>Index of the cursor, from 0 to the length of the text.</summary>
    internal int Cursor { get; private set; }

    /// <summary>Replaces everything; the cursor goes to the end unless told otherwise.</summary>
    internal void Set(string text, int? cursor = null)
    {
        Text = text;
        Cursor = cursor ?? text.Length;
    }

    /// <summary>Inserts at the cursor.</summary>
    internal void Insert(string text)
    {
        Text = Text.Insert(Cursor, text);
        Cursor += text.Length;
    }

    /// <summary>Deletes from the cursor to a place before or behind it.</summary>
    internal void DeleteTo(int place)
    {
        int start = Math.Min(place, Cursor);
        Text = Text.Remove(start, Math.Abs(place - Cursor));
        Cursor = start;
    }

    /// <summary>Moves the cursor.</summary>
    internal void MoveTo(int place) => Cursor = Math.Clamp(place, 0, Text.Length);

    /// <summary>The place one character to the left.</summary>
    internal int Left()
    {
        int previous = 0;
        for (int at = 0; at < Cursor; at += StringInfo.GetNextTextElementLength(Text.AsSpan(at)))
        {
            previous = at;
        }

        return previous;
    }

    /// <summary>The place one character to the right.</summary>
    internal int Right() => Cursor == Text.Length ? Cursor : Cursor + StringInfo.GetNextTextElementLength(Text.AsSpan(Cursor));

    /// <summary>The start of the word to the left.</summary>
    internal int WordLeft()
    {
        int at = Cursor;
        while (at > 0 && !char.IsLetterOrDigit(Text[at - 1]))
        {
            at--;
        }

        while (at > 0 && char.IsLetterOrDigit(Text[at - 1]))
        {
            at--;
        }

        return at;
    }

    /// <summary>The end of the word to the right.</summary>
    internal int WordRight()
    {
        int at = Cursor;
        while (at < Text.Length && !char.IsLetterOrDigit(Text[at]))
        {
            at++;
        }

        while (at < Text.Length && char.IsLetterOrDigit(Text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The start of the line that the cursor is in.</summary>
    internal int LineStart() => Cursor == 0 ? 0 : Text.LastIndexOf('\n', Cursor - 1) + 1;

    /// <summary>The end of the line that the cursor is in.</summary>
    internal int LineEnd()
    {
        int end = Text.IndexOf('\n', Cursor);
        return end < 0 ? Text.Length : end;
    }

    /// <summary>Moves to the same column of the line above; false in the first line.</summary>
    internal bool TryMoveUp()
    {
        int start = LineStart();
        if (start == 0)
        {
            return false;
        }

        int column = Cursor - start;
        Cursor = start - 1;
        Cursor = Math.Min(LineStart() + column, start - 1);
        return true;
    }

    /// <summary>Moves to the same column of the line below; false in the last line.</summary>
    internal bool TryMoveDown()
    {
        int end = LineEnd();
        if (end == Text.Length)
        {
            return false;
        }

        int column = Cursor - LineStart();
        Cursor = end + 1;
        Cursor = Math.Min(Cursor + column, LineEnd());
        return true;
    }
}
