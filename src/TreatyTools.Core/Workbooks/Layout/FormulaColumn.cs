using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Workbooks.Layout;

/// <summary>A column whose values Excel calculates.</summary>
/// <param name="name">Its header.</param>
/// <param name="text">The formula as it was typed.</param>
internal sealed class FormulaColumn(string name, string text) : TableColumn(name, typeof(string))
{
    /// <summary>The formula as it was typed.</summary>
    internal string Text { get; } = text;

    public override object? this[long row] => null;
}
