using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Files;

namespace TreatyTools.Core.Formats;

/// <summary>Apache Arrow, also called Feather: columns with their types as they lie in memory.</summary>
internal sealed class ArrowFormat : WrittenTableFormat
{
    /// <inheritdoc />
    public override string Name => "Arrow";

    /// <inheritdoc />
    public override IReadOnlyList<string> Extensions { get; } = [".arrow", ".feather", ".ipc"];

    /// <inheritdoc />
    internal override bool HasTypes => true;

    /// <inheritdoc />
    internal override IReadOnlyList<Table> Read(string path, TableFileOptions options, CancellationToken cancellation) =>
        Open(path, stream => FrameArrow.Read(stream, cancellation));

    /// <inheritdoc />
    internal override void Write(Table table, Stream target, string path, TableFileOptions options, CancellationToken cancellation) =>
        FrameArrow.Write(table, target, cancellation);
}
