using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>A word, a phrase or words near each other, as they are looked for in an index.</summary>
/// <param name="Label">What people read: as it was asked.</param>
/// <param name="Field">The field; null for any.</param>
/// <param name="Match">What it is in the language of FTS5.</param>
/// <param name="Sequences">Words that are marked where they stand.</param>
internal sealed record PlannedTerm(string Label, string? Field, string Match, IReadOnlyList<WordSequence> Sequences);

/// <summary>A question as it is put to an index.</summary>
/// <param name="Match">The whole in the language of FTS5.</param>
/// <param name="Terms">Its parts, which speak for a record: its score is the sum of theirs.</param>
internal sealed record PlannedQuery(string Match, IReadOnlyList<PlannedTerm> Terms);
