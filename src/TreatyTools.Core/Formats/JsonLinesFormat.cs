using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Files;

namespace TreatyTools.Core.Formats;

/// <summary>JSON Lines: one object a line.</summary>
internal sealed class JsonLinesFormat : WrittenTableFormat
{
    /// <inheritdoc />
    public override string Name => "JsonLines";

    /// <inheritdoc />
    public override IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    /// <inheritdoc />
    internal override IReadOnlyList<string> Parameters { get; } =
    [
        nameof(TableFileOptions.Type), nameof(TableFileOptions.AsText),
    ];

    /// <inheritdoc />
    internal override IReadOnlyList<Table> Read(string path, TableFileOptions options, CancellationToken cancellation) =>
        Open(path, stream => FrameJsonLines.Read(stream, options.Type, options.AsText, cancellation));

    /// <inheritdoc />
    internal override void Write(Table table, Stream target, string path, TableFileOptions options, CancellationToken cancellation) =>
        FrameJsonLines.Write(table, target, cancellation);
}
