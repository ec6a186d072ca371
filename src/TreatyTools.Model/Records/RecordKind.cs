namespace TreatyTools.Model;

/// <summary>The kinds of record, in the order in which a dataset holds them.</summary>
public enum RecordKind
{
    /// <summary>A treaty.</summary>
    Treaty,

    /// <summary>A draft or final text.</summary>
    Text,

    /// <summary>An article, a preamble or a paragraph.</summary>
    Provision,

    /// <summary>An event.</summary>
    Event,

    /// <summary>How one State voted on one motion.</summary>
    Vote,

    /// <summary>A party's standing towards a treaty.</summary>
    Participation,

    /// <summary>A stakeholder.</summary>
    Stakeholder,

    /// <summary>A concern.</summary>
    Concern,

    /// <summary>A theme.</summary>
    Theme,

    /// <summary>A correspondence between two provisions.</summary>
    Correspondence,

    /// <summary>Where the words of an article come from.</summary>
    Reuse,

    /// <summary>The place of an article in an earlier text.</summary>
    DraftingPosition,

    /// <summary>A claim that was checked.</summary>
    Claim,

    /// <summary>A value on which sources disagree.</summary>
    Disagreement,

    /// <summary>A source.</summary>
    Source,
}
