using TreatyTools.Core.Search;
using TreatyTools.Core.Search.Asking;
using TreatyTools.Core.Search.Indexing;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Tests.Texts;
using TreatyTools.Model;
using TreatyTools.Tests.Shared;

namespace TreatyTools.Core.Tests.Search;

public sealed class TextCorpusTests : IDisposable
{
    private static readonly SearchFilter Everything = SearchFilter.Of(new SearchOptions(), SampleDataset.Create(), hasUnits: true);

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _told = [];
    private readonly List<string> _warned = [];

    public TextCorpusTests()
    {
        Directory.CreateDirectory(_folder["texts"]);
        Write("lamps", "Every harbour shall keep a lamp.");
        Write("bells", "A bell is rung in fog.");
    }

    private string Index => _folder["corpus.index"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_what_changed_is_read_again()
    {
        Assert.Equal(["lamps/1"], Find("harbor"));
        Assert.Contains("read 2, removed 0", _told[^1], StringComparison.Ordinal);
        DateTime written = File.GetLastWriteTimeUtc(Index);
        Assert.Equal(["bells/1"], Find("bell"));
        Assert.Contains("read 0, removed 0", _told[^1], StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Index));
        Write("bells", "A horn is blown in fog, and no bell.");
        File.SetLastWriteTimeUtc(_folder["texts/lamps.txt"], DateTime.UtcNow.AddDays(-3));
        Assert.Equal(["bells/1"], Find("horn"));
        Assert.Contains("read 1, removed 0", _told[^1], StringComparison.Ordinal);
        File.Delete(_folder["texts/lamps.txt"]);
        Write("horns", "Horns are loud.");
        Assert.Empty(Find("harbor"));
        Assert.Contains("read 1, removed 1", _told[^1], StringComparison.Ordinal);
        Assert.Equal(["horns/1", "bells/1"], Find("horn"));
        Assert.Empty(_warned);
    }

    [Fact]
    public void A_change_that_leaves_size_and_scores_alone_leaves_the_rest_as_a_new_index_has_it()
    {
        Find("lamp");
        Write("bells", "A buoy is rung in fog.");
        Write("buoys", "A buoy.");
        using SearchIndex kept = TextCorpus.OpenKept(Index, TextCorpus.Files(_folder["texts"]), Tell);
        using SearchIndex made = TextCorpus.Open(TextCorpus.Files(_folder["texts"]));
        foreach (string query in new[] { "buoy", "fog", "a", "lamp OR buoy" })
        {
            Assert.Equal(made.Find(SearchQuery.Parse(query), Everything).Select(hit => (hit.Id, Math.Round(hit.Score, 9))).Order(),
                kept.Find(SearchQuery.Parse(query), Everything).Select(hit => (hit.Id, Math.Round(hit.Score, 9))).Order());
        }
    }

