namespace TreatyTools.Model;

/// <summary>What a pivot table or a chart makes of the values of a column. Empty cells are passed over.</summary>
public enum SummaryFunction
{
    /// <summary>Number of values that are not empty.</summary>
    Count,

    /// <summary>Sum of the numbers.</summary>
    Sum,

    /// <summary>Arithmetic mean of the numbers.</summary>
    Average,

    /// <summary>The least number.</summary>
    Min,

    /// <summary>The greatest number.</summary>
    Max,
}
