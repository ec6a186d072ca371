namespace TreatyTools.Core.Query;

/// <summary>A word that was looked for and that no record has.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Question">A question for people, beginning with a space: whether a word was meant that is there; empty where none is near.</param>
public readonly record struct UnknownWord(string Word, string Question);
