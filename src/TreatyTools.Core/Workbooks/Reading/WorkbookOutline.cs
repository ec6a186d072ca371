namespace TreatyTools.Core.Workbooks.Reading;

/// <summary>A sheet of a workbook and the names of the Excel tables on it.</summary>
/// <param name="Name">Name of the sheet.</param>
/// <param name="IsHidden">Whether Excel shows it only when asked.</param>
/// <param name="Tables">Names of its tables.</param>
public sealed record WorkbookOutline(string Name, bool IsHidden, IReadOnlyList<string> Tables);
