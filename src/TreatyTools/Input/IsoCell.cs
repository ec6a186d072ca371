using System.Globalization;
using System.Management.Automation;
using System.Reflection;

namespace TreatyTools.Input;

/// <summary>
/// Days and moments in rows that leave for other commands. They keep their types, and are written as ISO 8601 has them where a command asks for their text, as
/// tables, lists and CSV do, whatever the culture.
/// </summary>
internal static class IsoCell
{
    private const string DayFormat = "yyyy-MM-dd", MomentFormat = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";

    private static readonly PSCodeMethod Method = new(nameof(ToString),
        typeof(IsoCell).GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Static)!);

    /// <summary>The text of a day or moment; the engine calls it.</summary>
    /// <param name="cell">The day or moment.</param>
    /// <param name="arguments">What was given to its method of that name: a format, a culture, both or nothing.</param>
    public static string ToString(PSObject cell, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(cell);
        string? format = arguments is [string first, ..] ? first : null;
        IFormatProvider? culture = arguments is [.., IFormatProvider last] ? last : null;
        return cell.BaseObject switch
        {
            DateOnly day when arguments is null or [] => day.ToString(DayFormat, CultureInfo.InvariantCulture),
            DateTime moment when arguments is null or [] => moment.ToString(MomentFormat, CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(format, culture),
            object value => value.ToString() ?? "",
        };
    }

    /// <summary>The cell of a row: what it was, and a day or moment with its text.</summary>
    internal static object? Of(object? value)
    {
        if (value is not (DateOnly or DateTime))
        {
            return value;
        }

        PSObject cell = new(value);
        cell.Members.Add(Method, preValidated: true);
        return cell;
    }
}
