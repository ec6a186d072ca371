namespace TreatyTools.Model;

/// <summary>One thing in which two versions of a dataset differ: a table, a field, a record, a value, or what the dataset says about itself.</summary>
public sealed class DatasetChange
{
    /// <summary>Name of the table; null for what the dataset says about itself.</summary>
    public string? Table { get; init; }

    /// <summary>Id of the record, or the values that tell it apart with a stroke between them; null where no record is meant.</summary>
    public string? Id { get; init; }

    /// <summary>What kind of change it is (<see cref="Vocabularies.DatasetChange"/>).</summary>
    public required string Change { get; init; }

    /// <summary>The field, or the property of the dataset; null where a table or a record is meant as a whole.</summary>
    public string? Field { get; init; }

    /// <summary>What the reference has, as the cell of the package writes it; null for nothing.</summary>
    public string? Old { get; init; }

    /// <summary>What the difference has; null for nothing.</summary>
    public string? New { get; init; }

    /// <summary>The part of the version that it calls to raise (<see cref="Vocabularies.VersionPart"/>).</summary>
    public required string CallsFor { get; init; }

    /// <summary>The change in a line.</summary>
    public override string ToString() => string.Join(' ', ((string?[])[Table, Id, Field, Change]).OfType<string>());
}
