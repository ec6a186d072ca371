using System.Numerics;

namespace TreatyTools.Core.Tables.Files;

/// <summary>
/// Decimal numbers of files, which have up to 76 digits, as those of a frame, which have 28 or 29: the same number, or an error. The libraries round what is
/// longer without a word, and work out ten to the power of whatever number of digits a damaged file claims.
/// </summary>
internal static class StoredDecimal
{
    private const int MostDigits = 76, LongestScale = 28;

    /// <summary>The digits behind the point that a file says its numbers have, negative where they end before it.</summary>
    /// <exception cref="InvalidDataException">No number has so many.</exception>
    internal static int Scale(int scale) => scale is >= -MostDigits and <= MostDigits ? scale
        : throw new InvalidDataException($"a column of decimal numbers is said to have {scale} digits behind the point");

    /// <summary>A number.</summary>
    /// <param name="bytes">Its digits as a whole number, in two's complement.</param>
    /// <param name="isBigEndian">The highest byte comes first.</param>
    /// <param name="scale">Digits behind the point.</param>
    /// <exception cref="OverflowException">It has more digits than a number of a frame.</exception>
    internal static decimal Of(ReadOnlySpan<byte> bytes, bool isBigEndian, int scale) => Of(new BigInteger(bytes, isUnsigned: false, isBigEndian), scale);

    /// <summary>A number.</summary>
    /// <param name="digits">Its digits as a whole number.</param>
    /// <param name="scale">Digits behind the point.</param>
    /// <exception cref="OverflowException">It has more digits than a number of a frame.</exception>
    internal static decimal Of(BigInteger digits, int scale)
    {
        // Zeros at the end say nothing of a number.
        for (; (scale > LongestScale || (scale > 0 && BigInteger.Abs(digits) > (BigInteger)decimal.MaxValue)) && digits % 10 == 0; scale--)
        {
            digits /= 10;
        }

        if (scale > LongestScale)
        {
            throw new OverflowException();
        }

        Span<int> parts = stackalloc int[4];
        decimal.GetBits((decimal)(scale < 0 ? digits * BigInteger.Pow(10, -scale) : digits), parts);
        return new decimal(parts[0], parts[1], parts[2], digits.Sign < 0, (byte)Math.Max(scale, 0));
    }
}
