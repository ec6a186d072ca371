namespace TreatyTools.Model;

/// <summary>
/// Where an article that was cited by its number in one text of a treaty stands in another. Split, merged, dropped and new articles are
/// answers too: see <see cref="Status"/>.
/// </summary>
public sealed record ArticleResolution
{
    /// <summary>Id of the treaty.</summary>
    public required string Treaty { get; init; }

    /// <summary>Id of the text in whose numbering the article was cited.</summary>
    public required string FromText { get; init; }

    /// <summary>The number as cited, such as <c>24</c> or <c>28(4)</c>.</summary>
    public required string FromNumber { get; init; }

    /// <summary>Its heading in that text, as the document that is registered for it has it, else as it is recorded; null where neither has one.</summary>
    public string? FromHeading { get; init; }

    /// <summary>Id of the text in which its place is sought.</summary>
    public required string ToText { get; init; }

    /// <summary>Its number there, with the paragraph as cited; null where it has none.</summary>
    public string? ToNumber { get; init; }

    /// <summary>Its heading there; null where it has none.</summary>
    public string? Heading { get; init; }

    /// <summary>Id of the final article through which the two places are linked; null where there is none.</summary>
    public string? Article { get; init; }

    /// <summary>What became of the number (<see cref="Vocabularies.ArticleFate"/>).</summary>
    public required string Status { get; init; }

    /// <summary>The lower confidence of the two places (<see cref="Vocabularies.Confidence"/>); null where nothing is recorded.</summary>
    public string? Confidence { get; init; }

    /// <summary>On what the answer rests: records, words, or both. Null where nothing is known.</summary>
    public string? Ground { get; init; }

    /// <summary>How alike the words of the two articles are, from 0 to 1, where documents of both texts are registered; else null.</summary>
    public double? Similarity { get; init; }

    /// <summary>Number of the article there whose words are most like those of the cited one; null where documents are not registered.</summary>
    public string? Nearest { get; init; }

    /// <summary>How alike the words of that article are, from 0 to 1.</summary>
    public double? NearestSimilarity { get; init; }

    /// <summary>What the records say about the two places.</summary>
    public string? Note { get; init; }

    /// <summary>Ids of the sources of the two places.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Id of the piped record that cited the number; null where the number was given by hand.</summary>
    public string? CitedBy { get; init; }

    /// <summary>Both places in a line.</summary>
    public override string ToString() => $"{FromText} {FromNumber} -> {ToText} {ToNumber ?? Status}";
}
