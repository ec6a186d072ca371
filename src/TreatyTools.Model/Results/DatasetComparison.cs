using System.Globalization;

namespace TreatyTools.Model;

/// <summary>How two versions of a dataset differ, in numbers, and what version that calls for.</summary>
public sealed class DatasetComparison
{
    /// <summary>Name of the dataset, as the later version has it.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the reference.</summary>
    public required string ReferenceVersion { get; init; }

    /// <summary>Version of the difference.</summary>
    public required string DifferenceVersion { get; init; }

    /// <summary>The part of the version that the changes call to raise (<see cref="Vocabularies.VersionPart"/>): the highest of them.</summary>
    public required string CallsFor { get; init; }

    /// <summary>The version that follows the reference by that rule; null where the reference has none of the form 1.2.3.</summary>
    public string? NextVersion { get; init; }

    /// <summary>Whether the difference has that version or a higher one; null where it cannot be told.</summary>
    public bool? VersionFollows { get; init; }

    /// <summary>The tables that differ, with numbers of records and fields.</summary>
    public IReadOnlyList<DatasetTableChange> Tables { get; init; } = [];

    /// <summary>Day of the reference.</summary>
    public DateOnly ReferenceCreated { get; init; }

    /// <summary>Day of the difference.</summary>
    public DateOnly DifferenceCreated { get; init; }

    /// <summary>Folder of the reference.</summary>
    public required string Reference { get; init; }

    /// <summary>Folder of the difference.</summary>
    public required string Difference { get; init; }

    /// <summary>All changes.</summary>
    public IReadOnlyList<DatasetChange> Changes { get; init; } = [];

    /// <summary>Both versions and what they call for.</summary>
    public override string ToString() => $"{Name} {ReferenceVersion} -> {DifferenceVersion}: {CallsFor}";
}

/// <summary>How a table differs, in numbers.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Added">Records that are new.</param>
/// <param name="Removed">Records that are gone.</param>
/// <param name="Changed">Records of which a value differs.</param>
/// <param name="Fields">Fields that are new, gone, moved or of another kind.</param>
public sealed record DatasetTableChange(string Table, int Added, int Removed, int Changed, int Fields)
{
    /// <summary>The numbers in a line.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Table}: {Added} added, {Removed} removed, {Changed} changed, {Fields} fields");
}
