using System.Buffers;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>
/// The values from which a filter can choose: each with the names by which people may give it. Case and diacritics are ignored; a wildcard
/// chooses every value of which it matches a name.
/// </summary>
internal sealed class Choices
{
    private static readonly SearchValues<char> NoSignsOfNames = SearchValues.Create("!~<>=|^+#@$%;?\\");

    private readonly List<(string Value, string[] Names)> _items = [];

    /// <summary>Finds the value that a text stands for in another way than by a name of those added; null where it stands for none.</summary>
    internal Func<string, string?>? Reader { get; init; }

    /// <summary>Adds a value with further names; nulls are left out.</summary>
    internal void Add(string value, params IEnumerable<string?> names) => _items.Add((value, [value, .. names.OfType<string>()]));

    /// <summary>The terms of a vocabulary.</summary>
    internal static Choices Of(Vocabulary vocabulary)
    {
        Choices choices = new();
        foreach (string value in vocabulary.Values)
        {
            choices.Add(value);
        }

        return choices;
    }

    /// <summary>Different texts, each a value.</summary>
    internal static Choices Of(IEnumerable<string?> values)
    {
        Choices choices = new();
        foreach (string value in values.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            choices.Add(value);
        }

        return choices;
    }

    /// <summary>The values that are asked for.</summary>
    /// <param name="wanted">Values, names or wildcards.</param>
    /// <param name="errorId">Id of the error where a value is none of these.</param>
    /// <param name="noun">What a value is: <c>theme</c>.</param>
    /// <param name="where">Where it was looked for: <c>the dataset 'cybercrime'</c>; null for a vocabulary that no dataset changes.</param>
    /// <param name="unknown">Takes a fault for each value that is none of these.</param>
    internal HashSet<string> Resolve(IReadOnlyCollection<string> wanted, string errorId, string noun, string? where, ICollection<TreatyFault> unknown)
    {
        HashSet<string> chosen = new(StringComparer.Ordinal);
        foreach (string value in wanted)
        {
            if (!Choose(value, chosen) && !Wildcard.IsPattern(value))
            {
                string place = where is null ? "" : $" in {where}";
                unknown.Add(new TreatyFault(errorId, FaultKind.InvalidArgument, $"There is no {noun} '{value}'{place}.{Suggest(value)}", value));
            }
        }

        return chosen;
    }

    /// <summary>Whether a value or a wildcard chooses any.</summary>
    internal bool Has(string wanted) => Choose(wanted, []);

    private bool Choose(string wanted, HashSet<string> chosen)
    {
        bool found = false;
        string folded = IsName(wanted) ? NameFolding.Of(wanted) : "";
        Wildcard? pattern = Wildcard.IsPattern(wanted) ? new Wildcard(wanted) : null;
        foreach ((string value, string[] names) in _items)
        {
            foreach (string name in names)
            {
                if (string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase)
                    || (pattern?.IsMatch(name) ?? folded.Length > 1 && folded == NameFolding.Of(name)))
                {
                    chosen.Add(value);
                    found = true;
                    break;
                }
            }
        }

        if (!found && pattern is null && IsName(wanted) && Reader?.Invoke(wanted) is { } read && _items.Exists(item => item.Value == read))
        {
            chosen.Add(read);
            found = true;
        }

        return found;
    }

    // Folding passes over signs. One that no name has, such as the ! or the minus of a negation, means something else than the name without it.
    internal static bool IsName(string wanted) => !wanted.StartsWith('-') && !wanted.AsSpan().ContainsAny(NoSignsOfNames);

    private string Suggest(string value)
    {
        // What is nearest to a value with a sign is its contrary as a rule.
        if (!IsName(value))
        {
            return "";
        }

        string[] names = [.. _items.SelectMany(item => item.Names)];
        return NameSuggestion.Nearest(value, names).Count > 0 ? NameSuggestion.Sentence(value, names)
            : NameSuggestion.Sentence(value, [.. _items.Select(item => item.Value)]) is { Length: > 0 } all ? all
            : " Completion with the Tab key lists the valid values.";
    }
}
