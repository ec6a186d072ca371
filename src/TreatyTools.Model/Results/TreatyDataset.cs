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

    /// <summary>How far two codings of its concerns agree, comparison by comparison and field by field; empty where nobody coded twice.</summary>
    public IReadOnlyList<DatasetAgreement> Agreement { get; init; } = [];

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

/// <summary>How far two codings of the concerns of a dataset agree in one field.</summary>
public sealed record DatasetAgreement
{
    /// <summary>Id of the comparison.</summary>
    public required string Coding { get; init; }

    /// <summary>The field (<see cref="Vocabularies.CodedField"/>).</summary>
    public required string Field { get; init; }

    /// <summary>Number of concerns that both codings gave a value.</summary>
    public required int Units { get; init; }

    /// <summary>Number of those on which they agree.</summary>
    public required int Agreed { get; init; }

    /// <summary>Agreement in percent, from 0 to 100.</summary>
    public double? PercentAgreement { get; init; }

    /// <summary>Cohen's kappa; null where chance explains all.</summary>
    public double? CohenKappa { get; init; }

    /// <summary>Krippendorff's alpha for nominal data; null where only one value occurs.</summary>
    public double? KrippendorffAlpha { get; init; }

    /// <summary>Which codings were compared.</summary>
    public string? Compared { get; init; }

    /// <summary>How they came about.</summary>
    public string? Method { get; init; }

    /// <summary>Comparison, field and alpha.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Coding} {Field}: alpha {KrippendorffAlpha:0.00} of {Units}");
}

/// <summary>A table of a dataset.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Rows">Number of rows.</param>
public sealed record DatasetTable(string Name, int Rows)
{
    /// <summary>Name and number of rows.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name} ({Rows})");
}
