using TreatyTools.Core.Countries;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Pictures;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>A tile of the map with what it shows.</summary>
/// <param name="Place">Where it lies; below the map for a party that has no place on it.</param>
/// <param name="Name">Name of the State or organisation.</param>
/// <param name="Standing">How it stands to the treaty.</param>
/// <param name="Record">What is recorded of it; null for nothing.</param>
internal sealed record MapTile(TilePlace Place, string Name, Standing Standing, Participation? Record)
{
    /// <summary>Name, standing and dates in one line.</summary>
    internal string Describe(DateOnly asOf)
    {
        string[] dates =
        [
            .. new[] { ("signed", Record?.Signed), (Action, Record?.Ratified) }
                .Where(pair => pair.Item2 is { } date && date.MayBeBy(asOf)).Select(pair => $"{pair.Item1} {ChartLabels.Date(pair.Item2!)}"),
        ];
        return dates.Length == 0 ? $"{Name}: neither signed nor consented to be bound{(IsMember ? "" : "; no Member of the United Nations")}"
            : $"{Name}: {string.Join(", ", dates)}";
    }

    /// <summary>Whether it is a Member of the United Nations.</summary>
    internal bool IsMember => CountryTable.Find(Place.Code)?.RegionalGroup is not null;

    /// <summary>How it looks.</summary>
    internal StandingLook Look => StandingLook.Of(Standing, IsMember);

    private string Action => Record?.Action is { } action ? action.Replace('-', ' ') : "consented to be bound";
}

/// <summary>The map of a treaty on a day.</summary>
internal sealed class ParticipationMap
{
    private ParticipationMap(IReadOnlyList<MapTile> tiles, IReadOnlyList<MapTile> others)
    {
        Tiles = tiles;
        Others = others;
    }

    /// <summary>A tile for every place of the map.</summary>
    internal IReadOnlyList<MapTile> Tiles { get; }

    /// <summary>Signatories and parties that have no place on the map, side by side in rows below it, with a row between for a heading.</summary>
    internal IReadOnlyList<MapTile> Others { get; }

    /// <summary>Number of rows with what stands below the map.</summary>
    internal int Rows => Others.Count == 0 ? TileMap.Rows : Others[^1].Place.Row + 1;

    internal static ParticipationMap Of(IEnumerable<Participation> participation, DateOnly asOf)
    {
        Dictionary<string, (Standing Standing, Participation Record)> standings = new(StringComparer.Ordinal);
        foreach (Participation record in participation)
        {
            Standing standing = record.StandingOn(asOf);
            if (!standings.TryGetValue(record.Party, out var known) || known.Standing < standing)
            {
                standings[record.Party] = (standing, record);
            }
        }

        MapTile[] tiles =
        [
            .. TileMap.Places.Select(place => standings.Remove(place.Code, out var found)
                ? new MapTile(place, found.Record.PartyName, found.Standing, found.Record)
                : new MapTile(place, CountryTable.Find(place.Code)?.Name ?? place.Code, Standing.None, null)),
        ];
        MapTile[] others =
        [
            .. standings.Where(pair => pair.Value.Standing != Standing.None).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select((pair, i) => new MapTile(
                    new TilePlace(pair.Key, TileMap.Rows + 1 + (i / TileMap.Columns), i % TileMap.Columns), pair.Value.Record.PartyName, pair.Value.Standing,
                        pair.Value.Record)),
        ];
        return new ParticipationMap(tiles, others);
    }

    /// <summary>Number of tiles of a standing, those below the map included.</summary>
    internal int Count(Standing standing) => Tiles.Concat(Others).Count(tile => tile.Standing == standing);

    /// <summary>Number of tiles of an entry of the legend, those below the map included.</summary>
    internal int Count(StandingLegend entry) => Tiles.Concat(Others).Count(entry.Holds);

    /// <summary>A region with the number of its States that signed and that consented to be bound. One that did may have signed before.</summary>
    internal string Describe(string region, DateOnly asOf)
    {
        MapTile[] own = [.. Tiles.Where(tile => TileMap.RegionOf(tile.Place.Code) == region)];
        int signed = own.Count(tile => tile.Record?.HasSigned(asOf) == true);
        return FormattableString.Invariant($"{region}: {signed} signed, {own.Count(tile => tile.Standing == Standing.Bound)} consented");
    }
}
