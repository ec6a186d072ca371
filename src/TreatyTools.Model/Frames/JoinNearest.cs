namespace TreatyTools.Model;

/// <summary>Which row of the right side is nearest to a row of the left.</summary>
public enum JoinNearest
{
    /// <summary>Keys are compared for equality only.</summary>
    None,

    /// <summary>The one with the greatest value that is not above the left one.</summary>
    Before,

    /// <summary>The one with the least value that is not below the left one.</summary>
    After,

    /// <summary>The one with the least distance; of two at the same distance the lower.</summary>
    Closest,
}
