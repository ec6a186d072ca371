namespace TreatyTools.Model;

/// <summary>Something that happened on the way to a treaty or in its life.</summary>
public sealed class TreatyEvent : TreatyRecord
{
    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>The day or period; where <see cref="End"/> is set, its beginning.</summary>
    public required EdtfDate Date { get; init; }

    /// <summary>The end of a period; null for a single date.</summary>
    public EdtfDate? End { get; init; }

    /// <summary>What kind of event it was (<see cref="Vocabularies.EventKind"/>).</summary>
    public required string Kind { get; init; }

    /// <summary>Title in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What happened, in the dataset's own words.</summary>
    public string? Summary { get; init; }

    /// <summary>Where it happened.</summary>
    public string? Place { get; init; }

    /// <summary>Symbol of the document that came of it.</summary>
    public string? Symbol { get; init; }

    /// <summary>Ids of the stakeholders who acted.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>The vote, where one was taken and something of it is known.</summary>
    public VoteTally? Vote { get; init; }

    /// <summary>Ids of the provisions that it is about.</summary>
    public IReadOnlyList<string> Provisions { get; init; } = [];
}

/// <summary>A recorded vote. A number that is not known is null, never 0.</summary>
public sealed class VoteTally
{
    /// <summary>What was voted on; yes is for the motion named here.</summary>
    public required string Subject { get; init; }

    /// <summary>Votes for.</summary>
    public int? Yes { get; init; }

    /// <summary>Votes against.</summary>
    public int? No { get; init; }

    /// <summary>Abstentions.</summary>
    public int? Abstain { get; init; }

    /// <summary>The tally as <c>yes-no-abstain</c>, with <c>?</c> for a number that is not known.</summary>
    public override string ToString() => $"{Text(Yes)}-{Text(No)}-{Text(Abstain)}";

    private static string Text(int? votes) => votes?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?";
}
