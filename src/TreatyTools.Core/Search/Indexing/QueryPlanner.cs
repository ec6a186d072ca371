using System.Globalization;
using TreatyTools.Core.Search.Asking;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>
/// Puts a question into the language of FTS5: words as their stems, and beside each the ways in which the index has it written with a hyphen, apart or
/// together. Nothing but letters and digits of the question gets into it.
/// </summary>
internal sealed class QueryPlanner
{
    // Ways to write one phrase, and several near each other.
    private const int MostWays = 24;

    // The shortest half of a word that is written apart, and the longest such word.
    private const int LeastHalf = 3, LongestWhole = 40;

    private readonly WordList _words;
    private readonly List<PlannedTerm> _terms = [];

    private QueryPlanner(WordList words) => _words = words;

    /// <summary>A question as it is put to the index of these words.</summary>
    internal static PlannedQuery Plan(SearchQuery query, WordList words)
    {
        QueryPlanner planner = new(words);
        string match = planner.Match(query.Root, counts: true);
        return new PlannedQuery(match, planner._terms);
    }

    private string Match(QueryNode node, bool counts) => node switch
    {
        QueryTerm term => Term(term, counts),
        QueryNear near => Near(near, counts),
        QueryAny any => Joined(" OR ", any.Items.Select(item => Match(item, counts))),
        QueryAll all => All(all, counts),
        _ => throw new InvalidOperationException("No such part of a question."),
    };

    private string All(QueryAll all, bool counts)
    {
        List<string> parts = [];
        for (int i = 0; i < all.Items.Count; i++)
        {
            string part = Match(all.Items[i], counts);

            // Two words one after the other may be one in the index.
            if (i + 1 < all.Items.Count && Together(all.Items[i], all.Items[i + 1]) is { } whole)
            {
                string pair = Joined(" AND ", [part, Match(all.Items[++i], counts)]);
                part = Joined(" OR ", [pair, Term(whole, counts)]);
            }

            parts.Add(part);
        }

        string match = Joined(" AND ", parts);
        foreach (QueryNode without in all.Without)
        {
            match = $"({match} NOT {Match(without, counts: false)})";
        }

        return match;
    }

    private QueryTerm? Together(QueryNode first, QueryNode second) =>
        first is QueryTerm { IsPhrase: false, Tests: [var one] } left && second is QueryTerm { IsPhrase: false, Tests: [var two] } right
        && left.Field == right.Field && WordSequence.Together(one, two, joined: false) is { } whole && IsKnown(whole)
            ? new QueryTerm(whole.Form, [whole], [false], left.Field, IsPhrase: false) : null;

    private string Term(QueryTerm term, bool counts)
    {
        string match = InField(term.Field, Joined(" OR ", Ways(term).Select(way => way.Quoted)));
        if (counts)
        {
            _terms.Add(new PlannedTerm(term.ToString(), term.Field, match, [Sequence(term)]));
        }

        return match;
    }

    private string Near(QueryNear near, bool counts)
    {
        List<string> ways = [""];
        foreach (QueryTerm item in near.Items)
        {
            ways = [.. ways.SelectMany(before => Ways(item), (before, way) => $"{before}{(before.Length == 0 ? "" : " ")}{way.Quoted}").Take(MostWays)];
        }

        string distance = near.Distance.ToString(CultureInfo.InvariantCulture);
        string match = InField(near.Items[0].Field, Joined(" OR ", ways.Select(way => $"NEAR({way}, {distance})")));
        if (counts)
        {
            _terms.Add(new PlannedTerm(near.ToString(), near.Items[0].Field, match, [.. near.Items.Select(Sequence)]));
        }

        return match;
    }

    // For marks, the beginning of a word is also what the index has instead of it.
    private WordSequence Sequence(QueryTerm term)
    {
        List<WordTest> tests = [.. term.Tests];
        if (tests[^1] is { IsPattern: true } last)
        {
            tests[^1] = last with { Stems = new HashSet<string>(Others(last.Form[..^1]), StringComparer.Ordinal) };
        }

        return new WordSequence(tests, term.Joined);
    }