    [UnixFact("Links need a right there that users do not have.")]
    public void Folders_that_links_lead_to_are_looked_into_once()
    {
        Directory.CreateSymbolicLink(_folder["texts/round"], _folder["texts"]);
        Directory.CreateDirectory(_folder["other"]);
        File.WriteAllText(_folder["other/buoys.txt"], "Article 1\nA buoy.");
        Directory.CreateSymbolicLink(_folder["texts/one"], _folder["other"]);
        Directory.CreateSymbolicLink(_folder["texts/two"], _folder["other"]);
        Directory.CreateSymbolicLink(_folder["other/back"], _folder["texts"]);
        Directory.CreateSymbolicLink(_folder["texts/nowhere"], _folder["nothing"]);
        Assert.Equal(["bells.txt", "buoys.txt", "lamps.txt"],
            TextCorpus.Files(_folder["texts"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_files_it_has_those_that_it_had()
    {
        Find("lamp");
        Write("bells", "Gongs.");
        using SearchIndex index = TextCorpus.OpenKept(Index, null, Tell);
        Assert.Equal(["bells/1"], index.Find(SearchQuery.Parse("gong"), Everything).Select(hit => hit.Id));
        Assert.Equal("SearchIndexNotFound", Assert.Throws<TreatyFault>(() => TextCorpus.OpenKept(_folder["none"], null, Tell)).ErrorId);
    }

    [Fact]
    public void A_damaged_index_is_made_anew_wherever_it_is_damaged()
    {
        Find("lamp");
        byte[] whole = File.ReadAllBytes(Index);
        Random random = new(3);
        int[] places = [26, 27, 30, 59, 60, 100, whole.Length - 1, .. Enumerable.Range(0, 20).Select(_ => random.Next(26, whole.Length))];
        foreach (int place in places)
        {
            byte[] damaged = [.. whole];
            damaged[place] ^= 0x40;
            Rebuilt(damaged);
        }

        foreach (int length in new[] { 0, 5, 26, 40, 58, 59, 600, whole.Length / 2, whole.Length - 1 })
        {
            Rebuilt(whole[..length]);
        }

        Rebuilt([.. whole, 0]);

        void Rebuilt(byte[] content)
        {
            File.WriteAllBytes(Index, content);
            _warned.Clear();
            Assert.Equal(["lamps/1"], Find("lamp"));
            Assert.Contains("made anew", Assert.Single(_warned), StringComparison.Ordinal);
            Assert.Equal(["bells/1"], Find("fog"));
            Assert.Single(_warned);
        }
    }

    [Fact]
    public void A_file_that_is_no_index_is_left_as_it_is()
    {
        File.WriteAllText(Index, "My thesis.");
        Assert.Equal("NotASearchIndex", Assert.Throws<TreatyFault>(() => Find("lamp")).ErrorId);
        Assert.Equal("My thesis.", File.ReadAllText(Index));

        // A database of SQLite that somebody else made is a file like any other.
        byte[] database = [.. "SQLite format 3\0"u8, .. new byte[4096]];
        File.WriteAllBytes(Index, database);
        Assert.Equal("NotASearchIndex", Assert.Throws<TreatyFault>(() => Find("lamp")).ErrorId);
        Assert.Equal(database, File.ReadAllBytes(Index));
        Assert.Equal("TargetIsDirectory", Assert.Throws<TreatyFault>(() => TextCorpus.OpenKept(_folder["texts"], null, Tell)).ErrorId);
    }

    [Fact]
    public void What_the_hash_lets_pass_and_is_no_index_is_made_anew()
    {
        Find("lamp");
        int head = Array.IndexOf(File.ReadAllBytes(Index), (byte)'\n') + 1;
        foreach (byte[] inside in new byte[][] { [.. "SQLite format 3\0"u8, .. new byte[4096]], new byte[8192], [.. Enumerable.Repeat((byte)'x', 9000)] })
        {
            File.WriteAllBytes(Index, [.. File.ReadAllBytes(Index)[..head], .. System.Security.Cryptography.SHA256.HashData(inside), .. inside]);
            _warned.Clear();
            Assert.Equal(["lamps/1"], Find("lamp"));
            Assert.Contains("made anew", Assert.Single(_warned), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_damaged_index_of_files_that_are_not_given_is_a_fault()
    {
        Find("lamp");
        byte[] bytes = File.ReadAllBytes(Index);
        bytes[^9] ^= 1;
        File.WriteAllBytes(Index, bytes);
        Assert.Equal("SearchIndexDamaged", Assert.Throws<TreatyFault>(() => TextCorpus.OpenKept(Index, null, Tell)).ErrorId);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_the_others_are_searched()
    {
        File.WriteAllBytes(_folder["texts/empty.txt"], []);
        File.WriteAllText(_folder["texts/broken.xml"], "<treaty><article>");
        using SearchIndex index = TextCorpus.OpenKept(Index, TextCorpus.Files(_folder["texts"]), Tell);
        Assert.Equal(["broken.xml", "empty.txt"], index.Faults.Select(fault => Path.GetFileName(fault.Path)).Order(StringComparer.Ordinal));
        Assert.Equal(["lamps/1"], index.Find(SearchQuery.Parse("lamp"), Everything).Select(hit => hit.Id));
    }

    [Fact]
    public void An_index_that_cannot_be_written_is_read_and_what_changed_is_found_all_the_same()
    {
        Find("lamp");
        byte[] before = File.ReadAllBytes(Index);
        File.SetAttributes(Index, FileAttributes.ReadOnly);
        try
        {
            Assert.Equal(["lamps/1"], Find("lamp"));
            Assert.Empty(_warned);
            Write("bells", "A horn is blown in fog.");
            Assert.Equal(["bells/1"], Find("horn"));
            Assert.Contains("stays as it was", Assert.Single(_warned), StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllBytes(Index));
        }
        finally
        {
            File.SetAttributes(Index, FileAttributes.Normal);
        }
    }

    [Fact]
    public void A_file_that_could_not_be_opened_is_tried_again_though_its_time_is_the_same()
    {
        bool locked = true;
        TextDocument lamps = TextBuilder.Parse("lamps", "## 1 Lamps\n1. Every harbour shall keep a lamp.");
        SearchSource[] sources =
        [
            new("lamps", 5, 7, _ => locked ? throw new TreatyFault("TextNotReadable", FaultKind.NotAccessible, "No.", "lamps")
                : new SourceContent("hash", () => UnitDocuments.Of(lamps))),
        ];
        using SearchDatabase database = SearchDatabase.Create();
        IndexChanges Run() => IndexUpdate.Run(database, sources, null, CancellationToken.None);
        Assert.Equal(1, Run().Read);
        Assert.Equal("No.", database.Sources()["lamps"].Fault);
        Assert.False(Run().Any);
        locked = false;
        Assert.Equal(1, Run().Read);
        Assert.Null(database.Sources()["lamps"].Fault);
        Assert.False(Run().Any);
    }

    [Fact]
    public async Task Many_that_use_one_index_at_once_all_find_what_is_there()
    {
        string[][] found = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() =>
        {
            Write($"extra-{i}", $"A buoy of number{i}x.");
            using SearchIndex index = TextCorpus.OpenKept(Index, TextCorpus.Files(_folder["texts"]), (_, _) => { });
            return index.Find(SearchQuery.Parse($"number{i}x OR lamp"), Everything).Select(hit => hit.Id).ToArray();
        })));
        for (int i = 0; i < found.Length; i++)
        {
            Assert.Contains($"extra-{i}/1", found[i]);
            Assert.Contains("lamps/1", found[i]);
        }

        Assert.Equal(12, Find("buoy").Length);
        Assert.Empty(_warned);
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Who_stops_leaves_the_index_as_it_was()
    {
        Find("lamp");
        byte[] before = File.ReadAllBytes(Index);
        Write("bells", "Gongs.");
        using CancellationTokenSource stop = new();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => TextCorpus.OpenKept(Index, TextCorpus.Files(_folder["texts"]), Tell, cancellation: stop.Token));
        Assert.Equal(before, File.ReadAllBytes(Index));
    }

    private string[] Find(string query)
    {
        using SearchIndex index = TextCorpus.OpenKept(Index, TextCorpus.Files(_folder["texts"]), Tell);
        return [.. index.Find(SearchQuery.Parse(query), Everything).Select(hit => hit.Id)];
    }

    private void Tell(string sentence, bool isWarning) => (isWarning ? _warned : _told).Add(sentence);

    private void Write(string name, string words) => File.WriteAllText(_folder[$"texts/{name}.txt"], $"Article 1\n{words}");
}
