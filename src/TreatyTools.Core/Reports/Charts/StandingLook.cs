using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Pictures;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>How a standing looks on a map, drawn or in a workbook.</summary>
/// <param name="Fill">Colour of the tile.</param>
/// <param name="Edge">Colour of its edge.</param>
/// <param name="Ink">Colour of the letters on it.</param>
internal sealed record StandingLook(string Fill, string Edge, string Ink)
{
    /// <summary>Whether the edge is dashed.</summary>
    internal bool Dashed { get; private init; }

    /// <summary>What a legend says, in its order.</summary>
    internal static IReadOnlyList<StandingLegend> Legend { get; } =
    [
        new(Standing.Bound, IsMember: null, "Consented to be bound"), new(Standing.Signatory, IsMember: null, "Signed only"),
        new(Standing.Uncertain, IsMember: null, "Date may lie later"), new(Standing.None, IsMember: true, "Neither"),
        new(Standing.None, IsMember: false, "Neither, and no Member of the UN"),
    ];

    /// <summary>The look of a standing.</summary>
    /// <param name="standing">The standing.</param>
    /// <param name="isMember">Whether it is that of a Member of the United Nations.</param>
    internal static StandingLook Of(Standing standing, bool isMember = true) => standing switch
    {
        Standing.Bound => new(Palette.Orange, Palette.Ink, Palette.Ink),
        Standing.Signatory => new(Palette.Tint(Palette.Sky, 0.6), Palette.Blue, Palette.Ink),
        Standing.Uncertain => new(Palette.Paper, Palette.Blue, Palette.Ink),
        // That it did not sign means less than it does of a Member.
        _ when !isMember => new(Palette.Paper, Palette.Grey, Palette.Muted) { Dashed = true },
        _ => new(Palette.Band, Palette.Rule, Palette.Muted),
    };
}

/// <summary>An entry of a legend.</summary>
/// <param name="Standing">The standing.</param>
/// <param name="IsMember">Whether it is of Members of the United Nations alone, or of others alone; null for both.</param>
/// <param name="Words">What it says.</param>
internal sealed record StandingLegend(Standing Standing, bool? IsMember, string Words)
{
    /// <summary>How its tiles look.</summary>
    internal StandingLook Look => StandingLook.Of(Standing, IsMember ?? true);

    /// <summary>Whether a tile is of this entry.</summary>
    internal bool Holds(MapTile tile) => tile.Standing == Standing && (IsMember is null || IsMember == tile.IsMember);
}
