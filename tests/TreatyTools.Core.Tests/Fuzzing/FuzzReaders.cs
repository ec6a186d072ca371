namespace TreatyTools.Core.Tests.Fuzzing;

/// <summary>All readers that can be fuzzed.</summary>
internal static class FuzzReaders
{
    /// <summary>The readers, each family in a class of its own.</summary>
    internal static IReadOnlyList<FuzzReader> All { get; } = [.. TextFuzz.Readers, .. TableFuzz.Readers, .. DatasetFuzz.Readers];
}
