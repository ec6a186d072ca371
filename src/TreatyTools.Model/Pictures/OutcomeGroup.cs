namespace TreatyTools.Model;

/// <summary>What the concerns of an outcome chart are grouped by.</summary>
public enum OutcomeGroup
{
    /// <summary>Theme.</summary>
    Theme,

    /// <summary>Kind of stakeholder.</summary>
    StakeholderKind,
}
