using TreatyTools.Core.Countries;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Reports.Charts.ChartSamples;

namespace TreatyTools.Core.Tests.Reports.Charts;

public sealed class TileMapTests
{
    // Members and observers of the United Nations, Kosovo, the European Union, and the two associated States that treaties of the United Nations are open to.
    private static readonly string[] Able = [.. CountryTable.All.Where(country => country.Region is not null).Select(country => country.Code),
        CountryTable.EuropeanUnion, "COK", "NIU"];

    [Fact]
    public void Everyone_that_can_be_a_party_has_one_place_and_nobody_else() =>
        Assert.Equal(Able.Order(StringComparer.Ordinal), TileMap.Places.Select(place => place.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void All_members_of_the_United_Nations_are_on_it() =>
        Assert.Equal(193, CountryTable.All.Count(country => country.RegionalGroup is not null && TileMap.Find(country.Code) is not null));

    [Fact]
    public void No_two_share_a_place_and_no_name_of_a_region_lies_on_a_tile()
    {
        HashSet<(int Row, int Column)> taken = [];
        Assert.All(TileMap.Places, place => Assert.True(taken.Add((place.Row, place.Column)), place.Code));
        foreach (TileLabel label in TileMap.Regions)
        {
            Assert.All(Enumerable.Range(label.Column, label.Span), column => Assert.DoesNotContain((label.Row, column), taken));
            Assert.True(label.Column + label.Span <= TileMap.Columns);
        }
    }

    [Fact]
    public void Every_State_is_counted_under_a_region_that_has_a_name() =>
        Assert.All(TileMap.Places.Where(place => place.Code != CountryTable.EuropeanUnion),
            place => Assert.Contains(TileMap.RegionOf(place.Code), TileMap.Regions.Select(label => label.Region)));

    [Fact]
    public void The_picture_shows_standing_by_mark_and_not_by_colour_alone()
    {
        ChartScene scene = ParticipationMapChart.Draw(
            [Party("FRA", "2024-01-10", "2024-06-01"), Party("DEU", "2024-01-10"), Party("ITA", "2024"), Party("ESP", "2025-01-01")], null,
                new ChartOptions { AsOf = new DateOnly(2024, 8, 1) });
        Assert.Contains("Consented to be bound: 1", TextsOf(scene));
        Assert.Contains("Signed only: 1", TextsOf(scene));
        Assert.Contains("Date may lie later: 1", TextsOf(scene));
        Assert.Contains("Europe: 2 signed, 1 consented", TextsOf(scene));
        // One each in the legend, one on the map.
        Assert.Equal([2, 2], scene.Marks.OfType<SymbolMark>().CountBy(mark => mark.Shape).Select(pair => pair.Value));
        Assert.Equal(2, TextsOf(scene).Count(text => text == "?"));
    }

    [Fact]
    public void A_party_without_a_place_appears_all_the_same()
    {
        ChartScene scene = ParticipationMapChart.Draw([Party("HKG", "2024-01-10"), Party("FRA", "2024-01-10")], null, new ChartOptions());
        Assert.Contains("Without a place on the map", TextsOf(scene));
        Assert.Contains("HKG", TextsOf(scene));
        Assert.Contains("Signed only: 2", TextsOf(scene));
        Assert.DoesNotContain("Without a place on the map", TextsOf(ParticipationMapChart.Draw([Party("FRA", "2024-01-10")], null, new ChartOptions())));
    }

    [Fact]
    public void More_parties_without_a_place_than_a_row_holds_go_on_in_the_next()
    {
        ParticipationMap map = ParticipationMap.Of(Enumerable.Range(0, TileMap.Columns + 1).Select(i => Party($"X{i:00}", "2024-01-10")),
            new DateOnly(2025, 1, 1));
        Assert.Equal(TileMap.Columns + 1, map.Others.Count);
        Assert.Equal(map.Others.Count, map.Others.Select(tile => (tile.Place.Row, tile.Place.Column)).Distinct().Count());
        Assert.Equal(TileMap.Rows + 3, map.Rows);
    }

    [Fact]
    public void A_width_that_has_no_room_for_the_letters_is_refused_with_the_one_that_has()
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => OfShipped(ChartKind.ParticipationMap, width: 800));
        Assert.Equal("ChartTooNarrow", fault.ErrorId);
        int needed = int.Parse(System.Text.RegularExpressions.Regex.Match(fault.Message, @"need (\d+)").Groups[1].Value,
            System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(needed, OfShipped(ChartKind.ParticipationMap, width: needed).Width);
    }

    [Fact]
    public void What_the_pointer_shows_names_the_State_and_its_dates()
    {
        ParticipationMap map = ParticipationMap.Of([Party("FRA", "2024-01-10", "2024-06-01")], new DateOnly(2025, 1, 1));
        Assert.Equal("FRA: signed 10 Jan 2024, consented to be bound 1 Jun 2024",
            map.Tiles.Single(tile => tile.Place.Code == "FRA").Describe(new DateOnly(2025, 1, 1)));
        Assert.Equal("FRA: signed 10 Jan 2024", map.Tiles.Single(tile => tile.Place.Code == "FRA").Describe(new DateOnly(2024, 2, 1)));
        Assert.Equal("Germany: neither signed nor consented to be bound",
            map.Tiles.Single(tile => tile.Place.Code == "DEU").Describe(new DateOnly(2025, 1, 1)));
    }
}
