using System.Globalization;
using TreatyTools.Core.Datasets.Schema;

namespace TreatyTools.Core.Datasets.Packages;

/// <summary>Values as cells of a package, and back.</summary>
internal static class CellFormat
{
    /// <summary>A value as a cell; unknown is an empty cell.</summary>
    public static string ToCell(object? value) => value switch
    {
        null => "",
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IReadOnlyList<string> list => string.Join(FieldSchema.ListDelimiter, list),
        _ => (string)value,
    };

    /// <summary>The value of a cell; false where it has not the type of the field.</summary>
    public static bool TryRead(FieldSchema field, string cell, out object? value)
    {
        value = null;
        switch (field.Type)
        {
            case FieldType.List:
                value = cell.Length == 0 ? Array.AsReadOnly<string>([]) : Array.AsReadOnly(cell.Split(FieldSchema.ListDelimiter));
                return !cell.StartsWith(FieldSchema.ListDelimiter) && !cell.EndsWith(FieldSchema.ListDelimiter)
                    && !cell.Contains(";;", StringComparison.Ordinal);
            case var _ when cell.Length == 0:
                return true;
            case FieldType.Integer:
                bool isNumber = int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
                value = isNumber ? number : null;
                return isNumber;
            case FieldType.Number:
                bool isFinite = double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && double.IsFinite(real);
                value = isFinite ? real : null;
                return isFinite;
            case FieldType.Boolean:
                value = cell == "true" ? true : cell == "false" ? false : null;
                return value is not null;
            default:
                value = cell;
                return true;
        }
    }
}
