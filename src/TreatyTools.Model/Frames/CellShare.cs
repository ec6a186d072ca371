namespace TreatyTools.Model;

/// <summary>Of what the cells of a cross-tabulation are shares.</summary>
public enum CellShare
{
    /// <summary>Of nothing: they are counts.</summary>
    None,

    /// <summary>Of the total of their row.</summary>
    Row,

    /// <summary>Of the total of their column.</summary>
    Column,

    /// <summary>Of the total of the table.</summary>
    Total,
}
