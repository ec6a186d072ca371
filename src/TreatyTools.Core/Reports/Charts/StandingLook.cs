using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Pictures;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>How a standing looks on a map, drawn or in a workbook.</summary>
/// <param name="Fill">Colour of the tile.</param>
/// <param name="Edge">Colour of its edge.</param>
/// <param name="Ink">Colour of the letters on it.</param>
internal sealed record StandingLook(string Fill, string Edge, string Ink)
{
    /// <summary>The standings with what a legend says of them, in its order.</summary>
    internal static IReadOnlyList<(Standing Standing, string Words)> Legend { get; } =
    [
        (Standing.Bound, "Consented to be bound"), (Standing.Signatory, "Signed only"), (Standing.Uncertain, "Date may lie later"), (Standing.None, "Neither"),
    ];

    /// <summary>The look of a standing.</summary>
    internal static StandingLook Of(Standing standing) => standing switch
    {
        Standing.Bound => new(Palette.Orange, Palette.Ink, Palette.Ink),
        Standing.Signatory => new(Palette.Tint(Palette.Sky, 0.6), Palette.Blue, Palette.Ink),
        Standing.Uncertain => new(Palette.Paper, Palette.Blue, Palette.Ink),
        _ => new(Palette.Band, Palette.Rule, Palette.Muted),
    };
}
