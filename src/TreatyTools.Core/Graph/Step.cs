using TreatyTools.Model;

namespace TreatyTools.Core.Graph;

/// <summary>One step of a path: along a link, against it, by the whole relation to another kind, or a choice of one kind.</summary>
internal sealed record Step
{
    private Step()
    {
    }

    /// <summary>The link, or null for a step by relation.</summary>
    internal Link? Link { get; private init; }

    /// <summary>Against the link.</summary>
    internal bool Backwards { get; private init; }

    /// <summary>The kind to which a step by relation leads, or which it keeps.</summary>
    internal RecordKind Kind { get; private init; }

    /// <summary>Goes nowhere, but keeps one kind.</summary>
    internal bool Selects { get; private init; }

    /// <summary>Along a link.</summary>
    internal static Step To(Link link) => new() { Link = link };

    /// <summary>Against a link.</summary>
    internal static Step Back(Link link) => new() { Link = link, Backwards = true };

    /// <summary>Keeps the records of one kind, where a link leads to several.</summary>
    internal static Step Only(RecordKind kind) => new() { Kind = kind, Selects = true };

    /// <summary>By the relation to another kind.</summary>
    internal static Step Via(RecordKind kind) => new() { Kind = kind };
}
