using System.Globalization;

namespace TreatyTools.Model;

/// <summary>
/// A date as the Extended Date/Time Format (ISO 8601-2, levels 0 and 1) writes it, with the first and last day that it can mean.
/// Dates compare by their earliest day, then by their latest.
/// </summary>
public sealed class EdtfDate : IEquatable<EdtfDate>, IComparable<EdtfDate>, IComparable
{
    /// <summary>Pattern of EDTF levels 0 and 1.</summary>
    public const string Pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?$";

    private EdtfDate(string text, DateOnly earliest, DateOnly latest)
    {
        Text = text;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>The date as written, such as <c>2024-08~</c>.</summary>
    public string Text { get; }

    /// <summary>The first day that it can mean.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day that it can mean.</summary>
    public DateOnly Latest { get; }

    /// <summary>Reads a date.</summary>
    /// <exception cref="FormatException">The text is no EDTF date of level 0 or 1.</exception>
    public static EdtfDate Parse(string text) => TryParse(text, out EdtfDate? date)
        ? date
        : throw new FormatException($"'{text}' is no EDTF date; write 2024, 2024-08, 2024-08-08, 2024-08~ or 2024-07/2024-08.");

    /// <summary>Reads a date, and tells whether it is one.</summary>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        string? bare = text?.TrimEnd('~', '?', '%');
        string[] formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        if (text is null || !DateOnly.TryParseExact(bare, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first))
        {
            return false;
        }

        DateOnly last = bare!.Length switch { 4 => first.AddYears(1).AddDays(-1), 7 => first.AddMonths(1).AddDays(-1), _ => first };
        date = new EdtfDate(text, first, last);
        return true;
    }

    /// <inheritdoc />
    public bool Equals(EdtfDate? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as EdtfDate);

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public int CompareTo(EdtfDate? other) =>
        other is null ? 1 : (Earliest, Latest).CompareTo((other.Earliest, other.Latest));

    int IComparable.CompareTo(object? obj) => CompareTo(obj as EdtfDate);

    /// <summary>The date as written.</summary>
    public override string ToString() => Text;
}
