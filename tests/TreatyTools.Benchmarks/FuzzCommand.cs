using System.Globalization;
using TreatyTools.Core.Tests.Fuzzing;

namespace TreatyTools.Benchmarks;

/// <summary>The command <c>fuzz READER [cases] [first case] [folder]</c>: the files of failed cases are kept in the folder.</summary>
internal static class FuzzCommand
{
    private const int Usual = 20_000;

    /// <summary>Runs it; 1 if a case failed.</summary>
    internal static int Run(ReadOnlySpan<string> arguments)
    {
        string? name = arguments.Length > 0 ? arguments[0] : null;
        if (FuzzReaders.All.FirstOrDefault(reader => reader.Name == name) is not { } found)
        {
            Console.WriteLine($"fuzz, and one of {string.Join(", ", FuzzReaders.All.Select(reader => reader.Name))}, and how many cases");
            return 1;
        }

        FuzzResult result = FuzzRun.Run(found, Number(arguments, 1, Usual), Number(arguments, 2, 0), arguments.Length > 3 ? arguments[3] : null);
        foreach (string failure in result.Failures)
        {
            Console.WriteLine(failure);
        }

        Console.WriteLine(result);
        return result.Failures.Count == 0 ? 0 : 1;
    }

    private static int Number(ReadOnlySpan<string> arguments, int index, int usual) =>
        arguments.Length > index ? int.Parse(arguments[index], CultureInfo.InvariantCulture) : usual;
}
