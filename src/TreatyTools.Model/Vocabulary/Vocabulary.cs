namespace TreatyTools.Model;

/// <summary>One value of a closed vocabulary.</summary>
/// <param name="Value">The value as data holds it, in kebab case.</param>
/// <param name="Definition">What it means, in one sentence.</param>
public sealed record VocabularyTerm(string Value, string Definition);

/// <summary>A closed list of values, in the order in which people read them.</summary>
public sealed class Vocabulary
{
    private readonly HashSet<string> _values;

    internal Vocabulary(string name, params (string Value, string Definition)[] terms)
    {
        Name = name;
        Terms = Array.AsReadOnly(Array.ConvertAll(terms, term => new VocabularyTerm(term.Value, term.Definition)));
        Values = Array.AsReadOnly(Terms.Select(term => term.Value).ToArray());
        _values = new HashSet<string>(Values, StringComparer.Ordinal);
    }

    /// <summary>Name of the vocabulary, such as <c>outcome</c>.</summary>
    public string Name { get; }

    /// <summary>The values with their definitions.</summary>
    public IReadOnlyList<VocabularyTerm> Terms { get; }

    /// <summary>The values alone.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The place of a value in the reading order, from 0; -1 where it is null or no value of the vocabulary.</summary>
    public int IndexOf(string? value)
    {
        for (int i = 0; i < Values.Count; i++)
        {
            if (string.Equals(Values[i], value, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the value is one of the vocabulary, case and all.</summary>
    public bool Contains(string value) => _values.Contains(value);
}
