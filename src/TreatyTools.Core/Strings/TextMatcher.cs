using System.Text;

namespace TreatyTools.Core.Strings;

/// <summary>
/// What a reader looks for in a text: whole words that must all occur, in any order, case and diacritics ignored.
/// Words between double quotes are a phrase; <c>*</c> in a word stands for any letters (<c>journalist*</c>).
/// </summary>
public sealed class TextMatcher
{
    private readonly List<string> _phrases = [];
    private readonly List<Wildcard[]> _patterns = [];

    /// <summary>Reads what to look for.</summary>
    public TextMatcher(string wanted)
    {
        bool phrase = false;
        foreach (string part in wanted.Replace('“', '"').Replace('”', '"').Split('"'))
        {
            if (phrase)
            {
                Add(part);
            }
            else
            {
                foreach (string word in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    Add(word);
                }
            }

            phrase = !phrase;
        }
    }

    /// <summary>True where nothing is asked for: no word was given.</summary>
    public bool IsEmpty => _phrases.Count == 0 && _patterns.Count == 0;

    /// <summary>Whether a text that <see cref="TextFolding.Words"/> folded holds all of it.</summary>
    public bool IsMatch(string folded)
    {
        foreach (string phrase in _phrases)
        {
            if (!folded.Contains(phrase, StringComparison.Ordinal))
            {
                return false;
            }
        }

        foreach (Wildcard[] pattern in _patterns)
        {
            if (!Occurs(pattern, folded))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(string words)
    {
        StringBuilder folded = new(" ");
        TextFolding.Append(folded, words, keep: "*");
        string phrase = folded.ToString();
        string[] parts = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return;
        }

        if (phrase.Contains('*', StringComparison.Ordinal))
        {
            _patterns.Add(Array.ConvertAll(parts, part => new Wildcard(part)));
        }
        else
        {
            _phrases.Add(phrase);
        }
    }

    private static bool Occurs(Wildcard[] pattern, string folded)
    {
        for (int start = 1; start < folded.Length; start = folded.IndexOf(' ', start) + 1)
        {
            int word = start, matched = 0;
            while (matched < pattern.Length && word < folded.Length)
            {
                int end = folded.IndexOf(' ', word);
                if (!pattern[matched].IsMatch(folded.AsSpan(word, end - word)))
                {
                    break;
                }

                matched++;
                word = end + 1;
            }

            if (matched == pattern.Length)
            {
                return true;
            }
        }

        return false;
    }
}
