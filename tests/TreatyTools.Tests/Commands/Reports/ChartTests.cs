using System.Management.Automation;

namespace TreatyTools.Tests.Commands.Reports;

[Collection(EngineCollection.Name)]
public sealed class ChartTests(Engine engine) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("treaty-charts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Timeline")]
    [InlineData("ConcernMatrix")]
    [InlineData("Outcome")]
    [InlineData("Participation")]
    [InlineData("ParticipationMap")]
    [InlineData("Network")]
    [InlineData("ContestedArticles")]
    [InlineData("Renumbering")]
    [InlineData("Votes")]
    [InlineData("Origins")]
    public void Every_kind_is_written_in_both_formats(string kind)
    {
        string png = At("a.png"), svg = At("a.svg");
        engine.Output("Export-TreatyChart $args[0] $args[2]; Export-TreatyChart $args[1] $args[2]", png, svg, kind);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(png)[..4]);
        Assert.Contains("UN Convention against Cybercrime: ", File.ReadAllText(svg), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void Two_treaties_make_an_overlap()
    {
        string named = Drawn("Export-TreatyChart $args[0] Overlap -With ets185");
        Assert.Contains("Bound by both: ", named, StringComparison.Ordinal);
        Assert.Contains("Who is in the Budapest Convention", Drawn("Get-Treaty ets185, cets224 | Export-TreatyChart $args[0] Overlap"),
            StringComparison.Ordinal);
        Assert.Equal("NotTwoTreaties", engine.Run("Export-TreatyChart $args[0] Overlap", At("x.png")).ErrorId);
        Assert.Equal("ParameterNotForChart", engine.Run("Export-TreatyChart $args[0] Timeline -With ets185", At("x.png")).ErrorId);
        Assert.Equal("ParameterNotForChart", engine.Run("Export-TreatyChart $args[0] Timeline -Share", At("x.png")).ErrorId);
        Assert.False(File.Exists(At("x.png")));
    }

    [Fact]
    public void A_title_is_what_is_found_the_topic_or_ones_own()
    {
        Assert.Matches("<title id=\"chart-title\">[0-9]+ of [0-9]+ concerns", Drawn("Export-TreatyChart $args[0] Outcome -Share"));
        Assert.Contains("<title id=\"chart-title\">UN Convention against Cybercrime: what came of the concerns<",
            Drawn("Export-TreatyChart $args[0] Outcome -Title topic"), StringComparison.Ordinal);
        Assert.Contains("<title id=\"chart-title\">Mine<", Drawn("Export-TreatyChart $args[0] Outcome -Title Mine"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_png_has_as_many_pixels_as_its_resolution_asks_for()
    {
        engine.Output("Export-TreatyChart $args[0] Participation; Export-TreatyChart $args[1] Participation -Resolution 192", At("a.png"), At("b.png"));
        int Width(string name) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(At(name)).AsSpan(16));
        Assert.Equal((1200, 2400), (Width("a.png"), Width("b.png")));
    }

    [Fact]
    public void Nothing_comes_out_unless_PassThru_asks_for_the_file()
    {
        Assert.Empty(engine.Output("Export-TreatyChart $args[0] Outcome", At("a.png")));
        PSObject file = Assert.Single(engine.Output("Export-TreatyChart $args[0] Outcome -PassThru", At("a.png")));
        Assert.Equal(At("a.png"), Assert.IsType<FileInfo>(file.BaseObject).FullName);
    }

    [Fact]
    public void Records_that_are_piped_in_are_what_is_drawn()
    {
        string all = Drawn("Get-TreatyEvent | Export-TreatyChart $args[0] Timeline");
        string some = Drawn("Get-TreatyEvent -Kind vote | Export-TreatyChart $args[0] Timeline");
        int votes = (int)engine.Output("@(Get-TreatyEvent -Kind vote).Count")[0].BaseObject;
        Assert.Contains($". {votes} events from", some, StringComparison.Ordinal);
        Assert.DoesNotContain($". {votes} events from", all, StringComparison.Ordinal);
        Assert.Contains($"{votes} events", Drawn("Export-TreatyChart $args[0] Timeline -InputObject (Get-TreatyEvent -Kind vote)"), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_of_another_kind_give_what_is_related_to_them()
    {
        int events = (int)engine.Output("@(Get-TreatyProvision -Article 6 | Get-TreatyEvent).Count")[0].BaseObject;
        Assert.Contains($"{events} events", Drawn("Get-TreatyProvision -Article 6 | Export-TreatyChart $args[0] Timeline"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_treaty_is_named_by_id_or_name()
    {
        Assert.Equal(
            Drawn("Export-TreatyChart $args[0] Participation -Treaty ets185 -AsOf 2010-12-31"),
            Drawn("Export-TreatyChart $args[0] Participation -Treaty 'Budapest Convention' -AsOf 2010"));
        Assert.Equal("RecordNotFound", engine.Run("Export-TreatyChart $args[0] Timeline -Treaty nowhere", At("x.png")).ErrorId);
    }

    [Fact]
    public void A_picture_of_participation_ends_where_the_dataset_does() =>
        Assert.Equal(Drawn("Export-TreatyChart $args[0] ParticipationMap -AsOf 2998"), Drawn("Export-TreatyChart $args[0] ParticipationMap -AsOf 2999"));

    [Fact]
    public void Participation_is_shown_by_regional_group() =>
        Assert.Contains("of 54 States", Drawn("Export-TreatyChart $args[0] Participation"), StringComparison.Ordinal);

    [Fact]
    public void A_dataset_that_is_not_there_is_one_error_whatever_is_piped_in()
    {
        Assert.Equal("DatasetNotFound", engine.Run("'a', 'b' | Export-TreatyChart $args[0] Timeline -Dataset nowhere", At("a.png")).ErrorId);
        Assert.Equal("DatasetNotFound", engine.Run("'a', 'b' | Show-TreatyTimeline -Dataset nowhere").ErrorId);
    }

    [Fact]
    public void Title_and_grouping_are_the_callers()
    {
        string svg = Drawn("Export-TreatyChart $args[0] Outcome -Title 'Who was heard' -GroupBy StakeholderKind -Width 900");
        Assert.Contains(">Who was heard<", svg, StringComparison.Ordinal);
        Assert.Contains(">Civil society<", svg, StringComparison.Ordinal);
        Assert.Contains("width=\"900\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        engine.Output("Export-TreatyChart $args[0] Outcome -WhatIf", At("a.png"));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void NoClobber_leaves_a_file_that_is_there()
    {
        File.WriteAllText(At("a.svg"), "mine");
        Assert.Equal("TargetExists", engine.Run("Export-TreatyChart $args[0] Outcome -NoClobber", At("a.svg")).ErrorId);
        Assert.Equal("mine", File.ReadAllText(At("a.svg")));
    }

    [Theory]
    [InlineData("Export-TreatyChart \"$($args[0])/a.gif\" Outcome", "UnknownChartFormat")]
    [InlineData("Export-TreatyChart \"$($args[0])/no/a.png\" Outcome", "DirectoryNotFound")]
    [InlineData("Export-TreatyChart \"$($args[0])/a.png\" Outcome -Height 200", "ChartTooLow")]
    [InlineData("Export-TreatyChart \"$($args[0])/a.png\" Outcome -AsOf 1900", "NothingToChart")]
    [InlineData("Get-TreatyParticipation | Export-TreatyChart \"$($args[0])/a.png\" Participation", "SeveralTreaties")]
    [InlineData("Export-TreatyChart \"$($args[0])/a.png\" ParticipationMap -Width 800", "ChartTooNarrow")]
    [InlineData("Export-TreatyChart \"$($args[0])/a.png\" ParticipationMap -AsOf 1990", "NothingToChart")]
    [InlineData("Export-TreatyChart \"$($args[0])/a.png\" ParticipationMap -Treaty nonesuch", "RecordNotFound")]
    [InlineData("Get-TreatyParticipation | Export-TreatyChart \"$($args[0])/a.png\" ParticipationMap", "SeveralTreaties")]
    [InlineData("Export-TreatyChart \"$($args[0])/a.png\" Pie", "CannotConvertArgumentNoMessage")]
    public void What_cannot_be_drawn_is_one_error_and_leaves_no_file(string script, string id)
    {
        Assert.Equal(id, engine.Run(script, _folder).ErrorId);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void The_timeline_in_text_is_strings_of_the_width_that_is_asked_for()
    {
        PSObject[] lines = [.. engine.Output("Show-TreatyTimeline -Width 80")];
        Assert.All(lines, line => Assert.True(Assert.IsType<string>(line.BaseObject).Length <= 80));
        Assert.Contains(lines, line => line.ToString().Contains("General Assembly adopts the Convention", StringComparison.Ordinal));
    }

    [Fact]
    public void The_timeline_in_text_takes_events_and_filters()
    {
        string[] piped = engine.Texts("Get-TreatyEvent -Kind vote | Show-TreatyTimeline -Width 120 -Before 2024");
        string[] asked = engine.Texts("Show-TreatyTimeline -Kind vote -Width 120 -Before 2024");
        Assert.Equal(piped[1..], asked[1..]);
        Assert.Equal("UnknownKind", engine.Run("Show-TreatyTimeline -Kind sesion").ErrorId);
    }

    [Fact]
    public void A_timeline_without_events_is_a_warning()
    {
        EngineResult result = engine.Run("Show-TreatyTimeline -Before 1900").ThrowOnError();
        Assert.Empty(result.Output);
        Assert.Single(result.Warnings);
    }

    private string At(string name) => Path.Combine(_folder, name);

    private string Drawn(string script)
    {
        engine.Output(script, At("drawn.svg"));
        return File.ReadAllText(At("drawn.svg"));
    }
}
