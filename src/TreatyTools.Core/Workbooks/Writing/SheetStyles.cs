namespace TreatyTools.Core.Workbooks.Writing;

/// <summary>Numbers of the cell formats of a sheet's columns, read off the style rows of the composed workbook.</summary>
/// <param name="Plain">Of most cells.</param>
/// <param name="Quoted">Of text that must stay text when somebody edits it.</param>
/// <param name="Link">Of cells with a link.</param>
internal sealed record SheetStyles(int[] Plain, int[] Quoted, int[] Link);
