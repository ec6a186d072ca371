using System.Diagnostics;
using TreatyTools.Core.IO;
using TreatyTools.Model;
using TreatyTools.Tests.Shared;

namespace TreatyTools.Core.Tests.IO;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atomic").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_file_appears_whole()
    {
        AtomicFile.Write(Target, Content("new"));
        AssertOnly("new");
    }

    [UnixFact("Windows has no such files")]
    public void A_device_is_refused() =>
        Assert.Equal("TargetNotWritable", Assert.Throws<TreatyFault>(() => AtomicFile.CheckTarget("/dev/null")).ErrorId);

    [UnixFact("Windows has no such files")]
    public void A_device_is_refused_at_the_end_of_links()
    {
        File.CreateSymbolicLink(Target + ".link", "/dev/null");
        File.CreateSymbolicLink(Target, Target + ".link");
        Assert.Equal("TargetNotWritable", Assert.Throws<TreatyFault>(() => AtomicFile.CheckTarget(Target)).ErrorId);
    }

    [Fact]
    public void A_link_into_a_folder_that_is_not_there_is_one_error_until_the_folder_is_made()
    {
        string folder = Target + "-folder";
        File.CreateSymbolicLink(Target, Path.Combine(folder, "file"));
        Assert.Equal("DirectoryNotFound", Assert.Throws<TreatyFault>(() => AtomicFile.Write(Target, Content("new"))).ErrorId);
        AtomicFile.Write(Target, Content("new"), force: true);
        Assert.Equal("new", File.ReadAllText(Path.Combine(folder, "file")));
        Assert.NotNull(new FileInfo(Target).LinkTarget);
    }

    [UnixFact("Windows has no such files")]
    public void A_pipe_is_refused_and_stays()
    {
        using Process made = Process.Start("mkfifo", [Target]);
        Assert.True(made.WaitForExit(TimeSpan.FromSeconds(20)));
        AssertRefused(Target);
    }

    [Fact]
    public void An_empty_file_is_one_like_others()
    {
        File.WriteAllText(Target, "");
        AtomicFile.Write(Target, Content("new"));
        AssertOnly("new");
    }

    [Fact]
    public void An_old_file_is_replaced()
    {
        File.WriteAllText(Target, "old and longer");
        AtomicFile.Write(Target, Content("new"));
        AssertOnly("new");
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_nothing_else()
    {
        File.WriteAllText(Target, "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(Target, stream =>
        {
            Content("half")(stream);
            throw new InvalidOperationException();
        }));
        AssertOnly("old");
    }

    [Fact]
    public void A_full_disk_is_a_fault_and_leaves_the_old_file()
    {
        File.WriteAllText(Target, "old");
        AssertFault("TargetNotWritable", () => AtomicFile.Write(Target, _ => throw new IOException("No space left on device.")));
        AssertOnly("old");
    }

    [Fact]
    public void Cancellation_leaves_the_old_file_even_after_the_last_byte()
    {
        File.WriteAllText(Target, "old");
        using CancellationTokenSource source = new();
        Assert.Throws<OperationCanceledException>(() => AtomicFile.Write(Target, stream =>
        {
            Content("new")(stream);
            source.Cancel();
        }, cancellation: source.Token));
        AssertOnly("old");
    }

    [Fact]
    public void A_folder_is_no_target()
    {
        Directory.CreateDirectory(Target);
        AssertFault("TargetIsDirectory", () => AtomicFile.Write(Target, Content("new")));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_file_that_is_there_can_be_protected()
    {
        File.WriteAllText(Target, "old");
        AssertFault("TargetExists", () => AtomicFile.Write(Target, Content("new"), noClobber: true));
        AssertOnly("old");
    }

    [Fact]
    public void A_file_that_comes_up_meanwhile_is_protected_too()
    {
        AssertFault("TargetExists", () => AtomicFile.Write(Target, stream =>
        {
            Content("new")(stream);
            File.WriteAllText(Target, "other");
        }, noClobber: true));
        AssertOnly("other");
    }

    [Fact]
    public void A_missing_folder_is_a_fault_unless_it_is_to_be_made()
    {
        string deep = Path.Combine(_folder, "a", "b", "file.txt");
        AssertFault("DirectoryNotFound", () => AtomicFile.Write(deep, Content("new")));
        Assert.False(Directory.Exists(Path.Combine(_folder, "a")));
        AtomicFile.Write(deep, Content("new"), force: true);
        Assert.Equal("new", File.ReadAllText(deep));
    }

    [Fact]
    public void A_read_only_file_is_kept_unless_forced()
    {
        File.WriteAllText(Target, "old");
        File.SetAttributes(Target, FileAttributes.ReadOnly);
        AssertFault("TargetNotWritable", () => AtomicFile.Write(Target, Content("new")));
        AssertOnly("old");
        AtomicFile.Write(Target, Content("new"), force: true);
        AssertOnly("new");
        File.SetAttributes(Target, FileAttributes.Normal);
    }

    [Fact]
    public void A_locked_file_is_a_fault_and_stays()
    {
        File.WriteAllText(Target, "old");
        using (new FileStream(Target, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            AssertFault("TargetNotWritable", () => AtomicFile.Write(Target, Content("new")));
        }

        AssertOnly("old");
    }

    [Fact]
    public void A_file_that_is_held_for_a_moment_is_waited_for()
    {
        File.WriteAllText(Target, "old");
        FileStream held = new(Target, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        // A thread of its own: a timer waits its turn among the other tests, longer than a writer waits.
        Thread letsGo = new(() =>
        {
            Thread.Sleep(200);
            held.Dispose();
        });
        letsGo.Start();
        AtomicFile.Write(Target, Content("new"));
        letsGo.Join();
        AssertOnly("new");
    }

    [UnixFact("Making a link needs a privilege on Windows.")]
    public void A_symbolic_link_stays_a_link()
    {
        File.WriteAllText(Target, "old");
        string link = Path.Combine(_folder, "link");
        File.CreateSymbolicLink(link, Target);
        AtomicFile.Write(link, Content("new"));
        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Equal(Target, new FileInfo(link).LinkTarget);
    }

    private string Target => Path.Combine(_folder, "file.txt");

    private static Action<Stream> Content(string text) => stream =>
    {
        using StreamWriter writer = new(stream, leaveOpen: true);
        writer.Write(text);
    };

    private void AssertOnly(string content)
    {
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
        Assert.Equal(content, File.ReadAllText(Target));
    }

    private static void AssertFault(string id, Action action) => Assert.Equal(id, Assert.Throws<TreatyFault>(action).ErrorId);

    private static void AssertRefused(string path)
    {
        AssertFault("TargetNotWritable", () => AtomicFile.Write(path, Content("new")));
        Assert.Equal(0, new FileInfo(path).Length);
    }
}
