using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Reports;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Reports.Pages;

/// <summary>Pages of the shipped dataset and of one that is hostile, each made once, and a browser.</summary>
public sealed class PageFixture : IDisposable
{
    internal const string Script = "<script>document.title='hacked'</script>";
    internal const string Handler = "\"onload=\"document.title='hacked'\" x='";
    internal const string Style = "</style></title></svg><img src=x onerror=\"document.title='hacked'\">";
    internal const string Turning = "ab\u202Edc\u0007\uD800";

    private readonly string _folder = Directory.CreateTempSubdirectory("pages-").FullName;
    private readonly Dictionary<string, string> _made = [];

    internal Dataset Dataset { get; } = DatasetStore.Open(Repository.Package);

    public Browser Browser { get; } = new();

    internal string Folder => _folder;

    /// <summary>Path of a page.</summary>
    internal string Make(string name = "report", ReportOptions? options = null, Dataset? dataset = null)
    {
        if (!_made.TryGetValue(name, out string? path))
        {
            path = Path.Combine(_folder, name + ".html");
            ReportWriter.Write(path, dataset ?? Dataset, options);
            _made.Add(name, path);
        }

        return path;
    }

    internal string Hostile() => Make("hostile", dataset: HostileDataset());

    public void Dispose()
    {
        Browser.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Dataset HostileDataset()
    {
        string long_ = new('W', 400);
        TreatyDataset info = Dataset.Info with { Title = Script, Citation = Style, Licence = Handler, Gaps = [new DatasetGap(Handler, Style)] };
        return new Dataset(info, new DatasetTables
        {
            Treaties = [new Treaty { Id = "t", ShortName = Style, Name = Script, Sources = ["s"], Depositary = Handler }],
            Provisions =
            [
                new Provision
                {
                    Id = "t/1", Treaty = "t", Level = "article", Article = "1", Heading = Script, Kind = "general", Summary = Style, Chapter = Handler,
                    ChapterTitle = long_, Note = Turning,
                },
            ],
            Stakeholders =
            [
                new Stakeholder { Id = "evil", Name = Handler, Kind = "company", Role = Style, Country = "FRA" },
                new Stakeholder { Id = "worse", Name = Script + long_, Kind = "state" },
            ],
            Themes = [new Theme { Id = "theme", Label = Handler + Script, Definition = "" }],
            Concerns =
            [
                .. Enumerable.Range(0, 3).Select(i => new Concern
                {
                    Id = $"c{i}", Stakeholder = "evil", CoSignatories = ["worse"], Theme = "theme", Outcome = i == 0 ? "addressed" : "not-addressed",
                    Level = "article", Stance = "oppose", Summary = Script + Turning, Ask = Handler, OutcomeNote = Style, Quote = long_, Note = Script,
                    Provisions = ["t/1"], Articles = ["t/1"], Sources = ["s", "w"], Date = EdtfDate.Parse("2024-01-02"), DraftArticles = [Handler],
                }),
            ],
            Events =
            [
                new TreatyEvent
                {
                    Id = "e", Kind = "vote", Title = Script, Summary = Style, Place = Handler, Symbol = Script, Date = EdtfDate.Parse("2024-01-02"),
                    Vote = new VoteTally { Subject = Handler, Yes = 1 }, Provisions = ["t/1"], Sources = ["s"],
                },
            ],
            Participation =
            [
                new Participation { Id = "t:FRA", Treaty = "t", Party = "FRA", PartyName = Script, Signed = EdtfDate.Parse("2024-01-02"), Note = Handler },
            ],
            Sources =
            [
                new Source { Id = "s", Title = Script, Url = "javascript:document.title='hacked'", Kind = "news", Consulted = "excerpt", Publisher = Handler },
                new Source { Id = "w", Title = Style, Url = "https://example.org/?\"><script>document.title='hacked'</script>", Kind = "news",
                    Consulted = "excerpt", Symbol = Script },
            ],
        });
    }
}
