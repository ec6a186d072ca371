namespace TreatyTools.Model;

/// <summary>Which rows a join gives.</summary>
public enum JoinKind
{
    /// <summary>Every pair of rows whose keys match.</summary>
    Inner,

    /// <summary>The pairs, and the left rows that match nothing.</summary>
    Left,

    /// <summary>The pairs, and the right rows that match nothing.</summary>
    Right,

    /// <summary>The pairs, and the rows of either side that match nothing.</summary>
    Full,

    /// <summary>The left rows that match something, each once, with the left columns alone.</summary>
    Semi,

    /// <summary>The left rows that match nothing, with the left columns alone.</summary>
    Anti,

    /// <summary>Every pair of rows, without keys.</summary>
    Cross,
}
