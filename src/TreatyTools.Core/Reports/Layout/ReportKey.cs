using System.Globalization;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>By what the row of a record is found, wherever sorting has put it.</summary>
/// <param name="Sheet">Name of its sheet.</param>
/// <param name="Column">Letters of the column that holds the keys.</param>
/// <param name="Value">The key: a text or a whole number.</param>
internal sealed record ReportKey(string Sheet, string Column, object Value)
{
    // The most that a text within a formula may have.
    private const int Longest = 255;

    /// <summary>The formula of a link to the row. One that is gone leads to the top of the sheet.</summary>
    /// <param name="shown">What the cell shows: a text or a number.</param>
    internal string Link(object shown) => string.Create(CultureInfo.InvariantCulture,
        $"HYPERLINK(\"#'{Sheet}'!A\"&IFERROR(MATCH({Key},{Quoted}!${Column}:${Column},0),1),{Literal(shown)})");

    private string Quoted => Sheet.All(char.IsAsciiLetter) ? Sheet : $"'{Sheet}'";

    // A text is sought as a pattern, in which some characters have a meaning.
    private string Key => Value is string text
        ? Literal(text.Replace("~", "~~", StringComparison.Ordinal).Replace("*", "~*", StringComparison.Ordinal).Replace("?", "~?", StringComparison.Ordinal))
        : Literal(Value);

    private static string Literal(object value) => value is not string text
        ? Convert.ToString(value, CultureInfo.InvariantCulture)!
        : $"\"{Words.Shortened(text, Longest).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A cell that is calculated.</summary>
/// <param name="Text">The formula as the file has it.</param>
/// <param name="Shown">What stands in the cell before it is calculated: a text or a number.</param>
internal sealed record ReportFormula(string Text, object Shown);
