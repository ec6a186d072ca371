using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Status;

/// <summary>How a State or organisation stands to a treaty on a day, the closer to it the higher.</summary>
internal enum Standing
{
    /// <summary>It has neither signed nor consented to be bound, as far as is recorded.</summary>
    None,

    /// <summary>The date of its act may lie before the day or after it.</summary>
    Uncertain,

    /// <summary>It has signed.</summary>
    Signatory,

    /// <summary>It has ratified, accepted, approved or acceded.</summary>
    Bound,
}

/// <summary>What a record of participation says of a day. An act counts when its date lies certainly on or before the day.</summary>
internal static class Standings
{
    extension(Participation record)
    {
        /// <summary>Whether the party had signed by the day, without doubt.</summary>
        internal bool HasSigned(DateOnly day) => record.Signed?.IsCertainlyBy(day) == true;

        /// <summary>Whether the party had consented to be bound by the day, without doubt.</summary>
        internal bool IsBound(DateOnly day) => record.Ratified?.IsCertainlyBy(day) == true;

        /// <summary>Whether the party may have signed or consented to be bound by the day.</summary>
        internal bool MayHaveActed(DateOnly day) => record.Signed?.MayBeBy(day) == true || record.Ratified?.MayBeBy(day) == true;

        /// <summary>Whether one of its dates may lie before the day or after it.</summary>
        internal bool IsDoubtful(DateOnly day) => IsDoubtful(record.Signed, day) || IsDoubtful(record.Ratified, day);

        /// <summary>How the party stands to the treaty on the day.</summary>
        internal Standing StandingOn(DateOnly day) =>
            record.IsBound(day) ? Standing.Bound
            : record.HasSigned(day) ? Standing.Signatory
            : record.MayHaveActed(day) ? Standing.Uncertain
            : Standing.None;
    }

    extension(Treaty treaty)
    {
        /// <summary>The day to which signatures and ratifications were followed, where it lies before the day: there may be more by then; else null.</summary>
        internal EdtfDate? FollowedBefore(DateOnly day) => treaty.ParticipationAsOf is { HasLatest: true } followed && followed.Latest < day ? followed : null;
    }

    /// <summary>Whether a date may lie before the day or after it; not where there is none.</summary>
    internal static bool IsDoubtful(EdtfDate? date, DateOnly day) => date is not null && date.MayBeBy(day) && !date.IsCertainlyBy(day);
}
