namespace TreatyTools.Core.Reports.Coding;

/// <summary>Names by which a coding workbook is read again.</summary>
internal static class CodingLayout
{
    internal const string InstructionsSheet = "Instructions";
    internal const string CodingSheet = "Coding";
    internal const string ListsSheet = "Lists";

    /// <summary>The Excel table with the rows to code.</summary>
    internal const string Table = "Coding";

    /// <summary>Name of the cell that holds the coder's name.</summary>
    internal const string CoderName = "Coder";

    /// <summary>Name of the cell that holds the name of the dataset.</summary>
    internal const string DatasetName = "CodingDataset";

    internal const string Id = "Id";
    internal const string Comment = "Comment";
}
