using TreatyTools.Core.Pictures;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>How an outcome looks wherever it is drawn: a colour, and for those who do not see it a pattern.</summary>
/// <param name="Colour">Colour of the ground.</param>
/// <param name="Pattern">Pattern on it.</param>
/// <param name="Edge">Colour of the pattern and of the edge.</param>
internal sealed record OutcomeLook(string Colour, FillPattern Pattern, string Edge)
{
    // What is not known is left pale, with an edge to be seen by.
    private static readonly OutcomeLook Unknown = new(Palette.Band, FillPattern.Solid, Palette.Grey);

    /// <summary>The colour where there is neither pattern nor edge, as in a workbook.</summary>
    internal string Plain => this == Unknown ? Palette.Rule : Colour;

    /// <summary>The pattern as charts of a workbook name it; null for none.</summary>
    internal string? Hatching => Pattern switch
    {
        FillPattern.Falling => "wdDnDiag",
        FillPattern.Rising => "wdUpDiag",
        FillPattern.Crossed => "smGrid",
        _ => null,
    };

    /// <summary>The look of an outcome.</summary>
    internal static OutcomeLook Of(string outcome) => outcome switch
    {
        Terms.Outcome.Addressed => new(Palette.Blue, FillPattern.Solid, Palette.Paper),
        Terms.Outcome.PartlyAddressed => new(Palette.Sky, FillPattern.Falling, Palette.Paper),
        Terms.Outcome.NotAddressed => new(Palette.Orange, FillPattern.Rising, Palette.Paper),
        Terms.Outcome.Worsened => new(Palette.Vermilion, FillPattern.Crossed, Palette.Paper),
        _ => Unknown,
    };
}
