using System.Numerics;
using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tables.Keys;

/// <summary>
/// Numbers distinct keys from 0 in order of first appearance, and finds those of other rows among them. A table of many keys has parts by the highest bits of
/// the hashes, which are filled at the same time, each in the order of the rows. A part is an array of places, each with the hash of its key and the first row
/// that has it: no key is looked at unless its hash is found.
/// </summary>
internal sealed class KeyTable<TRows>
    where TRows : struct, IKeyRows<TRows>
{
    private const int None = KeyCodes.None;
    private const int MaximumPartBits = 6;
    private const int RowsOfPart = 1 << 15;
    private const int Sample = 1 << 10;

    private readonly TRows _rows;
    private readonly int _partBits;

    private readonly ulong[][] _parts;
    private int _read;

    internal KeyTable(TRows rows)
    {
        _rows = rows;
        uint[] hashes = GC.AllocateUninitializedArray<uint>(rows.Count);
        int[] codes = GC.AllocateUninitializedArray<int>(rows.Count);
        Hash(hashes);
        if (AreMany(hashes, out int distinct) && Environment.ProcessorCount > 1)
        {
            _partBits = Math.Min(MaximumPartBits, BitOperations.Log2((uint)(rows.Count / RowsOfPart) | 1));
            _parts = new ulong[1 << _partBits][];
            int[] sizes = Sizes(hashes);
            Parallel.For(0, _parts.Length, part => _parts[part] = Fill(part, hashes, codes, sizes[part]).All);
        }
        else
        {
            _parts = [FillByRuns(hashes, codes, distinct).All];
        }

        Codes = Numbered(codes);
    }

    /// <summary>The numbers of the rows' keys.</summary>
    internal KeyCodes Codes { get; }

    /// <summary>The number of each key of other rows; <see cref="KeyCodes.None"/> where none of ours has it.</summary>
    internal int[] Find(TRows wanted)
    {
        int[] found = GC.AllocateUninitializedArray<int>(wanted.Count);
        int[] codes = Codes.Codes;
        Chunks.Run(found.Length, (start, end) =>
        {
            Span<uint> hashes = stackalloc uint[KeyRows.Block];
            Span<ulong> first = stackalloc ulong[KeyRows.Block];
            int read = 0;
            for (int from = start; from < end; from += KeyRows.Block)
            {
                int length = Math.Min(KeyRows.Block, end - from);
                wanted.Hash(from, hashes[..length]);

                // All places of the block are read before any is looked at, and so are the keys that they lead to: the processor waits for them together.
                for (int i = 0; i < length; i++)
                {
                    ulong[] places = _parts[Part(hashes[i])];
                    first[i] = places[hashes[i] & (uint)(places.Length - 1)];
                }

                for (int i = 0; i < length; i++)
                {
                    if ((uint)(first[i] >> 32) == hashes[i] && first[i] != 0)
                    {
                        int row = (int)(uint)first[i] - 1;
                        read ^= _rows.Touch(row) ^ codes[row];
                    }
                }

                for (int i = 0; i < length; i++)
                {
                    uint hash = hashes[i];
                    int code = None;
                    if (hash != KeyRows.NoKey && first[i] != 0)
                    {
                        ulong[] places = _parts[Part(hash)];
                        uint place = hash & (uint)(places.Length - 1);
                        for (ulong held = first[i]; held != 0; held = places[place])
                        {
                            int row = (int)(uint)held - 1;
                            if ((uint)(held >> 32) == hash && _rows.Same(row, wanted, from + i))
                            {
                                code = codes[row];
                                break;
                            }

                            place = (place + 1) & (uint)(places.Length - 1);
                        }
                    }

                    found[from + i] = code;
                }
            }

            // Without a use of what was read it would not be.
            Volatile.Write(ref _read, read);
        });
        return found;
    }

    private int Part(uint hash) => (int)((ulong)hash >> (32 - _partBits));

    private void Hash(uint[] hashes) => Chunks.Run(hashes.Length, (start, end) =>
    {
        for (int from = start; from < end; from += KeyRows.Block)
        {
            _rows.Hash(from, hashes.AsSpan(from, Math.Min(KeyRows.Block, end - from)));
        }
    });

    /// <summary>How many rows each part has.</summary>
    private int[] Sizes(uint[] hashes)
    {
        int[] sizes = new int[_parts.Length];
        Chunks.Run(hashes.Length, (start, end) =>
        {
            Span<int> own = stackalloc int[1 << MaximumPartBits];
            foreach (uint hash in hashes.AsSpan(start..end))
            {
                own[Part(hash)]++;
            }

            for (int part = 0; part < sizes.Length; part++)
            {
                Interlocked.Add(ref sizes[part], own[part]);
            }
        });
        return sizes;
    }

    /// <summary>Whether a sample of the rows says that most of them differ; else how many different ones to expect.</summary>
    private static bool AreMany(uint[] hashes, out int distinct)
    {
        int taken = Math.Min(Sample, hashes.Length);
        Span<uint> sample = stackalloc uint[Sample];
        sample = sample[..taken];
        for (int i = 0; i < taken; i++)
        {
            sample[i] = hashes[(int)((long)i * hashes.Length / taken)];
        }

        sample.Sort();
        distinct = Math.Min(1, taken);
        for (int i = 1; i < taken; i++)
        {
            distinct += sample[i] == sample[i - 1] ? 0 : 1;
        }

        return distinct > taken / 2;
    }

    /// <summary>Gives each row of a part of the table the first row that has its key.</summary>
    private Places Fill(int part, uint[] hashes, int[] firstRows, int expected)
    {
        Places places = new(_rows, expected);
        for (int row = 0; row < hashes.Length; row++)
        {
            uint hash = hashes[row];
            if (Part(hash) == part)
            {
                firstRows[row] = hash == KeyRows.NoKey ? None : places.FirstRow(hash, row);
            }
        }

        return places;
    }

    /// <summary>
    /// The table of few keys, in one part: runs of rows are looked through at the same time, then what they found is put together.
    /// Each row gets the first row of its run that has its key, and that one the first row of all.
    /// </summary>
    private Places FillByRuns(uint[] hashes, int[] firstRows, int expected)
    {
        int[] borders = Chunks.Borders(hashes.Length);
        List<int>[] found = new List<int>[borders.Length - 1];
        Parallel.For(0, found.Length, run =>
        {
            Places places = new(_rows, expected);
            List<int> own = found[run] = [];
            for (int row = borders[run]; row < borders[run + 1]; row++)
            {
                int first = hashes[row] == KeyRows.NoKey ? None : places.FirstRow(hashes[row], row);
                firstRows[row] = first;
                if (first == row)
                {
                    own.Add(row);
                }
            }
        });
        Places all = new(_rows, expected);
        foreach (List<int> run in found)
        {
            foreach (int row in run)
            {
                firstRows[row] = all.FirstRow(hashes[row], row);
            }
        }

        return all;
    }

    /// <summary>Turns the first row of each row's key into the number of the key.</summary>
    private static KeyCodes Numbered(int[] codes)
    {
        int count = 0;
        for (int row = 0; row < codes.Length; row++)
        {
            int first = codes[row];
            if (first != None)
            {
                codes[row] = first == row ? count++ : codes[first];
            }
        }

        return new KeyCodes(codes, count);
    }

    /// <summary>A part of the table; it grows as it needs to.</summary>
    private sealed class Places(TRows rows, int expected)
    {
        private readonly TRows _rows = rows;

        // In each place the hash in the upper half, one more than the row in the lower; 0 where nothing is.
        private ulong[] _places = new ulong[Capacity(expected)];
        private int _count;

        internal ulong[] All => _places;

        /// <summary>The first row that has the key of a row, which may be the row itself.</summary>
        internal int FirstRow(uint hash, int row)
        {
            ulong[] places = _places;
            uint mask = (uint)(places.Length - 1), place = hash & mask;
            for (ulong held = places[place]; held != 0; held = places[place])
            {
                int first = (int)(uint)held - 1;
                if ((uint)(held >> 32) == hash && _rows.Same(first, _rows, row))
                {
                    return first;
                }

                place = (place + 1) & mask;
            }

            places[place] = ((ulong)hash << 32) | (uint)(row + 1);
            if (++_count > places.Length / 4 * 3)
            {
                _places = Grown(places);
            }

            return row;
        }

        private static int Capacity(int count) => (int)Math.Min(1u << 30, BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count + (count >> 1))));

        private static ulong[] Grown(ulong[] places)
        {
            ulong[] grown = new ulong[places.Length * 2];
            uint mask = (uint)(grown.Length - 1);
            foreach (ulong held in places)
            {
                if (held != 0)
                {
                    uint place = (uint)(held >> 32) & mask;
                    while (grown[place] != 0)
                    {
                        place = (place + 1) & mask;
                    }

                    grown[place] = held;
                }
            }

            return grown;
        }
    }
}
