namespace TreatyTools.Core.Pictures;

/// <summary>What every kind of chart can be told.</summary>
public sealed record ChartOptions
{
    /// <summary>Width that a chart has unless another is asked for, in pixels.</summary>
    public const int UsualWidth = 1200;

    /// <summary>Title; null for what the chart finds, or its topic where it finds nothing.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the title is the topic, not what the chart finds.</summary>
    public bool TitleIsTopic { get; init; }

    /// <summary>What the topic begins with, such as the short name of the treaty; null for nothing.</summary>
    public string? Subject { get; init; }

    /// <summary>The line at the foot that says where the data come from; null for none.</summary>
    public string? Source { get; init; }

    /// <summary>The day up to which data count; null for all.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The day of which the chart says that it tells; null for none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What the chart is a selection of, as a sentence; null where it shows all there is.</summary>
    public string? Selection { get; init; }

    /// <summary>Width in pixels. Letters keep their size; a wider chart has more room.</summary>
    public int Width { get; init; } = UsualWidth;

    /// <summary>Height in pixels; null for the height that the content asks for.</summary>
    public int? Height { get; init; }
}
