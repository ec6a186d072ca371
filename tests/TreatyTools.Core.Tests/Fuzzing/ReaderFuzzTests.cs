using TreatyTools.Core.Tests.Datasets;

namespace TreatyTools.Core.Tests.Fuzzing;

/// <summary>
/// A small sample of what the fuzzing of the benchmarks does: the same cases each time. They run alone, since what a case takes of processors and of memory is
/// what its process takes.
/// </summary>
[Collection("Fuzzing")]
[CollectionDefinition("Fuzzing", DisableParallelization = true)]
public class ReaderFuzzTests
{
    private const int Cases = 60;

    public static TheoryData<string> Readers => [.. FuzzReaders.All.Select(reader => reader.Name)];

    [SharedTheory]
    [MemberData(nameof(Readers))]
    public void AReaderAnswersWithATextOrAFault(string name)
    {
        FuzzResult result = FuzzRun.Run(FuzzReaders.All.Single(reader => reader.Name == name), Cases);

        Assert.True(result.Failures.Count == 0, string.Join('\n', result.Failures));
    }

    /// <summary>Skipped where the real files do not lie beside the repository.</summary>
    private sealed class SharedTheoryAttribute : TheoryAttribute
    {
        public SharedTheoryAttribute()
        {
            if (!TextFuzzSamples.AreReal)
            {
                Skip = $"The folder '../shared' is not beside '{Repository.Root}'.";
            }
        }
    }
}
