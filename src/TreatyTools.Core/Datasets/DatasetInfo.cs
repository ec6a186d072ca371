namespace TreatyTools.Core.Datasets;

/// <summary>What a data package says about itself.</summary>
public sealed record DatasetInfo
{
    /// <summary>Name in kebab case, by which <c>-Dataset</c> finds it.</summary>
    public required string Name { get; init; }

    /// <summary>Title for people.</summary>
    public required string Title { get; init; }

    /// <summary>What it covers, in a few sentences.</summary>
    public string? Description { get; init; }

    /// <summary>Semantic version of the data.</summary>
    public required string Version { get; init; }

    /// <summary>Day on which this version was made.</summary>
    public required DateOnly Created { get; init; }

    /// <summary>Identifier of the licence of the data, such as <c>CC-BY-4.0</c>.</summary>
    public string? Licence { get; init; }

    /// <summary>Folder of the package.</summary>
    public required string Directory { get; init; }
}
