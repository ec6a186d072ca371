namespace TreatyTools.Model;

/// <summary>Ordinal order in which runs of digits compare by their value: <c>uncc/7</c> comes before <c>uncc/10</c>.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    /// <summary>The comparer, for sorted collections.</summary>
    public static NaturalOrder Comparer { get; } = new();

    int IComparer<string>.Compare(string? x, string? y) => Compare(x, y);

    /// <summary>Compares two texts; null sorts first. Texts that differ only in leading zeros fall back to ordinal order.</summary>
    public static int Compare(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        }

        int i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            int order;
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                ReadOnlySpan<char> a = Digits(left, ref i), b = Digits(right, ref j);
                order = a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
            }
            else
            {
                order = left[i++].CompareTo(right[j++]);
            }

            if (order != 0)
            {
                return order;
            }
        }

        int rest = (left.Length - i).CompareTo(right.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(left, right);
    }

    private static ReadOnlySpan<char> Digits(string text, ref int position)
    {
        int start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return text.AsSpan(start, position - start).TrimStart('0');
    }
}
