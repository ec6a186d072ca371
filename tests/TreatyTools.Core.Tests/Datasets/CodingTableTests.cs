using TreatyTools.Core.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

/// <summary>How far codings agree, whose voice a concern is and which source has a quotation, from seeds to records.</summary>
public sealed class CodingTableTests : IDisposable
{
    private const string Agreement = """
        - id: second
          date: '2001-05'
          compared: Two codings
          method: A second reader coded all.
          fields:
            - field: stance
              units: 3
              agreed: 2
              percent: 66.7
              kappa: 0.5
              alpha: null
        """;

    private readonly SeedFixture _seeds = new();

    public void Dispose() => _seeds.Dispose();

    [Fact]
    public void Agreement_comes_through_the_package_and_stands_in_the_codebook()
    {
        Write(Agreement);
        _seeds.Compile().Write(_seeds.Package);
        Assert.Equal("coding,field,units,agreed,percent,kappa,alpha\nsecond,stance,3,2,66.7,0.5,\n",
            File.ReadAllText(Path.Combine(_seeds.Package, "agreement.csv")));
        DatasetAgreement told = Assert.Single(DataPackageReader.Read(_seeds.Package).Info.Agreement);
        Assert.Equal(("second", "stance", 3, 2, 66.7, 0.5, null), (told.Coding, told.Field, told.Units, told.Agreed, told.PercentAgreement, told.CohenKappa,
            told.KrippendorffAlpha));
        Assert.Equal(("Two codings", "A second reader coded all."), (told.Compared, told.Method));
        string codebook = File.ReadAllText(Path.Combine(_seeds.Package, "CODEBOOK.md"));
        Assert.Contains("## How far codings agree", codebook, StringComparison.Ordinal);
        Assert.Contains("| `stance` | 3 | 2 | 66.7 | 0.50 | none |", codebook, StringComparison.Ordinal);
        Assert.DoesNotContain(DatasetValidator.Check(_seeds.Package), finding => finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void A_dataset_that_nobody_coded_twice_tells_nothing()
    {
        _seeds.Compile().Write(_seeds.Package);
        Assert.Empty(DataPackageReader.Read(_seeds.Package).Info.Agreement);
        Assert.DoesNotContain("How far codings agree", File.ReadAllText(Path.Combine(_seeds.Package, "CODEBOOK.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("percent: 66.7", "percent: '66.7'", "type")]
    [InlineData("percent: 66.7", "percent: 66,7", "type")]
    [InlineData("percent: 66.7", "percent: .inf", "type")]
    [InlineData("units: 3", "units: null", "required")]
    [InlineData("field: stance", "field: mood", "vocabulary")]
    [InlineData("compared: Two codings", "compared: null", "required")]
    public void What_is_no_agreement_is_found(string old, string with, string rule)
    {
        Write(Agreement.Replace(old, with, StringComparison.Ordinal));
        Assert.Equal(rule, _seeds.OnlyFinding().Rule);
    }

    [Fact]
    public void A_number_that_is_none_is_found_in_a_package()
    {
        Write(Agreement);
        _seeds.Compile().Write(_seeds.Package);
        string file = Path.Combine(_seeds.Package, "agreement.csv");
        File.WriteAllText(file, File.ReadAllText(file).Replace("66.7", "many", StringComparison.Ordinal));
        Assert.Equal("DatasetInvalid", Assert.Throws<TreatyFault>(() => DataPackageReader.Read(_seeds.Package)).ErrorId);
    }

    [Theory]
    [InlineData("quotation_source: src-2", null)]
    [InlineData("quotation_source: src-1", "quotation-source")]
    [InlineData("quotation_source: society-1", "dangling-reference quotation-source")]
    public void The_source_of_a_quotation_is_one_of_the_record(string line, string? rules)
    {
        _seeds.Spoil("concerns.yaml", "quote: No, thank you\n", $"quote: No, thank you\n  {line}\n");
        Assert.Equal(rules ?? "", string.Join(' ', _seeds.Compile().Findings.Select(finding => finding.Rule).Order(StringComparer.Ordinal)));
        if (rules is null)
        {
            Assert.Equal("src-2", Concern().QuotationSource);
        }
    }

    [Fact]
    public void Nothing_quoted_has_no_source()
    {
        _seeds.Spoil("concerns.yaml", "quote: No, thank you\n", "quote: null\n  quotation_source: src-2\n");
        Assert.Equal("quotation-source", _seeds.OnlyFinding().Rule);
    }

    [Fact]
    public void A_concern_is_joint_by_its_signatories_or_by_its_stakeholder()
    {
        Assert.Equal("joint", Concern().Voice);
        _seeds.Spoil("concerns.yaml", "co_signatories:\n    - finland", "co_signatories: []");
        Assert.Equal("own", Concern().Voice);
        _seeds.Spoil("stakeholders.yaml", "affiliation: finland\n", "affiliation: finland\n  joint: true\n");
        Assert.Equal("joint", Concern().Voice);
    }

    [Fact]
    public void A_source_has_its_day_and_its_copy()
    {
        _seeds.Spoil("sources.yaml", "consulted: full-text\n", "consulted: full-text\n  accessed: '2002-03-04'\n  archived: https://archive.example.org/1\n");
        Source source = _seeds.Compile().ToDataset(_seeds.Package).Tables.Sources[0];
        Assert.Equal(("2002-03-04", "https://archive.example.org/1"), (source.Accessed?.Text, source.Archived));
        _seeds.Spoil("sources.yaml", "archived: https://archive.example.org/1", "archived: in a drawer");
        Assert.Equal("pattern", _seeds.OnlyFinding().Rule);
    }

    private Concern Concern() => _seeds.Compile().ToDataset(_seeds.Package).Tables.Concerns[0];

    private void Write(string text) => File.WriteAllText(Path.Combine(_seeds.Seeds, "agreement.yaml"), text.ReplaceLineEndings("\n") + "\n");
}
