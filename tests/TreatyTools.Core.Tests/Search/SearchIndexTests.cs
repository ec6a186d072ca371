using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Query;
using TreatyTools.Core.Search;
using TreatyTools.Core.Search.Asking;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Search;

public sealed class SearchIndexTests
{
    private static readonly Dataset Sample = SampleDataset.Create();
    private static readonly SearchFilter Everything = SearchFilter.Of(new SearchOptions(), Sample, hasUnits: true);

    [Fact]
    public void Records_of_every_kind_are_found_with_their_tables()
    {
        using SearchIndex index = SearchIndex.Of(Sample);
        IReadOnlyList<SearchHit> hits = index.Find(SearchQuery.Parse("safeguard"), Everything);
        Assert.Contains(hits, hit => hit is { Id: "uncc/24", Table: "provisions", Kind: "procedural", Heading: "Conditions and safeguards" });
        Assert.Contains(hits, hit => hit is { Id: "eff-letter", Table: "events", Kind: "letter" });
        Assert.All(hits, hit => Assert.Same(Sample.Find(hit.Id), hit.Record));
        Assert.Equal(hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Id), hits.Select(hit => hit.Id));
    }

    [Theory]
    [InlineData("vote", null, "vote", "vote")]
    [InlineData("uncc", "provision", "cooperation", "uncc/40 uncc/40/1 uncc/40/15-20")]
    [InlineData("draft", "events", null, "zero-published")]
    public void Tables_and_kinds_choose(string query, string? table, string? kind, string ids)
    {
        using SearchIndex index = SearchIndex.Of(Sample);
        SearchOptions options = new() { Table = table is null ? [] : [table], Kind = kind is null ? [] : [kind] };
        SearchFilter filter = SearchFilter.Of(options, Sample, hasUnits: false);
        Assert.Equal(ids.Split(' '), index.Find(SearchQuery.Parse(query), filter).Select(hit => hit.Id).Order(NaturalOrder.Comparer));
    }

    [Fact]
    public void Treaties_and_dates_choose()
    {
        using SearchIndex index = SearchIndex.Of(Sample);
        SearchOptions asked = new() { Treaty = ["Budapest Convention"], Table = ["provisions"] };
        SearchFilter budapest = SearchFilter.Of(asked, Sample, hasUnits: false);
        Assert.Equal(["bud/2", "bud/2/1"], index.Find(SearchQuery.Parse("access"), budapest).Select(hit => hit.Id).Order(NaturalOrder.Comparer));
        SearchOptions recent = new() { Table = ["events"], Dates = new DateWindow { After = EdtfDate.Parse("2024-07") } };
        SearchFilter late = SearchFilter.Of(recent, Sample, hasUnits: false);
        Assert.Equal(["eff-letter"], index.Find(SearchQuery.Parse("safeguards OR draft"), late).Select(hit => hit.Id));
    }

    [Theory]
    [InlineData("UnknownTable", "concernz", null, null)]
    [InlineData("UnknownKind", null, "votte", null)]
    [InlineData("UnknownTreaty", null, null, "unc")]
    public void Unknown_values_are_faults(string id, string? table, string? kind, string? treaty)
    {
        SearchOptions options = new()
        {
            Table = table is null ? [] : [table], Kind = kind is null ? [] : [kind], Treaty = treaty is null ? [] : [treaty],
        };
        Assert.Equal(id, Assert.Single(SearchFilter.Of(options, Sample, hasUnits: false).Faults).ErrorId);
    }

    [Fact]
    public void The_parts_add_up_to_the_score()
    {
        using SearchIndex index = SearchIndex.Of(Sample);
        foreach (string query in new[]
        {
            "human rights", "safeguard* OR \"judicial review\"", "heading:draft zero", "human NEAR law", "convention OR cybercrime OR law",
        })
        {
            IReadOnlyList<SearchHit> hits = index.Find(SearchQuery.Parse(query), Everything, explain: true);
            Assert.NotEmpty(hits);
            Assert.All(hits, hit => Assert.Equal(hit.Score, hit.Explanation.Sum(part => part.Score), 1e-9));
            Assert.All(hits.SelectMany(hit => hit.Explanation), part =>
                Assert.True(part.Documents > 0 && part.Fields.Count > 0 && part.Searched == index.Count));
        }
    }

    [Fact]
    public void A_snippet_marks_what_was_found()
    {
        using SearchIndex index = Texts("Article 1\nSources\nNobody shall harm whistle-blowers or their sources, nor a journalist’s notes.");
        Assert.Equal(["whistle-blowers"], Marked(index, "whistleblow*"));
        Assert.Equal(["whistle-blowers"], Marked(index, "whistleblower"));
        Assert.Equal(["journalist"], Marked(index, "journalists NOT bell"));
        Assert.Equal(["whistle-blowers", "sources"], Marked(index, "sources NEAR whistleblower"));
        Assert.Equal([], Marked(index, "kind:article"));

        static string[] Marked(SearchIndex index, string query)
        {
            SearchHit hit = Assert.Single(index.Find(SearchQuery.Parse(query), Everything));
            return [.. hit.Marks.Select(mark => hit.Snippet.Substring(mark.Start, mark.Length)).Where(_ => hit.Field == "text")];
        }
    }

    [Fact]
    public void A_snippet_of_a_long_text_is_about_what_was_found()
    {
        string filler = string.Concat(Enumerable.Repeat("Lamps are lit at dusk and put out at dawn. ", 200));
        using SearchIndex index = Texts($"Article 1\nLamps\n{filler}The harbour master rings a bell in fog. {filler}");
        SearchHit hit = Assert.Single(index.Find(SearchQuery.Parse("bell fog"), Everything));
        Assert.InRange(hit.Snippet.Length, 50, 260);
        Assert.Equal(["bell", "fog"], hit.Marks.Select(mark => hit.Snippet.Substring(mark.Start, mark.Length)));
        Assert.DoesNotContain('\n', hit.Snippet);
    }

    [Fact]
    public void A_unit_that_is_found_has_all_words_in_it()
    {
        using SearchIndex index = Texts("Article 1\nLamps\n1. Every harbour shall keep a lamp.\n2. Keepers are paid.");
        SearchHit hit = Assert.Single(index.Find(SearchQuery.Parse("harbor keeper"), Everything));
        Assert.Equal(("text/1", "units", "article", "text", "Lamps"), (hit.Id, hit.Table, hit.Kind, hit.Document, hit.Heading));
        Assert.Equal("Every harbour shall keep a lamp.\nKeepers are paid.", Assert.IsType<TextUnit>(hit.Record).Text);
    }

    [Fact]
    public void Empty_and_tiny_texts_and_two_languages_have_results()
    {
        using SearchIndex none = SearchIndex.Of([]);
        Assert.Empty(none.Find(SearchQuery.Parse("a"), Everything));
        using SearchIndex index = Texts(
            "Ja.", "Article premier\nL’été, chaque État coopère.\nArticle 2\nThe State cooperates in summer.", "第一条\n保护个人数据。");
        Assert.Equal(["text/1"], Ids("etat"));
        Assert.Equal(["text/2"], Ids("states"));
        Assert.Equal(["text/1"], Ids("ETE"));
        Assert.Single(Ids("个人数据"));
        Assert.Empty(Ids("数个"));
        Assert.Single(Ids("ja"));

        string[] Ids(string query) => [.. index.Find(SearchQuery.Parse(query), Everything).Select(hit => hit.Id)];
    }

    [Fact]
    public void A_word_that_is_not_there_has_the_nearest()
    {
        using SearchIndex index = Texts("Article 1\nA journalist is free.");
        UnknownSearchWord unknown = Assert.Single(index.UnknownWords(SearchQuery.Parse("jornalist free")));
        Assert.Equal(("jornalist", "journalist"), (unknown.Word, unknown.Nearest[0]));
        Assert.Empty(index.UnknownWords(SearchQuery.Parse("journalists")));
    }

    [Fact]
    public void Hostile_questions_find_nothing_and_break_nothing()
    {
        using SearchIndex index = Texts("Article 1\nA lamp.");
        foreach (string query in new[]
        {
            "'; DROP TABLE documents; --", "f_text:x^2", "stems MATCH lamp", "{f_heading} lamp", "lamp +x", "^lamp x", "rank bm25", "lamp\0x",
            new string('x', 100_000), string.Concat(Enumerable.Repeat("x-", 250)), "\ud83d\ude00 x", "\ud83d lamp x", "x*", "lamp NEAR/1000 x",
        })
        {
            try
            {
                Assert.Empty(index.Find(SearchQuery.Parse(query), Everything));
            }
            catch (TreatyFault fault)
            {
                Assert.Equal("MalformedQuery", fault.ErrorId);
            }
        }

        Assert.Single(index.Find(SearchQuery.Parse("lamp"), Everything));
        Assert.Single(index.Find(SearchQuery.Parse("lamp' OR 1=1 --"), Everything));
    }

    // The judge goes through the words of each text, as -Text does.
    [Fact]
    public void What_is_found_is_what_a_reader_finds()
    {
        string[] words =
        [
            "cyber", "crime", "cybercrime", "cyber-crime", "crimes", "party", "parties", "Partys", "partition", "real-time", "real", "time",
            "realtime", "data", "traffic", "the", "not", "relation", "related", "relations", "journalist", "journalists",
            "whistle-blower", "whistleblowers", "co-operation", "cooperate",
        ];
        Random random = new(7);
        string[] texts =
        [
            .. Enumerable.Range(0, 60).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(3, 14)).Select(_ => words[random.Next(words.Length)])))
                .Select(text => $"Article 1\n{text}."),
        ];
        using SearchIndex index = Texts(texts);
        for (int i = 0; i < 600; i++)
        {
            string word = words[random.Next(words.Length)], other = words[random.Next(words.Length)];
            (string query, string search) = random.Next(3) switch
            {
                0 => (word, word),
                1 => ($"\"{word} {other}\"", $"\"{word} {other}\""),
                _ => ($"{word} {other}", $"{word} {other}"),
            };
            TextMatcher judge = new(search);
            string[] expected = [.. texts.Where(text => judge.IsMatch(TextMatcher.Read(text[10..]))).Distinct().Order(StringComparer.Ordinal)];
            string[] found =
            [
                .. index.Find(SearchQuery.Parse(query), Everything).Select(hit => "Article 1\n" + ((TextUnit)hit.Record).Text).Distinct()
                    .Order(StringComparer.Ordinal),
            ];
            Assert.True(expected.SequenceEqual(found),
                $"{query}\nmissing: {string.Join(" | ", expected.Except(found))}\nmore: {string.Join(" | ", found.Except(expected))}");
        }
    }

    private static SearchIndex Texts(params string[] texts) => SearchIndex.Of(
        [.. texts.Select(text => TreatyTools.Core.Texts.Formats.TextDocuments.Read(new("/text.txt", System.Text.Encoding.UTF8.GetBytes(text))))]);
}
