using TreatyTools.Core.Similarity.Finding;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Similarity.Shingles;

/// <summary>
/// Texts as tables of numbers from which any program for large data finds similar ones: their shingles, a row for each different run, or their signatures, a
/// row for each band. The numbers are the same on every machine, so that parts that were made apart fit together.
/// </summary>
public static class ShingleTable
{
    /// <summary>Number of hashes of a signature.</summary>
    public const int Hashes = 128;

    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;

    /// <summary>
    /// The shingles: Id (text, a slash, unit), Document, Unit, Size (number of different shingles of the text), Shingle (its number) and Bucket (from 0, by
    /// which a table can be parted so that equal shingles lie together). Texts that are too short have no rows.
    /// </summary>
    /// <param name="texts">The texts.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>RunLengthFixed</c>, or <c>TooManyRows</c>: there are more than a table can hold.</exception>
    public static Table Shingles(IReadOnlyList<ComparedText> texts, ShingleOptions options, CancellationToken cancellation = default)
    {
        long[][] all = All(texts, options, cancellation);
        Builder rows = new(texts, all, set => set.Length);
        long[] shingles = new long[rows.Count];
        int[] buckets = new int[rows.Count];
        rows.Fill((text, start) =>
        {
            for (int i = 0; i < all[text].Length; i++)
            {
                shingles[start + i] = all[text][i];
                buckets[start + i] = (int)(Mix((ulong)all[text][i]) % (uint)options.Buckets);
            }
        });
        return rows.Table(new ValueColumn<long>("Shingle", shingles, null), new ValueColumn<int>("Bucket", buckets, null));
    }

    /// <summary>
    /// The signatures: Id, Document, Unit, Size, Band (from 0) and Hash, the number of the band: two texts whose numbers of one band are equal may be similar.
    /// Texts that are too short have no rows.
    /// </summary>
    /// <param name="texts">The texts.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>RunLengthFixed</c>, <c>BandsNotDividing</c>, or <c>TooManyRows</c>.</exception>
    public static Table Signatures(IReadOnlyList<ComparedText> texts, ShingleOptions options, CancellationToken cancellation = default)
    {
        if (options.Bands < 1 || Hashes % options.Bands != 0)
        {
            throw new TreatyFault("BandsNotDividing", FaultKind.InvalidArgument,
                $"{options.Bands} bands do not divide {Hashes} hashes. Give 1, 2, 4, 8, 16, 32, 64 or 128.", options.Bands);
        }

        long[][] all = All(texts, options, cancellation);
        Builder rows = new(texts, all, set => set.Length == 0 ? 0 : options.Bands);
        int[] bands = new int[rows.Count];
        long[] hashes = new long[rows.Count];
        rows.Fill((text, start) =>
        {
            cancellation.ThrowIfCancellationRequested();
            if (all[text].Length > 0)
            {
                long[] signature = Bands(all[text], options.Bands);
                for (int band = 0; band < signature.Length; band++)
                {
                    (bands[start + band], hashes[start + band]) = (band, signature[band]);
                }
            }
        });
        return rows.Table(new ValueColumn<int>("Band", bands, null), new ValueColumn<long>("Hash", hashes, null));
    }

    private static long[][] All(IReadOnlyList<ComparedText> texts, ShingleOptions options, CancellationToken cancellation)
    {
        if (options.Preset == SimilarityPreset.Alschner && (options.RunLength is not (null or CharacterGrams.Length) || options.Rule is not null))
        {
            throw SimilarityMeasure.RunLengthFixed(options.RunLength);
        }

        return [.. texts.AsParallel().AsOrdered().WithCancellation(cancellation).Select(text => text.IsShort ? [] : TextShingles.Of(text.Text, options))];
    }

    // The least of each of so many orders of the shingles, those of a band together as one number.
    private static long[] Bands(long[] shingles, int bands)
    {
        ulong[] least = new ulong[Hashes];
        Array.Fill(least, ulong.MaxValue);
        foreach (long shingle in shingles)
        {
            for (int i = 0; i < Hashes; i++)
            {
                least[i] = Math.Min(least[i], Mix((ulong)shingle + ((ulong)(i + 1) * Factor)));
            }
        }

        long[] signature = new long[bands];
        for (int i = 0; i < Hashes; i++)
        {
            int band = i * bands / Hashes;
            signature[band] = (long)Mix((ulong)signature[band] ^ least[i]);
        }

        return signature;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }

    /// <summary>The columns that both tables have, each text repeated for its rows.</summary>
    private sealed class Builder
    {
        private readonly IReadOnlyList<ComparedText> _texts;
        private readonly long[][] _sets;
        private readonly int[] _starts;

        internal Builder(IReadOnlyList<ComparedText> texts, long[][] sets, Func<long[], int> rows)
        {
            (_texts, _sets, _starts) = (texts, sets, new int[texts.Count + 1]);
            long count = 0;
            for (int i = 0; i < texts.Count; i++)
            {
                count += rows(sets[i]);
                _starts[i + 1] = count <= Array.MaxLength ? (int)count : throw new TreatyFault("TooManyRows", FaultKind.InvalidArgument,
                    $"The texts have more than {Array.MaxLength} rows. Take fewer texts at a time, and write each part to a file of its own.", texts.Count);
            }
        }

        internal int Count => _starts[^1];

        internal void Fill(Action<int, int> text) => Parallel.For(0, _texts.Count, i => text(i, _starts[i]));

        internal Table Table(params ReadOnlySpan<ArrayColumn> further)
        {
            int[] sizes = new int[Count];
            string[] ids = new string[Count], documents = new string[Count];
            string?[] units = new string?[Count];
            for (int i = 0; i < _texts.Count; i++)
            {
                ComparedText text = _texts[i];
                (int start, int count) = (_starts[i], _starts[i + 1] - _starts[i]);
                ids.AsSpan(start, count).Fill(text.Unit is null ? text.Document : $"{text.Document}/{text.Unit}");
                documents.AsSpan(start, count).Fill(text.Document);
                units.AsSpan(start, count).Fill(text.Unit);
                sizes.AsSpan(start, count).Fill(_sets[i].Length);
            }

            return Core.Tables.Columns.Table.Of(
            [
                new ReferenceColumn<string>("Id", ids), new ReferenceColumn<string>("Document", documents), new ReferenceColumn<string>("Unit", units),
                new ValueColumn<int>("Size", sizes, null), .. further,
            ], Count);
        }
    }
}
