namespace TreatyTools.Core.Insight.Citations;

/// <summary>Words of a text as a citation quotes them.</summary>
public static class QuotedWords
{
    /// <summary>The words in one line between quotation marks: <c>“Each town shall keep a lamp.”</c>, shortened
    /// <c>“Each town shall […]”</c>.</summary>
    /// <param name="text">The text; breaks of lines become blanks.</param>
    /// <param name="most">The most words, at least 1. A number that stands before a part of the text counts as one.</param>
    public static string Of(string text, int most)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string quoted = string.Join(' ', words.Take(most));
        return words.Length > most ? $"“{quoted} […]”" : $"“{quoted}”";
    }
}
