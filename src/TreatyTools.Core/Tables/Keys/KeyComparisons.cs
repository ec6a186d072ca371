using System.Security.Cryptography;

namespace TreatyTools.Core.Tables.Keys;

/// <summary>How keys of a type are hashed and compared.</summary>
internal interface IKeyComparison<in T>
{
    /// <summary>A hash all of whose bits are as good as the others.</summary>
    uint Hash(T value);

    /// <summary>Whether two keys are one.</summary>
    bool Same(T left, T right);

    /// <summary>Reads some of a key, so that it is near when it is compared; what is read means nothing.</summary>
    int Touch(T value);
}

/// <summary>Makes hashes of whole numbers.</summary>
internal static class KeyHash
{
    // As with texts, hashes differ from process to process, so that nobody can prepare keys that collide. No result depends on them.
    private static readonly ulong Seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    /// <summary>A hash to which every bit of the number adds. (Murmur3's last step; before it is cut to 32 bits no two numbers share theirs.)</summary>
    internal static uint Of(ulong value)
    {
        value ^= Seed;
        value ^= value >> 33;
        value *= 0xFF51AFD7ED558CCD;
        value ^= value >> 33;
        value *= 0xC4CEB9FE1A85EC53;
        return (uint)(value >> 32);
    }

    /// <summary>The hash of a key of two parts; two equal parts do not cancel each other.</summary>
    internal static uint Of(uint first, uint second) => Of(((ulong)first << 32) | second);
}

/// <summary>Whole numbers and dates.</summary>
internal readonly struct WholeComparison : IKeyComparison<long>
{
    public uint Hash(long value) => KeyHash.Of((ulong)value);

    public bool Same(long left, long right) => left == right;

    public int Touch(long value) => (int)value;
}

/// <summary>Floating-point numbers: NaN is one value, and so are the two zeros.</summary>
internal readonly struct DoubleComparison : IKeyComparison<double>
{
    public uint Hash(double value) => KeyHash.Of(BitConverter.DoubleToUInt64Bits(value == 0 ? 0.0 : double.IsNaN(value) ? double.NaN : value));

    public bool Same(double left, double right) => left.Equals(right);

    public int Touch(double value) => (int)BitConverter.DoubleToInt64Bits(value);
}

/// <summary>Decimal numbers by value, whatever zeros they end in.</summary>
internal readonly struct DecimalComparison : IKeyComparison<decimal>
{
    public uint Hash(decimal value) => KeyHash.Of(unchecked((uint)value.GetHashCode()));

    public bool Same(decimal left, decimal right) => left == right;

    public int Touch(decimal value) => value.Scale;
}

/// <summary>Texts letter by letter.</summary>
internal readonly struct OrdinalComparison : IKeyComparison<string?>
{
    public uint Hash(string? value) => (uint)value!.GetHashCode(StringComparison.Ordinal);

    public bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    public int Touch(string? value) => value?.Length ?? 0;
}

/// <summary>Texts whatever their case.</summary>
internal readonly struct IgnoreCaseComparison : IKeyComparison<string?>
{
    public uint Hash(string? value) => (uint)value!.GetHashCode(StringComparison.OrdinalIgnoreCase);

    public bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    public int Touch(string? value) => value?.Length ?? 0;
}
