using System.Buffers;
using System.Text;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Definitions.Formulas;

/// <summary>
/// A formula that a person typed: read far enough to know that Excel can read it, that it stays within the workbook, and which columns it names.
/// </summary>
internal sealed class StructuredFormula
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789."), NotInNames = SearchValues.Create("[]\\/|:");
    private const int LongestFormula = 8192;
    private const int LongestText = 255;

    private readonly List<(string? Text, ColumnReference? Reference)> _pieces = [];
    private readonly List<string> _sheets = [];
    private readonly string _text;
    private readonly string _where;

    // What is open: a function (true) or plain parentheses.
    private readonly Stack<bool> _open = new();
    private bool _wantsOperand = true;
    private int _at = 1;

    private StructuredFormula(string text, string where)
    {
        _text = text;
        _where = where;
    }

    /// <summary>The references to columns.</summary>
    internal IEnumerable<ColumnReference> References => _pieces.Where(p => p.Reference is not null).Select(p => p.Reference!);

    /// <summary>Names of the sheets that it refers to.</summary>
    internal IReadOnlyList<string> Sheets => _sheets;

    /// <summary>Reads a formula.</summary>
    /// <param name="text">The formula, which begins with an equals sign.</param>
    /// <param name="where">What it is for, as in "the column 'Share'".</param>
    /// <exception cref="TreatyFault"><c>InvalidFormula</c>.</exception>
    internal static StructuredFormula Parse(string text, string where)
    {
        StructuredFormula formula = new(text.Trim(), where);
        formula.Read();
        return formula;
    }

    /// <summary>The formula with each reference written by <paramref name="write"/>, without the equals sign.</summary>
    internal string Write(Func<ColumnReference, string> write)
    {
        StringBuilder formula = new();
        foreach ((string? text, ColumnReference? reference) in _pieces)
        {
            formula.Append(reference is null ? text : write(reference));
        }

        return formula.Length <= LongestFormula ? formula.ToString() : throw Wrong("it is longer than the 8,192 characters that Excel takes");
    }

    /// <summary>Checks that the columns of the formula's own table exist.</summary>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>.</exception>
    internal void CheckColumns(IReadOnlyList<string> headers)
    {
        foreach (string name in OwnColumns())
        {
            if (ColumnPattern.Find(headers, name) < 0)
            {
                TreatyFault missing = ColumnPattern.NotFound(headers, name);
                throw new TreatyFault(missing.ErrorId, missing.Kind, $"The formula '{_text}' for {_where} names a column that is not there. {missing.Message}",
                    name);
            }
        }
    }

    /// <summary>Names of the columns of the formula's own table.</summary>
    internal IEnumerable<string> OwnColumns() =>
        References.Where(r => r.Table is null).SelectMany(r => new[] { r.First, r.Last }).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>A fault about the formula.</summary>
    internal TreatyFault Wrong(string why) => new("InvalidFormula", FaultKind.InvalidArgument,
        $"The formula '{(_text.Length > 200 ? _text[..200] + "..." : _text)}' for {_where} cannot be used: {why}.", _text);

    private void Read()
    {
        if (_text.Length < 2 || _text[0] != '=')
        {
            throw Wrong("it begins with no equals sign, or has nothing after it. Write for instance '=[@Count]/SUM([Count])'");
        }

        if (_text.Length > LongestFormula)
        {
            throw Wrong("it is longer than the 8,192 characters that Excel takes");
        }

        while (_at < _text.Length)
        {
            Next();
        }

        if (_open.Count > 0)
        {
            throw Wrong("a parenthesis is not closed");
        }

        if (_wantsOperand)
        {
            throw Wrong("it ends where a value should follow");
        }
    }

    private void Next()
    {
        char c = _text[_at];
        switch (c)
        {
            case ' ' or '\n' or '\r' or '\t':
                Add(" ", 1);
                break;
            case '"':
                ReadText();
                break;
            case '\'':
                ReadQuotedSheet();
                break;
            case '[':
                ReadReference(null);
                break;
            case '{':
                ReadArray();
                break;
            case '(':
                Operand();
                _wantsOperand = true;
                _open.Push(false);
                Add("(", 1);
                break;
            case ')':
                Close();
                break;
            case ',':
                ReadComma();
                break;
            case ';':
                throw Wrong("arguments are parted by commas in a file, in whatever language Excel shows them");
            case '|':
                throw Wrong("a bar calls another program (DDE), which is not written");
            case '#' when _wantsOperand:
                ReadError();
                break;
            case '%' or '#':
                if (_wantsOperand)
                {
                    throw Wrong($"no value stands before '{c}'");
                }

                Add(c.ToString(), 1);
                break;
            case '+' or '-' when _wantsOperand:
                Add(c.ToString(), 1);
                break;
            case '+' or '-' or '*' or '/' or '^' or '&' or '=' or '<' or '>' or ':':
                ReadOperator();
                break;
            default:
                ReadName();
                break;
        }
    }

    private void ReadText()
    {
        int end = _at + 1;
        while (end < _text.Length && (_text[end] != '"' || end + 1 < _text.Length && _text[end + 1] == '"'))
        {
            end += _text[end] == '"' ? 2 : 1;
        }

        if (end >= _text.Length)
        {
            throw Wrong("a quotation mark is not closed");
        }

        if (end - _at - 1 > LongestText)
        {
            throw Wrong("a text in it is longer than the 255 characters that Excel takes there");
        }

        if (_text.AsSpan(_at, end - _at).IndexOfAnyInRange('\0', '\u001F') >= 0)
        {
            throw Wrong("a text in it holds a line break or another control character. Write CHAR(10) for a line break");
        }

        Operand();
        Add(_text[_at..(end + 1)], end + 1 - _at);
    }

    private void ReadQuotedSheet()
    {
        int end = _at + 1;
        while (end < _text.Length && (_text[end] != '\'' || end + 1 < _text.Length && _text[end + 1] == '\''))
        {
            end += _text[end] == '\'' ? 2 : 1;
        }

        if (end + 1 >= _text.Length || _text[end + 1] is not ('!' or '|'))
        {
            throw Wrong("an apostrophe begins no name of a sheet");
        }

        string name = _text[(_at + 1)..end].Replace("''", "'", StringComparison.Ordinal);
        if (_text[end + 1] == '|' || name.AsSpan().IndexOfAny(NotInNames) >= 0)
        {
            throw Outside();
        }

        AddSheet(name, _text[_at..(end + 2)]);
    }

    private void AddSheet(string name, string written)
    {
        _sheets.Add(name);
        // The cell that follows is the value.
        if (!_wantsOperand)
        {
            throw Wrong($"an operator is missing before '{written}'");
        }

        Add(written, written.Length);
    }

    private void ReadReference(string? table)
    {
        int end = ColumnReference.Close(_text, _at);
        if (end < 0)
        {
            throw Wrong("a bracket is not closed");
        }

        if (end + 1 < _text.Length && (IsNameCharacter(_text[end + 1]) || _text[end + 1] is '!' or '\''))
        {
            throw Outside();
        }

        ColumnReference reference = ColumnReference.Read(table, _text[(_at + 1)..end])
            ?? throw Wrong($"'{_text[_at..(end + 1)]}' names no column. Write [@Count] for the row, [Count] for the column, and brackets in brackets for a "
                + "name with special characters: [@[A (b)]]");
        if (table is null)
        {
            Operand();
        }

        _pieces.Add((null, reference));
        _at = end + 1;
    }

    private void ReadArray()
    {
        int end = _text.IndexOf('}', _at);
        if (end < 0 || _text.AsSpan(_at + 1, end - _at - 1).IndexOfAny("{(|[") >= 0)
        {
            throw Wrong("a list in braces is not closed or holds more than values");
        }

        Operand();
        Add(_text[_at..(end + 1)], end + 1 - _at);
    }

    private void Close()
    {
        if (_open.Count == 0)
        {
            throw Wrong("a parenthesis is closed that was not opened");
        }

        // A function may have no arguments, or leave the last one out.
        if (_wantsOperand && !_open.Peek())
        {
            throw Wrong("a value is missing before a parenthesis that closes");
        }

        _open.Pop();
        _wantsOperand = false;
        Add(")", 1);
    }

    private void ReadComma()
    {
        bool isArgument = _open.Count > 0 && _open.Peek();
        if (_open.Count == 0 || _wantsOperand && !isArgument)
        {
            throw Wrong("a comma stands outside of the arguments of a function");
        }

        _wantsOperand = true;
        Add(",", 1);
    }

    private void ReadError()
    {
        string[] errors = ["#N/A", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];
        string error = Array.Find(errors, e => string.Compare(_text, _at, e, 0, e.Length, StringComparison.OrdinalIgnoreCase) == 0)
            ?? throw Wrong("it has a '#' that is no error value");
        Operand();
        Add(error, error.Length);
    }

    private void ReadOperator()
    {
        if (_wantsOperand)
        {
            throw Wrong($"no value stands before '{_text[_at]}'");
        }

        int length = _text.AsSpan(_at).StartsWith("<>") || _text.AsSpan(_at).StartsWith("<=") || _text.AsSpan(_at).StartsWith(">=") ? 2 : 1;
        _wantsOperand = true;
        Add(_text.Substring(_at, length), length);
    }

    private void ReadName()
    {
        int end = _at;
        while (end < _text.Length && (IsNameCharacter(_text[end]) || IsExponent(end)))
        {
            end++;
        }

        string name = _text[_at..end];
        if (name.Length == 0)
        {
            throw Wrong($"the character '{_text[_at]}' has no meaning there");
        }

        char next = end < _text.Length ? _text[end] : '\0';
        if (next == '!')
        {
            AddSheet(name, name + "!");
        }
        else if (next == '(')
        {
            ReadFunction(name);
        }
        else if (next == '[')
        {
            Operand();
            _at = end;
            ReadReference(name);
        }
        else
        {
            Operand();
            Add(name, name.Length);
        }
    }

    private void ReadFunction(string name)
    {
        string upper = name.ToUpperInvariant();
        if (FormulaFunctions.IsDangerous(upper))
        {
            throw Wrong($"the function {upper} calls another program, which is not written");
        }

        if (FormulaFunctions.IsUnsupported(upper))
        {
            throw Wrong($"the function {upper} is not supported in columns");
        }

        Operand();
        _wantsOperand = true;
        _open.Push(true);
        Add(FormulaFunctions.Stored(upper) + "(", name.Length + 1);
    }

    // 1E-5: the sign belongs to the number.
    private bool IsExponent(int at) =>
        _text[at] is '+' or '-' && at > _at + 1 && at + 1 < _text.Length && _text[at - 1] is ('E' or 'e') && char.IsAsciiDigit(_text[at + 1])
        && _text.AsSpan(_at, at - _at - 1).IndexOfAnyExcept(NumberSigns) < 0;

    private void Operand()
    {
        if (!_wantsOperand)
        {
            throw Wrong($"an operator is missing before '{_text[_at..Math.Min(_text.Length, _at + 12)]}'");
        }

        _wantsOperand = false;
    }

    private void Add(string piece, int length)
    {
        _pieces.Add((piece, null));
        _at += length;
    }

    private TreatyFault Outside() => Wrong("it refers to another workbook or program. Bring the data into this workbook");

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '$' or '\\' or '?';
}
