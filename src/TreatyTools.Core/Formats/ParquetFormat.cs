using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Files;

namespace TreatyTools.Core.Formats;

/// <summary>Apache Parquet: columns with their types, compressed, which most programs for data read.</summary>
internal sealed class ParquetFormat : WrittenTableFormat
{
    public override string Name => "Parquet";

    public override IReadOnlyList<string> Extensions { get; } = [".parquet"];

    internal override bool HasTypes => true;

    internal override IReadOnlyList<Table> Read(string path, TableFileOptions options, CancellationToken cancellation) =>
        Open(path, stream => FrameParquet.Read(stream, cancellation));

    internal override void Write(Table table, Stream target, string path, TableFileOptions options, CancellationToken cancellation) =>
        FrameParquet.Write(table, target, cancellation);
}
