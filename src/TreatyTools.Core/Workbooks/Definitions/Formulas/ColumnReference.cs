namespace TreatyTools.Core.Workbooks.Definitions.Formulas;

/// <summary>A structured reference of a formula, such as <c>[@Count]</c> or <c>Votes[[#Headers],[A]:[C]]</c>.</summary>
/// <param name="Table">The table; null for that of the formula.</param>
/// <param name="Part">Which rows: null for those of data, else <c>#This Row</c>, <c>#Headers</c>, <c>#Totals</c>, <c>#Data</c> or <c>#All</c>.</param>
/// <param name="First">First column; null for all.</param>
/// <param name="Last">Last column of several; null for one.</param>
internal sealed record ColumnReference(string? Table, string? Part, string? First, string? Last)
{
    internal const string ThisRow = "#This Row";

    private static readonly string[] Parts = [ThisRow, "#Headers", "#Totals", "#Data", "#All"];

    /// <summary>Reads what stands between the outer brackets; null where it is no such reference.</summary>
    internal static ColumnReference? Read(string? table, string content)
    {
        string text = content.Trim(), part = "";
        if (text.StartsWith('@'))
        {
            part = ThisRow;
            text = text[1..].Trim();
        }

        if (text.Length == 0)
        {
            return part.Length > 0 || table is not null ? new ColumnReference(table, part.Length > 0 ? part : null, null, null) : null;
        }

        if (text[0] == '#')
        {
            return part.Length == 0 && Named(text) is { } named ? new ColumnReference(table, named, null, null) : null;
        }

        if (text[0] != '[')
        {
            return Unescape(text) is { } plain ? new ColumnReference(table, part.Length > 0 ? part : null, plain, null) : null;
        }

        return ReadList(table, part, text);
    }

    /// <summary>The reference as a file has it.</summary>
    internal string Stored(string ownTable)
    {
        string table = Table ?? ownTable;
        string columns = First is null ? "" : Last is null ? $"[{Escape(First)}]" : $"[{Escape(First)}]:[{Escape(Last)}]";
        if (Part is null)
        {
            // A name of letters and digits alone needs no second brackets.
            bool simple = First is not null && Last is null && First.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_');
            return First is null ? $"{table}[]" : simple ? table + columns : $"{table}[{columns}]";
        }

        return First is null ? $"{table}[{Part}]" : $"{table}[[{Part}],{columns}]";
    }

    private static ColumnReference? ReadList(string? table, string part, string text)
    {
        List<string> names = [];
        char separator = ',';
        int at = 0;
        while (at < text.Length)
        {
            int end = text[at] == '[' ? Close(text, at) : -1;
            if (end < 0)
            {
                return null;
            }

            string inner = text[(at + 1)..end].Trim();
            if (inner.StartsWith('#') && names.Count == 0 && part.Length == 0 && Named(inner) is { } named)
            {
                part = named;
            }
            else if (Unescape(inner) is { } name && names.Count < (separator == ':' ? 2 : 1))
            {
                names.Add(name);
            }
            else
            {
                return null;
            }

            at = end + 1;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (at == text.Length)
            {
                break;
            }

            separator = text[at++];
            if (separator is not (',' or ':') || at == text.Length)
            {
                return null;
            }

            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }
        }

        return new ColumnReference(table, part.Length > 0 ? part : null, names.Count > 0 ? names[0] : null, names.Count > 1 ? names[1] : null);
    }

    /// <summary>Place of the bracket that closes the one at a place, or -1; an apostrophe takes the meaning from the character after it.</summary>
    internal static int Close(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\'':
                    i++;
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return i;
            }
        }

        return -1;
    }

    private static string? Named(string part) => Array.Find(Parts, p => p.Equals(part, StringComparison.OrdinalIgnoreCase));

    private static string? Unescape(string name)
    {
        System.Text.StringBuilder plain = new(name.Length);
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] is '[' or ']')
            {
                return null;
            }

            if (name[i] == '\'' && ++i == name.Length)
            {
                return null;
            }

            plain.Append(name[i]);
        }

        return plain.Length > 0 ? plain.ToString() : null;
    }

    private static string Escape(string name)
    {
        System.Text.StringBuilder escaped = new(name.Length);
        foreach (char c in name)
        {
            if (c is '[' or ']' or '#' or '\'' or '@')
            {
                escaped.Append('\'');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
