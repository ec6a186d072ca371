using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Workbooks.Layout;

/// <summary>How a column of a table appears on its sheet.</summary>
/// <param name="Source">The values.</param>
/// <param name="Header">The name in the header, unique on its sheet without regard to case.</param>
internal sealed record ColumnPlan(TableColumn Source, string Header)
{
    /// <summary>Column of the sheet, counted from 1.</summary>
    internal int Position { get; set; }

    /// <summary>Excel number format; null for the general one.</summary>
    internal string? Format { get; init; }

    /// <summary>Writes every value as text.</summary>
    internal bool AsText { get; init; }

    /// <summary>What Excel is to calculate in every cell, as it was typed; null where the cells hold values.</summary>
    internal string? FormulaText { get; init; }

    /// <summary>What Excel calculates in every cell, as the file has it; null where the cells hold values.</summary>
    internal string? Formula { get; set; }

    /// <summary>What the formula gives for each record: numbers, texts, truth values; null where that is not known before.</summary>
    internal IReadOnlyList<object>? Results { get; set; }

    /// <summary>Makes links of web addresses.</summary>
    internal bool AsLink { get; init; }

    /// <summary>Holds dates, which stand on the left so that exact and inexact ones line up.</summary>
    internal bool IsDate { get; init; }

    /// <summary>Holds numbers, which stand on the right, a little off the next column.</summary>
    internal bool IsNumber { get; init; }

    /// <summary>Holds values of several types, each with the format of its own.</summary>
    internal bool IsMixed { get; init; }

    /// <summary>The number format of one kind of cells; null for the general one.</summary>
    internal string? FormatOf(CellStyle style) => Format ?? (IsMixed ? ColumnPlanner.FormatOf(style) : null);

    internal bool Wrap { get; init; }

    /// <summary>Width in characters of the default font.</summary>
    internal double Width { get; set; }

    /// <summary>How much room the texts of a wrapped column want beside others.</summary>
    internal double Weight { get; init; }
}
