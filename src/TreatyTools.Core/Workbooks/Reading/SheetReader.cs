using System.Globalization;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Reading;

/// <summary>Reads a sheet, or an Excel table on it, into columns.</summary>
internal sealed class SheetReader(string path, WorkbookFile book, SheetPart sheet, TableRange? table, WorkbookReadOptions options)
{
    private const int RowsBetweenSigns = 1024;
    private const int NamesShown = 5;

    private readonly SheetColumns _columns = new();
    private readonly Dictionary<int, object> _header = [];
    private readonly Action<string> _warn = options.Warn ?? (_ => { });
    private int _headerRow;
    private int _rowCount;

    internal WorkbookTable Read(CancellationToken cancellation)
    {
        using SheetRows rows = new(book, sheet);
        if (table is { HasHeader: false })
        {
            _headerRow = table.First.Row - 1;
        }

        while (rows.Next() && (table is null || rows.Row <= table.Last.Row))
        {
            if (rows.Row % RowsBetweenSigns == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                options.Progress?.Invoke(_rowCount);
            }

            if (IsHeader(rows))
            {
                _headerRow = rows.Row;
                foreach ((int column, object value) in rows.Cells)
                {
                    if (IsInside(column))
                    {
                        _header[column] = value;
                    }
                }
            }
            else if (_headerRow > 0 || options.NoHeader || table is { HasHeader: false })
            {
                Add(rows);
            }
        }

        if (options.HeaderRow is { } wanted && (options.NoHeader ? _rowCount == 0 : _headerRow != wanted))
        {
            throw new TreatyFault("HeaderNotFound", FaultKind.NotFound,
                string.Create(CultureInfo.InvariantCulture, $"The sheet '{sheet.Name}' of '{path}' holds nothing in row "
                    + $"{wanted}{(options.NoHeader ? " or below" : "")}. Give the row in which the names of the columns stand."), wanted);
        }

        Tell(rows);
        return Build();
    }

    private bool IsHeader(SheetRows rows)
    {
        if (_headerRow > 0 || table is null && options.NoHeader || table is { HasHeader: false })
        {
            return false;
        }

        return table is not null ? rows.Row == table.First.Row
            : options.HeaderRow is { } wanted ? rows.Row == wanted && rows.Cells.Count > 0
            : rows.Cells.Count > 0;
    }

    private bool IsInside(int column) => table is null || column >= table.First.Column && column <= table.Last.Column;

    private void Add(SheetRows rows)
    {
        if (table is null)
        {
            // Blank rows part blocks of a sheet and are no records.
            if (!rows.IsBlank && rows.Row >= (options.HeaderRow ?? 1))
            {
                foreach ((int column, object value) in rows.Cells)
                {
                    _columns.Set(column, _rowCount, value);
                }

                _rowCount++;
            }
        }
        else if (rows.Row > _headerRow)
        {
            // In a table each row counts, an empty one too.
            _rowCount = rows.Row - _headerRow;
            foreach ((int column, object value) in rows.Cells)
            {
                if (IsInside(column))
                {
                    _columns.Set(column, _rowCount - 1, value);
                }
            }
        }
    }

    private void Tell(SheetRows rows)
    {
        if (rows.Errors.Count > 0)
        {
            _warn($"On the sheet '{sheet.Name}' {rows.Errors} with an error of Excel, such as #N/A, came as empty.");
        }

        if (rows.NoDays.Count > 0)
        {
            _warn($"On the sheet '{sheet.Name}' {rows.NoDays} with the format of a day hold a number that is no day, and came as that number.");
        }

        if (rows.Uncalculated.Count > 0)
        {
            _warn($"On the sheet '{sheet.Name}' {rows.Uncalculated} with a formula that was never worked out came as empty. Open the workbook in Excel and "
                + "save it to have the values.");
        }
    }

    private WorkbookTable Build()
    {
        List<int> positions = table is not null
            ? [.. Enumerable.Range(table.First.Column, table.Last.Column - table.First.Column + 1)]
            : [.. _columns.Used.Union(_header.Keys).Order()];
        string[] names = Names(positions);
        object?[][] cells = [.. positions.Select(position => _columns.Take(position, _rowCount))];
        foreach (int column in names.Length == 0 ? [] : ColumnPattern.Choose(names, options.TextColumns))
        {
            object?[] values = cells[column];
            for (int row = 0; row < values.Length; row++)
            {
                values[row] = values[row] is { } value ? CellText.Of(value) : null;
            }
        }

        if (positions.Count == 0)
        {
            _warn($"The sheet '{sheet.Name}' of '{path}' is empty.");
        }

        return new WorkbookTable(sheet.Name, names, cells, _rowCount);
    }

    private string[] Names(List<int> positions)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        string[] names = new string[positions.Count];
        List<string> blank = [], changed = [];
        for (int i = 0; i < names.Length; i++)
        {
            string letters = ExcelNames.Letters(positions[i]);
            string? given = table is { HasHeader: false } ? table.Columns.ElementAtOrDefault(i)
                : _header.TryGetValue(positions[i], out object? value) ? CellText.Of(value)
                : null;
            if (string.IsNullOrWhiteSpace(given))
            {
                names[i] = FreeName.Of(taken, string.Create(CultureInfo.InvariantCulture, $"Column{i + 1}"));
                blank.Add($"{letters} ('{names[i]}')");
                continue;
            }

            names[i] = FreeName.Of(taken, given);
            if (names[i] != given)
            {
                changed.Add($"The header of the sheet '{sheet.Name}' has '{given}' more than once; column {letters} is called '{names[i]}'.");
            }
        }

        Notes.Tell(_warn, changed, others => $"{Words.Count(others, "more column")} of the sheet '{sheet.Name}' got other names in the same way.");

        // Where nobody asked for a header, none is missed.
        if (blank.Count > 0 && (table is not null || !options.NoHeader))
        {
            _warn($"Columns without a name in the header of the sheet '{sheet.Name}' got a number: "
                + $"{string.Join(", ", blank.Take(NamesShown))}{(blank.Count > NamesShown ? ", …" : "")}.");
        }

        return names;
    }
}
