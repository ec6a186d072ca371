using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Files;

namespace TreatyTools.Core.Formats;

/// <summary>Apache Arrow, also called Feather: columns with their types as they lie in memory.</summary>
internal sealed class ArrowFormat : WrittenTableFormat
{
    public override string Name => "Arrow";

    public override IReadOnlyList<string> Extensions { get; } = [".arrow", ".feather", ".ipc"];

    internal override bool HasTypes => true;

    internal override IReadOnlyList<Table> Read(string path, TableFileOptions options, CancellationToken cancellation) =>
        Open(path, stream => FrameArrow.Read(stream, cancellation));

    internal override void Write(Table table, Stream target, string path, TableFileOptions options, CancellationToken cancellation) =>
        FrameArrow.Write(table, target, cancellation);
}
