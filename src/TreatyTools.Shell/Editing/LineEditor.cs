namespace TreatyTools.Shell.Editing;

/// <summary>How the editing of a line ended.</summary>
internal enum EditOutcome
{
    /// <summary>The line is to be run.</summary>
    Accepted,

    /// <summary>Ctrl+C: the line is to be forgotten.</summary>
    Cancelled,

    /// <summary>Ctrl+D on an empty line: the session is over.</summary>
    EndOfInput,
}

/// <summary>
/// Reads a line, or several while what is typed is incomplete. Keys: arrows, Home, End, Ctrl+arrows by word, Up and Down through the history, Ctrl+R to
/// search in it, Tab and Shift+Tab through completions, Ctrl+W, Ctrl+U, Ctrl+K to delete, Ctrl+L to clear the screen, Esc to start over.
/// </summary>
/// <param name="terminal">Keys and screen.</param>
/// <param name="history">What was typed before.</param>
/// <param name="complete">Gives the completions of a text at a cursor.</param>
/// <param name="isComplete">False while a text is the beginning of something longer.</param>
internal sealed class LineEditor(ITerminal terminal, LineHistory history, Func<string, int, Completions> complete, Predicate<string> isComplete)
{
    private readonly EditBuffer _buffer = new();
    private ScreenPainter _painter = new(terminal, "", "");
    private CompletionMenu? _menu;
    private HistorySearch? _search;

    /// <summary>Reads a line.</summary>
    /// <param name="prompt">Text before the first line.</param>
    /// <param name="continuation">Text before the further lines.</param>
    internal (EditOutcome Outcome, string Text) Read(string prompt, string continuation)
    {
        _painter = new ScreenPainter(terminal, prompt, continuation);
        _buffer.Set("");
        _menu = null;
        _search = null;
        history.Rewind();
        Paint();
        while (true)
        {
            EditOutcome? outcome = Handle(terminal.ReadKey());
            if (outcome is { } ended)
            {
                Leave(ended);
                return (ended, ended == EditOutcome.Accepted ? _buffer.Text : "");
            }

            // Pasted text is drawn once, not letter by letter.
            if (!terminal.KeyAvailable)
            {
                Paint();
            }
        }
    }

    private EditOutcome? Handle(ConsoleKeyInfo key)
    {
        if (_search is not null && HandleSearch(key))
        {
            return null;
        }

        if (key.Key == ConsoleKey.Tab)
        {
            Complete(key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? -1 : 1);
            return null;
        }

        if (_menu is not null)
        {
            if (key.Key == ConsoleKey.Escape)
            {
                _buffer.Set(_menu.Original.Text, _menu.Original.Cursor);
                _menu = null;
                return null;
            }

            _menu = null;
        }

        return key.Modifiers.HasFlag(ConsoleModifiers.Control) && !key.Modifiers.HasFlag(ConsoleModifiers.Alt) ? HandleControl(key) : HandlePlain(key);
    }

    private EditOutcome? HandleControl(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.C:
                return EditOutcome.Cancelled;
            case ConsoleKey.D when _buffer.Text.Length == 0:
                return EditOutcome.EndOfInput;
            case ConsoleKey.D or ConsoleKey.Delete:
                _buffer.DeleteTo(key.Key == ConsoleKey.D ? _buffer.Right() : _buffer.WordRight());
                break;
            case ConsoleKey.A or ConsoleKey.Home:
                _buffer.MoveTo(key.Key == ConsoleKey.A ? _buffer.LineStart() : 0);
                break;
            case ConsoleKey.E or ConsoleKey.End:
                _buffer.MoveTo(key.Key == ConsoleKey.E ? _buffer.LineEnd() : _buffer.Text.Length);
                break;
            case ConsoleKey.B:
                _buffer.MoveTo(_buffer.Left());
                break;
            case ConsoleKey.F:
                _buffer.MoveTo(_buffer.Right());
                break;
            case ConsoleKey.LeftArrow:
                _buffer.MoveTo(_buffer.WordLeft());
                break;
            case ConsoleKey.RightArrow:
                _buffer.MoveTo(_buffer.WordRight());
                break;
            case ConsoleKey.W or ConsoleKey.Backspace:
                _buffer.DeleteTo(_buffer.WordLeft());
                break;
            case ConsoleKey.H:
                _buffer.DeleteTo(_buffer.Left());
                break;
            case ConsoleKey.U:
                _buffer.DeleteTo(_buffer.LineStart());
                break;
            case ConsoleKey.K:
                _buffer.DeleteTo(_buffer.LineEnd());
                break;
            case ConsoleKey.P:
                Recall(history.Previous(_buffer.Text));
                break;
            case ConsoleKey.N:
                Recall(history.Next());
                break;
            case ConsoleKey.R:
                _search = new HistorySearch(history, _buffer.Text);
                break;
            case ConsoleKey.L:
                _painter.Clear();
                break;
            case ConsoleKey.J or ConsoleKey.M:
                return Enter(key);
            case ConsoleKey.Enter:
                _buffer.Insert("\n");
                break;
        }

