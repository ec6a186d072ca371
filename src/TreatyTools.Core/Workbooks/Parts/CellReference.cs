namespace TreatyTools.Core.Workbooks.Parts;

/// <summary>The place of a cell, row and column counted from 1.</summary>
internal readonly record struct CellReference(int Row, int Column)
{
    /// <summary>Reads <c>B7</c>; dollar signs are passed over.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out CellReference cell)
    {
        int row = 0, column = 0;
        cell = default;
        foreach (char c in text)
        {
            if (char.IsAsciiLetter(c) && row == 0)
            {
                column = column * 26 + (c & 0x1F);
            }
            else if (char.IsAsciiDigit(c) && column > 0)
            {
                row = row * 10 + (c - '0');
            }
            else if (c != '$')
            {
                return false;
            }

            if (row > ExcelLimits.Rows || column > ExcelLimits.Columns)
            {
                return false;
            }
        }

        cell = new CellReference(row, column);
        return row > 0 && column > 0;
    }

    /// <summary>Reads <c>B7:D9</c>, or one cell as a range of its own.</summary>
    internal static bool TryRange(ReadOnlySpan<char> text, out CellReference first, out CellReference last)
    {
        int colon = text.IndexOf(':');
        if (colon < 0)
        {
            bool one = TryParse(text, out first);
            last = first;
            return one;
        }

        last = default;
        return TryParse(text[..colon], out first) && TryParse(text[(colon + 1)..], out last) && first.Row <= last.Row && first.Column <= last.Column;
    }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ExcelNames.Letters(Column)}{Row}");
}
