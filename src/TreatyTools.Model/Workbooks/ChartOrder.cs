namespace TreatyTools.Model;

/// <summary>Order of the categories of a chart that counts or sums.</summary>
public enum ChartOrder
{
    /// <summary>Days and numbers ascending, and texts from the greatest value to the least.</summary>
    Auto,

    /// <summary>By category, ascending.</summary>
    Category,

    /// <summary>From the greatest value to the least.</summary>
    Value,

    /// <summary>As the categories first appear in the rows.</summary>
    Source,
}
