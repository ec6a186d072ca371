namespace TreatyTools.Core.Reports.Timeline;

/// <summary>How a timeline is drawn in text.</summary>
public sealed record TimelineTextOptions
{
    /// <summary>Cells in a line.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Letters and signs of ASCII only for what is drawn; titles stay as they are.</summary>
    public bool Ascii { get; init; }

    /// <summary>Whether signs have the colours of the pictures, years are bold and dates faint, by sequences that steer a terminal.</summary>
    public bool Colour { get; init; }

    /// <summary>What the timeline is of, such as the short name of a treaty; null for nothing.</summary>
    public string? Subject { get; init; }

    /// <summary>Number of cells that a text takes on the terminal; null where every character takes one.</summary>
    public Func<string, int>? Measure { get; init; }
}
