using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Texts;

/// <summary>Where the document of a text can be fetched.</summary>
public static class TextAddresses
{
    /// <summary>The media types in which documents come that can be read.</summary>
    public static IReadOnlyCollection<string> Types { get; } =
    [
        "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "text/html", "application/xhtml+xml", "text/plain",
        "text/markdown", "application/xml", "text/xml", "application/akn+xml",
    ];

    /// <summary>The source whose address gives the document: among the text's sources with an address, the first that is the text of a treaty, else
    /// the first.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="text">The text.</param>
    /// <param name="source">Id of the source to take; null for the one that fits.</param>
    /// <exception cref="TreatyFault"><c>TextWithoutAddress</c>, <c>UnknownSource</c>.</exception>
    public static Source Of(Dataset dataset, TreatyText text, string? source)
    {
        Source[] sources = [.. text.Sources.Select(dataset.Find<Source>).OfType<Source>().Where(known => Uri.TryCreate(known.Url, UriKind.Absolute, out _))];
        if (source is not null)
        {
            return sources.FirstOrDefault(known => string.Equals(known.Id, source, StringComparison.OrdinalIgnoreCase))
                ?? throw new TreatyFault("UnknownSource", FaultKind.InvalidArgument,
                    $"'{text.Id}' has no source '{source}' with an address." + NameSuggestion.Sentence(source, [.. sources.Select(known => known.Id)]), source);
        }

        return sources.FirstOrDefault(known => known.Kind == Terms.SourceKind.TreatyText) ?? sources.FirstOrDefault()
            ?? throw new TreatyFault("TextWithoutAddress", FaultKind.NotFound,
                $"None of the sources of '{text.Id}' has an address. Find the document by its symbol ({text.Symbol ?? "which is not recorded either"}), and "
                    + "save it yourself.", text.Id);
    }
}
