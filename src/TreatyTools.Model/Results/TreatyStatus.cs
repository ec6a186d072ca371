namespace TreatyTools.Model;

/// <summary>Where a treaty stands on a day: who has signed, who is bound, and what its entry into force still takes.</summary>
public sealed class TreatyStatus
{
    /// <summary>Id of the treaty.</summary>
    public required string Treaty { get; init; }

    /// <summary>The name it is called by.</summary>
    public required string ShortName { get; init; }

    /// <summary>The day for which the status is told.</summary>
    public required EdtfDate AsOf { get; init; }

    /// <summary>Day to which signatures and instruments were followed; what happened between it and <see cref="AsOf"/> may be missing.</summary>
    public EdtfDate? ParticipationAsOf { get; init; }

    /// <summary>How many had signed by then, those who have ratified since included; null where the dataset holds no participation.</summary>
    public int? Signatories { get; init; }

    /// <summary>How many had deposited an instrument by then: parties, or parties to be once the treaty is in force; null where the dataset holds no
    /// participation.</summary>
    public int? Instruments { get; init; }

    /// <summary>How many of the instruments count towards entry into force; null where the rule is not recorded.</summary>
    public int? InstrumentsCounted { get; init; }

    /// <summary>How many instruments the rule asks for.</summary>
    public int? InstrumentsRequired { get; init; }

    /// <summary>How many instruments are still missing; 0 where the number is reached.</summary>
    public int? InstrumentsNeeded { get; init; }

    /// <summary>Whether it was in force on the day; null where the dataset cannot tell.</summary>
    public bool? InForce { get; init; }

    /// <summary>The date of entry into force, past or coming; null where it is not yet fixed. An interval where the deciding instrument has no exact
    /// date.</summary>
    public EdtfDate? EntryIntoForce { get; init; }

    /// <summary>Code of the party whose instrument completed, or will have completed, the number; null where it is not reached or not recorded.</summary>
    public string? CompletedBy { get; init; }

    /// <summary>Whether it could be signed on the day (<see cref="Vocabularies.SignatureWindow"/>).</summary>
    public required string Signature { get; init; }

    /// <summary>Last day for signature; null where it stays open.</summary>
    public EdtfDate? SignatureCloses { get; init; }

    /// <summary>What entry into force still takes, in words; null where it takes nothing more.</summary>
    public string? Missing { get; init; }

    /// <summary>The rule, in words.</summary>
    public string? Rule { get; init; }

    /// <summary>What a reader should know: dates that may lie after the day, instruments that do not count, dates that do not fit; null where there is
    /// nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Treaty, day and standing in a line.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{Treaty} on {AsOf}: {(Signatories is null ? "participation not recorded" : $"{Signatories} signatories, {Instruments} instruments")}");
}
