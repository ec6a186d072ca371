using System.Buffers;
using System.Text;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>The words that were met in texts, and what stands for each in an index. Not safe between threads: each reader of texts has its own.</summary>
internal sealed class IndexWords
{
    private readonly Dictionary<string, IndexWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IndexWord>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    internal IndexWords() => _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words.</summary>
    internal IEnumerable<FoldedWord> Words => _words.Values.Select(word => word.Word);

    /// <summary>Words that a hyphen joins: how they would be written together, and their stems.</summary>
    internal HashSet<(string Together, string Stems)> Compounds { get; } = [];

    /// <summary>Room for the stems of one document, by field.</summary>
    internal ArrayBufferWriter<byte>[] Fields { get; } = [.. SearchFields.All.Select(_ => new ArrayBufferWriter<byte>())];

    /// <summary>Adds the stems of the words of a text to what an index is given, as UTF-8, a space after each.</summary>
    internal void Read(string text, ArrayBufferWriter<byte> stems)
    {
        FoldedWord? before = null, first = null;
        WordReader words = new(text);
        while (words.MoveNext())
        {
            if (!_bySpan.TryGetValue(words.Form, out IndexWord word))
            {
                FoldedWord folded = FoldedWord.Of(words.Form);
                word = new IndexWord(folded, Encoding.UTF8.GetBytes(folded.Stem + " "));
                _words.Add(folded.Form, word);
            }

            word.Stem.CopyTo(stems.GetSpan(word.Stem.Length));
            stems.Advance(word.Stem.Length);
            if (words.IsJoined && before is not null)
            {
                Compounds.Add((before.Form + word.Word.Form, $"{before.Stem} {word.Word.Stem}"));
                if (first is not null)
                {
                    Compounds.Add((first.Form + before.Form + word.Word.Form, $"{first.Stem} {before.Stem} {word.Word.Stem}"));
                }

                first = before;
            }
            else
            {
                first = null;
            }

            before = word.Word;
        }
    }

    /// <summary>A word, and its stem with a space as UTF-8.</summary>
    private readonly record struct IndexWord(FoldedWord Word, byte[] Stem);
}
