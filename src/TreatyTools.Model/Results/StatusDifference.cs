namespace TreatyTools.Model;

/// <summary>What a depositary's status file says about one party that the dataset does not say, or says otherwise.</summary>
public sealed class StatusDifference
{
    /// <summary>Id of the treaty.</summary>
    public required string Treaty { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code of the State, or <c>EU</c>; null where the name in the file is not known.</summary>
    public string? Party { get; init; }

    /// <summary>Name as the file, or for a party that the file lacks the dataset, has it.</summary>
    public required string PartyName { get; init; }

    /// <summary>What kind of difference it is (<see cref="Vocabularies.StatusChange"/>).</summary>
    public required string Change { get; init; }

    /// <summary>The field that differs: <c>signed</c>, <c>ratified</c> or <c>action</c>; null where the whole party is new or missing.</summary>
    public string? Field { get; init; }

    /// <summary>What the dataset says.</summary>
    public string? DatasetValue { get; init; }

    /// <summary>What the depositary's file says.</summary>
    public string? DepositaryValue { get; init; }

    /// <summary>A seed record (YAML) to review and take over; null where there is nothing to take over.</summary>
    public string? Seed { get; init; }

    /// <summary>The difference in a line.</summary>
    public override string ToString() => $"{Treaty}:{Party ?? PartyName} {Change} {Field}".TrimEnd();
}
