using System.Globalization;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Pictures;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>Who signed a treaty and who consented to be bound by it, as a map with one tile a State.</summary>
internal static class ParticipationMapChart
{
    private static readonly TileLook Outside = new(Palette.Paper, Palette.Rule, Palette.Muted, TileSign.None);

    /// <summary>Lays the map out.</summary>
    /// <param name="participation">Records of one treaty.</param>
    /// <param name="treaty">The treaty, for the day to which its signatures were followed; null where it is not known.</param>
    /// <param name="options">Title, source, size. A date counts up to <see cref="ChartOptions.AsOf"/> when it lies certainly on or before that day; without
    /// one, all count.</param>
    /// <exception cref="TreatyFault"><c>NothingToChart</c>, <c>SeveralTreaties</c>, <c>ChartTooLow</c> or <c>ChartTooNarrow</c>.</exception>
    internal static ChartScene Draw(IReadOnlyList<Participation> participation, Treaty? treaty, ChartOptions options)
    {
        ChartFaults.RefuseSeveral(participation);
        TileMapDrawing.RequireWidth(options);
        DateOnly asOf = options.AsOf ?? DateOnly.MaxValue;
        ParticipationMap map = ParticipationMap.Of(participation, asOf);
        if (map.Count(Standing.None) == map.Tiles.Count + map.Others.Count)
        {
            throw ChartFaults.Nothing("signatures or ratifications");
        }

        bool isWhole = options.Selection is null;
        EdtfDate? known = treaty?.FollowedBefore(asOf);
        ChartCanvas canvas = new(options with { Day = options.AsOf ?? options.Day }, "Who signed and who consented to be bound",
            isWhole ? Finding(map, asOf, known is not null) : null,
            (known is null ? "" : $"Signatures and ratifications were followed to {ChartLabels.Date(known)}; there may be more. ")
            + "One tile of the same size for each State, and one for the European Union, roughly where it lies, with its code of three letters. "
            + "Acceptance, approval and accession are consent as ratification is. The map says nothing on the status of any territory.");
        TileMapDrawing drawing = new(canvas, options, map.Rows);
        MapTile[] all = [.. map.Tiles.Concat(map.Others)];
        return drawing.Draw(Legend(map, isWhole), region => isWhole ? map.Describe(region, asOf) : region,
            [.. all.Select(tile => new DrawnTile(tile.Place, tile.Standing == Standing.None && !isWhole ? Outside : Look(tile.Standing, tile.Look),
                Tip(tile, asOf, isWhole)))]);
    }

    private static string Finding(ParticipationMap map, DateOnly asOf, bool isOpen)
    {
        MapTile[] all = [.. map.Tiles.Concat(map.Others)];
        int signed = all.Count(tile => tile.Record?.HasSigned(asOf) == true), bound = map.Count(Standing.Bound);
        return string.Create(CultureInfo.InvariantCulture, $"{(isOpen ? "At least " : "")}{signed} signed, {bound} consented to be bound");
    }

    private static List<(TileLook, string)> Legend(ParticipationMap map, bool isWhole)
    {
        List<(TileLook, string)> legend =
        [
            .. StandingLook.Legend.Where(entry => map.Count(entry) > 0 && (isWhole || entry.Standing != Standing.None))
                .Select(entry => (Look(entry.Standing, entry.Look), string.Create(CultureInfo.InvariantCulture, $"{entry.Words}: {map.Count(entry)}"))),
        ];
        if (!isWhole)
        {
            legend.Add((Outside, "Not in the selection"));
        }

        return legend;
    }

    private static TileLook Look(Standing standing, StandingLook look)
    {
        (string fill, string edge, string ink) = look;
        return new TileLook(fill, edge, ink, standing switch
        {
            Standing.Bound => TileSign.Diamond,
            Standing.Signatory => TileSign.Circle,
            Standing.Uncertain => TileSign.Doubt,
            _ => TileSign.None,
        });
    }

    private static string Tip(MapTile tile, DateOnly asOf, bool isWhole) =>
        tile.Standing == Standing.None && !isWhole ? $"{tile.Name}: not in the selection" : tile.Describe(asOf);
}
