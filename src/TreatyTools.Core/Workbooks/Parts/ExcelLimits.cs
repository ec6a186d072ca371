namespace TreatyTools.Core.Workbooks.Parts;

/// <summary>What a sheet of an Excel workbook can hold at most.</summary>
public static class ExcelLimits
{
    /// <summary>Rows of a sheet, header and title among them.</summary>
    public const int Rows = 1_048_576;

    /// <summary>Columns of a sheet.</summary>
    public const int Columns = 16_384;

    /// <summary>Characters (UTF-16 units) of a cell.</summary>
    public const int CellCharacters = 32_767;

    /// <summary>Links of a sheet.</summary>
    public const int Links = 65_530;

    /// <summary>Characters of the address of a link.</summary>
    public const int LinkCharacters = 2_079;

    /// <summary>Characters of the name of a sheet.</summary>
    public const int SheetName = 31;

    /// <summary>Characters of the name of a table or of one of its columns.</summary>
    public const int TableName = 255;
}
