namespace TreatyTools.Model;

/// <summary>What can become of a unit between two texts.</summary>
public static class TextChangeKinds
{
    /// <summary>Same words, same number, same place in the order.</summary>
    public const string Kept = "kept";

    /// <summary>Some words differ. The number may differ as well.</summary>
    public const string Edited = "edited";

    /// <summary>Same words and same place in the order, but another number.</summary>
    public const string Renumbered = "renumbered";

    /// <summary>It stands elsewhere in the order of its text, or in another article; words may differ as well, as the score tells.</summary>
    public const string Moved = "moved";

    /// <summary>Its words stand in several units of the difference text; there is a row for each.</summary>
    public const string Split = "split";

    /// <summary>Its words stand in one unit of the difference text together with those of other units; there is a row for each of them.</summary>
    public const string Merged = "merged";

    /// <summary>Only the difference text has it.</summary>
    public const string New = "new";

    /// <summary>Only the reference text has it.</summary>
    public const string Dropped = "dropped";

    /// <summary>All of them, from the least change to the greatest.</summary>
    public static IReadOnlyList<string> All { get; } = [Kept, Renumbered, Moved, Edited, Split, Merged, New, Dropped];
}
