using TreatyTools.Shell.Editing;

namespace TreatyTools.Tests.Shell;

/// <summary>The line editor, fed with keys; the screen is a small terminal that understands what the editor sends.</summary>
public sealed class ShellEditorTests
{
    private static readonly string[] Words = ["Get-Treaty", "Get-TreatyConcern", "Get-TreatyEvent"];

    [Fact]
    public void A_line_is_read_until_enter()
    {
        FakeTerminal terminal = new();
        Assert.Equal("1+1", Read(terminal.Type("1+1").Enter()));
        Assert.Equal("> 1+1", terminal.Row(0));
    }

    [Fact]
    public void Letters_are_inserted_and_deleted_at_the_cursor()
    {
        FakeTerminal terminal = new FakeTerminal().Type("abd").Key(ConsoleKey.LeftArrow).Type("c").Key(ConsoleKey.Home).Key(ConsoleKey.Delete)
            .Key(ConsoleKey.End)
            .Key(ConsoleKey.Backspace).Enter();
        Assert.Equal("bc", Read(terminal));
        Assert.Equal("> bc", terminal.Row(0));
    }

    [Fact]
    public void The_cursor_moves_over_letters_of_several_code_units_at_once() =>
        Assert.Equal("a😀é!", Read(new FakeTerminal().Type("a😀e\u0301").Key(ConsoleKey.LeftArrow).Key(ConsoleKey.LeftArrow).Key(ConsoleKey.RightArrow)
            .Key(ConsoleKey.RightArrow).Type("!").Enter()).Normalize());

    [Fact]
    public void Words_are_jumped_over_and_deleted() =>
        Assert.Equal(
            "one two",
            Read(new FakeTerminal().Type("one three two").Control(ConsoleKey.LeftArrow).Control(ConsoleKey.W).Enter()));

    [Fact]
    public void Control_u_and_k_delete_to_the_ends() =>
        Assert.Equal("b", Read(new FakeTerminal().Type("abc").Key(ConsoleKey.LeftArrow).Control(ConsoleKey.K).Key(ConsoleKey.LeftArrow).Control(ConsoleKey.U)
            .Enter()));

    [Fact]
    public void Control_c_gives_the_line_up_and_control_d_on_an_empty_one_ends()
    {
        Assert.Equal(EditOutcome.Cancelled, Editor(new FakeTerminal().Type("abc").Control(ConsoleKey.C)).Read("> ", ">> ").Outcome);
        Assert.Equal(EditOutcome.EndOfInput, Editor(new FakeTerminal().Control(ConsoleKey.D)).Read("> ", ">> ").Outcome);
        Assert.Equal("ab", Read(new FakeTerminal().Type("abc").Key(ConsoleKey.LeftArrow).Control(ConsoleKey.D).Enter()));
    }

    [Fact]
    public void An_incomplete_line_goes_on_in_the_next()
    {
        FakeTerminal terminal = new FakeTerminal().Type("{").Enter().Type("1").Enter().Type("}").Enter();
        Assert.Equal("{\n1\n}", Read(terminal));
        Assert.Equal(["> {", ">> 1", ">> }"], [terminal.Row(0), terminal.Row(1), terminal.Row(2)]);
    }

    [Fact]
    public void Up_and_down_walk_through_the_history_and_back_to_what_was_being_typed()
    {
        FakeTerminal terminal = new FakeTerminal().Type("one").Enter().Type("two").Enter()
            .Type("dra").Key(ConsoleKey.UpArrow).Key(ConsoleKey.UpArrow).Key(ConsoleKey.UpArrow).Enter()
            .Type("dra").Key(ConsoleKey.UpArrow).Key(ConsoleKey.UpArrow).Key(ConsoleKey.DownArrow).Key(ConsoleKey.DownArrow).Type("ft").Enter();
        LineEditor editor = Editor(terminal);
        Assert.Equal(["one", "two", "one", "draft"], Enumerable.Range(0, 4).Select(_ => editor.Read("> ", ">> ").Text));
    }

