using System.Globalization;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>Who is in one of two treaties, in the other, or in both, as a map with one tile a State.</summary>
internal sealed record OverlapChart() : PictureChart(ChartKind.Overlap)
{
    private static readonly TileLook Neither = new(Palette.Band, Palette.Rule, Palette.Muted, TileSign.None);

    internal override ChartScene Draw(ChartRequest request, Treaty? treaty, ChartOptions options)
    {
        (Treaty left, Treaty right) = Pair(request, treaty);
        DateOnly asOf = options.AsOf ?? request.Dataset.Info.Created.Earliest;
        return Draw(left, right, [.. new StatusEvaluator(request.Dataset).Compare(left, right, asOf)],
            options with { AsOf = asOf, Day = asOf, Subject = null });
    }

    /// <summary>Lays the map out.</summary>
    /// <param name="left">The first treaty.</param>
    /// <param name="right">The second.</param>
    /// <param name="rows">How States and organisations stand to both.</param>
    /// <param name="options">Title, source, size.</param>
    /// <exception cref="TreatyFault"><c>NothingToChart</c>, <c>ChartTooLow</c> or <c>ChartTooNarrow</c>.</exception>
    internal static ChartScene Draw(Treaty left, Treaty right, IReadOnlyList<ParticipationComparison> rows, ChartOptions options)
    {
        TileMapDrawing.RequireWidth(options);
        if (rows.Count == 0)
        {
            throw ChartFaults.Nothing("signatures or ratifications of either treaty");
        }

        Dictionary<string, ParticipationComparison> standings = rows.ToDictionary(row => row.Party, StringComparer.Ordinal);
        int both = rows.Count(row => row.Overlap is Terms.Overlap.BoundByBoth or Terms.Overlap.InBoth), bound = Count(rows, Terms.Overlap.BoundByBoth);
        ChartCanvas canvas = new(options, $"Who is in the {Short(left)} and in the {Short(right)}",
            string.Create(CultureInfo.InvariantCulture, $"{both} of the {rows.Count} that are in either are in both, ")
            + (bound == 0 ? "none bound by both" : string.Create(CultureInfo.InvariantCulture, $"{bound} bound by both")),
            $"1 is the {left.ShortName}, 2 the {right.ShortName}. In a treaty is who signed it or consented to be bound; bound is who deposited an instrument, "
            + "whether or not the treaty is in force. One tile for each State, and one for the European Union. The map says nothing on the status of "
            + "any territory."
            + Followed(left, options.AsOf) + Followed(right, options.AsOf));
        ParticipationComparison[] others = [.. rows.Where(row => TileMap.Find(row.Party) is null).OrderBy(row => row.Party, StringComparer.Ordinal)];
        DrawnTile[] tiles =
        [
            .. TileMap.Places.Select(place => Tile(place, standings.GetValueOrDefault(place.Code), left, right)),
            .. others.Select((row, i) => Tile(new TilePlace(row.Party, TileMap.Rows + 1 + (i / TileMap.Columns), i % TileMap.Columns), row, left, right)),
        ];
        List<(TileLook, string)> legend =
        [
            .. Vocabularies.Overlap.Values.Where(overlap => Count(rows, overlap) > 0).Select(overlap =>
                (Look(overlap), string.Create(CultureInfo.InvariantCulture, $"{Words(overlap, left, right)}: {Count(rows, overlap)}"))),
            (Neither, "Neither"),
        ];
        int height = others.Length == 0 ? TileMap.Rows : tiles[^1].Place.Row + 1;
        return new TileMapDrawing(canvas, options, height).Draw(legend, region => Region(region, rows), tiles);
    }

    private static (Treaty Left, Treaty Right) Pair(ChartRequest request, Treaty? treaty)
    {
        List<Treaty> meant = treaty is null ? [] : [treaty];
        foreach (TreatyRecord record in request.Records ?? [])
        {
            Treaty? of = record as Treaty ?? (record is Participation party ? request.Dataset.Find<Treaty>(party.Treaty) : null);
            if (of is not null && !meant.Contains(of))
            {
                meant.Add(of);
            }
        }

        if (request.With is not null && TreatyChoice.Find(request.Dataset, request.With) is { } other && !meant.Contains(other))
        {
            meant.Add(other);
        }

        return meant is [var left, var right] ? (left, right) : throw new TreatyFault("NotTwoTreaties", FaultKind.InvalidArgument,
            string.Create(CultureInfo.InvariantCulture, $"The map of an overlap is of two treaties, and {meant.Count} "
                + $"{(meant.Count == 1 ? "was" : "were")} given. ")
            + "Name the other one with -With, or pipe two treaties.");
    }

    private static DrawnTile Tile(TilePlace place, ParticipationComparison? row, Treaty left, Treaty right) => row is null
        ? new DrawnTile(place, Neither, $"{Countries.CountryTable.Find(place.Code)?.Name ?? place.Code}: in neither")
        : new DrawnTile(place, Look(row.Overlap), $"{row.PartyName}: {Stands(row.LeftStanding)} {Short(left)}, {Stands(row.RightStanding)} {Short(right)}");

    private static string Stands(string standing) => standing switch
    {
        Terms.Standing.Bound => "bound by the",
        Terms.Standing.Signatory => "signed the",
        _ => "not in the",
    };

    private static string Region(string region, IReadOnlyList<ParticipationComparison> rows)
    {
        ParticipationComparison[] own = [.. rows.Where(row => TileMap.RegionOf(row.Party) == region)];
        int both = own.Count(row => row.Overlap is Terms.Overlap.BoundByBoth or Terms.Overlap.InBoth);
        return string.Create(CultureInfo.InvariantCulture,
            $"{region}: {both} in both, {Count(own, Terms.Overlap.LeftOnly)} in 1, {Count(own, Terms.Overlap.RightOnly)} in 2");
    }

    private static string Words(string overlap, Treaty left, Treaty right) => overlap switch
    {
        Terms.Overlap.BoundByBoth => "Bound by both",
        Terms.Overlap.InBoth => "In both, at least once by signature alone",
        Terms.Overlap.LeftOnly => $"Only in the {Short(left)}",
        _ => $"Only in the {Short(right)}",
    };

    private static TileLook Look(string overlap) => overlap switch
    {
        Terms.Overlap.BoundByBoth => new(Palette.Blue, Palette.Ink, Palette.Paper, TileSign.Diamond),
        Terms.Overlap.InBoth => new(Palette.Tint(Palette.Sky, 0.75), Palette.Blue, Palette.Ink, TileSign.Both),
        Terms.Overlap.LeftOnly => new(Palette.Tint(Palette.Orange, 0.75), Palette.Ink, Palette.Ink, TileSign.First),
        _ => new(Palette.Tint(Palette.Green, 0.35), Palette.Green, Palette.Ink, TileSign.Second),
    };

    private static string Followed(Treaty treaty, DateOnly? asOf) => asOf is { } last && treaty.FollowedBefore(last) is { } day
        ? $" The {Short(treaty)} was followed to {ChartLabels.Date(day)}." : "";

    private static string Short(Treaty treaty) => treaty.ShortName;

    private static int Count(IEnumerable<ParticipationComparison> rows, string overlap) => rows.Count(row => row.Overlap == overlap);
}
