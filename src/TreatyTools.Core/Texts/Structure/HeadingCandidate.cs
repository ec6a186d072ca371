using TreatyTools.Core.Texts.Labels;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>A place in a text that may head a numbered unit.</summary>
/// <param name="Word">The word that stands there.</param>
/// <param name="Start">Where the word or the number before it begins.</param>
/// <param name="Readings">The ways of reading its number; empty for a word without one, as annexes often have.</param>
/// <param name="Series">Name of the row of numbers.</param>
/// <param name="Rank">How high it stands.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="AtStart">Whether it begins its block.</param>
/// <param name="Score">How much it looks like a heading: above 0 more than a reference.</param>
internal sealed record HeadingCandidate(
    HeadingWord Word, int Start, IReadOnlyList<NumberReading> Readings, string Series, HeadingRank Rank, int Block, bool AtStart, float Score);
