using TreatyTools.Core.Datasets;
using TreatyTools.Core.IO;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Files;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Tests.Shared;

namespace TreatyTools.Core.Tests.IO;

/// <summary>What a process that was killed leaves beside its target, and folders that are written whole.</summary>
public sealed class LeftoverTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("leftovers").FullName;

    private string Target => Path.Combine(_folder, "out.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_next_writer_of_a_target_clears_away_what_a_killed_one_left_and_nothing_else()
    {
        string gone = Gone(Leftovers.Beside(Target, Leftovers.Temporary)), otherTarget = Gone(Leftovers.Beside(Target + "2", Leftovers.Temporary)),
            alive = Leftovers.Beside(Target, Leftovers.Temporary), theirs = Path.Combine(_folder, ".treatytools-notes.tmp");
        foreach (string path in (string[])[gone, otherTarget, alive, theirs])
        {
            File.WriteAllText(path, "half");
        }

        AtomicFile.Write(Target, stream => stream.WriteByte(1));

        Assert.Equal(new[] { Target, otherTarget, alive, theirs }.Order(), Directory.GetFiles(_folder).Order());
    }

    [Fact]
    public void What_another_program_has_open_is_left()
    {
        string gone = Gone(Leftovers.Beside(Target, Leftovers.Temporary));
        using (FileStream open = new(gone, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            AtomicFile.Write(Target, stream => stream.WriteByte(1));
            Assert.True(File.Exists(gone));
        }

        AtomicFile.Write(Target, stream => stream.WriteByte(1));
        Assert.False(File.Exists(gone));
    }

    [Fact]
    public void A_name_as_long_as_names_may_be_can_be_written()
    {
        string path = Path.Combine(_folder, new string('n', 251) + ".txt");
        AtomicFile.Write(path, stream => stream.WriteByte(1));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_folder_that_was_moved_away_by_a_killed_process_comes_back()
    {
        string target = Path.Combine(_folder, "package"), old = Gone(Leftovers.Beside(target, Leftovers.Old)),
            half = Gone(Leftovers.Beside(target, Leftovers.Temporary));
        Directory.CreateDirectory(old);
        Directory.CreateDirectory(half);
        File.WriteAllText(Path.Combine(old, "kept.txt"), "kept");
        AtomicFolder.Recover(target);
        Assert.Equal([target], Directory.GetDirectories(_folder));
        Assert.Equal("kept", File.ReadAllText(Path.Combine(target, "kept.txt")));
    }

    [Fact]
    public void A_folder_is_as_it_was_when_writing_fails()
    {
        string target = Path.Combine(_folder, "package");
        AtomicFolder.Write(target, folder => File.WriteAllText(Path.Combine(folder, "a.txt"), "1"));
        Assert.Throws<IOException>(() => AtomicFolder.Write(target, folder =>
        {
            File.WriteAllText(Path.Combine(folder, "a.txt"), "2");
            throw new IOException("full");
        }));
        Assert.Equal([target], Directory.GetFileSystemEntries(_folder));
        Assert.Equal("1", File.ReadAllText(Path.Combine(target, "a.txt")));
    }

    [UnixFact("Elsewhere two renames are needed.")]
    public void A_reader_finds_a_whole_package_at_any_time_while_it_is_built_anew()
    {
        CompiledDataset compiled = DatasetCompiler.Compile(Repository.OtherSeeds);
        string target = Path.Combine(_folder, "package");
        compiled.Write(target);
        File.WriteAllText(Path.Combine(target, "own.txt"), "own");
        using CancellationTokenSource done = new();
        // A thread of its own: where the pool has none left, all would be written before the reader begins.
        Task<int> reader = Task.Factory.StartNew(() =>
        {
            int seen = 0;
            while (!done.IsCancellationRequested)
            {
                Assert.True(File.Exists(Path.Combine(target, "datapackage.json")));
                Assert.Equal("own", File.ReadAllText(Path.Combine(target, "own.txt")));
                seen++;
            }

            return seen;
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        for (int i = 0; i < 50; i++)
        {
            compiled.Write(target);
        }

        done.Cancel();
        Assert.True(reader.GetAwaiter().GetResult() > 0);
        Assert.Equal([target], Directory.GetFileSystemEntries(_folder));
    }

    [UnixFact("Links need rights there.")]
    public void A_folder_that_is_a_link_stays_one()
    {
        string real = Path.Combine(_folder, "real"), link = Path.Combine(_folder, "link");
        Directory.CreateDirectory(real);
        Directory.CreateSymbolicLink(link, real);

        DatasetCompiler.Compile(Repository.OtherSeeds).Write(link);
        Assert.Equal(real, new DirectoryInfo(link).LinkTarget);
        Assert.True(File.Exists(Path.Combine(real, "datapackage.json")));

        string parts = Path.Combine(_folder, "parts"), linkToParts = Path.Combine(_folder, "linkToParts");
        Directory.CreateDirectory(parts);
        Directory.CreateSymbolicLink(linkToParts, "parts");
        Table table = Table.Of([new ValueColumn<int>("A", [1, 2], null), new ValueColumn<int>("B", [3, 4], null)], 2);
        FramePartition.Write(table, ["A"], linkToParts, ".csv", (_, stream) => stream.WriteByte((byte)'B'));
        Assert.Equal("parts", new DirectoryInfo(linkToParts).LinkTarget);
        Assert.True(File.Exists(Path.Combine(parts, "A=1", "part-0.csv")));

        string file = Path.Combine(linkToParts, "more.txt");
        AtomicFile.Write(file, stream => stream.WriteByte(1));
        Assert.Equal("parts", new DirectoryInfo(linkToParts).LinkTarget);
        Assert.True(File.Exists(Path.Combine(parts, "more.txt")));
    }

    // As if a process had named it that no longer runs.
    private static string Gone(string path) => path.Replace($"-{Environment.ProcessId}-", $"-{int.MaxValue}-", StringComparison.Ordinal);
}
