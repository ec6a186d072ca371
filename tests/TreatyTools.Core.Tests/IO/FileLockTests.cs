using TreatyTools.Core.IO;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.IO;

public sealed class FileLockTests
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void One_holds_it_and_another_is_told()
    {
        using (FileLock.Take(_path, TimeSpan.Zero))
        {
            TreatyFault fault = Assert.Throws<TreatyFault>(() => FileLock.Take(_path, TimeSpan.FromMilliseconds(50)).Dispose());
            Assert.Equal("TargetBusy", fault.ErrorId);
            Assert.Contains(_path, fault.Message, StringComparison.Ordinal);
            using FileLock other = FileLock.Take(_path + "2", TimeSpan.Zero);
        }

        using FileLock again = FileLock.Take(_path, TimeSpan.Zero);
    }

    [Fact]
    public void Waiting_can_be_stopped()
    {
        using FileLock held = FileLock.Take(_path, TimeSpan.Zero);
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(50));
        Assert.Throws<OperationCanceledException>(() => FileLock.Take(_path, TimeSpan.FromMinutes(1), stop.Token).Dispose());
    }

    [Fact]
    public void Nothing_lies_beside_the_file()
    {
        string folder = Directory.CreateTempSubdirectory("lock").FullName;
        using (FileLock.Take(Path.Combine(folder, "a.xlsx"), TimeSpan.Zero))
        {
            Assert.Empty(Directory.GetFileSystemEntries(folder));
        }

        Directory.Delete(folder);
    }
}
