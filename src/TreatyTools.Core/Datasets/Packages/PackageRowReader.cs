using System.Buffers;
using System.Text;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Rules;
using TreatyTools.Core.Datasets.Schema;

namespace TreatyTools.Core.Datasets.Packages;

/// <summary>Reads the tables of a package into rows. What breaks the form or the types of the schema is a finding with file and line.</summary>
/// <param name="findings">Where findings go.</param>
/// <param name="checkBasics">Whether to check what records cannot be made without; not needed where every rule is checked afterwards.</param>
internal sealed class PackageRowReader(FindingList findings, bool checkBasics)
{
    private const long MaximumBytes = 128L * 1024 * 1024;
    private const int MaximumCell = 1_000_000;

    // Control characters other than line ends: a terminal would obey some of them.
    private static readonly SearchValues<char> Control = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\n' or '\r'))]);

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads one table.</summary>
    public void Read(PackageResource resource, DataRows rows)
    {
        PackageFile.RefuseLarge(resource.Path, MaximumBytes);
        try
        {
            string text = StrictUtf8.GetString(PackageFile.Bytes(resource.Path));
            if (checkBasics && text.AsSpan().IndexOfAny(Control) is >= 0 and var at)
            {
                Fault("control-character", resource, 1 + text.AsSpan(0, at).Count('\n'), $"The file holds the character U+{(int)text[at]:X4}.");
                return;
            }

            Rows(resource, text.StartsWith('\uFEFF') ? text[1..] : text, rows[resource.Table.Name]);
        }
        catch (DecoderFallbackException)
        {
            Fault("encoding", resource, null, "The file is not UTF-8.");
        }
        catch (CsvFormatException e)
        {
            Fault("csv-format", resource, e.Line, e.Message);
        }
    }

    private void Rows(PackageResource resource, string text, List<DataRow> target)
    {
        TableSchema table = resource.Table;
        bool header = true;
        foreach (CsvRow csv in CsvText.Read(text))
        {
            if (header)
            {
                if (!csv.Cells.SequenceEqual(table.Fields.Select(field => field.Name), StringComparer.Ordinal))
                {
                    Fault("header", resource, csv.Line, $"The header is not the one of '{table.Name}': {Difference(table, csv.Cells)}");
                    return;
                }

                header = false;
            }
            else if (csv.Cells.Length != table.Fields.Count)
            {
                Fault("csv-format", resource, csv.Line, $"The row has {csv.Cells.Length} cells; the header has {table.Fields.Count}.");
            }
            else
            {
                target.Add(Row(resource, csv, target.Count + 1));
            }
        }

        if (header)
        {
            Fault("header", resource, 1, "The file is empty; it has not even a header.");
        }
    }

    private DataRow Row(PackageResource resource, CsvRow csv, int number)
    {
        object?[] values = new object?[csv.Cells.Length];
        DataRow row = new(resource.Table, values, resource.Name, csv.Line, number);
        for (int i = 0; i < values.Length; i++)
        {
            FieldSchema field = resource.Table.Fields[i];
            string cell = csv.Cells[i];
            if (cell.Length > MaximumCell)
            {
                findings.Add("cell-length", row, field, null, $"The cell '{field.Name}' has more than {MaximumCell} characters.", "Shorten it.");
            }
            else if (!CellFormat.TryRead(field, cell, out values[i]))
            {
                row.MarkReported(i);
                findings.Add("type", row, field, cell, $"'{FindingList.Shorten(cell)}' is no {TypeName(field.Type)}.",
                    "Correct the cell, or build the package again.");
            }
        }

        if (checkBasics)
        {
            RowValidator.CheckBasics(row, findings);
        }

        return row;
    }

    private static string Difference(TableSchema table, string[] actual)
    {
        string[] missing = [.. table.Fields.Select(field => field.Name).Except(actual, StringComparer.Ordinal)];
        string[] unknown = [.. actual.Where(name => !table.Has(name)).Select(FindingList.Shorten)];
        return missing.Length > 0 ? $"'{string.Join("', '", missing)}' is missing."
            : unknown.Length > 0 ? $"'{string.Join("', '", unknown)}' is not known."
            : "the columns stand in another order, or one stands twice.";
    }

    private static string TypeName(FieldType type) => type switch
    {
        FieldType.Integer => "whole number",
        FieldType.Boolean => "truth value (true or false)",
        _ => "list without empty items",
    };

    private void Fault(string rule, PackageResource resource, int? line, string message) =>
        findings.Error(rule, resource.Name, line, message, "Build the package again.", table: resource.Table.Name);
}
