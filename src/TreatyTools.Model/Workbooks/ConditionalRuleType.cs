namespace TreatyTools.Model;

/// <summary>Conditions under which cells look different.</summary>
public enum ConditionalRuleType
{
    /// <summary>The value is greater. Texts are greater than no number, and empty cells are passed over, here and below.</summary>
    GreaterThan,

    /// <summary>The value is greater or the same.</summary>
    GreaterThanOrEqual,

    /// <summary>The value is less.</summary>
    LessThan,

    /// <summary>The value is less or the same.</summary>
    LessThanOrEqual,

    /// <summary>The value lies between two, or is one of them.</summary>
    Between,

    /// <summary>The value is less than the first or greater than the second.</summary>
    NotBetween,

    /// <summary>The value is the same; case does not matter.</summary>
    Equal,

    /// <summary>The value is another one.</summary>
    NotEqual,

    /// <summary>The text contains another; case does not matter, here and below.</summary>
    ContainsText,

    /// <summary>The text does not contain another.</summary>
    NotContainsText,

    /// <summary>The text begins with another.</summary>
    BeginsWith,

    /// <summary>The text ends with another.</summary>
    EndsWith,

    /// <summary>The cell is empty or holds spaces only.</summary>
    Blank,

    /// <summary>The cell is not empty.</summary>
    NotBlank,

    /// <summary>The value occurs more than once.</summary>
    Duplicate,

    /// <summary>The value occurs once.</summary>
    Unique,

    /// <summary>The value is one of the greatest, ten unless told.</summary>
    Top,

    /// <summary>The value is one of the least, ten unless told.</summary>
    Bottom,

    /// <summary>The value belongs to the greatest by share, ten per cent unless told.</summary>
    TopPercent,

    /// <summary>The value belongs to the least by share, ten per cent unless told.</summary>
    BottomPercent,

    /// <summary>The value is greater than the mean.</summary>
    AboveAverage,

    /// <summary>The value is less than the mean.</summary>
    BelowAverage,

    /// <summary>A formula gives TRUE for the row.</summary>
    Expression,

    /// <summary>Every number gets a colour between two, or among three.</summary>
    ColorScale,

    /// <summary>Every number gets a bar of its length.</summary>
    DataBar,

    /// <summary>Every number gets one of a set of icons.</summary>
    IconSet,
}
