using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Columns;

/// <summary>
/// Chooses columns by name, with the wildcards of <see cref="Wildcard"/>; case does not matter. Headers often have brackets, <c>Share [%]</c>: a name with
/// brackets is that of a column first, and a pattern where no column is called so.
/// </summary>
internal static class ColumnPattern
{
    /// <summary>Whether a name asks for every column that fits, rather than for one.</summary>
    internal static bool IsPattern(string name) => name.AsSpan().ContainsAny('*', '?');

    /// <summary>
    /// The positions of the columns that the names choose, in the order of the names, each once.
    /// A name that is spelled exactly goes before one that differs in case.
    /// </summary>
    /// <exception cref="TreatyFault"><c>ColumnNotFound</c>: a name without <c>*</c> and <c>?</c> chooses no column.</exception>
    internal static List<int> Choose(IReadOnlyList<string> columns, IEnumerable<string> names, string what = "column")
    {
        List<int> chosen = [];
        HashSet<int> seen = [];
        foreach (string name in names)
        {
            bool isPattern = IsPattern(name);
            List<int> found = !isPattern && Find(columns, name) is var one and >= 0 ? [one]
                : isPattern || Wildcard.IsPattern(name) ? Matches(columns, new Wildcard(name))
                : [];
            if (found.Count == 0 && !isPattern)
            {
                throw NotFound(columns, name, what);
            }

            chosen.AddRange(found.Where(seen.Add));
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

    private static List<int> Matches(IReadOnlyList<string> columns, Wildcard pattern) =>
        [.. Enumerable.Range(0, columns.Count).Where(i => pattern.IsMatch(columns[i]))];
}
