using System.Buffers;
using System.Text;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Rules;
using TreatyTools.Core.Datasets.Schema;

using TreatyTools.Core.IO;
using TreatyTools.Core.Tables.Csv;
using TreatyTools.Model;
namespace TreatyTools.Core.Datasets.Packages;

/// <summary>Reads the tables of a package into rows. What breaks the form or the types of the schema is a finding with file and line.</summary>
/// <param name="findings">Where findings go.</param>
/// <param name="checkBasics">Whether to check what records cannot be made without; not needed where every rule is checked afterwards.</param>
internal sealed class PackageRowReader(FindingList findings, bool checkBasics)
{
    private const int MaximumCell = 1_000_000;

    /// <summary>Reads one table.</summary>
    public void Read(PackageResource resource, DataRows rows)
    {
        PackageFile.RefuseLarge(resource.Path, PackageFile.MaximumBytes);
        byte[] bytes = PackageFile.Bytes(resource.Path);
        char[] text = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            int start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            int length = StrictUtf8.Encoding.GetChars(bytes, start, bytes.Length - start, text, 0);
            if (checkBasics && FirstControl(text.AsSpan(0, length)) is >= 0 and var at)
            {
                Fault("control-character", resource, 1 + text.AsSpan(0, at).Count('\n'), $"The file holds the character U+{(int)text[at]:X4}.");
                return;
            }

            Rows(resource, new CsvText(text, length, ',', strict: true), rows[resource.Table.Name]);
        }
        catch (DecoderFallbackException)
        {
            Fault("encoding", resource, null, "The file is not UTF-8.");
        }
        catch (TreatyFault fault) when (fault.ErrorId == "CsvMalformed")
        {
            Fault("csv-format", resource, (int)fault.Target!, fault.Message);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    private void Rows(PackageResource resource, CsvText csv, List<DataRow> target)
    {
        TableSchema table = resource.Table;
        if (!csv.Next())
        {
            Fault("header", resource, 1, "The file is empty; it has not even a header.");
            return;
        }

        string[] header = csv.Cells();
        if (!header.SequenceEqual(table.Fields.Select(field => field.Name), StringComparer.Ordinal))
        {
            Fault("header", resource, csv.Line, $"The header is not the one of '{table.Name}': {Difference(table, header)} If another version of "
                + "the module made the package, Compare-TreatyDataset tells how the two differ.");
            return;
        }

        while (csv.Next())
        {
            if (csv.Count != table.Fields.Count)
            {
                Fault("csv-format", resource, csv.Line, $"The row has {csv.Count} cells; the header has {table.Fields.Count}.");
            }
            else
            {
                target.Add(Row(resource, csv, target.Count + 1));
            }
        }
    }

    private DataRow Row(PackageResource resource, CsvText csv, int number)
    {
        object?[] values = new object?[csv.Count];
        DataRow row = new(resource.Table, values, resource.Name, csv.Line, number);
        for (int i = 0; i < values.Length; i++)
        {
            FieldSchema field = resource.Table.Fields[i];
            string cell = csv.Text(csv[i]) ?? "";
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

    /// <summary>Place of the first control character other than a line end, since a terminal would obey some of them; -1 where there is none.</summary>
    private static int FirstControl(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\r'))
            {
                return i;
            }
        }

        return -1;
    }

    private static string TypeName(FieldType type) => type switch
    {
        FieldType.Integer => "whole number",
        FieldType.Number => "number",
        FieldType.Boolean => "truth value (true or false)",
        _ => "list without empty items",
    };

    private void Fault(string rule, PackageResource resource, int? line, string message) =>
        findings.Error(rule, resource.Name, line, message, "Build the package again.", table: resource.Table.Name);
}
