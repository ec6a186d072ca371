using System.Runtime.InteropServices;

namespace TreatyTools.Core.Similarity;

/// <summary>
/// Numbers for runs of words of one length: equal runs have equal numbers, and others never. Runs are found by a hash, and compared word by word with the first
/// of their number.
/// </summary>
internal sealed class GramNumbers(int length)
{
    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;

    // The words of the first run of each number, one after the other.
    private readonly List<int> _first = [];
    private int[] _slots = new int[1 << 10];

    internal int Count => _first.Count / length;

    /// <summary>The number of a run, which gets the next one if it is new.</summary>
    internal int Add(ReadOnlySpan<int> run)
    {
        int slot = Slot(run);
        if (_slots[slot] == 0)
        {
            _first.AddRange(run);
            _slots[slot] = Count;
            if (Count * 2 > _slots.Length)
            {
                Grow();
                return Count - 1;
            }
        }

        return _slots[slot] - 1;
    }

    /// <summary>The number of a run; -1 where it has none.</summary>
    internal int Find(ReadOnlySpan<int> run) => _slots[Slot(run)] - 1;

    private int Slot(ReadOnlySpan<int> run)
    {
        int mask = _slots.Length - 1;
        ReadOnlySpan<int> first = CollectionsMarshal.AsSpan(_first);
        for (int slot = (int)(Hash(run) >> 32) & mask; ; slot = (slot + 1) & mask)
        {
            int number = _slots[slot];
            if (number == 0 || first.Slice((number - 1) * length, length).SequenceEqual(run))
            {
                return slot;
            }
        }
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        ReadOnlySpan<int> first = CollectionsMarshal.AsSpan(_first);
        for (int number = 1; number <= Count; number++)
        {
            _slots[Slot(first.Slice((number - 1) * length, length))] = number;
        }
    }

    private static ulong Hash(ReadOnlySpan<int> run)
    {
        ulong hash = 0;
        foreach (int word in run)
        {
            hash = (hash ^ (uint)word) * Factor;
            hash ^= hash >> 29;
        }

        return hash * Factor;
    }
}
