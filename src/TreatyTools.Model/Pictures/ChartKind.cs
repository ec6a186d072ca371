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

    /// <summary>Who signed and who consented to be bound, as a map.</summary>
    ParticipationMap,

    /// <summary>Joint statements and who signed them.</summary>
    Network,

    /// <summary>Who is in one of two treaties, in the other or in both, as a map.</summary>
    Overlap,

    /// <summary>Concerns by article and outcome.</summary>
    ContestedArticles,

    /// <summary>The numbers of articles from the first draft to the final text.</summary>
    Renumbering,

    /// <summary>Where the words of the articles come from.</summary>
    Origins,

    /// <summary>How many voted for and against each motion.</summary>
    Votes,

    /// <summary>Which article of a text refers to which.</summary>
    References,
}
