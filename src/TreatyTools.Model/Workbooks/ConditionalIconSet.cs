namespace TreatyTools.Model;

/// <summary>Sets of icons.</summary>
public enum ConditionalIconSet
{
    /// <summary>Three arrows: red, yellow, green.</summary>
    ThreeArrows,

    /// <summary>Three grey arrows.</summary>
    ThreeArrowsGray,

    /// <summary>Three flags.</summary>
    ThreeFlags,

    /// <summary>Three traffic lights.</summary>
    ThreeTrafficLights,

    /// <summary>Three shapes: diamond, triangle, circle, which differ in more than colour.</summary>
    ThreeSigns,

    /// <summary>A cross, an exclamation mark, a tick, which differ in more than colour.</summary>
    ThreeSymbols,

    /// <summary>Four arrows.</summary>
    FourArrows,

    /// <summary>Bars as of the strength of a signal, four steps.</summary>
    FourRating,

    /// <summary>Five arrows.</summary>
    FiveArrows,

    /// <summary>Circles filled by quarters.</summary>
    FiveQuarters,

    /// <summary>Bars as of the strength of a signal, five steps.</summary>
    FiveRating,
}
