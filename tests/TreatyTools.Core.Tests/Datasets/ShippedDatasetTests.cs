using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

public sealed class ShippedDatasetTests
{
    private static readonly Lazy<CompiledDataset> Compiled = new(() => DatasetCompiler.Compile(Repository.Seeds));

    [Fact]
    public void The_seeds_have_no_fault() =>
        Assert.True(Compiled.Value.Findings.Count == 0, string.Join('\n', Compiled.Value.Findings));

    [Fact]
    public void The_package_loads_with_its_records_tied_together()
    {
        Dataset dataset = DatasetStore.Open(Repository.Package);
        Assert.Same(dataset, DatasetStore.Open(Repository.Package + Path.DirectorySeparatorChar));
        Assert.Equal("cybercrime", dataset.Info.Name);
        Assert.Equal(69, dataset.Tables.Provisions.Count(provision => provision.Treaty == "uncc"));
        Assert.Equal(48, dataset.Tables.Provisions.Count(provision => provision.Treaty == "ets185"));
        Assert.Equal(0, dataset.Find<Provision>("uncc/preamble")!.Position);
        Assert.Equal(7, dataset.Find<Provision>("uncc/7")!.Position);
        Assert.All(dataset.Tables.Provisions.SelectMany(article => article.Paragraphs), paragraph =>
        {
            Assert.NotEmpty(paragraph.Sources);
            Assert.NotNull(paragraph.Confidence);
        });
    }

    [Theory]
    [InlineData("uncc/7", "uncc/7")]
    [InlineData("uncc/40/20", "uncc/40/20")]
    [InlineData("uncc/31/5", "uncc/31/4-6")]
    [InlineData("uncc/14/1", "uncc/14/1/a uncc/14/1/b uncc/14/1/c uncc/14/1/d")]
    [InlineData("uncc/53/3/d", "uncc/53/3/d")]
    [InlineData("uncc/53/3/a", "uncc/53/3")]
    [InlineData("uncc/27/b", "uncc/27/b")]
    [InlineData("uncc/preamble/3", "uncc/preamble/3")]
    [InlineData("uncc/14/1/z", "")]
    [InlineData("uncc/40/99", "")]
    [InlineData("uncc/99", "")]
    [InlineData("uncc", "")]
    [InlineData("", "")]
    public void References_resolve_to_the_paragraphs_they_fall_under(string reference, string expected) =>
        Assert.Equal(expected, string.Join(' ', DatasetStore.Open(Repository.Package).References.Resolve(reference).Select(p => p.Id)));

    [Fact]
    public void The_package_is_what_the_seeds_compile_to()
    {
        const string Advice = "Run build.ps1 -Task Dataset and commit datasets/.";
        foreach ((string name, byte[] expected) in Compiled.Value.Files())
        {
            string path = Path.Combine(Repository.Package, name);
            Assert.True(File.Exists(path), $"datasets/cybercrime/{name} is missing. {Advice}");
            Assert.True(expected.AsSpan().SequenceEqual(File.ReadAllBytes(path)), $"datasets/cybercrime/{name} is not what the seeds compile to. {Advice}");
        }
    }
}
