namespace TreatyTools.Model;

/// <summary>Kinds of picture that are drawn of a dataset.</summary>
public enum ChartKind
{
    /// <summary>Events on a date axis.</summary>
    Timeline,

    /// <summary>Concerns by theme and kind of stakeholder.</summary>
    ConcernMatrix,

    /// <summary>What came of the concerns.</summary>
    Outcome,

    /// <summary>Signatures and ratifications over time.</summary>
    Participation,

    /// <summary>Who signed and who is bound, as a map.</summary>
    ParticipationMap,

    /// <summary>Joint statements and who signed them.</summary>
    Network,

    /// <summary>Where the words of the articles come from.</summary>
    Origins,
}
