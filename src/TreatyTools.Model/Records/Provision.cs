namespace TreatyTools.Model;

/// <summary>
/// A provision of a treaty: an article (the preamble stands at this level too) or one of its paragraphs. Summaries are in the dataset's own words.
/// </summary>
public sealed class Provision : TreatyRecord
{
    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>Id of the treaty.</summary>
    public required string Treaty { get; init; }

    /// <summary>Where it stands in the text (<see cref="Vocabularies.ProvisionLevel"/>).</summary>
    public required string Level { get; init; }

    /// <summary>Chapter in roman numerals; null for the preamble.</summary>
    public string? Chapter { get; init; }

    /// <summary>Title of the chapter.</summary>
    public string? ChapterTitle { get; init; }

    /// <summary>Number of the article; null for the preamble.</summary>
    public string? Article { get; init; }

    /// <summary>Label of the paragraph as in <c>1(a)(i)</c>, or a range such as <c>9-11</c>; null at article level.</summary>
    public string? Paragraph { get; init; }

    /// <summary>Heading of the article.</summary>
    public required string Heading { get; init; }

    /// <summary>What kind of provision the article is (<see cref="Vocabularies.ProvisionKind"/>).</summary>
    public required string Kind { get; init; }

    /// <summary>Topics of the article, in kebab case.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>
    /// Force of a paragraph (<see cref="Vocabularies.Modality"/>); at article level the modalities of its paragraphs, the most binding first.
    /// </summary>
    public IReadOnlyList<string> Modalities { get; init; } = [];

    /// <summary>What it says, in the dataset's own words.</summary>
    public string? Summary { get; init; }

    /// <summary>Number of the article in the order of the text, from 0 for the preamble; paragraphs share their article's.</summary>
    public int Position { get; init; }

    /// <summary>The paragraphs of an article, in order; empty for a paragraph.</summary>
    public IReadOnlyList<Provision> Paragraphs { get; init; } = [];

    /// <summary>How a reader cites it: <c>art. 24(2)</c>, <c>preamble</c>.</summary>
    public string Citation => Article is null ? "preamble" + Suffix : $"art. {Article}{Suffix}";

    /// <summary>
    /// The words of the official text, verbatim, a line for each unit; numbers stand before what lies in the provision. Null where no text is registered for
    /// the treaty or none of its units is bound to the provision. No part of the dataset.
    /// </summary>
    public string? Text { get; init; }

    private string Suffix => Paragraph switch
    {
        null => "",
        _ when Article is null => $", para. {Paragraph}",
        _ when char.IsAsciiDigit(Paragraph[0]) => ParagraphSuffix(Paragraph),
        _ => $"({Paragraph})",
    };

    private static string ParagraphSuffix(string label)
    {
        int end = label.IndexOf('(', StringComparison.Ordinal);
        return end < 0 ? $"({label})" : $"({label[..end]}){label[end..]}";
    }
}
