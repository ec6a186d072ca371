using System.Diagnostics;
using System.Globalization;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Fuzzing;

/// <summary>
/// Gives a reader what nobody wrote, case after case. It answers with what it read or with a fault that has an id, within ten seconds of
/// processors and without taking more than <see cref="MostBytes"/>; whatever else is told with the number of the case, which gives the same file again
/// where the same samples lie.
/// </summary>
internal static class FuzzRun
{
    /// <summary>What a case may take of memory altogether.</summary>
    internal const long MostBytes = 2L << 30;

    // Of processors, which a machine that does much else leaves as they are; in silence, a thread waits for what does not come.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Grace = TimeSpan.FromSeconds(10), Silence = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs cases.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="count">How many cases.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="keep">A folder that gets the files of cases that failed; null for none.</param>
    internal static FuzzResult Run(FuzzReader reader, int count, int first = 0, string? keep = null)
    {
        IReadOnlyList<byte[]> samples = reader.Samples();
        FuzzResult result = new(reader.Name);
        Case current = Case.Of(reader, samples, first);
        // As little stack as a thread has by default, on every machine.
        Thread worker = new(() =>
        {
            for (int i = first; i < first + count; i++)
            {
                current = i == first ? current : Case.Of(reader, samples, i);
                long before = GC.GetTotalAllocatedBytes();
                string answer = Answer(reader, current);
                long took = GC.GetTotalAllocatedBytes() - before;
                answer = took > MostBytes ? $"!took {took >> 20} MB of memory" : answer;
                result.Add(i, answer, current.Worked);
                Keep(keep, reader, current, answer);
            }
        }, 1 << 20) { IsBackground = true };
        worker.Start();
        while (!worker.Join(Look))
        {
            Case watched = current;
            if (watched.Worked > Patience)
            {
                watched.Stop.Cancel();
            }

            // A thread that listens to nobody cannot be ended; the run ends without it.
            if (watched.Worked > Patience + Grace || Stopwatch.GetElapsedTime(watched.Since) > Silence)
            {
                string answer = "!hangs and cannot be stopped";
                result.Add(watched.Number, answer, watched.Worked);
                Keep(keep, reader, watched, answer);
                break;
            }
        }

        return result;
    }

    private static string Answer(FuzzReader reader, Case current)
    {
        try
        {
            return reader.Answer(current.Content, current.Stop.Token);
        }
        catch (TreatyFault fault)
        {
            return fault.ErrorId;
        }
        catch (OperationCanceledException)
        {
            return "!takes too long";
        }
        catch (Exception e)
        {
            // Deliberately all: whatever comes out that is no fault is what is looked for.
            return "!" + e;
        }
    }

    private static void Keep(string? folder, FuzzReader reader, Case failed, string answer)
    {
        if (folder is not null && answer[0] == '!')
        {
            Directory.CreateDirectory(folder);
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{reader.Name}-{failed.Number}"));
            File.WriteAllBytes(path + ".bin", failed.Content);
            File.WriteAllText(path + ".log", answer);
        }
    }

    private sealed record Case(int Number, byte[] Content, long Since, TimeSpan Before)
    {
        internal CancellationTokenSource Stop { get; } = new();

        internal TimeSpan Worked => Environment.CpuUsage.TotalTime - Before;

        internal static Case Of(FuzzReader reader, IReadOnlyList<byte[]> samples, int number)
        {
            byte[] content = FuzzMutation.Make(reader, samples, new Random(number));
            return new Case(number, content, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        }
    }
}
