namespace TreatyTools.Model;

/// <summary>A document that records rest on. Its own <see cref="TreatyRecord.Sources"/> is empty.</summary>
public sealed class Source : TreatyRecord
{
    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>Title of the document.</summary>
    public required string Title { get; init; }

    /// <summary>Original publisher, where known.</summary>
    public string? Publisher { get; init; }

    /// <summary>Names of the authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Date of publication.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>Address that was read.</summary>
    public string? Url { get; init; }

    /// <summary>Symbol of the document, as the issuing body gives it.</summary>
    public string? Symbol { get; init; }

    /// <summary>What kind of document it is (<see cref="Vocabularies.SourceKind"/>).</summary>
    public required string Kind { get; init; }

    /// <summary>Language, as an ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>How far it was read (<see cref="Vocabularies.Consulted"/>).</summary>
    public required string Consulted { get; init; }

    /// <summary>Day on which it was consulted; null where it was not opened.</summary>
    public EdtfDate? Accessed { get; init; }

    /// <summary>Address of a copy in a web archive; null where none is known.</summary>
    public string? Archived { get; init; }
}
