using System.Globalization;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Workbooks.Reading;

/// <summary>Reads the rows of a sheet one after the other. The same list of cells is used for each row.</summary>
internal sealed class SheetRows : IDisposable
{
    private readonly WorkbookFile _book;
    private readonly PartReader _reader;
    private int _dataDepth = -1;
    private int _rowDepth;
    private bool _inRow;

    internal SheetRows(WorkbookFile book, SheetPart sheet)
    {
        _book = book;
        _reader = book.Open(sheet.Part);
        // Rows are named elsewhere in a sheet too, as the places of its controls.
        while (_dataDepth < 0 && _reader.Next())
        {
            _dataDepth = _reader.Name == "sheetData" && !_reader.IsEmpty ? _reader.Depth : -1;
        }
    }

    /// <summary>Number of the row, from 1.</summary>
    internal int Row { get; private set; }

    /// <summary>The cells of the row that hold something.</summary>
    internal List<(int Column, object Value)> Cells { get; } = [];

    /// <summary>Whether no cell of the row holds anything, be it an error or a formula without a value.</summary>
    internal bool IsBlank { get; private set; }

    /// <summary>Cells with an error of Excel instead of a value.</summary>
    internal CellCount Errors { get; } = new();

    /// <summary>Cells with a formula that was never worked out.</summary>
    internal CellCount Uncalculated { get; } = new();

    /// <summary>Cells that show a day but whose number is none.</summary>
    internal CellCount NoDays { get; } = new();

    /// <summary>Goes to the next row that the file has, which may hold nothing.</summary>
    internal bool Next()
    {
        Cells.Clear();
        IsBlank = true;
        int column = 0;
        while (_dataDepth >= 0 && _reader.NextBelow(_inRow ? _rowDepth : _dataDepth))
        {
            if (_reader.Name == "row")
            {
                if (Begin())
                {
                    return true;
                }
            }
            else if (_inRow && _reader.Name == "c")
            {
                CellReference cell = CellReference.TryParse(_reader.Attribute("r"), out CellReference given) ? given : new CellReference(Row, column + 1);
                column = cell.Column;
                if (column > ExcelLimits.Columns)
                {
                    throw new InvalidDataException("a row has more cells than a sheet has columns");
                }

                if (Value(new CellReference(Row, column)) is { } value)
                {
                    Cells.Add((column, value));
                    IsBlank = false;
                }
            }
        }

        if (!_inRow)
        {
            _dataDepth = -1;
            return false;
        }

        _inRow = false;
        return true;
    }

    public void Dispose() => _reader.Dispose();

    // An empty row ends where it begins.
    private bool Begin()
    {
        int row = _reader.Number("r") ?? Row + 1;
        if (row <= Row || row > ExcelLimits.Rows)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"row {row} stands after row {Row}"));
        }

        Row = row;
        _rowDepth = _reader.Depth;
        _inRow = !_reader.IsEmpty;
        return !_inRow;
    }

    private object? Value(CellReference cell)
    {
        string? type = _reader.Attribute("t"), value = null;
        int style = _reader.Number("s") ?? 0;
        bool formula = false;
        if (!_reader.IsEmpty)
        {
            for (int depth = _reader.Depth; _reader.NextBelow(depth);)
            {
                switch (_reader.Name)
                {
                    case "v":
                        value = _reader.Text();
                        break;
                    case "is":
                        value = _reader.RichText();
                        break;
                    case "f":
                        formula = true;
                        _reader.Text();
                        break;
                }
            }
        }

        if (string.IsNullOrEmpty(value))
        {
            if (formula && value is null)
            {
                Uncalculated.Add(cell);
                IsBlank = false;
            }

            return null;
        }

        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int index)
                    && index < _book.Texts.Length
                    ? _book.Texts[index] is { Length: > 0 } text ? text : null
                    : throw new InvalidDataException($"the cell {cell} refers to a text that is missing");
            case "inlineStr":
                return value;
            case "str":
                return OoxmlText.Unescape(value);
            case "b":
                return value.Trim() is "1" or "true";
            case "d":
                return CellFormats.Iso(value);
            case "e":
                Errors.Add(cell);
                IsBlank = false;
                return null;
            default:
                return Number(value.Trim(), style, cell);
        }
    }

    private object Number(string text, int style, CellReference cell)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
        {
            throw new InvalidDataException($"the cell {cell} holds '{(text.Length > 40 ? text[..40] : text)}' as a number");
        }

        object value = _book.Formats.Value(number, style);
        if (value is double && _book.Formats.ShowsDays(style))
        {
            NoDays.Add(cell);
        }

        return value is double && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
            ? whole is >= int.MinValue and <= int.MaxValue ? (object)(int)whole : whole
            : value;
    }
}

/// <summary>How many cells something was found in, and the first of them.</summary>
internal sealed class CellCount
{
    internal int Count { get; private set; }

    internal CellReference First { get; private set; }

    internal void Add(CellReference cell)
    {
        if (Count++ == 0)
        {
            First = cell;
        }
    }

    /// <summary>The count with its noun and the first cell: <c>3 cells (first B7)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Count:N0} {(Count == 1 ? $"cell ({First})" : $"cells (first {First})")}");
}
