namespace TreatyTools.Model;

/// <summary>What a dataset says about itself: its name, version, licence, and the size of its tables.</summary>
public sealed record TreatyDataset
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
    public required EdtfDate Created { get; init; }

    /// <summary>Identifier of the licence of the data, such as <c>CC-BY-4.0</c>.</summary>
    public string? Licence { get; init; }

    /// <summary>Who made it.</summary>
    public IReadOnlyList<DatasetContributor> Contributors { get; init; } = [];

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>How to cite it.</summary>
    public string? Citation { get; init; }

    /// <summary>Address of its page; null where it has none.</summary>
    public string? Homepage { get; init; }

    /// <summary>What its makers know to be missing or doubtful, the most important first.</summary>
    public IReadOnlyList<DatasetGap> Gaps { get; init; } = [];

    /// <summary>Folder of the package.</summary>
    public required string Directory { get; init; }

    /// <summary>The tables, with their number of rows.</summary>
    public IReadOnlyList<DatasetTable> Tables { get; init; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>Somebody who made a dataset.</summary>
/// <param name="Title">Name of the person or body.</param>
/// <param name="Roles">What they did, such as <c>creator</c>.</param>
public sealed record DatasetContributor(string Title, IReadOnlyList<string> Roles)
{
    /// <summary>The name.</summary>
    public override string ToString() => Title;
}

/// <summary>Something that is missing or doubtful in a dataset.</summary>
/// <param name="Topic">What it is about, such as the drafts; null where it is not said.</param>
/// <param name="Text">What is missing or doubtful.</param>
public sealed record DatasetGap(string? Topic, string Text)
{
    /// <summary>Topic and text.</summary>
    public override string ToString() => Topic is null ? Text : $"{Topic}: {Text}";
}

/// <summary>A table of a dataset.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Rows">Number of rows.</param>
public sealed record DatasetTable(string Name, int Rows)
{
    /// <summary>Name and number of rows.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name} ({Rows})");
}
