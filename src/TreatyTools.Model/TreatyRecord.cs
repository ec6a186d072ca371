namespace TreatyTools.Model;

/// <summary>
/// What every record of a dataset has: an id that is unique in its dataset, the dataset's name, and its provenance.
/// Records are immutable; two records are equal when kind, dataset and id are.
/// </summary>
public abstract class TreatyRecord : IIdentified, IEquatable<TreatyRecord>, IComparable<TreatyRecord>, IComparable
{
    /// <summary>Stable, readable id, unique in the dataset, such as <c>uncc/7</c> or <c>eff</c>.</summary>
    /// <remarks>Each kind of record declares it anew, so that it comes first where commands go through the properties.</remarks>
    public abstract required string Id { get; init; }

    /// <summary>Name of the dataset that the record comes from, such as <c>cybercrime</c>.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>Ids of the sources that the record rests on.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>How sure the record is (<see cref="Vocabularies.Confidence"/>); null where the kind of record does not grade it.</summary>
    public string? Confidence { get; init; }

    /// <summary><c>primary-text</c> where something rests on knowledge of a document that was not opened; null where the cited sources were read.</summary>
    public string? Basis { get; init; }

    /// <summary>What a reader should know about the record, such as why its confidence is not high; null where there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <inheritdoc />
    public bool Equals(TreatyRecord? other) =>
        other is not null && GetType() == other.GetType()
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && string.Equals(Dataset, other.Dataset, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as TreatyRecord);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(GetType(), Id, Dataset);

    /// <summary>Orders by id, numbers in their natural order (<c>uncc/7</c> before <c>uncc/10</c>).</summary>
    public int CompareTo(TreatyRecord? other) => other is null ? 1 : NaturalOrder.Compare(Id, other.Id);

    int IComparable.CompareTo(object? obj) => CompareTo(obj as TreatyRecord);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
