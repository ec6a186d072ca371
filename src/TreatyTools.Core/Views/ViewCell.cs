namespace TreatyTools.Core.Views;

/// <summary>A column of a table, or a line of a list.</summary>
/// <param name="Label">What stands above or beside it: the name of a property.</param>
/// <param name="Shape">How the value is shown; null: as the engine shows it.</param>
/// <param name="Width">Cells of a column; null: the rest of the line.</param>
/// <param name="Right">Whether a column is flush right.</param>
internal sealed record ViewCell(string Label, CellShape? Shape = null, int? Width = null, bool Right = false)
{
    /// <summary>The expression of the value: by default the property of the label.</summary>
    internal string Value { get; init; } = $"$_.{Label}";
}
