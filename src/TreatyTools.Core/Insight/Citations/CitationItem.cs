using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Citations;

/// <summary>
/// A document to cite, in the terms of the Citation Style Language (CSL 1.0.2); every writer starts from it.
/// What is not known is null.
/// </summary>
public sealed record CitationItem
{
    /// <summary>Id of the citation: the record's id in letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>CSL type, such as <c>treaty</c> or <c>article-newspaper</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Short title.</summary>
    public string? TitleShort { get; init; }

    /// <summary>Names of the authors as they are written, unsplit: which part is the family name is not recorded.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The body under whose authority the document stands, such as the one that negotiated a treaty.</summary>
    public string? Authority { get; init; }

    /// <summary>Publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Title of what the document appeared in, such as a newspaper.</summary>
    public string? ContainerTitle { get; init; }

    /// <summary>What it is, in words, where the type does not say it.</summary>
    public string? Genre { get; init; }

    /// <summary>Symbol or series number.</summary>
    public string? Number { get; init; }

    /// <summary>Date of publication; for a treaty the date of its adoption.</summary>
    public EdtfDate? Issued { get; init; }

    /// <summary>For a treaty the date on which it was opened for signature.</summary>
    public EdtfDate? OriginalDate { get; init; }

    /// <summary>For a treaty the date of its entry into force.</summary>
    public EdtfDate? AvailableDate { get; init; }

    /// <summary>Place by which a treaty is known.</summary>
    public string? EventPlace { get; init; }

    /// <summary>Address.</summary>
    public string? Url { get; init; }

    /// <summary>The day on which the document was read at its address.</summary>
    public EdtfDate? Accessed { get; init; }

    /// <summary>Language, as an ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>Pinpoint within the document, such as <c>art. 24, para. 2</c>.</summary>
    public string? Section { get; init; }

    /// <summary>The words that are cited, verbatim and in one line.</summary>
    public string? Quote { get; init; }
}
