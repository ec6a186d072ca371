using System.Buffers;
using System.Text;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Search.Asking;
using TreatyTools.Model;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>The documents of a source as an index takes them: the stems of their words, a text for each field.</summary>
internal sealed class PreparedSource
{
    // Between two texts of one field stands what no question asks for, so often that words of the two are not near each other.
    private static readonly byte[] Break = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("¶ ", QueryNear.UsualDistance)));

    // The stems of each document, field after field, and where each field of each document ends among them.
    private readonly List<byte[]> _stems = [];
    private readonly List<int> _ends = [];

    /// <summary>Documents of no source.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="words">Is told their words.</param>
    internal PreparedSource(IReadOnlyList<SearchDocument> documents, IndexWords words)
    {
        Documents = documents;
        foreach (SearchDocument document in documents)
        {
            Add(document, words);
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

    /// <summary>Reads a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="known">What the index knows of it; null for nothing.</param>
    /// <param name="words">Is told its words.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static PreparedSource Of(SearchSource source, KnownSource? known, IndexWords words, CancellationToken cancellation)
    {
        string hash = "";
        try
        {
            SourceContent content = source.Open(cancellation);
            hash = content.Hash;
            return known is { Fault: null } && known.Hash == hash && hash.Length > 0
                ? new PreparedSource([], words) { Source = source, Hash = hash, IsKnown = true }
                : new PreparedSource(content.Documents(), words) { Source = source, Hash = hash };
        }
        catch (TreatyFault fault)
        {
            return new PreparedSource([], words) { Source = source, Hash = hash, Fault = fault.Message };
        }
    }

    /// <summary>The stems of a field of a document as UTF-8, a space after each; empty for a field without words.</summary>
    /// <param name="document">Its index among the documents.</param>
    /// <param name="field">Index of the field.</param>
    internal ReadOnlySpan<byte> Stems(int document, int field)
    {
        int at = (document * SearchFields.All.Count) + field;
        return _stems[document].AsSpan((field == 0 ? 0 : _ends[at - 1]).._ends[at]);
    }

    private void Add(SearchDocument document, IndexWords words)
    {
        ArrayBufferWriter<byte>[] fields = words.Fields;
        foreach (FieldText text in document.Texts)
        {
            if (string.IsNullOrEmpty(text.Text))
            {
                continue;
            }

            ArrayBufferWriter<byte> stems = fields[SearchFields.Index(text.Field)];
            if (stems.WrittenCount > 0)
            {
                stems.Write(Break);
            }

            words.Read(text.Text, stems);
        }

        byte[] all = new byte[fields.Sum(field => field.WrittenCount)];
        int end = 0;
        foreach (ArrayBufferWriter<byte> field in fields)
        {
            field.WrittenSpan.CopyTo(all.AsSpan(end));
            end += field.WrittenCount;
            _ends.Add(end);
            field.ResetWrittenCount();
        }

        _stems.Add(all);
    }
}
