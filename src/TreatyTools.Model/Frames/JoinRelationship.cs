namespace TreatyTools.Model;

/// <summary>How often a key may stand on either side of a join.</summary>
public enum JoinRelationship
{
    /// <summary>Any number of times on both sides: nothing is checked.</summary>
    ManyToMany,

    /// <summary>Once on both sides.</summary>
    OneToOne,

    /// <summary>Once on the left.</summary>
    OneToMany,

    /// <summary>Once on the right.</summary>
    ManyToOne,
}
