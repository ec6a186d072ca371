namespace TreatyTools.Model;

/// <summary>For how long a file stays bound to a text of a dataset.</summary>
public enum TextScope
{
    /// <summary>Until the session ends or the module is removed from it.</summary>
    Session,

    /// <summary>For this user, in every session.</summary>
    User,
}

/// <summary>Whether the file of a registered text is still what was registered.</summary>
public enum TextFileState
{
    /// <summary>It is, or the session holds its words.</summary>
    Usable,

    /// <summary>The file has other bytes than when it was registered. Its words are not used.</summary>
    Changed,

    /// <summary>There is no such file any more, or it cannot be opened.</summary>
    Missing,
}

/// <summary>A file that is bound to a text of a dataset. Immutable.</summary>
public sealed record TextRegistration
{
    /// <summary>Id of the text, such as <c>uncc-final</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Name of the dataset.</summary>
    public required string Dataset { get; init; }

    /// <summary>For how long it is registered.</summary>
    public required TextScope Scope { get; init; }

    /// <summary>Full path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the file when it was registered, in lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Whether the file is still what was registered.</summary>
    public TextFileState State { get; init; }

    /// <summary>Scope, path and state.</summary>
    public override string ToString() => $"{Scope}: {Path} ({State})";
}
