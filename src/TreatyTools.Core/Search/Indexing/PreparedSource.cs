using System.Text;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Search.Asking;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>The documents of a source as an index takes them: the stems of their words, a text for each field.</summary>
internal sealed class PreparedSource
{
    // Between two texts of one field stands what no question asks for, so often that words of the two are not near each other.
    private static readonly string Break = string.Concat(Enumerable.Repeat("¶ ", QueryNear.UsualDistance));

    private readonly StringBuilder[] _fields = [.. SearchFields.All.Select(_ => new StringBuilder())];

    /// <summary>Documents of no source.</summary>
    internal PreparedSource(IReadOnlyList<SearchDocument> documents)
    {
        Documents = documents;
        foreach (SearchDocument document in documents)
        {
            Rows.Add(Row(document));
        }
    }

    /// <summary>The source.</summary>
    internal SearchSource Source { get; private init; } = null!;

    /// <summary>The hash of its content.</summary>
    internal string Hash { get; private init; } = "";

    /// <summary>Its documents; empty where they are <see cref="IsKnown">known</see>.</summary>
    internal IReadOnlyList<SearchDocument> Documents { get; }

    /// <summary>Why it cannot be read; null where it can.</summary>
    internal string? Fault { get; private init; }

    /// <summary>Whether the content is what the index knows of it, so that it was not read again.</summary>
    internal bool IsKnown { get; private init; }

    /// <summary>The stems of each document, by field; null for a field without words.</summary>
    internal List<string?[]> Rows { get; } = [];

    /// <summary>The words, by form.</summary>
    internal Dictionary<string, FoldedWord> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that a hyphen joins: how they would be written together, and their stems.</summary>
    internal HashSet<(string Together, string Stems)> Compounds { get; } = [];

    /// <summary>Reads a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="known">What the index knows of it; null for nothing.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static PreparedSource Of(SearchSource source, KnownSource? known, CancellationToken cancellation)
    {
        string hash = "";
        try
        {
            SourceContent content = source.Open(cancellation);
            hash = content.Hash;
            return known is { Fault: null } && known.Hash == hash && hash.Length > 0
                ? new PreparedSource([]) { Source = source, Hash = hash, IsKnown = true }
                : new PreparedSource(content.Documents()) { Source = source, Hash = hash };
        }
        catch (TreatyFault fault)
        {
            return new PreparedSource([]) { Source = source, Hash = hash, Fault = fault.Message };
        }
    }

    private string?[] Row(SearchDocument document)
    {
        foreach (FieldText text in document.Texts)
        {
            if (string.IsNullOrEmpty(text.Text))
            {
                continue;
            }

            StringBuilder stems = _fields[SearchFields.Index(text.Field)];
            if (stems.Length > 0)
            {
                stems.Append(Break);
            }

            Append(stems, text.Text);
        }

        string?[] row = new string?[_fields.Length];
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = _fields[i].Length == 0 ? null : _fields[i].ToString();
            _fields[i].Clear();
        }

        return row;
    }

    private void Append(StringBuilder stems, string text)
    {
        FoldedWord? before = null, first = null;
        Dictionary<string, FoldedWord>.AlternateLookup<ReadOnlySpan<char>> known = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        WordReader words = new(text);
        while (words.MoveNext())
        {
            if (!known.TryGetValue(words.Form, out FoldedWord? word))
            {
                word = FoldedWord.Of(words.Form);
                Words.Add(word.Form, word);
            }

            stems.Append(word.Stem).Append(' ');
            if (words.IsJoined && before is not null)
            {
                Compounds.Add((before.Form + word.Form, $"{before.Stem} {word.Stem}"));
                if (first is not null)
                {
                    Compounds.Add((first.Form + before.Form + word.Form, $"{first.Stem} {before.Stem} {word.Stem}"));
                }

                first = before;
            }
            else
            {
                first = null;
            }

            before = word;
        }
    }
}
