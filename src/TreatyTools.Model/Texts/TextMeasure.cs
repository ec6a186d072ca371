namespace TreatyTools.Model;

/// <summary>Length and modalities of one article, or of a unit outside of articles. Immutable.</summary>
public sealed record TextMeasure
{
    /// <summary>Id of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Its number as it is printed.</summary>
    public string? Label { get; init; }

    /// <summary>Its heading.</summary>
    public string? Heading { get; init; }

    /// <summary>Number of words, without numbers and headings.</summary>
    public required int Words { get; init; }

    /// <summary>Number of sentences; the points of a list belong to the sentence that they end.</summary>
    public required int Sentences { get; init; }

    /// <summary>Number of units right in it that are paragraphs, numbered or not.</summary>
    public required int Paragraphs { get; init; }

    /// <summary>How often it binds: <see cref="TextModalities.Shall"/>.</summary>
    public required int Shall { get; init; }

    /// <summary>How often it forbids: <see cref="TextModalities.ShallNot"/>.</summary>
    public required int ShallNot { get; init; }

    /// <summary>How often it binds to try: <see cref="TextModalities.ShallEndeavour"/>.</summary>
    public required int ShallEndeavour { get; init; }

    /// <summary>How often it binds to consider: <see cref="TextModalities.ShallConsider"/>.</summary>
    public required int ShallConsider { get; init; }

    /// <summary>How often it recommends: <see cref="TextModalities.Should"/>.</summary>
    public required int Should { get; init; }

    /// <summary>How often it encourages: <see cref="TextModalities.Encouraged"/>.</summary>
    public required int Encouraged { get; init; }

    /// <summary>How often it allows: <see cref="TextModalities.May"/>.</summary>
    public required int May { get; init; }

    /// <summary>How often it defines: <see cref="TextModalities.Definition"/>.</summary>
    public required int Definitions { get; init; }

    /// <summary>How often words take something back: <see cref="TextQualifiers"/>.</summary>
    public required int Qualifiers { get; init; }

    /// <summary>Name of the document.</summary>
    public required string Document { get; init; }

    /// <inheritdoc />
    public override string ToString() => Heading is null ? Label ?? Unit : $"{Label ?? Unit} {Heading}";
}
