using System.Text;
using System.Text.RegularExpressions;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Columns;

/// <summary>Chooses columns by name, where <c>*</c> and <c>?</c> are wildcards and case does not matter.</summary>
internal static class ColumnPattern
{
    /// <summary>Whether a name asks for every column that fits, rather than for one.</summary>
    internal static bool IsPattern(string name) => name.AsSpan().ContainsAny('*', '?');

    /// <summary>
    /// The positions of the columns that the names choose, in the order of the names, each once.
    /// A name that is spelled exactly goes before one that differs in case.
    /// </summary>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>: a name without wildcards is no column.</exception>
    internal static List<int> Choose(IReadOnlyList<string> columns, IEnumerable<string> names, string what = "column")
    {
        List<int> chosen = [];
        HashSet<int> seen = [];
        foreach (string name in names)
        {
            if (!IsPattern(name))
            {
                int found = Find(columns, name);
                if (found < 0)
                {
                    throw NotFound(columns, name, what);
                }

                if (seen.Add(found))
                {
                    chosen.Add(found);
                }

                continue;
            }

            Regex pattern = Compile(name);
            for (int i = 0; i < columns.Count; i++)
            {
                if (pattern.IsMatch(columns[i]) && seen.Add(i))
                {
                    chosen.Add(i);
                }
            }
        }

        return chosen;
    }

    /// <summary>As <see cref="Choose"/>, but names that choose nothing among some columns are a fault: without them the result would be another one.</summary>
    internal static List<int> ChooseSome(IReadOnlyList<string> columns, IReadOnlyList<string> names)
    {
        List<int> chosen = Choose(columns, names);
        return chosen.Count == 0 && names.Count > 0 && columns.Count > 0 ? throw NotFound(columns, names[0]) : chosen;
    }

    /// <summary>The position of the one column of this name, which has no wildcards.</summary>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>: there is none.</exception>
    internal static int One(IReadOnlyList<string> columns, string name, string what = "column") =>
        Find(columns, name) is var found and >= 0 ? found : throw NotFound(columns, name, what);

    /// <summary>The position of the column of this name, case ignored where no column has it exactly, or -1.</summary>
    internal static int Find(IReadOnlyList<string> columns, string name)
    {
        int found = -1;
        for (int i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i], name, StringComparison.Ordinal))
            {
                return i;
            }

            if (found < 0 && string.Equals(columns[i], name, StringComparison.OrdinalIgnoreCase))
            {
                found = i;
            }
        }

        return found;
    }

    /// <summary>The fault that a column does not exist, with the nearest names.</summary>
    internal static TreatyFault NotFound(IReadOnlyList<string> columns, string name, string what = "column") =>
        new("ColumnNotFound", FaultKind.NotFound,
            $"There is no {what} named '{name}'.{NameSuggestion.Sentence(name, [.. columns])}", name);

    private static Regex Compile(string name)
    {
        StringBuilder pattern = new("^");
        foreach (char c in name)
        {
            pattern.Append(c switch { '*' => ".*", '?' => ".", _ => Regex.Escape(c.ToString()) });
        }

        return new Regex(pattern.Append('$').ToString(),
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }
}
