using System.Globalization;
using DuckDB.NET.Data;
using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Packages;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

public sealed class CodebookTests : IDisposable
{
    private readonly SeedFixture _seeds = new();

    private static string[] Shipped => File.ReadAllLines(Path.Combine(Repository.Package, "CODEBOOK.md"));

    public void Dispose() => _seeds.Dispose();

    [Fact]
    public void Every_table_and_column_is_told_with_its_meaning_and_its_number_of_values()
    {
        (_, DataRows rows) = DataPackageReader.ReadRows(PackageDescriptor.Read(Repository.Package), new FindingList());
        foreach (TableSchema table in RecordTables.All)
        {
            string[] section = Section(Shipped, $"### Table: {table.Name}");
            foreach (FieldSchema field in table.Fields)
            {
                string[] cells = Cells(section.Single(line => line.StartsWith($"| `{field.Name}` |", StringComparison.Ordinal)));
                Assert.Equal(5, cells.Length);
                Assert.Equal(rows[table.Name].Count(row => row[field] is not (null or IReadOnlyList<string> { Count: 0 })),
                    int.Parse(cells[3], CultureInfo.InvariantCulture));
                Assert.Equal(field.Description, cells[4]);
                Assert.Equal(field.Required, cells[2].StartsWith("required", StringComparison.Ordinal)
                    && !cells[2].StartsWith("required where", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Every_term_is_told_with_its_definition_and_its_number_of_rows()
    {
        foreach (Vocabulary vocabulary in RecordTables.All.SelectMany(table => table.Fields).Select(field => field.Vocabulary).OfType<Vocabulary>()
            .Distinct())
        {
            string[] section = Section(Shipped, $"### Vocabulary: {vocabulary.Name}");
            Assert.All(vocabulary.Terms, term => Assert.Contains(section, line =>
                line.StartsWith($"| `{term.Value}` | ", StringComparison.Ordinal) && line.EndsWith($" | {term.Definition} |", StringComparison.Ordinal)));
        }

        Dataset dataset = DatasetStore.Open(Repository.Package);
        string addressed = Section(Shipped, "### Vocabulary: outcome").Single(line => line.StartsWith("| `addressed`", StringComparison.Ordinal));
        Assert.Equal(dataset.Tables.Concerns.Count(concern => concern.Outcome == "addressed").ToString(CultureInfo.InvariantCulture), Cells(addressed)[1]);
        Assert.All(dataset.Tables.Themes, theme => Assert.Contains(
            Section(Shipped, "### Vocabulary: themes"), line => line.Contains(theme.Definition, StringComparison.Ordinal)));
    }

    [Fact]
    public void Coverage_adds_up_to_the_number_of_rows()
    {
        string[][] rows = Section(Shipped, "## How sure the records are").Where(line => line.StartsWith("| [", StringComparison.Ordinal)).Select(Cells)
            .ToArray();
        Assert.Equal(RecordTables.All.Count(table => table.Holding(Vocabularies.Confidence) is not null), rows.Length);
        Assert.All(rows, row => Assert.Equal(int.Parse(row[1], CultureInfo.InvariantCulture),
            row[2..5].Sum(cell => int.Parse(cell, CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Every_warning_on_the_shipped_dataset_is_explained()
    {
        string[] section = Section(Shipped, "## Warnings of the check");
        Assert.All(DatasetValidator.Check(Repository.Package), finding => Assert.Contains(section, line =>
            line.StartsWith($"| `{finding.Rule}` |", StringComparison.Ordinal) && line.Contains($"`{finding.RecordId}`", StringComparison.Ordinal)));
        Assert.DoesNotContain(section, line => line.Contains("Not explained.", StringComparison.Ordinal));
        Assert.DoesNotContain(DatasetValidator.Check(Repository.Seeds), finding => finding.Rule == "stale-explanation");
    }

    [Fact]
    public void Known_gaps_stand_under_their_own_heading()
    {
        string[] section = Section(Shipped, "## Known gaps");
        string[] gaps = File.ReadAllLines(Path.Combine(Repository.Seeds, "GAPS.md"));
        Assert.Equal(gaps.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => "#" + line),
            section.Where(line => line.StartsWith('#')).Skip(1));
        Assert.All(gaps.Where(line => !line.StartsWith('#')), line => Assert.Contains(line, section));
        Assert.Contains("None are recorded.", Section(Codebook(), "## Known gaps"));
        Assert.Contains("`Test-TreatyDataset` finds nothing in this dataset.", Section(OfOther(), "## Warnings of the check"));
    }

    [Fact]
    public void A_warning_without_an_explanation_is_told_and_so_is_an_explanation_without_a_warning()
    {
        Assert.Contains("Not explained.", Section(Codebook(), "## Warnings of the check")
            .Single(line => line.StartsWith("| `no-paragraphs`", StringComparison.Ordinal)), StringComparison.Ordinal);
        _seeds.Spoil("dataset.yaml", "homepage: null",
            "homepage: null\nwarnings:\n  - rule: no-paragraphs\n    record: abc/2\n    explanation: It is one sentence.");
        Assert.Contains("It is one sentence.", Section(Codebook(), "## Warnings of the check")
            .Single(line => line.StartsWith("| `no-paragraphs`", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(_seeds.Compile().Findings, finding => finding.Rule == "stale-explanation");
        _seeds.Spoil("dataset.yaml", "record: abc/2", "record: abc/1");
        Assert.Equal("stale-explanation", _seeds.OnlyFinding().Rule);
        _seeds.Spoil("dataset.yaml", "    record: abc/1\n", "");
        Assert.Equal(("type", "warnings"), (_seeds.OnlyFinding().Rule, _seeds.OnlyFinding().Field));
    }

    [Fact]
    public void What_records_say_cannot_break_out_of_its_cell()
    {
        _seeds.Spoil("themes.yaml", "label: Privacy", "label: 'a | b <script> [c](d) `e` *f*'");
        string[] cells = Cells(Section(Codebook(), "### Vocabulary: themes").Single(line => line.StartsWith("| `privacy`", StringComparison.Ordinal)));
        Assert.Equal(4, cells.Length);
        Assert.Equal(@"a \| b \<script> \[c\](d) \`e\` \*f\*", cells[1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void DuckDB_reads_every_table_by_the_commands_of_the_codebook(bool other)
    {
        string package = Repository.Package;
        if (other)
        {
            _seeds.Compile().Write(package = _seeds.Package);
        }

        string[] loading = Section(File.ReadAllLines(Path.Combine(package, "CODEBOOK.md")), "### DuckDB");
        string[] blocks = string.Join('\n', loading).Split("```").Where(block => block.StartsWith("sql\n", StringComparison.Ordinal))
            .Select(block => block[4..]).ToArray();
        Assert.Equal(2, blocks.Length);
        using DuckDBConnection duck = new("DataSource=:memory:");
        duck.Open();
        Execute(duck, $"SET threads = 1; SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; SET file_search_path = '{package}';");
        Execute(duck, blocks[0]);
        (_, DataRows rows) = DataPackageReader.ReadRows(PackageDescriptor.Read(package), new FindingList());
        foreach (TableSchema table in RecordTables.All)
        {
            Assert.Equal(rows[table.Name].Select(row => string.Join('|', Enumerable.Range(0, table.Fields.Count).Select(i => Dump(row[i])))),
                Read(duck, $"SELECT * FROM {table.Name}"));
        }

        if (!other)
        {
            Assert.Equal(rows[ConcernTable.TableName].SelectMany(row => row.List(ConcernTable.Columns.Provisions)).Distinct(StringComparer.Ordinal).Count(),
                Read(duck, blocks[1].TrimEnd('\n', ';')).Count);
        }
    }

    private static void Execute(DuckDBConnection duck, string sql)
    {
        using DuckDBCommand command = duck.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<string> Read(DuckDBConnection duck, string sql)
    {
        using DuckDBCommand command = duck.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Dump(reader.GetValue(i)))));
        }

        return rows;
    }

    private static string Dump(object? value) => value switch
    {
        null => "",
        string text => text,
        System.Collections.IEnumerable list => string.Join(" + ", list.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private string[] Codebook() => Text(_seeds.Compile());

    private static string[] OfOther() => Text(DatasetCompiler.Compile(Repository.OtherSeeds));

    private static string[] Text(CompiledDataset compiled) =>
        System.Text.Encoding.UTF8.GetString(compiled.Files().Single(file => file.Key == "CODEBOOK.md").Value).Split('\n');

    /// <summary>The lines from a heading to the next one of its level or above.</summary>
    private static string[] Section(string[] lines, string heading)
    {
        int level = heading.IndexOf(' ', StringComparison.Ordinal), start = Array.IndexOf(lines, heading);
        Assert.True(start >= 0, heading);
        return [heading, .. lines.Skip(start + 1).TakeWhile(line => !line.StartsWith('#') || line.IndexOf(' ', StringComparison.Ordinal) > level)];
    }

    private static string[] Cells(string line) =>
        line[2..^2].Replace(@"\|", "\u0001", StringComparison.Ordinal).Split(" | ").Select(cell => cell.Replace("\u0001", @"\|", StringComparison.Ordinal))
            .ToArray();
}