    [Fact]
    public void Up_moves_within_a_text_of_several_lines_first() =>
        Assert.Equal("{x\n1}", Read(new FakeTerminal().Type("{").Enter().Type("1").Key(ConsoleKey.UpArrow).Type("x").Key(ConsoleKey.DownArrow)
            .Key(ConsoleKey.End).Type("}").Enter()));

    [Fact]
    public void Control_r_finds_a_line_in_the_history()
    {
        FakeTerminal terminal = new FakeTerminal().Type("alpha one").Enter().Type("beta").Enter().Type("alpha two").Enter()
            .Control(ConsoleKey.R).Type("alp").Control(ConsoleKey.R).Enter();
        LineEditor editor = Editor(terminal);
        Assert.Equal("alpha one", Enumerable.Range(0, 4).Select(_ => editor.Read("> ", ">> ").Text).Last());
    }

    [Fact]
    public void Tab_walks_through_the_completions_and_shows_them()
    {
        FakeTerminal terminal = new FakeTerminal(waitFor: 2).Type("Get").Key(ConsoleKey.Tab).Key(ConsoleKey.Tab);
        LineEditor editor = Editor(terminal);
        terminal.BeforeEnd = () =>
        {
            Assert.Equal("> Get-TreatyConcern", terminal.Row(0));
            Assert.Equal("Get-Treaty         Get-TreatyConcern", terminal.Row(1));
            Assert.Equal("Get-TreatyEvent", terminal.Row(2));
        };
        Assert.Equal("Get-TreatyConcern", editor.Read("> ", ">> ").Text);
        Assert.Equal("", terminal.Row(1));
    }

    [Fact]
    public void Shift_tab_walks_back_and_escape_brings_back_what_was_typed()
    {
        Assert.Equal("Get-TreatyEvent", Read(new FakeTerminal().Type("Get").Key(ConsoleKey.Tab, ConsoleModifiers.Shift).Enter()));
        Assert.Equal("Get!", Read(new FakeTerminal().Type("Get").Key(ConsoleKey.Tab).Key(ConsoleKey.Escape).Type("!").Enter()));
    }

    [Fact]
    public void A_single_completion_is_taken_and_none_changes_nothing()
    {
        Assert.Equal("Get-TreatyEvent -x", Read(new FakeTerminal().Type("Get-TreatyE").Key(ConsoleKey.Tab).Type(" -x").Enter()));
        Assert.Equal("Nothing", Read(new FakeTerminal().Type("Nothing").Key(ConsoleKey.Tab).Enter()));
    }

    [Fact]
    public void A_long_line_wraps_and_is_redrawn_in_place()
    {
        FakeTerminal terminal = new FakeTerminal().Type(new string('a', 38)).Type("bb").Key(ConsoleKey.Home).Type("X").Key(ConsoleKey.End)
            .Key(ConsoleKey.Backspace).Enter();
        Assert.Equal("X" + new string('a', 38) + "b", Read(terminal));
        Assert.Equal("> X" + new string('a', 37), terminal.Row(0));
        Assert.Equal("ab", terminal.Row(1));
        Assert.Equal("", terminal.Row(2));
    }

    [Fact]
    public void A_line_that_fills_the_row_exactly_leaves_the_cursor_in_the_next()
    {
        FakeTerminal terminal = new FakeTerminal().Type(new string('a', 38)).Key(ConsoleKey.LeftArrow).Type("b").Enter();
        Assert.Equal(new string('a', 37) + "ba", Read(terminal));
        Assert.Equal("a", terminal.Row(1));
    }

    [Fact]
    public void More_completions_than_fit_are_counted()
    {
        FakeTerminal terminal = new(waitFor: 1);
        terminal.Key(ConsoleKey.Tab);
        LineEditor editor = new(terminal, new LineHistory(), (_, _) =>
            new Completions(0, 0, [.. Enumerable.Range(1, 100).Select(i => new TreatyTools.Shell.Editing.Completion($"item{i}", $"item{i}"))]), _ => true);
        terminal.BeforeEnd = () => Assert.Contains(Enumerable.Range(0, FakeTerminal.Rows), r => terminal.Row(r) == "1 of 100");
        Assert.Equal("item1", editor.Read("> ", ">> ").Text);
    }

