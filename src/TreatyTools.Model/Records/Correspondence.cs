namespace TreatyTools.Model;

/// <summary>The same idea in two treaties: how the provision <see cref="From"/> stands to the provision <see cref="To"/>.</summary>
public sealed class Correspondence : TreatyRecord
{
    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>Id of the provision.</summary>
    public required string From { get; init; }

    /// <summary>Id of the provision in the other treaty; the dataset need not hold that treaty's provisions.</summary>
    public required string To { get; init; }

    /// <summary>Heading of the provision in the other treaty.</summary>
    public string? ToHeading { get; init; }

    /// <summary>How <see cref="From"/> stands to <see cref="To"/> (<see cref="Vocabularies.Relation"/>).</summary>
    public required string Relation { get; init; }
}
