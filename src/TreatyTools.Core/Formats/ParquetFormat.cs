using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Files;

namespace TreatyTools.Core.Formats;

/// <summary>Apache Parquet: columns with their types, compressed, which most programs for data read.</summary>
internal sealed class ParquetFormat : WrittenTableFormat
{
    /// <inheritdoc />
    public override string Name => "Parquet";

    /// <inheritdoc />
    public override IReadOnlyList<string> Extensions { get; } = [".parquet"];

    /// <inheritdoc />
    internal override bool HasTypes => true;

    /// <inheritdoc />
    internal override IReadOnlyList<Table> Read(string path, TableFileOptions options, CancellationToken cancellation) =>
        Open(path, stream => FrameParquet.Read(stream, cancellation));

    /// <inheritdoc />
    internal override void Write(Table table, Stream target, string path, TableFileOptions options, CancellationToken cancellation) =>
        FrameParquet.Write(table, target, cancellation);
}
