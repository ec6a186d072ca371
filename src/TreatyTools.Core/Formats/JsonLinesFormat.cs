using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Files;

namespace TreatyTools.Core.Formats;

/// <summary>JSON Lines: one object a line.</summary>
internal sealed class JsonLinesFormat : WrittenTableFormat
{
    public override string Name => "JsonLines";

    public override IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    internal override IReadOnlyList<string> Parameters { get; } =
    [
        nameof(TableFileOptions.Type), nameof(TableFileOptions.AsText),
    ];

    internal override IReadOnlyList<Table> Read(string path, TableFileOptions options, CancellationToken cancellation) =>
        Open(path, stream => FrameJsonLines.Read(stream, options.Type, options.AsText, options.Warn, cancellation));

    internal override void Write(Table table, Stream target, string path, TableFileOptions options, CancellationToken cancellation) =>
        FrameJsonLines.Write(table, target, cancellation);
}
