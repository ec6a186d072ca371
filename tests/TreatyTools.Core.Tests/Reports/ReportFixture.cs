using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Reports;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Tests.Workbooks;

namespace TreatyTools.Core.Tests.Reports;

/// <summary>The shipped dataset and reports on it, which are made once.</summary>
public sealed class ReportFixture : IDisposable
{
    private readonly TestWorkbooks _books = new();
    private readonly Dictionary<ReportOptions, string> _made = [];

    public Dataset Dataset { get; } = DatasetStore.Open(Repository.Package);

    public ReportOptions Default { get; } = new();

    public TestWorkbooks Books => _books;

    public string Make(ReportOptions options)
    {
        if (!_made.TryGetValue(options, out string? path))
        {
            path = _books.Path($"report{_made.Count}.xlsx");
            ReportWriter.Write(path, Dataset, options);
            Assert.Empty(TestWorkbooks.Errors(path));
            _made.Add(options, path);
        }

        return path;
    }

    public void Dispose() => _books.Dispose();
}
