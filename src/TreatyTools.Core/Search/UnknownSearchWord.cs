namespace TreatyTools.Core.Search;

/// <summary>A word of a question that no record has.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Nearest">The nearest words that are there, best first; empty where none is near.</param>
public sealed record UnknownSearchWord(string Word, IReadOnlyList<string> Nearest);
