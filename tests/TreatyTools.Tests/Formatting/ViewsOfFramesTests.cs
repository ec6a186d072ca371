using System.Text.RegularExpressions;

namespace TreatyTools.Tests.Formatting;

/// <summary>How a data frame is shown.</summary>
[Collection(EngineCollection.Name)]
public sealed class ViewsOfFramesTests
{
    // Makes frames with the library that the module brought, as its commands do.
    private const string Frames = """
        $null = [TreatyTools.Formatting.FrameView]::Rows('')
        $context = [System.Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -eq 'TreatyTools'
        $library = $context.LoadFromAssemblyName('Microsoft.Data.Analysis')
        function Text($Name, $Values) {
            $column = $library.GetType('Microsoft.Data.Analysis.StringDataFrameColumn')::new($Name, [long]0)
            foreach ($value in $Values) {
                if ($null -eq $value) { $column.Append([NullString]::Value) } else { $column.Append($value) }
            }
            , $column
        }
        function Number($Name, $Values) {
            $column = $library.GetType('Microsoft.Data.Analysis.DoubleDataFrameColumn')::new($Name, [long]$Values.Count)
            for ($i = 0; $i -lt $Values.Count; $i++) { if ($null -ne $Values[$i]) { $column[$i] = [double]$Values[$i] } }
            , $column
        }
        function Frame {
            $frame = $library.GetType('Microsoft.Data.Analysis.DataFrame')::new()
            foreach ($column in $args) { $frame.Columns.Add($column) }
            $frame
        }

        """;

    [Fact]
    public void Size_types_and_rows_are_shown_with_numbers_to_the_right_and_null_apart_from_empty()
    {
        using ViewRecorder terminal = new(80);
        string[] lines = terminal.Show(Frames + "Frame (Text 'Name' ('eff', '', $null)) (Number 'Share' (1, 0.25, $null))");
        Assert.Equal(
            [
                "3 rows x 2 columns (data frame; -AsObject gives objects)",
                "",
                "Name     Share",
                "string  double",
                "------  ------",
                "eff          1",
                "          0.25",
                "null      null",
            ],
            lines.SkipWhile(line => line.Length == 0).Take(8));
    }

    [Theory]
    [InlineData(55, "1 row x 1 column (data frame; -AsObject gives objects)")]
    [InlineData(54, "1 row x 1 column")]
    public void Where_there_is_room_it_tells_how_to_get_objects(int width, string expected)
    {
        using ViewRecorder terminal = new(width);
        Assert.Contains(expected, terminal.Show(Frames + "Frame (Text 'A' ('x'))"));
    }

    [Fact]
    public void Rows_and_columns_that_do_not_fit_are_counted()
    {
        using ViewRecorder terminal = new(80);
        string[] lines = terminal.Show(Frames + """
            $long = 'It wants judicial authorisation before any intrusive measure, and notice afterwards.'
            Frame (Text 'A' (1..55 | ForEach-Object { $long })) (Text 'B' (1..55 | ForEach-Object { $long })) (Text 'C' (1..55 | ForEach-Object { $long })) (
                Text 'D' (1..55 | ForEach-Object { $long })) (Text 'Last' (1..55 | ForEach-Object { $long }))
            """);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.Equal(10, lines.Count(line => line.StartsWith("It wants", StringComparison.Ordinal)));
        Assert.Contains("... 45 more rows", lines);
        Assert.Contains("... 1 more column: Last (string)", lines);
    }

    [Fact]
    public void A_table_of_some_rows_is_shown_whole()
    {
        using ViewRecorder terminal = new(80);
        string[] lines = terminal.Show(Frames + "Frame (Text 'A' (1..40 | ForEach-Object { \"row $_\" }))");
        Assert.Equal(40, lines.Count(line => line.StartsWith("row ", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("more row", StringComparison.Ordinal));
    }

    [Fact]
    public void A_frame_without_columns_is_no_error()
    {
        using ViewRecorder terminal = new(80);
        Assert.Contains("0 rows x 0 columns", terminal.Show(Frames + "Frame"));
    }

    [Fact]
    public void Wide_terminals_show_more_of_a_text()
    {
        const string script = Frames + "Frame (Text 'A' ('x ' * 60)) (Text 'B' ('y ' * 60))";
        using ViewRecorder narrow = new(80);
        using ViewRecorder wide = new(120);
        static int Shown(string[] lines) => lines.Max(line => Regex.Count(line, "x"));
        Assert.True(Shown(wide.Show(script)) > Shown(narrow.Show(script)));
    }
}
