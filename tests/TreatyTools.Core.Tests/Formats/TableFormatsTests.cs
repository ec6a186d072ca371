using TreatyTools.Core.Formats;
using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tests.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Formats;

public sealed class TableFormatsTests : IDisposable
{
    private static readonly Table Rows = TableBuilder.FromRows([new { Id = "uncc/7", N = (int?)2 }, new { Id = "uncc/8", N = (int?)null }]);

    private readonly string _folder = Directory.CreateTempSubdirectory("formats-").FullName;

    public static TheoryData<string> Extensions => [.. TableFormats.Written.SelectMany(format => format.Extensions)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void No_two_formats_have_a_name_or_an_extension_together()
    {
        IEnumerable<string> extensions = TableFormats.All.SelectMany(format => format.Extensions);
        Assert.Equal(extensions.Count(), extensions.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(extensions, extension => Assert.StartsWith(".", extension, StringComparison.Ordinal));
        Assert.Equal(TableFormats.All.Count, TableFormats.All.DistinctBy(format => format.Name.ToUpperInvariant()).Count());
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void What_is_written_with_an_extension_is_read_back(string extension)
    {
        string path = Path.Combine(_folder, "rows" + extension.ToUpperInvariant());
        TableFile.Writer(path, null, new TableFileOptions(), noClobber: true, force: false)(Rows, default);
        SameTable.Assert(Rows, Assert.Single(TableFile.Read(path, null, new TableFileOptions())));
    }

    [Fact]
    public void The_extension_of_tsv_stands_for_tabs()
    {
        string path = Path.Combine(_folder, "rows.tsv");
        TableFile.Writer(path, null, new TableFileOptions(), noClobber: false, force: false)(Rows, default);
        Assert.Equal("Id\tN\r\nuncc/7\t2\r\nuncc/8\t\r\n", File.ReadAllText(path));
    }

    [Fact]
    public void A_format_that_is_asked_for_goes_before_the_extension()
    {
        string path = Path.Combine(_folder, "rows.data");
        TableFile.Writer(path, "PARQUET", new TableFileOptions(), noClobber: false, force: false)(Rows, default);
        SameTable.Assert(Rows, Assert.Single(TableFile.Read(path, "parquet", new TableFileOptions())));
        Assert.Contains("ends with '.data'", Assert.Throws<TreatyFault>(() => TableFile.Read(path, null, new TableFileOptions())).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.parquet", nameof(TableFileOptions.Delimiter))]
    [InlineData("x.parquet", nameof(TableFileOptions.Type))]
    [InlineData("x.arrow", nameof(TableFileOptions.AsText))]
    [InlineData("x.jsonl", nameof(TableFileOptions.Header))]
    [InlineData("x.csv", nameof(TableFileOptions.WorksheetName))]
    [InlineData("x.xlsx", nameof(TableFileOptions.Culture))]
    public void What_means_nothing_for_a_format_is_refused(string name, string parameter)
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() =>
            TableFile.Read(Path.Combine(_folder, name), null, new TableFileOptions { Asked = ["Path", parameter] }));
        Assert.Equal(("ParameterNotForFormat", parameter), (fault.ErrorId, fault.Target));
    }
}
