using TreatyTools.Core.Similarity.Finding;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.HeatMaps;

/// <summary>How similar every text of a corpus is to every other: in the order of their days, so that families and their ages are seen.</summary>
public sealed class SimilarityMap
{
    private SimilarityMap(IReadOnlyList<ComparedText> texts, double[,] scores, SimilarityPreset preset, string parameters) =>
        (Texts, Scores, Preset, Parameters) = (texts, scores, preset, parameters);

    /// <summary>The texts, the earliest first; those without a day last, by name.</summary>
    public IReadOnlyList<ComparedText> Texts { get; }

    /// <summary>The scores: in the row of a text that with the text of the column, from 0 to 1.</summary>
    public double[,] Scores { get; }

    /// <summary>How the scores were worked out.</summary>
    public SimilarityPreset Preset { get; }

    /// <summary>The same in words.</summary>
    public string Parameters { get; }

    /// <summary>Compares texts.</summary>
    /// <param name="texts">The texts, each as a whole.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>TooFewTexts</c> or <c>TooManyTexts</c>, or as <see cref="SimilarityFinder"/>.</exception>
    public static SimilarityMap Of(IReadOnlyList<ComparedText> texts, SimilarityOptions options, CancellationToken cancellation = default)
    {
        const int Most = 2000;
        if (texts.Count is < 2 or > Most)
        {
            throw new TreatyFault(texts.Count < 2 ? "TooFewTexts" : "TooManyTexts", FaultKind.InvalidArgument,
                $"A map of similarity takes 2 to {Most} texts, and {texts.Count} came. "
                    + (texts.Count < 2 ? "Pipe more of them." : "Find-TreatySimilarity -Pair gives the pairs of more."), texts.Count);
        }

        ComparedText[] ordered =
        [
            .. texts.OrderBy(text => text.Date is { HasEarliest: true } date ? date.Earliest : DateOnly.MaxValue)
                .ThenBy(text => text.Document, StringComparer.Ordinal),
        ];
        SimilarityFinder finder = new(ordered, options, cancellation);
        return new SimilarityMap(ordered, finder.Matrix(cancellation), options.Preset, finder.Parameters);
    }

    /// <summary>The year of a text; null where it has none.</summary>
    internal static int? Year(ComparedText text) => text.Date is { HasEarliest: true } date ? date.Earliest.Year : null;
}
