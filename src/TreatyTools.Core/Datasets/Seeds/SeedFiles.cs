namespace TreatyTools.Core.Datasets.Seeds;

/// <summary>Files of a folder of seeds that hold no records.</summary>
public static class SeedFiles
{
    /// <summary>Says what the dataset is; a folder without it is no folder of seeds.</summary>
    public const string Dataset = "dataset.yaml";

    /// <summary>Tells in Markdown what is missing or doubtful; seeds need not have it.</summary>
    public const string Gaps = "GAPS.md";
}
