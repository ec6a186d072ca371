using System.Text.RegularExpressions;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets.Tables;

public sealed partial class RecordTablesTests
{
    [Fact]
    public void Every_kind_of_record_has_one_table_with_all_that_is_known_of_it()
    {
        Assert.Equal(Enum.GetValues<RecordKind>(), RecordTables.Records.Select(table => table.Kind));
        Assert.All(RecordTables.Records, table =>
        {
            Assert.Same(table, RecordTables.Of(table.Kind));
            Assert.Same(table, RecordTables.Find(table.Type));
            Assert.NotNull(table.Example);
        });
    }

    [Fact]
    public void A_column_belongs_to_one_table()
    {
        HashSet<FieldSchema> seen = new(ReferenceEqualityComparer.Instance);
        Assert.All(RecordTables.All.SelectMany(table => table.Fields), field => Assert.True(seen.Add(field), field.Name));
        DataRow row = new(RecordTables.Of<Theme>(), new object?[RecordTables.Of<Theme>().Fields.Count], "themes.csv", 2, 1);
        Assert.Throws<KeyNotFoundException>(() => row.Text(ConcernTable.Columns.Theme));
    }

    /// <summary>What a change of a kind of record costs: its columns are named in its own file, and elsewhere only where a rule asks for them.</summary>
    [Fact]
    public void A_column_is_declared_in_two_files_of_code()
    {
        string source = Path.Combine(Repository.Root, "src");
        string[] files = [.. Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => Archived().IsMatch(File.ReadAllText(file))).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

        // The archived address is a column that no rule and no filter asks for.
        Assert.Equal(["Source.cs", "SourceTable.cs"], files);
    }

    [GeneratedRegex(@"\b[Aa]rchived\b")]
    private static partial Regex Archived();
}
