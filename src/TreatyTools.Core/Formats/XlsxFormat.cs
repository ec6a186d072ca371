using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Reading;
using TreatyTools.Model;

namespace TreatyTools.Core.Formats;

/// <summary>Workbooks of Excel, which tables are read from only; they are written with more than a table in them.</summary>
internal sealed class XlsxFormat : TableFormat
{
    public override string Name => "Xlsx";

    public override IReadOnlyList<string> Extensions { get; } = [".xlsx", ".xlsm"];

    internal override IReadOnlyList<string> Parameters { get; } =
    [
        nameof(TableFileOptions.WorksheetName), nameof(TableFileOptions.Type), nameof(TableFileOptions.AsText),
    ];

    internal override IReadOnlyList<Table> Read(string path, TableFileOptions options, CancellationToken cancellation)
    {
        if (options.Type.FirstOrDefault(type => type.Value != typeof(string)) is { Key: { } column, Value: { } type })
        {
            throw new TreatyFault("ParameterNotForFormat", FaultKind.InvalidArgument,
                $"The cells of a workbook have types of their own, so -Type takes nothing but String there, and it has {type.Name} for '{column}'. "
                    + "Leave it out.", column);
        }

        WorkbookReadOptions chosen = new()
        {
            Worksheets = options.WorksheetName,
            TextColumns = options.AsText ? ["*"] : [.. options.Type.Keys],
            Warn = options.Warn,
        };
        return [.. WorkbookReader.Read(path, chosen, cancellation).Select(sheet => sheet.ToTable())];
    }
}