        return null;
    }

    private EditOutcome? HandlePlain(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Enter:
                return Enter(key);
            case ConsoleKey.Escape:
                _buffer.Set("");
                history.Rewind();
                break;
            case ConsoleKey.LeftArrow:
                _buffer.MoveTo(_buffer.Left());
                break;
            case ConsoleKey.RightArrow:
                _buffer.MoveTo(_buffer.Right());
                break;
            case ConsoleKey.Home:
                _buffer.MoveTo(_buffer.LineStart());
                break;
            case ConsoleKey.End:
                _buffer.MoveTo(_buffer.LineEnd());
                break;
            case ConsoleKey.Backspace:
                _buffer.DeleteTo(_buffer.Left());
                break;
            case ConsoleKey.Delete:
                _buffer.DeleteTo(_buffer.Right());
                break;
            case ConsoleKey.UpArrow:
                if (!_buffer.TryMoveUp())
                {
                    Recall(history.Previous(_buffer.Text));
                }

                break;
            case ConsoleKey.DownArrow:
                if (!_buffer.TryMoveDown())
                {
                    Recall(history.Next());
                }

                break;
            default:
                if (!char.IsControl(key.KeyChar))
                {
                    _buffer.Insert(key.KeyChar.ToString());
                }

                break;
        }

        return null;
    }

    private EditOutcome? Enter(ConsoleKeyInfo key)
    {
        if (key.Modifiers.HasFlag(ConsoleModifiers.Shift) || !isComplete(_buffer.Text))
        {
            _buffer.Insert("\n");
            return null;
        }

        return EditOutcome.Accepted;
    }

    private bool HandleSearch(ConsoleKeyInfo key)
    {
        HistorySearch search = _search!;
        bool control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        if (control && key.Key == ConsoleKey.R)
        {
            search.Further();
        }
        else if (key.Key == ConsoleKey.Backspace)
        {
            search.Shorten();
        }
        else if (!control && !char.IsControl(key.KeyChar))
        {
            search.Extend(key.KeyChar);
        }
        else
        {
            // Escape and Ctrl+C bring back what was there; any other key acts on what was found.
            bool abandoned = key.Key == ConsoleKey.Escape || (control && key.Key is ConsoleKey.C or ConsoleKey.G);
            _buffer.Set(abandoned ? search.Original : _buffer.Text);
            _search = null;
            return abandoned;
        }

        _buffer.Set(search.Found ?? search.Original);
        return true;
    }

    private void Complete(int step)
    {
        if (_menu is null)
        {
            Completions found = complete(_buffer.Text, _buffer.Cursor);
            if (found.Items.Count == 0)
            {
                return;
            }

            _menu = new CompletionMenu(found, _buffer.Text, _buffer.Cursor);
        }

        _menu.Choose(_buffer, step);
        if (!_menu.HasChoice)
        {
            _menu = null;
        }
    }

    private void Recall(string? line)
    {
        if (line is not null)
        {
            _buffer.Set(line);
        }
    }

    private void Paint()
    {
        IReadOnlyList<string> below = _menu?.Rows(terminal.Width, terminal.Height) ?? (_search is null ? [] : [_search.Caption]);
        _painter.Paint(_buffer.Text, _buffer.Cursor, below);
    }

    private void Leave(EditOutcome outcome)
    {
        _menu = null;
        _search = null;
        _buffer.MoveTo(_buffer.Text.Length);
        Paint();
        terminal.Write(outcome == EditOutcome.Cancelled ? "^C\r\n" : "\r\n");
        if (outcome == EditOutcome.Accepted)
        {
            history.Add(_buffer.Text);
        }
    }
}
