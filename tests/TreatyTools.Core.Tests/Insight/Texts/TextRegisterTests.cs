using TreatyTools.Core.Insight.Texts;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Insight.Texts;

public sealed class TextRegisterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("register").FullName;

    private TextRegister Register => new(Path.Combine(_folder, "deep", "texts.json"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_added_is_read_replaced_and_removed()
    {
        Assert.Empty(Register.Read());
        Register.Add(Of("b", "/é/\"b\".pdf"));
        Register.Add(Of("a", "/a.pdf"));
        Register.Add(Of("b", "/c.pdf") with { Dataset = "other" });
        Register.Add(Of("a", "/new.pdf"));
        Assert.Equal(["b: /c.pdf", "a: /new.pdf", "b: /é/\"b\".pdf"], Register.Read().Select(text => $"{text.Text}: {text.Path}"));
        Assert.All(Register.Read(), text => Assert.Equal((TextScope.User, "00ff"), (text.Scope, text.Hash)));
        Assert.True(Register.Remove("sample", "b"));
        Assert.False(Register.Remove("sample", "b"));
        Assert.Equal(2, Register.Read().Count);
        Assert.Equal([Register.Path], Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"texts\":[null]}")]
    [InlineData("{\"texts\":[{\"dataset\":\"a\"}]}")]
    [InlineData("{\"texts\":[{\"dataset\":1}]}")]
    public void A_damaged_one_is_a_fault_and_stays(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Register.Path)!);
        File.WriteAllText(Register.Path, content);
        Assert.Equal("TextRegisterDamaged", Assert.Throws<TreatyFault>(Register.Read).ErrorId);
        Assert.Equal("TextRegisterDamaged", Assert.Throws<TreatyFault>(() => Register.Add(Of("a", "/a"))).ErrorId);
        Assert.Equal(content, File.ReadAllText(Register.Path));
    }

    [Fact]
    public void The_address_of_a_text_is_that_of_the_treaty_or_the_source_that_is_named()
    {
        Core.Datasets.Records.Dataset dataset = new(SampleDataset.Create().Info, new Core.Datasets.Records.DatasetTables
        {
            Texts = [Text("t", "page", "pdf"), Text("u", "page", "bare"), Text("v", "bare")],
            Sources = [Source("page", "news", "https://a"), Source("pdf", "treaty-text", "https://b"), Source("bare", "treaty-text", null)],
        });
        string Address(string text, string? source = null) => TextAddresses.Of(dataset, dataset.Find<TreatyText>(text)!, source).Url!;
        Assert.Equal("https://b", Address("t"));
        Assert.Equal("https://a", Address("t", "Page"));
        Assert.Equal("https://a", Address("u"));
        Assert.Equal("TextWithoutAddress", Assert.Throws<TreatyFault>(() => Address("v")).ErrorId);
        Assert.Equal("UnknownSource", Assert.Throws<TreatyFault>(() => Address("u", "pdf")).ErrorId);
    }

    private static TextRegistration Of(string text, string path) => new()
    {
        Text = text, Dataset = "sample", Scope = TextScope.User, Path = path, Hash = "00ff",
    };

    private static TreatyText Text(string id, params string[] sources) => new() { Id = id, Treaty = "t", Title = id, Stage = "final", Sources = sources };

    private static Source Source(string id, string kind, string? url) => new() { Id = id, Title = id, Kind = kind, Url = url, Consulted = "full-text" };
}