    private static string Read(FakeTerminal terminal) => Editor(terminal).Read("> ", ">> ").Text;

    private static LineEditor Editor(FakeTerminal terminal) =>
        new(terminal, new LineHistory(), Complete, text => text.Count(c => c == '{') == text.Count(c => c == '}'));

    private static Completions Complete(string text, int cursor) =>
        new(0, cursor, [.. Words.Where(w => w.StartsWith(text[..cursor], StringComparison.Ordinal))
            .Select(w => new TreatyTools.Shell.Editing.Completion(w, w))]);

    /// <summary>A terminal of 40 columns; it wraps as real ones do, at the letter after the last column.</summary>
    private sealed class FakeTerminal(int waitFor = 0) : ITerminal
    {
        internal const int Rows = 12;
        private readonly Queue<ConsoleKeyInfo> _keys = new();
        private readonly char[,] _screen = Blank();
        private int _row;
        private int _column;

        public Action? BeforeEnd { get; set; }

        public int Width => 40;

        public int Height => Rows;

        public bool KeyAvailable => false;

        public ConsoleKeyInfo ReadKey()
        {
            if (_keys.TryDequeue(out ConsoleKeyInfo key))
            {
                return key;
            }

            Assert.True(waitFor > 0, "The editor wants a key that nobody pressed.");
            BeforeEnd?.Invoke();
            return new ConsoleKeyInfo('\r', ConsoleKey.Enter, false, false, false);
        }

        public void Write(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                i = text[i] == '\u001b' ? Sequence(text, i + 2) : Letter(text, i);
            }
        }

        internal string Row(int row) => string.Concat(Enumerable.Range(0, Width).Select(c => _screen[row, c])).TrimEnd();

        internal FakeTerminal Type(string text)
        {
            foreach (char c in text)
            {
                _keys.Enqueue(new ConsoleKeyInfo(c, ConsoleKey.None, false, false, false));
            }

            return this;
        }

        internal FakeTerminal Key(ConsoleKey key, ConsoleModifiers modifiers = 0)
        {
            _keys.Enqueue(new ConsoleKeyInfo('\0', key, modifiers.HasFlag(ConsoleModifiers.Shift), false, modifiers.HasFlag(ConsoleModifiers.Control)));
            return this;
        }

        internal FakeTerminal Control(ConsoleKey key) => Key(key, ConsoleModifiers.Control);

        internal FakeTerminal Enter() => Key(ConsoleKey.Enter);

        private static char[,] Blank()
        {
            char[,] screen = new char[Rows, 40];
            for (int i = 0; i < screen.Length; i++)
            {
                screen[i / 40, i % 40] = ' ';
            }

            return screen;
        }

        private int Letter(string text, int at)
        {
            switch (text[at])
            {
                case '\r':
                    _column = 0;
                    break;
                case '\n':
                    _row++;
                    break;
                default:
                    if (_column == Width)
                    {
                        _row++;
                        _column = 0;
                    }

                    _screen[_row, _column++] = text[at];
                    break;
            }

            return at;
        }

        private int Sequence(string text, int at)
        {
            int end = at;
            while (!char.IsLetter(text[end]))
            {
                end++;
            }

            int count = int.TryParse(text.AsSpan(at, end - at), out int n) ? n : 1;
            switch (text[end])
            {
                case 'A':
                    _row -= count;
                    break;
                case 'C':
                    _column += count;
                    break;
                case 'J':
                    for (int i = (_row * Width) + _column; i < Rows * Width; i++)
                    {
                        _screen[i / Width, i % Width] = ' ';
                    }

                    break;
            }

            return end;
        }
    }
}