    /// <summary>The ways in which a word or a phrase may be written, the one that was asked for first.</summary>
    private List<Way> Ways(QueryTerm term)
    {
        List<Way> ways = [];
        Extend(term, 0, new Way([], IsOpen: false), ways);
        return [.. ways.DistinctBy(way => way.Quoted).Take(MostWays)];
    }

    private void Extend(QueryTerm term, int at, Way before, List<Way> ways)
    {
        if (ways.Count >= MostWays)
        {
            return;
        }

        if (at == term.Tests.Count)
        {
            ways.Add(before);
            return;
        }

        foreach (Way way in Ways(term.Tests[at]))
        {
            Extend(term, at + 1, before.Then(way), ways);
        }

        if (at + 1 < term.Tests.Count && WordSequence.Together(term.Tests[at], term.Tests[at + 1], term.Joined[at + 1]) is { } whole && IsKnown(whole))
        {
            Extend(term, at + 2, before.Then(whole.IsPattern ? new Way([whole.Form[..^1]], IsOpen: true) : new Way([whole.Stem], IsOpen: false)), ways);
        }
    }

    private IEnumerable<Way> Ways(WordTest test)
    {
        if (!test.IsPattern)
        {
            yield return new Way([test.Stem], IsOpen: false);
            foreach (string stems in _words.Compounds(test.Stem))
            {
                yield return new Way(stems.Split(' '), IsOpen: false);
            }
        }
        else
        {
            string beginning = test.Form[..^1];
            yield return new Way([beginning], IsOpen: true);
            foreach (string stem in Others(beginning))
            {
                yield return new Way([stem], IsOpen: false);
            }

            foreach (string stems in _words.CompoundsBeginning(beginning))
            {
                yield return new Way(stems.Split(' '), IsOpen: false);
            }
        }

        foreach (Way way in Apart(test))
        {
            yield return way;
        }
    }

    private IEnumerable<Way> Apart(WordTest test)
    {
        string form = test.IsPattern ? test.Form[..^1] : test.Form;
        for (int i = LeastHalf; form.Length <= LongestWhole && i <= form.Length - LeastHalf; i++)
        {
            if (!TextToken.MayBeOne(form.AsSpan(0, i), form.AsSpan(i)))
            {
                continue;
            }

            string first = EnglishStem.Of(form[..i]), second = test.IsPattern ? form[i..] : EnglishStem.Of(form[i..]);
            if (_words.HasStem(first) && (test.IsPattern ? _words.HasBeginning(second) : _words.HasStem(second)))
            {
                yield return new Way([first, second], test.IsPattern);
            }
        }
    }

    // Stems of words that begin so and whose stems do not: parti* finds party.
    private IEnumerable<string> Others(string beginning) => _words.Beginning(beginning).Select(word => word.Stem).Distinct(StringComparer.Ordinal)
        .Where(stem => !stem.StartsWith(beginning, StringComparison.Ordinal));

    private bool IsKnown(WordTest test) => test.IsPattern ? _words.HasBeginning(test.Form[..^1]) : _words.HasStem(test.Stem);

    private static string InField(string? field, string match) => field is null ? match : $"({{f_{field}}} : {match})";

    private static string Joined(string operation, IEnumerable<string> parts) => string.Join(operation, parts) is var joined
        && joined.Contains(operation, StringComparison.Ordinal) ? $"({joined})" : joined;

    /// <summary>Stems that stand one after the other.</summary>
    /// <param name="Stems">The stems.</param>
    /// <param name="IsOpen">Whether the last is only a beginning.</param>
    private readonly record struct Way(IReadOnlyList<string> Stems, bool IsOpen)
    {
        internal string Quoted => $"\"{string.Join(' ', Stems)}\"{(IsOpen ? " *" : "")}";

        internal Way Then(Way next) => new([.. Stems, .. next.Stems], next.IsOpen);
    }
}
