using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Search.Asking;

/// <summary>A question to full-text search, read and understood.</summary>
public sealed class SearchQuery
{
    private SearchQuery(string text, QueryNode root)
    {
        Text = text;
        Root = root;
    }

    /// <summary>The question as it was asked.</summary>
    public string Text { get; }

    /// <summary>The question in the form that has no doubts: operators written, brackets closed.</summary>
    public string Normal => Root.ToString()!;

    /// <summary>What is asked.</summary>
    internal QueryNode Root { get; }

    /// <summary>Reads a question.</summary>
    /// <param name="text">
    /// Words, all of which must occur; <c>"phrases"</c>; beginnings of words (<c>whistleblow*</c>); <c>AND</c>, <c>OR</c>, <c>NOT</c> and <c>-word</c>;
    /// <c>NEAR</c> and <c>NEAR/5</c> between words or phrases, or <c>NEAR(a b, 5)</c>; <c>field:</c> before a word, a phrase or brackets.
    /// </param>
    /// <exception cref="TreatyFault"><c>NoWordToFind</c>: it has no word; <c>MalformedQuery</c>: with the place of what is wrong, counted from 1, and a
    /// question that is right.</exception>
    public static SearchQuery Parse(string text)
    {
        QueryParser parser = new(text);
        QueryNode? root = parser.Read();
        if (parser.Fault is { } fault)
        {
            // Where nothing is left that could be asked for, the words are.
            string corrected = root?.ToString()
                ?? (TextFolding.Words(text).Trim() is { Length: > 0 } words ? new QueryParser($"\"{words}\"").Read()?.ToString() ?? "" : "");
            throw new TreatyFault("MalformedQuery", FaultKind.InvalidArgument,
                FormattableString.Invariant($"The query is malformed at character {fault.Position + 1}: {fault.Message}")
                    + (corrected.Length is > 0 and <= LongestCorrection ? $" This would be read: {corrected}" : ""), text);
        }

        return new SearchQuery(text, root ?? throw new TreatyFault("NoWordToFind", FaultKind.InvalidArgument,
            $"There is no word in '{Words.Shortened(text, LongestShown)}' that could be looked for. Give words, \"a phrase\" or the beginning of a word (journalist*).", text));
    }

    private const int LongestCorrection = 500, LongestShown = 60;
}
