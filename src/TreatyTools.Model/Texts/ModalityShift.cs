namespace TreatyTools.Model;

/// <summary>Which way a change of modality goes.</summary>
public enum ModalityDirection
{
    /// <summary>The difference text binds less.</summary>
    Softer,

    /// <summary>The difference text binds more.</summary>
    Stronger,

    /// <summary>It binds as much, in another way: a duty that became a prohibition.</summary>
    Neutral,
}

/// <summary>
/// A place where two texts bind differently: another modality (<see cref="TextModalities"/>), or words that take something back
/// (<see cref="TextQualifiers"/>) added or gone. Immutable.
/// </summary>
public sealed record ModalityShift
{
    /// <summary>Whether the difference text binds less, more or as much.</summary>
    public required ModalityDirection Direction { get; init; }

    /// <summary>The modality or qualifier of the reference text; null for a qualifier that was added.</summary>
    public string? From { get; init; }

    /// <summary>The modality or qualifier of the difference text; null for a qualifier that went.</summary>
    public string? To { get; init; }

    /// <summary>
    /// By how many ranks of <see cref="TextModalities.Rank"/> it binds less (negative) or more (positive); -1 for a qualifier that was added and 1 for one
    /// that went.
    /// </summary>
    public required int Step { get; init; }

    /// <summary>Id of the unit of the reference text.</summary>
    public required string ReferenceUnit { get; init; }

    /// <summary>Its number as it is printed.</summary>
    public string? ReferenceLabel { get; init; }

    /// <summary>The words about the place in the reference text.</summary>
    public required string ReferenceText { get; init; }

    /// <summary>Id of the unit of the difference text.</summary>
    public required string DifferenceUnit { get; init; }

    /// <summary>Its number as it is printed.</summary>
    public string? DifferenceLabel { get; init; }

    /// <summary>The words about the place in the difference text.</summary>
    public required string DifferenceText { get; init; }

    /// <summary>Name of the reference text.</summary>
    public required string ReferenceDocument { get; init; }

    /// <summary>Name of the difference text.</summary>
    public required string DifferenceDocument { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{ReferenceUnit} -> {DifferenceUnit}: {From ?? "none"} -> {To ?? "none"} ({Direction.ToString().ToLowerInvariant()})";
}
