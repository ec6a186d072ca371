using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Counts;

/// <summary>
/// Numbers of things by two of their properties. A thing counts once for each of its values, and once in every sum: where it has several values the
/// cells add up to more than their sum.
/// </summary>
internal sealed class CrossCount
{
    private readonly Dictionary<(string Row, string Column), int> _cells = [];

    /// <summary>The sums of the rows.</summary>
    internal CountAxis Rows { get; } = new();

    /// <summary>The sums of the columns.</summary>
    internal CountAxis Columns { get; } = new();

    /// <summary>Number of things.</summary>
    internal int Total { get; private set; }

    /// <summary>The number of a row and a column, 0 where nothing has both; null stands for all rows or all columns.</summary>
    internal int this[string? row, string? column] => (row, column) switch
    {
        ({ } r, { } c) => _cells.GetValueOrDefault((r, c)),
        ({ } r, null) => Rows[r],
        (null, { } c) => Columns[c],
        _ => Total,
    };

    /// <summary>Counts things.</summary>
    /// <param name="things">What is counted.</param>
    /// <param name="rows">The different values of a thing for the rows.</param>
    /// <param name="columns">The different values of a thing for the columns.</param>
    internal static CrossCount Of<T>(IEnumerable<T> things, Func<T, IEnumerable<string>> rows, Func<T, IEnumerable<string>> columns)
    {
        CrossCount counts = new();
        foreach (T thing in things)
        {
            string[] across = [.. columns(thing)];
            counts.Total++;
            counts.Columns.Add(across);
            foreach (string row in rows(thing))
            {
                counts.Rows.Add(row);
                foreach (string column in across)
                {
                    counts._cells[(row, column)] = counts._cells.GetValueOrDefault((row, column)) + 1;
                }
            }
        }

        return counts;
    }

    /// <summary>Counts concerns that have one value for the rows, by it and by their outcome.</summary>
    internal static CrossCount ByOutcome(IEnumerable<Concern> concerns, Func<Concern, string> rows) => Of(concerns, c => [rows(c)], c => [c.Outcome]);
}

/// <summary>The values of one property with the number of things that have them.</summary>
internal sealed class CountAxis
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The values that something has.</summary>
    internal IReadOnlyCollection<string> Values => _numbers.Keys;

    /// <summary>Number of things that have a value.</summary>
    internal int this[string value] => _numbers.GetValueOrDefault(value);

    /// <summary>The values, most frequent first; those of one number by their label, or by themselves where there is none.</summary>
    internal string[] ByNumber(Func<string, string>? label = null) => [.. _numbers
        .OrderByDescending(pair => pair.Value).ThenBy(pair => label is null ? pair.Key : label(pair.Key), StringComparer.Ordinal).Select(pair => pair.Key)];

    /// <summary>The values in the reading order of a vocabulary; what is not in it comes last.</summary>
    internal string[] InOrderOf(Vocabulary vocabulary) => [.. vocabulary.Values.Where(_numbers.ContainsKey),
        .. _numbers.Keys.Where(value => !vocabulary.Contains(value)).Order(StringComparer.Ordinal)];

    internal void Add(params ReadOnlySpan<string> values)
    {
        foreach (string value in values)
        {
            _numbers[value] = _numbers.GetValueOrDefault(value) + 1;
        }
    }
}
