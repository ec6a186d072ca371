using System.Globalization;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Structure;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Structure;

/// <summary>Texts as they were scraped from the web, held against what a reader sees in them.</summary>
public class PlainCorpusTests
{
    private const string Corpus = "corpora/plain";

    [SharedFact(Corpus + "/budapest-convention.md")]
    public void NearlyAllArticlesOfScrapedTextsAreFoundAndNearlyNothingElse()
    {
        int expected = 0, found = 0, right = 0;
        List<string> wrong = [];
        foreach ((string file, string[] articles, string[] _) in Table())
        {
            string[] read = [.. Read(file).Units.Where(unit => unit.Kind is TextUnitKinds.Article).Select(unit => unit.Number!)];
            int common = Common(articles, read);
            expected += articles.Length;
            found += read.Length;
            right += common;
            if (common < articles.Length || common < read.Length)
            {
                wrong.Add($"{file}: {string.Join(' ', read)}");
            }
        }

        Assert.True(right >= expected * 0.98 && right >= found * 0.99, $"{right} of {expected} found, {found} in all; differ: {string.Join("; ", wrong)}");
        Assert.Empty(wrong);
    }

    [SharedFact(Corpus + "/budapest-convention.md")]
    public void ChaptersOfScrapedTextsAreFound()
    {
        foreach ((string file, string[] _, string[] chapters) in Table())
        {
            string[] read = [.. Read(file).Units.Where(unit => unit.Kind is TextUnitKinds.Chapter or TextUnitKinds.Part).Select(unit => unit.Number!)];
            Assert.True(chapters.SequenceEqual(read), $"{file}: {string.Join(' ', read)}");
        }
    }

    [SharedFact(Corpus + "/budapest-convention.md")]
    public void TheBudapestConventionIsReadInBothItsLanguages()
    {
        TextDocument document = Read("budapest-convention.md");

        TextUnit[] articles = [.. document.Units.Where(unit => unit.Kind is TextUnitKinds.Article)];
        Assert.Equal(Enumerable.Range(1, 48).Select(number => $"{number}").Concat(Enumerable.Range(1, 48).Select(number => $"{number}~2")),
            articles.Select(article => article.Id));
        Assert.All(articles, article => Assert.NotNull(article.Heading));
        Assert.All(articles[..48], article => Assert.Equal("en", article.Language));
        Assert.All(articles[48..], article => Assert.Null(article.Language));
        Assert.Equal("Illegal access", articles[1].Heading);
        Assert.Contains(document.Units, unit => unit.Id == "preamble~2");
        Assert.Contains(document.Diagnostics, doubt => doubt.Rule == Doubts.SecondText);
        Assert.Equal(TextUnitKinds.Section, document.Units.First(unit => unit.Label?.StartsWith("TITLE", StringComparison.Ordinal) == true).Kind);
    }

    private static TextDocument Read(string file) => TextDocuments.Read(TextFile.Open(SharedFactAttribute.PathOf($"{Corpus}/{file}")));

    private static IEnumerable<(string File, string[] Articles, string[] Chapters)> Table()
    {
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, "tests", "Fixtures", "texts", "plain-expected.tsv")))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                string[] cells = line.Split('\t');
                string[] articles = [.. Numbers(cells[2])];
                Assert.Equal(int.Parse(cells[1], CultureInfo.InvariantCulture), articles.Length);
                yield return (cells[0], articles, [.. Numbers(cells[3])]);
            }
        }
    }

    private static IEnumerable<string> Numbers(string compact) =>
        compact.Split([',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(part => part.Split('-') is [var first, var last] ? Enumerable.Range(Number(first), Number(last) - Number(first) + 1)
            .Select(number => $"{number}") : [part]);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    // Length of the longest row that both have in the same order.
    private static int Common(string[] left, string[] right)
    {
        int[,] length = new int[left.Length + 1, right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            for (int j = 1; j <= right.Length; j++)
            {
                length[i, j] = left[i - 1] == right[j - 1] ? length[i - 1, j - 1] + 1 : Math.Max(length[i - 1, j], length[i, j - 1]);
            }
        }

        return length[left.Length, right.Length];
    }
}
