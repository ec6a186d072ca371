using System.Text.Json;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;

namespace TreatyTools.Core.Tests.Texts.Formats;

public sealed class OfficialTextTests
{
    [SharedFact("texts/A_RES_79_243.pdf")]
    public void The_words_of_the_PDF_are_those_of_an_independent_reading()
    {
        SourceText text = TextFormats.Read(TextFile.Open(SharedFactAttribute.PathOf("texts/A_RES_79_243.pdf")));
        List<string> read = [.. text.Blocks.Where(block => block.Kind is not BlockKind.Footnote).SelectMany(block => Words(block.Text))];
        List<string> other = [];
        using (JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(SharedFactAttribute.PathOf("texts/A_RES_79_243.paragraphs.json"))))
        {
            foreach (JsonElement paragraph in json.RootElement.EnumerateArray())
            {
                other.AddRange(Words(paragraph.GetProperty("prefix").GetString() ?? ""));
                other.AddRange(Words(paragraph.GetProperty("text").GetString()!));
            }
        }

        // The other reading begins after the masthead; three times it lost the letter of a reference, "paragraph 1 (a) of", that is printed.
        int start = read.FindIndex(word => word == other[0]);
        List<string> extra = [];
        int at = start;
        foreach (string word in other)
        {
            while (at < read.Count && read[at] != word && extra.Count < 10)
            {
                extra.Add(read[at++]);
            }

            Assert.True(at < read.Count && read[at] == word, $"'{word}' is missing after '{string.Join(' ', read.Skip(at - 8).Take(8))}'.");
            at++;
        }

        Assert.Equal(22_023, other.Count);
        Assert.Equal(read.Count, at);
        Assert.Equal(["a", "a", "b"], extra);
        Assert.Equal(46, text.Pages);
        Assert.Equal(1, text.Blocks.Count(block => block.Kind is BlockKind.Footnote));
    }

    [SharedFact("texts/A_RES_80_229.pdf")]
    public void Footnotes_of_a_resolution_are_apart_and_numbered_without_a_gap()
    {
        SourceText text = TextFormats.Read(TextFile.Open(SharedFactAttribute.PathOf("texts/A_RES_80_229.pdf")));
        List<string?> marks = [.. text.Blocks.Where(block => block.Kind is BlockKind.Footnote).Select(block => block.Marker)];
        Assert.Equal(Enumerable.Range(1, marks.Count).Select(number => $"{number}"), marks);
        Assert.True(marks.Count >= 50, $"{marks.Count} footnotes");
    }

    private static IEnumerable<string> Words(string text) =>
        new string([.. text.Select(character => char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
