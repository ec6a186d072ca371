namespace TreatyTools.Core.Workbooks.Parts;

/// <summary>What a number means by the format of its cell.</summary>
internal enum NumberMeaning
{
    Number,
    Day,
    Moment,
    Time,
}

/// <summary>Tells what number formats of Excel show.</summary>
internal static class NumberFormats
{
    /// <summary>What a format shows that has a number and, where it is none of those that every workbook has, a text.</summary>
    internal static NumberMeaning Meaning(int id, string? format) => string.IsNullOrEmpty(format) ? BuiltIn(id) : Meaning(format);

    /// <summary>What a format shows, by the letters in its first section that are neither quoted nor in brackets.</summary>
    internal static NumberMeaning Meaning(string format)
    {
        bool day = false, time = false;
        int months = 0, longest = 0;
        for (int i = 0; i < format.Length && format[i] != ';'; i++)
        {
            char letter = char.ToLowerInvariant(format[i]);
            months = letter == 'm' ? months + 1 : 0;
            longest = Math.Max(longest, months);
            switch (letter)
            {
                case '"':
                    i = End(format, i, '"');
                    break;
                case '[':
                    int end = End(format, i, ']');
                    time |= end > i + 1 && format[(i + 1)..end].ToLowerInvariant().Trim('h', 'm', 's').Length == 0;
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'g' when format.AsSpan(i).StartsWith("general", StringComparison.OrdinalIgnoreCase):
                    return NumberMeaning.Number;
                case 'a' when format.AsSpan(i).StartsWith("am/pm", StringComparison.OrdinalIgnoreCase):
                    i += "m/pm".Length;
                    break;
                case 'd' or 'y':
                    day = true;
                    break;
                case 'h' or 's':
                    time = true;
                    break;
            }
        }

        // Alone or three in a row, m are months; beside hours or seconds they are minutes.
        day |= longest > 2 || longest > 0 && !time;
        return (day, time) switch
        {
            (true, true) => NumberMeaning.Moment,
            (true, false) => NumberMeaning.Day,
            (false, true) => NumberMeaning.Time,
            _ => NumberMeaning.Number,
        };
    }

    private static int End(string format, int start, char close) =>
        format.IndexOf(close, start + 1) is var end and > 0 ? end : format.Length;

    private static NumberMeaning BuiltIn(int id) => id switch
    {
        >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => NumberMeaning.Day,
        22 => NumberMeaning.Moment,
        >= 18 and <= 21 or >= 32 and <= 35 or >= 45 and <= 47 or 55 or 56 => NumberMeaning.Time,
        _ => NumberMeaning.Number,
    };
}
