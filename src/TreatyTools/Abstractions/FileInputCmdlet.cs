using TreatyTools.Paths;

namespace TreatyTools.Abstractions;

/// <summary>Base of the cmdlets that read files or folders, by paths with wildcards or by literal ones.</summary>
public abstract class FileInputCmdlet : TreatyCmdlet
{
    /// <summary>What to read. Wildcards are allowed.</summary>
    public abstract string[] Path { get; set; }

    /// <summary>What to read, taken literally: no wildcards.</summary>
    public abstract string[] LiteralPath { get; set; }

    /// <summary>Full paths of what a path names.</summary>
    private protected virtual IReadOnlyList<string> Find(string path, bool literal) => SessionPath.Files(this, path, literal);

    /// <summary>Reads one of them. A fault is reported, and the next one comes.</summary>
    private protected abstract void Read(string path);

    /// <inheritdoc />
    protected override void Process()
    {
        bool literal = ParameterSetName == SessionPath.AsWritten;
        Each(literal ? LiteralPath : Path, path => Find(path, literal), Read);
    }
}
