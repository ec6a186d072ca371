namespace TreatyTools.Model;

/// <summary>What went wrong, in terms that a host can map onto its own error categories.</summary>
public enum FaultKind
{
    /// <summary>A value that the caller gave is not one that can be used.</summary>
    InvalidArgument,

    /// <summary>A record, file, folder, column or dataset that was asked for does not exist.</summary>
    NotFound,

    /// <summary>Data that was read breaks its format or its rules.</summary>
    InvalidData,

    /// <summary>A file or folder cannot be read or written.</summary>
    NotAccessible,

    /// <summary>The target exists and the caller asked not to replace it.</summary>
    AlreadyExists,

    /// <summary>The result would pass a limit: rows, cells, characters, bytes.</summary>
    LimitExceeded,
}

/// <summary>An error that a user can act on: a stable id, what is wrong, where, and what to do. The message is complete sentences.</summary>
public sealed class TreatyFault : Exception
{
    /// <summary>Creates a fault.</summary>
    /// <param name="errorId">Stable id in Pascal case, such as <c>UnknownArticle</c>.</param>
    /// <param name="kind">What went wrong.</param>
    /// <param name="message">Complete sentences: what is wrong, where, what to do.</param>
    /// <param name="target">The value or path at fault, if there is one.</param>
    /// <param name="inner">The cause, if there is one.</param>
    public TreatyFault(string errorId, FaultKind kind, string message, object? target = null, Exception? inner = null)
        : base(message, inner)
    {
        ErrorId = errorId;
        Kind = kind;
        Target = target;
    }

    /// <summary>Stable id in Pascal case.</summary>
    public string ErrorId { get; }

    /// <summary>What went wrong.</summary>
    public FaultKind Kind { get; }

    /// <summary>The value or path at fault, or null.</summary>
    public object? Target { get; }
}
