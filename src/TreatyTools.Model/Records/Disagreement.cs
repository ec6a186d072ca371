namespace TreatyTools.Model;

/// <summary>A value on which sources disagree: what each says, which one the dataset keeps, and why.</summary>
public sealed class Disagreement : TreatyRecord
{
    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>Id of the record to which the value belongs.</summary>
    public required string Subject { get; init; }

    /// <summary>The field of that record in which the value stands.</summary>
    public required string Field { get; init; }

    /// <summary>The question on which the sources differ.</summary>
    public required string Question { get; init; }

    /// <summary>What the sources say, account by account.</summary>
    public IReadOnlyList<DisagreementAccount> Accounts { get; init; } = [];

    /// <summary>The value of the account that the dataset keeps; null where it keeps none.</summary>
    public string? Preferred { get; init; }

    /// <summary>Why that one, or why none.</summary>
    public string? Reason { get; init; }
}

/// <summary>One of the values that sources give for the same thing.</summary>
public sealed class DisagreementAccount
{
    /// <summary>The value.</summary>
    public required string Value { get; init; }

    /// <summary>Ids of the sources that give it.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What a reader should know about this account.</summary>
    public string? Note { get; init; }

    /// <summary>The value.</summary>
    public override string ToString() => Value;
}
