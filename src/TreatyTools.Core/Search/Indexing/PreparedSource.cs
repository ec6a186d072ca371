using System.Buffers;
using System.Text;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Search.Asking;
using TreatyTools.Model;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>
/// The documents of a source as an index takes them: for each the texts of its row, then the stems of its words, a text for each field. Whoever has added them
/// disposes of it.
/// </summary>
internal sealed class PreparedSource : IDisposable
{
    /// <summary>The columns of the texts of a row, in their order. A record has its key alone.</summary>
    internal const string TextColumns = "key, kind, label, number, heading, text, parent, language, document";

    /// <summary>How many they are.</summary>
    internal const int Texts = 9;

    // Between two texts of one field stands what no question asks for, so often that words of the two are not near each other.
    private static readonly byte[] Break = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("¶ ", QueryNear.UsualDistance)));

    private readonly List<UnitPlace?> _places = [];

    /// <summary>Documents of no source.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="words">Is told their words.</param>
    internal PreparedSource(IEnumerable<SearchDocument> documents, IndexWords words)
    {
        try
        {
            foreach (SearchDocument document in documents)
            {
                Add(document, words);
            }
        }
        catch
        {
            Cells.Dispose();
            throw;
        }
    }

    /// <summary>The source.</summary>
    internal SearchSource Source { get; private init; } = null!;

    /// <summary>The hash of its content.</summary>
    internal string Hash { get; private init; } = "";

    /// <summary>Where the unit of each document stands; null for a record. Empty where they are <see cref="IsKnown">known</see>.</summary>
    internal IReadOnlyList<UnitPlace?> Places => _places;

    /// <summary>The texts of all documents.</summary>
    internal CellBuffer Cells { get; } = new();

    /// <summary>Why it cannot be read; null where it can.</summary>
    internal string? Fault { get; private init; }

    /// <summary>Whether the content, or the reason why there is none, is what the index knows of it.</summary>
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
            bool isKnown = known?.Fault == fault.Message && known.Hash == hash;
            return new PreparedSource([], words) { Source = source, Hash = hash, Fault = fault.Message, IsKnown = isKnown };
        }
    }

    /// <summary>The cell of one of the <see cref="TextColumns"/> of a document, counted from 0.</summary>
    internal static int TextCell(int document, int column) => (document * (Texts + SearchFields.All.Count)) + column;

    /// <summary>The cell of the stems of a field of a document, with a space after each; null for a field without words.</summary>
    internal static int StemCell(int document, int field) => TextCell(document, Texts) + field;

    public void Dispose() => Cells.Dispose();

    private void Add(SearchDocument document, IndexWords words)
    {
        TextUnit? unit = document.Unit;
        _places.Add(unit is null ? null : new UnitPlace(unit.Level, unit.Position, unit.Page, unit.Offset));
        Cells.Add(document.Key);
        foreach (string? text in new ReadOnlySpan<string?>(
            [unit?.Kind, unit?.Label, unit?.Number, unit?.Heading, unit?.Text, unit?.Parent, unit?.Language, unit?.Document]))
        {
            Cells.Add(text);
        }

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

        foreach (ArrayBufferWriter<byte> field in fields)
        {
            Cells.Add(field.WrittenSpan);
            field.ResetWrittenCount();
        }
    }

    /// <summary>Where a unit stands in its text.</summary>
    internal readonly record struct UnitPlace(int Level, int Position, int? Page, int Offset);
}
