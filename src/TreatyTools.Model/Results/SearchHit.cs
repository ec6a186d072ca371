namespace TreatyTools.Model;

/// <summary>
/// What full-text search found: a record of a dataset, or a unit of a text. Commands that take records take it in the place of its record. Immutable.
/// </summary>
public sealed class SearchHit : IIdentified
{
    private readonly Lazy<SearchSnippet> _snippet;

    /// <summary>Creates a hit.</summary>
    /// <param name="snippet">Makes the words about what was found, when they are asked for.</param>
    public SearchHit(Func<SearchSnippet> snippet) => _snippet = new Lazy<SearchSnippet>(snippet);

    /// <summary>The id of the record; for a unit of a text, the name of the text and the id of the unit: <c>pta_12/24</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What was found: the name of a table, such as <c>concerns</c>; <c>units</c> for a unit of a text.</summary>
    public required string Table { get; init; }

    /// <summary>How well it fits, by BM25 over the fields: more is better. Scores compare within one search, records apart from units of other texts.</summary>
    public required double Score { get; init; }

    /// <summary>The words about what was found, in the field where most of it stands, on one line.</summary>
    public string Snippet => _snippet.Value.Text;

    /// <summary>Where in <see cref="Snippet"/> what was found stands.</summary>
    public IReadOnlyList<SearchMark> Marks => _snippet.Value.Marks;

    /// <summary>The field that the snippet is of, such as <c>summary</c>; null where no field has the words, as with the beginning of a word.</summary>
    public string? Field => _snippet.Value.Field;

    /// <summary>The heading, title or name; null where it has none.</summary>
    public string? Heading { get; init; }

    /// <summary>The kind, such as <c>vote</c> or <c>article</c>; null where the records of the table have none.</summary>
    public string? Kind { get; init; }

    /// <summary>Name of the dataset of a record, or of a registered text; null for a unit of another text.</summary>
    public string? Dataset { get; init; }

    /// <summary>Name of the text of a unit, its id where it is registered; null for a record.</summary>
    public string? Document { get; init; }

    /// <summary>Full path of the file of a unit; null for a record, and for a text that did not come from a file.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// The record (<see cref="TreatyRecord"/>), or the unit (<see cref="TextUnit"/>); an article with the words of all units in it, a line each.
    /// </summary>
    public required object Record { get; init; }

    /// <summary>What the score is made of, a part for each word, phrase or NEAR; empty unless it was asked for.</summary>
    public IReadOnlyList<SearchScore> Explanation { get; init; } = [];

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>The words about what was found.</summary>
/// <param name="Text">The words, on one line.</param>
/// <param name="Marks">Where in it what was found stands, in its order.</param>
/// <param name="Field">The field that they are of; null where no field has them.</param>
public sealed record SearchSnippet(string Text, IReadOnlyList<SearchMark> Marks, string? Field);

/// <summary>A place in a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct SearchMark(int Start, int Length);

/// <summary>What a word, a phrase or a NEAR gives to the score of a hit.</summary>
public sealed record SearchScore
{
    /// <summary>The word, phrase or NEAR, as it was asked for.</summary>
    public required string Term { get; init; }

    /// <summary>What it gives to the score: more where it is rare, stands often in the record, and in a short one. The parts add up to the score.</summary>
    public required double Score { get; init; }

    /// <summary>In how many of the searched records it stands.</summary>
    public required int Documents { get; init; }

    /// <summary>The number of searched records.</summary>
    public required int Searched { get; init; }

    /// <summary>How often it stands in each field of the record that has it, with what it counts there.</summary>
    public required IReadOnlyList<SearchFrequency> Fields { get; init; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Term} {Score:F2}: {string.Join(", ", Fields)}; in {Documents} of {Searched}");
}

/// <summary>How often a word stands in a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Count">How often it stands there.</param>
/// <param name="Weight">What one counts there.</param>
public sealed record SearchFrequency(string Field, int Count, double Weight)
{
    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Field} {Count} x {Weight}");
}
