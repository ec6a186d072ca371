using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using TreatyTools.Tests.Formatting;

namespace TreatyTools.Tests.Commands.Texts;

/// <summary>Import-, Export-, Compare- and Measure-TreatyText on files as a user has them.</summary>
[Collection(EngineCollection.Name)]
public sealed class TextCmdletTests : IDisposable
{
    private const string Lamps = """
        CHAPTER I
        Light
        Article 1
        Lamps
        1. Every harbour shall keep a lamp for the ships that come by night.
        2. A harbour may keep two:
        (a) one at the pier;
        (b) one at the gate.
        Article 2
        Keepers
        For the purposes of this Agreement, "keeper" means a person who minds a lamp.
        Article 3
        Oil
        A keeper shall follow article 1 and article 9.
        """;

    private readonly Engine _engine;
    private readonly string _folder = Directory.CreateTempSubdirectory("treatytools-").FullName;

    public TextCmdletTests(Engine engine)
    {
        _engine = engine;
        Write("lamps.txt", Lamps);
        Write("draft.txt", Lamps.Replace("shall keep", "may keep", StringComparison.Ordinal).Replace("one at the gate", "one there", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        // Other tests share the session.
        _engine.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0])", Engine.RepositoryRoot);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_file_gives_a_text_with_its_units()
    {
        Assert.Equal(["lamps txt en 3"], Texts("Import-TreatyText lamps.txt | ForEach-Object { \"$($_.Name) $($_.Format) $($_.Language) $($_.Articles)\" }"));
        Assert.Equal(["1 1 Article 1 Lamps", "1 2 Article 2 Keepers", "1 3 Article 3 Oil"],
            Texts("Import-TreatyText lamps.txt -Unit article | ForEach-Object { \"$($_.Level) $($_.Id) $_\" }"));
        Assert.Equal(["1", "1/1", "1/2", "1/2/a", "1/2/b", "2", "3"], Texts("Import-TreatyText lamps.txt -Unit art*, *PARAGRAPH | ForEach-Object Id"));
    }

    [Fact]
    public void A_kind_that_is_none_is_an_error_with_the_nearest_one()
    {
        EngineResult result = Run("Import-TreatyText lamps.txt -Unit artcle");
        Assert.Equal("UnknownUnitKind", result.ErrorId);
        Assert.Contains("'article'", result.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("ConflictingParameters", Run("Import-TreatyText lamps.txt -Unit article -Diagnostic").ErrorId);
    }

    [Fact]
    public void A_bad_file_is_one_error_and_the_rest_is_read()
    {
        Write("a.pdf", "no pdf");
        Write("b.txt", "");
        Write("c.xml", "<treaty><body>");
        Write("d.json", "{\"name\":1}");
        Write("e.xml", "<rss/>");
        EngineResult result = Run("Import-TreatyText nowhere.txt, *.* | ForEach-Object Name");
        Assert.Equal(["draft", "lamps"], result.Output.Select(name => name.ToString()));
        Assert.Equal(["FileNotFound", "TextDamaged", "TextEmpty", "TextDamaged", "TextJsonInvalid", "TextWithoutWords"],
            result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.All(result.Errors.Skip(1), error => Assert.Equal(_folder, Path.GetDirectoryName((string)error.TargetObject)));
    }

    [Fact]
    public void Doubts_are_kept_with_the_text_counted_in_verbose_and_given_on_demand()
    {
        Write("gap.txt", Lamps.Replace("Article 2", "Article 5", StringComparison.Ordinal).Replace("Article 3", "Article 6", StringComparison.Ordinal));
        EngineResult read = Run("Import-TreatyText gap.txt -Verbose | ForEach-Object { $_.Diagnostics | ForEach-Object ToString }");
        string[] doubts = Texts("Import-TreatyText gap.txt -Diagnostic | ForEach-Object ToString");
        Assert.NotEmpty(doubts);
        Assert.Equal(doubts, read.Output.Select(doubt => doubt.ToString()));
        Assert.Contains(read.Verbose, line => line.Contains($"gap.txt: {doubts.Length} doubts", StringComparison.Ordinal));
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_name_is_that_of_one_text()
    {
        Assert.Equal(["Light Light"], Texts("Import-TreatyText lamps.txt -Name Light | ForEach-Object { \"$($_.Name) $($_.Units[0].Document)\" }"));
        Assert.Equal("SeveralTexts", Run("Import-TreatyText *.txt -Name Light").ErrorId);
    }

    [Fact]
    public void A_format_can_be_named_and_each_that_is_read_or_written_can()
    {
        Write("page.dat", "<p>Article 1</p><p>Light.</p>");
        Assert.Equal(["html", "txt"], Texts("'html', 'txt' | ForEach-Object { (Import-TreatyText page.dat -Format $_).Format }"));
        Assert.Equal("TextDamaged", Run("Import-TreatyText lamps.txt -Format docx").ErrorId);
        const string values = "(Get-Command $args[0]).Parameters['Format'].Attributes.ValidValues";
        Assert.Equal(["akn", "docx", "html", "json", "md", "paragraphs", "pdf", "tota", "txt", "xml"], _engine.Texts(values, "Import-TreatyText"));
        foreach (string format in _engine.Texts(values, "Export-TreatyText"))
        {
            Assert.Equal([format], Texts($"(Export-TreatyText y -Format {format} -InputObject lamps.txt -PassThru | Import-TreatyText -Format {format}).Format")
                .Select(read => format == "json" ? "json" : read));
        }
    }

    [Theory]
    [InlineData("x.xml")]
    [InlineData("x.akn")]
    [InlineData("x.json")]
    public void What_was_exported_is_imported_as_it_was(string file)
    {
        // The file's own place in what was read is not written as Akoma Ntoso.
        string offset = file == "x.json" ? "" : "-ne 'Offset'";
        string dump = "$show = { param($t) \"$($t.Name) $($t.Title) $($t.Language)\"; foreach ($u in $t.Units) { "
            + $"($u.PSObject.Properties | Where-Object Name {(offset.Length > 0 ? offset : "-ne ''")} | ForEach-Object {{ $_.Value }}) -join '|' }} }}; ";
        string[] written = Texts($"{dump} & $show (Import-TreatyText lamps.txt)");
        Assert.Equal(9, written.Length);
        Assert.Equal(written, Texts($"{dump} & $show (Export-TreatyText {file} -InputObject lamps.txt -PassThru | Import-TreatyText)"));
        Assert.Equal(Texts($"{dump} & $show (Import-TreatyText lamps.txt -Name y)"), Texts($"{dump} & $show (Import-TreatyText {file} -Name y)"));
        Assert.Empty(Texts($"Compare-TreatyText lamps.txt {file}"));
    }

    [Fact]
    public void Markdown_and_plain_text_have_the_articles_again()
    {
        string[] units = Texts("Import-TreatyText lamps.txt | ForEach-Object Units | ForEach-Object { \"$($_.Id) $($_.Heading) $($_.Text)\" }");
        foreach (string file in (string[])["x.md", "x.txt"])
        {
            Assert.Equal(units, Texts($"Export-TreatyText {file} -InputObject lamps.txt; (Import-TreatyText {file}).Units | Where-Object Kind -ne front | "
                + "ForEach-Object { \"$($_.Id) $($_.Heading) $($_.Text)\" }"));
        }
    }

    [Fact]
    public void An_export_takes_one_text_and_a_format()
    {
        Assert.Equal("SeveralTexts", Run("Import-TreatyText *.txt | Export-TreatyText both.md").ErrorId);
        Assert.Equal("UnsupportedFormat", Run("Import-TreatyText lamps.txt | Export-TreatyText lamps.doc").ErrorId);
        Assert.Equal("NotAText", Run("17 | Export-TreatyText x.md").ErrorId);
        Assert.Equal(["draft.txt", "lamps.txt", "x.json"], Texts(
            "Import-TreatyText lamps.txt | Export-TreatyText x -Format JSON; Import-TreatyText lamps.txt | Export-TreatyText y.md -WhatIf; "
            + "[IO.Directory]::GetFiles($PWD) | ForEach-Object { [IO.Path]::GetFileName($_) }").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_comparison_leaves_out_what_was_kept()
    {
        Assert.Equal(["edited 1", "edited 1/1", "edited 1/2"],
            Texts("Compare-TreatyText draft.txt lamps.txt | ForEach-Object { \"$($_.Change) $($_.DifferenceUnit)\" }"));
        Assert.Equal(["edited 1", "edited 1/1", "edited 1/2", "kept 2", "kept 3"],
            Texts("Compare-TreatyText draft.txt lamps.txt -IncludeEqual | ForEach-Object { \"$($_.Change) $($_.DifferenceUnit)\" }"));
    }

    [Fact]
    public void Texts_are_compared_as_objects_paths_files_and_units()
    {
        string[] rows = Texts("Compare-TreatyText draft.txt lamps.txt | ForEach-Object ToString");
        string[] pairs = ["$a $b", "$a lamps.txt", "([IO.FileInfo]\"$PWD/draft.txt\") $b", "$a.Units $b.Units", "-Difference $b -Reference $a"];
        foreach (string pair in pairs)
        {
            Assert.Equal(rows, Texts($"$a, $b = Import-TreatyText draft.txt, lamps.txt; Compare-TreatyText {pair} | ForEach-Object ToString"));
        }

        Assert.Equal(rows, Texts("Import-TreatyText draft.txt, lamps.txt | Compare-TreatyText -Reference draft.txt | ForEach-Object ToString"));
        Assert.Equal("NotAText", Run("Compare-TreatyText draft.txt 17").ErrorId);
        Assert.Equal("FileNotFound", Run("Compare-TreatyText nowhere.txt lamps.txt").ErrorId);
        Assert.Equal("SeveralTexts", Run("$a = Import-TreatyText *.txt; Compare-TreatyText $a lamps.txt").ErrorId);
        Assert.Equal("SeveralTexts", Run("Compare-TreatyText (Import-TreatyText *.txt | ForEach-Object Units) lamps.txt").ErrorId);
    }

    [Fact]
    public void A_unit_is_compared_by_its_id_with_all_that_lies_in_it()
    {
        const string shown = "ForEach-Object { \"$($_.ReferenceUnit) $($_.DifferenceUnit) $($_.Change)\" }";
        Assert.Equal(["1/2 1/2 edited", "1/2/b  dropped", " 1/2/b new"], Texts($"Compare-TreatyText draft.txt lamps.txt -DifferenceUnit 1/2 | {shown}"));
        Assert.Equal("1/1 1/2 edited", Texts($"Compare-TreatyText draft.txt lamps.txt -ReferenceUnit 1/1 -DifferenceUnit 1/2 | {shown}")[0]);
        Assert.Equal("UnknownTextUnit", Run("Compare-TreatyText draft.txt lamps.txt -ReferenceUnit 77").ErrorId);
        EngineResult alone = Run("$a = Import-TreatyText lamps.txt -Unit article; Compare-TreatyText $a[0] draft.txt");
        Assert.Equal("UnitWithoutWords", alone.ErrorId);
        Assert.Contains("-ReferenceUnit 1", alone.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shifts_of_modality_are_listed_apart()
    {
        const string shown = "ForEach-Object { \"$($_.Direction) $($_.From) $($_.To) $($_.DifferenceUnit)\" }";
        Assert.Equal(["Stronger may shall 1/1"], Texts($"Compare-TreatyText draft.txt lamps.txt -Modality | {shown}"));
        Assert.Equal(["Softer shall may 1/1"], Texts($"Compare-TreatyText lamps.txt draft.txt -Modality | {shown}"));
    }

    [Fact]
    public void A_page_is_given_or_written()
    {
        string page = Assert.Single(Texts("Compare-TreatyText draft.txt lamps.txt -As Html"));
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>", page, StringComparison.Ordinal);
        Assert.Equal(["redline.html"], Texts("(Compare-TreatyText draft.txt lamps.txt -Path redline -PassThru).Name"));
        Assert.Equal(page, File.ReadAllText(Path.Combine(_folder, "redline.html")));
        Assert.Equal("TargetExists", Run("Compare-TreatyText draft.txt lamps.txt -Path redline.html -NoClobber").ErrorId);
        Assert.Equal("UnsupportedFormat", Run("Compare-TreatyText draft.txt lamps.txt -Path redline.pdf").ErrorId);
        Assert.Equal("SeveralTexts", Run("Import-TreatyText *.txt | Compare-TreatyText draft.txt -Path r.html").ErrorId);
        Assert.True(Texts("Compare-TreatyText draft.txt lamps.txt -As Html -IncludeEqual")[0].Length > page.Length);
    }

    [Fact]
    public void A_workbook_has_the_words_of_both_texts_in_one_cell()
    {
        string path = Path.Combine(_folder, "redline.xlsx");
        Assert.Equal(["edited  Article 1\nLamps", "edited  1.", "edited  2."], Texts(
            "Compare-TreatyText draft.txt lamps.txt -Path redline.xlsx; Import-TreatyWorkbook redline.xlsx -WorksheetName Redline | "
            + "ForEach-Object { \"$($_.Change)  $($_.Difference)\" }"));
        Assert.Equal(["may shall"], Texts("Import-TreatyWorkbook redline.xlsx -WorksheetName Modality | ForEach-Object { \"$($_.From) $($_.To)\" }"));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Run[] runs = [.. document.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Descendants<Run>()];
        Assert.Contains(runs, run => run.RunProperties?.GetFirstChild<Strike>() is not null && run.Text!.Text.Trim() == "may");
        Assert.Contains(runs, run => run.RunProperties?.GetFirstChild<Underline>() is not null && run.Text!.Text.Trim() == "shall");
    }

    [Fact]
    public void Measures_are_of_articles_terms_and_references()
    {
        Assert.Equal(["1 1 1 0", "2 0 0 1", "3 1 0 0"],
            Texts("Measure-TreatyText lamps.txt | ForEach-Object { \"$($_.Unit) $($_.Shall) $($_.May) $($_.Definitions)\" }"));
        Assert.Equal(["keeper 2 1 3"],
            Texts("Import-TreatyText lamps.txt | Measure-TreatyText -Definition | ForEach-Object { \"$($_.Term) $($_.Unit) $($_.Uses) $($_.UsedIn)\" }"));
        Assert.Equal(["Internal 1", "Dangling 9"], Texts("Measure-TreatyText lamps.txt -Reference | ForEach-Object { \"$($_.Kind) $($_.Target)\" }"));
        Assert.StartsWith("flowchart LR", Assert.Single(Texts("Measure-TreatyText lamps.txt -As Mermaid")), StringComparison.Ordinal);
        Assert.StartsWith("digraph", Assert.Single(Texts("Measure-TreatyText lamps.txt -Reference -As dot")), StringComparison.Ordinal);
        Assert.Equal(["draft", "lamps"], Texts("Measure-TreatyText *.txt | ForEach-Object Document").Distinct());
        Assert.Equal("NotAText", Run("Import-TreatyText lamps.txt -Unit article | Measure-TreatyText -ErrorAction Stop").ErrorId);
    }

    [Fact]
    public void In_a_language_whose_obligations_are_not_known_their_zeros_come_with_a_warning()
    {
        File.WriteAllText(Path.Combine(_folder, "lampen.txt"),
            "Artikel 1\nDie Vertragsparteien sorgen dafür, dass jeder Hafen eine Lampe hat und dass sie in der Nacht brennt.\n"
            + "Artikel 2\nDie Lampen werden von den Hafenmeistern für die Schiffe gehalten, die in den Hafen kommen, und auch für die Fischer.\n");
        EngineResult result = Run("Measure-TreatyText lampen.txt | ForEach-Object { \"$($_.Unit) $($_.Words) $($_.Shall)\" }").ThrowOnError();
        Assert.Equal(["1 17 0", "2 20 0"], result.Output.Select(unit => $"{unit}"));
        Assert.Contains("was not recognised", Assert.Single(result.Warnings), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "lampy.txt"),
            "Статья 1\nГосударства-участники обеспечивают, чтобы в каждой гавани была лампа и чтобы она горела ночью.\n"
            + "Статья 2\nЛампы содержатся смотрителями гавани для судов, которые приходят в гавань, а также для рыбаков.\n");
        Assert.Contains("'ru'", Assert.Single(Run("Measure-TreatyText lampy.txt").Warnings), StringComparison.Ordinal);
        Assert.Empty(Run("Measure-TreatyText lampen.txt -Reference; Measure-TreatyText lamps.txt").Warnings);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Tables_fit_the_terminal_and_tell_gone_words_from_new_ones(int width)
    {
        using ViewRecorder terminal = new(width);
        string[] lines =
        [
            .. terminal.Show($"Compare-TreatyText '{_folder}/draft.txt' '{_folder}/lamps.txt'"),
            .. terminal.Show($"Import-TreatyText '{_folder}/lamps.txt'"), .. terminal.Show($"Measure-TreatyText '{_folder}/lamps.txt'"),
            .. terminal.Show($"Measure-TreatyText '{_folder}/lamps.txt' -Reference"), .. terminal.Show($"(Import-TreatyText '{_folder}/lamps.txt').Units"),
        ];
        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.Contains(lines, line => line.Contains("[-may-] {+shall+}", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("lamps ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Dangling 9", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_corpus_stops_before_its_end()
    {
        string text = string.Concat(Enumerable.Range(1, 40).Select(n => $"Article {n}\nA keeper shall light lamp {n}.\n"));
        for (int i = 0; i < 500; i++)
        {
            Write($"many{i}.txt", text);
        }

        int read = await ReadAndStop("many*.txt", output => output.Count > 0);
        Assert.InRange(read, 1, 499);
    }

    [Fact]
    public async Task A_book_in_one_line_stops_before_its_end()
    {
        IEnumerable<string> articles = Enumerable.Range(1, 150_000).Select(n => $"Article {n % 97} The keeper shall light it, and (a) trim it; (b) rest. ");
        Write("book.txt", string.Concat(articles));
        Stopwatch watch = Stopwatch.StartNew();
        Assert.Equal(0, await ReadAndStop("book.txt", _ => watch.ElapsedMilliseconds > 1000));
    }

    // Reads files until there is reason to stop; gives how many were read.
    private async Task<int> ReadAndStop(string files, Func<PSDataCollection<PSObject>, bool> reason)
    {
        using Runspace runspace = Engine.NewRunspace();
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript("Import-TreatyText $args[0]").AddArgument(Path.Combine(_folder, files));
        PSDataCollection<PSObject> output = [];
        IAsyncResult run = shell.BeginInvoke<PSObject, PSObject>(null, output);
        Assert.True(SpinWait.SpinUntil(() => reason(output), TimeSpan.FromSeconds(60)));
        await Task.Run(shell.Stop).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(run));
        return output.Count;
    }

    [Theory]
    [InlineData("Import-TreatyText x -Unit par", "paragraph")]
    [InlineData("Import-TreatyText x -Format pd", "pdf")]
    [InlineData("Export-TreatyText x -Format ak", "akn")]
    [InlineData("Measure-TreatyText x -As me", "Mermaid")]
    public void Values_complete(string line, string value) => Assert.Contains(value,
        _engine.Texts("[Management.Automation.CommandCompletion]::CompleteInput($args[0], $args[0].Length, $null).CompletionMatches.CompletionText", line));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    // The other tests of the engine go on where it was.
    private EngineResult Run(string script) => _engine.Run(
        "$paths = $ExecutionContext.SessionState.Path; $before = $paths.CurrentLocation.Path; try { $null = $paths.SetLocation($args[0]); "
            + $"{script} }} finally {{ $null = $paths.SetLocation($before) }}",
        _folder);

    private string[] Texts(string script) => [.. Run(script).ThrowOnError().Output.Select(item => item?.ToString() ?? "")];
}
