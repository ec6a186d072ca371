using System.Diagnostics;
using System.Text;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Formats;

public sealed class PlainTests
{
    [Fact]
    public void Lines_are_blocks_and_form_feeds_end_pages()
    {
        SourceText text = Read(SampleText.Bytes(SampleText.Plain));
        Assert.Equal(["TREATY ON LIGHTHOUSES", "Article 1", "Each keeper shall light", "the lamp.", "2. In fog also."],
            text.Blocks.Select(block => block.Text));
        Assert.Equal([1, 1, 1, 1, 2], text.Blocks.Select(block => block.Page!.Value));
        Assert.Equal([false, true, false, false, false], text.Blocks.Select(block => block.GapBefore));
        Assert.Equal(28.8, text.Blocks[1].Indent);
        Assert.All(text.Blocks, block => Assert.Equal(block.Text, text.Text.Substring(block.Offset, block.Text.Length)));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("windows-1252", false)]
    [InlineData("windows-1251", false)]
    public void The_encoding_is_told_by_mark_or_look(string name, bool mark)
    {
        string written = name == "windows-1251"
            ? "Смотритель маяка зажигает лампу в сумерках и держит её зажжённой до восхода солнца. Никто не спит, пока горит лампа."
            : "Le gardien allume la lampe à la tombée de la nuit et la garde allumée jusqu’au lever du soleil, même l’été. Où est l’huile ? À côté du phare.";
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        SourceText text = Read([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(written)]);
        Assert.Equal((written, name), (text.Text, text.Encoding));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_not_taken_for_one()
    {
        byte[] noise = new byte[5000];
        new Random(1).NextBytes(noise);
        Assert.Equal("TextNotRecognised", Assert.Throws<TreatyFault>(() => Read(noise)).ErrorId);
        Assert.Equal("TextEmpty", Assert.Throws<TreatyFault>(() => Read([])).ErrorId);
        Assert.Equal("TextWithoutWords", Assert.Throws<TreatyFault>(() => Read(" \n \n"u8.ToArray())).ErrorId);
    }

    [Fact]
    public void Files_come_from_the_disk_with_their_hash_or_a_clear_error()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a.txt"], "abc");
        File.WriteAllText(folder["empty.txt"], "");
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", TextFile.Open(folder["a.txt"]).Hash());
        Assert.Equal("TextEmpty", Assert.Throws<TreatyFault>(() => TextFile.Open(folder["empty.txt"])).ErrorId);
        Assert.Equal("TextNotReadable", Assert.Throws<TreatyFault>(() => TextFile.Open(folder["none.txt"])).ErrorId);
    }

    [Fact]
    public void One_line_of_many_megabytes_takes_time_as_it_is_long()
    {
        Read(Line(1 << 20));
        Stopwatch watch = Stopwatch.StartNew();
        SourceText text = Read(Line(16 << 20));
        Assert.Single(text.Blocks);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    [InlineData("a.md")]
    public void Reading_stops_when_it_is_told_to(string name)
    {
        using CancellationTokenSource source = new();
        TextFile file = new(name, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>A lamp\n\n", 400_000))));
        source.CancelAfter(TimeSpan.FromMilliseconds(20));
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            TextFormats.Read(file, source.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
        }
    }

    private static byte[] Line(int length) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("A lamp burns. ", length / 14)));

    private static SourceText Read(byte[] content) => TextFormats.Read(new TextFile("a.txt", content));
}
