namespace TreatyTools.Model;

/// <summary>An article of another treaty that may correspond to one, as a program finds it; no judgement. Immutable.</summary>
public sealed record CorrespondenceSuggestion
{
    /// <summary>Id of the article.</summary>
    public required string From { get; init; }

    /// <summary>Its heading.</summary>
    public string? FromHeading { get; init; }

    /// <summary>Id of the article of the other treaty.</summary>
    public required string To { get; init; }

    /// <summary>Its heading.</summary>
    public string? ToHeading { get; init; }

    /// <summary>Its place among the articles of the other treaty, the likeliest first, counted from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>How alike the two are, from 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>What was compared besides the headings: <c>words</c> of the registered texts, or the <c>summary</c> of the dataset.</summary>
    public required string Basis { get; init; }

    /// <summary>The relation that the dataset records between the two (<see cref="Vocabularies.Relation"/>), as from the first of its record; null where it
    /// records none.</summary>
    public string? Recorded { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{From} {To}";
}
