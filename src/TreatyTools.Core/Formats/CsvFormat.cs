using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Csv;

namespace TreatyTools.Core.Formats;

/// <summary>Text with a character between the fields of a line.</summary>
internal sealed class CsvFormat : WrittenTableFormat
{
    public override string Name => "Csv";

    public override IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv", ".txt"];

    internal override IReadOnlyList<string> Parameters { get; } =
    [
        nameof(TableFileOptions.Delimiter), nameof(TableFileOptions.Header), nameof(TableFileOptions.Culture), nameof(TableFileOptions.Encoding),
        nameof(TableFileOptions.EscapeFormula), nameof(TableFileOptions.Type), nameof(TableFileOptions.AsText),
    ];

    internal override IReadOnlyList<Table> Read(string path, TableFileOptions options, CancellationToken cancellation) =>
        Open(path, stream => FrameCsv.Read(stream, Options(options, path), options.Warn, cancellation));

    internal override void Write(Table table, Stream target, string path, TableFileOptions options, CancellationToken cancellation) =>
        FrameCsv.Write(table, target, Options(options, path), cancellation);

    private static CsvOptions Options(TableFileOptions options, string path) => new()
    {
        Delimiter = options.Delimiter ?? (Path.GetExtension(path).Equals(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : ','),
        Culture = options.Culture,
        Encoding = options.Encoding,
        EscapeFormula = options.EscapeFormula,
        Header = options.Header,
        Types = options.Type,
        AsText = options.AsText,
    };
}
