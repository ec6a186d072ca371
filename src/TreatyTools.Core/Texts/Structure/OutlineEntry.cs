using TreatyTools.Core.Texts.Labels;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>A heading of the text, with where its words are.</summary>
internal sealed record OutlineEntry
{
    /// <summary>How high it stands.</summary>
    internal required HeadingRank Rank { get; init; }

    /// <summary>Name of its row of numbers, such as <c>article</c> or <c>chapter</c>.</summary>
    internal required string Series { get; init; }

    /// <summary>The number as it is printed, with its word.</summary>
    internal required string Label { get; init; }

    /// <summary>The number alone; null for none.</summary>
    internal string? Number { get; init; }

    /// <summary>The heading; null for none.</summary>
    internal string? Heading { get; set; }

    /// <summary>Where it begins.</summary>
    internal required int Start { get; init; }

    /// <summary>Where the words under it begin.</summary>
    internal int BodyStart { get; set; }

    /// <summary>Where they end: at the next heading, or at the end of the text.</summary>
    internal int BodyEnd { get; set; }

    /// <summary>Whether a row of numbers begins with it.</summary>
    internal bool Begins { get; init; }

    /// <summary>Whether its number was read out of what is glued together or set apart.</summary>
    internal bool Forced { get; init; }

    /// <summary>Whether it heads notes on the text, in which headings of articles are repeated.</summary>
    internal bool Notes { get; set; }

    /// <summary>The number as it was read; null for none.</summary>
    internal NumberReading? Reading { get; init; }
}
