using System.Text;
using TreatyTools.Core.Countries;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>Turns what a query asks for into tests of a record, once a dataset. Values that the dataset does not have are faults.</summary>
internal sealed class FilterBuilder<T>(Dataset dataset)
    where T : TreatyRecord
{
    // To a shorter word too many others are near.
    private const int ShortestNear = 4;

    private readonly List<Predicate<T>> _tests = [];
    private IReadOnlyList<string> _wanted = [];
    private Func<T, List<TextToken>>? _words;

    /// <summary>The dataset.</summary>
    internal Dataset Dataset { get; } = dataset;

    /// <summary>The tests; a record must pass all.</summary>
    internal IReadOnlyList<Predicate<T>> Tests => _tests;

    /// <summary>One fault for each value that is unknown. The rest of what is asked is given all the same, and of unknown values alone nothing.</summary>
    internal List<TreatyFault> Unknown { get; } = [];

    /// <summary>Where values are looked for, for messages.</summary>
    internal string Where => $"the dataset '{Dataset.Info.Name}'";

    /// <summary>Adds a test.</summary>
    internal void Test(Predicate<T> test) => _tests.Add(test);

    /// <summary>The record's value is one of those asked for.</summary>
    /// <param name="wanted">What is asked for; nothing is tested where it is empty.</param>
    /// <param name="choices">What there is.</param>
    /// <param name="name">Name of the filter in Pascal case, which makes the error's id: <c>Theme</c>.</param>
    /// <param name="value">The record's value.</param>
    internal void OneOf(IReadOnlyList<string> wanted, Func<Choices> choices, string name, Func<T, string?> value)
    {
        if (Choose(wanted, choices, name) is { } chosen)
        {
            _tests.Add(record => value(record) is { } own && chosen.Contains(own));
        }
    }

    /// <summary>One of the record's values is one of those asked for.</summary>
    internal void AnyOf(IReadOnlyList<string> wanted, Func<Choices> choices, string name, Func<T, IReadOnlyList<string>> values)
    {
        if (Choose(wanted, choices, name) is { } chosen)
        {
            _tests.Add(record => Overlaps(values(record), chosen));
        }
    }

    /// <summary>The record's value is one of those of a vocabulary that are asked for.</summary>
    internal void Term(IReadOnlyList<string> wanted, Vocabulary vocabulary, string name, Func<T, string?> value)
    {
        if (wanted.Count > 0)
        {
            HashSet<string> chosen = Choices.Of(vocabulary).Resolve(wanted, "Unknown" + name, Noun(name), where: null, Unknown);
            _tests.Add(record => value(record) is { } own && chosen.Contains(own));
        }
    }

    /// <summary>The record is tied by a relation to a record that is asked for.</summary>
    internal void RelatedTo<TOther>(IEnumerable<TOther>? wanted)
        where TOther : TreatyRecord
    {
        if (wanted is null)
        {
            return;
        }

        RecordGraph graph = RecordGraph.Of(Dataset);
        RecordKind kind = RecordKinds.Of<T>();
        HashSet<TreatyRecord> related = new(ReferenceEqualityComparer.Instance);
        foreach (TOther other in wanted)
        {
            related.UnionWith(graph.Related(other, kind));
        }

        _tests.Add(related.Contains);
    }

    /// <summary>The record's country is one of those asked for.</summary>
    /// <param name="wanted">Countries, by code or name; nothing is tested where it is empty.</param>
    /// <param name="name">Name of the filter, which makes the error's id.</param>
    /// <param name="code">Code of the record's country.</param>
    internal void Country(IReadOnlyList<string> wanted, string name, Func<T, string?> code)
    {
        if (ChooseCountries(wanted, name) is { } chosen)
        {
            _tests.Add(record => code(record) is { } own && chosen.Contains(own));
        }
    }

    /// <summary>The codes of the countries that are asked for; null where nothing is.</summary>
    internal HashSet<string>? ChooseCountries(IReadOnlyList<string> wanted, string name) => wanted.Count == 0 ? null
        : DatasetChoices.Countries(Dataset).Resolve(wanted, "Unknown" + name, Noun(name), where: null, Unknown);

    /// <summary>The record's State was in one of the groups that are asked for.</summary>
    /// <param name="wanted">Groups, by code or name; nothing is tested where it is empty.</param>
    /// <param name="country">Code of the State.</param>
    /// <param name="time">The time at which it counts; null for any time.</param>
    internal void Groups(IReadOnlyList<string> wanted, Func<T, string?> country, Func<T, EdtfDate?> time)
    {
        if (ChooseGroups(wanted) is { } groups)
        {
            _tests.Add(record => country(record) is { } code && groups.Any(group => group.MayInclude(code, time(record))));
        }
    }

    /// <summary>The groups that are asked for; null where none is.</summary>
    internal CountryGroup[]? ChooseGroups(IReadOnlyList<string> wanted) => wanted.Count == 0 ? null
        : [.. DatasetChoices.Groups().Resolve(wanted, "UnknownGroup", "group of States", where: null, Unknown).Select(GroupTable.Find).OfType<CountryGroup>()];

    /// <summary>The values of one of these that are asked for; null where nothing is.</summary>
    internal HashSet<string>? Choose(IReadOnlyList<string> wanted, Func<Choices> choices, string name) =>
        wanted.Count == 0 ? null : choices().Resolve(wanted, "Unknown" + name, Noun(name), Where, Unknown);

    /// <summary>The dates lie in a window.</summary>
    internal void Dates(DateWindow window, Func<T, EdtfDate?> date, Func<T, EdtfDate?>? end = null)
    {
        if (!window.IsOpen)
        {
            _tests.Add(record => window.Fits(date(record), end?.Invoke(record)));
        }
    }

    /// <summary>One of the searches finds all its words in the record's texts.</summary>
    /// <param name="searches">The searches; nothing is tested where there is none.</param>
    /// <param name="more">A further text of a record; null for none.</param>
    /// <exception cref="TreatyFault"><c>NoWordToFind</c>: a search has no word.</exception>
    internal void Words(IReadOnlyList<string> searches, Func<T, string?>? more = null)
    {
        TextMatcher[] matchers = [.. searches.Select(search => new TextMatcher(search))];
        if (matchers.Length == 0)
        {
            return;
        }

        if (Array.FindIndex(matchers, matcher => matcher.IsEmpty) is >= 0 and var empty)
        {
            throw new TreatyFault("NoWordToFind", FaultKind.InvalidArgument,
                $"There is no word in '{searches[empty]}' that could be looked for. Give words, \"a phrase\" or the beginning of a word (journalist*).",
                    searches[empty]);
        }

        RecordTable<T> table = RecordTables.Of<T>();
        _wanted = [.. matchers.SelectMany(matcher => matcher.Words).Distinct(StringComparer.Ordinal)];
        _words = record =>
        {
            IEnumerable<string?> texts = table.Texts(record).Select(text => text.Text);
            return TextMatcher.Read(more is null ? texts : texts.Append(more(record)));
        };
        _tests.Add(record =>
        {
            List<TextToken> words = _words(record);
            return Array.Exists(matchers, matcher => matcher.IsMatch(words));
        });
    }

    /// <summary>The words that were looked for and that no record has, each with the nearest that one has.</summary>
    internal IReadOnlyList<UnknownWord> UnknownWords(IEnumerable<T> records)
    {
        if (_words is null || _wanted.Count == 0)
        {
            return [];
        }

        HashSet<FoldedWord> known = [.. records.SelectMany(record => _words(record)).Select(token => token.Word)];
        HashSet<string> stems = [.. known.Select(word => word.Stem)];
        return [.. _wanted.Where(word => !stems.Contains(FoldedWord.Of(word).Stem))
            .Select(word => new UnknownWord(word, word.Length < ShortestNear ? "" : NameSuggestion.Question(word, known.Select(one => one.Form))))];
    }

    private static bool Overlaps(IReadOnlyList<string> values, HashSet<string> chosen)
    {
        for (int i = 0; i < values.Count; i++)
        {
            if (chosen.Contains(values[i]))
            {
                return true;
            }
        }

        return false;
    }

    // What a filter that is called by a preposition or a participle asks for.
    private static string Noun(string name) => name switch
    {
        "From" => "origin of words",
        "Consulted" => "extent of reading",
        _ => Spaced(name),
    };

    // StakeholderKind -> stakeholder kind
    private static string Spaced(string name)
    {
        StringBuilder spaced = new();
        foreach (char character in name)
        {
            if (char.IsAsciiLetterUpper(character) && spaced.Length > 0)
            {
                spaced.Append(' ');
            }

            spaced.Append(char.ToLowerInvariant(character));
        }

        return spaced.ToString();
    }
}
