namespace TreatyTools.Model;

/// <summary>What is made of the values of a group. Empty cells are passed over.</summary>
public enum AggregateFunction
{
    /// <summary>Number of rows, or with a column of its values that are not empty.</summary>
    Count,

    /// <summary>Number of different values.</summary>
    Distinct,

    /// <summary>Sum of numbers; of truth values how many are true.</summary>
    Sum,

    /// <summary>Arithmetic mean, as Double.</summary>
    Mean,

    /// <summary>Middle value, as Double; of an even number of values the mean of the two middle ones.</summary>
    Median,

    /// <summary>Standard deviation of a sample, as Double; empty for fewer than two values.</summary>
    Std,

    /// <summary>Least value; of texts the first in ordinal order.</summary>
    Min,

    /// <summary>Greatest value; of texts the last in ordinal order.</summary>
    Max,

    /// <summary>First value that is not empty.</summary>
    First,

    /// <summary>Last value that is not empty.</summary>
    Last,

    /// <summary>The different values as one text, in order of first appearance.</summary>
    JoinText,

    /// <summary>The most frequent value; of several the one that comes first.</summary>
    Top,
}
