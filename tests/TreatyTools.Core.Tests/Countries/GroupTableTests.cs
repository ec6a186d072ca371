using TreatyTools.Core.Countries;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Countries;

/// <summary>Who belongs to which group, and when.</summary>
public sealed class GroupTableTests
{
    private static readonly EdtfDate Today = EdtfDate.Parse("2026-11-29");

    [Theory]
    [InlineData("UN", 193)]
    [InlineData("AG", 54)]
    [InlineData("EU", 27)]
    [InlineData("CoE", 46)]
    [InlineData("G7", 7)]
    [InlineData("G77", 134)]
    [InlineData("AU", 55)]
    [InlineData("ASEAN", 11)]
    [InlineData("OAS", 34)]
    [InlineData("CIS", 9)]
    [InlineData("SCO", 10)]
    [InlineData("LAS", 22)]
    public void A_group_has_as_many_members_as_it_counts(string code, int members)
    {
        CountryGroup group = GroupTable.Find(code)!;
        Assert.Equal(members, group.Members.Count(country => group.MayInclude(country, Today)));
    }

    [Theory]
    [InlineData("EU", "GBR", "2019-12-27", true)]
    [InlineData("EU", "GBR", "2020-01-31", true)]
    [InlineData("EU", "GBR", "2020-02", false)]
    [InlineData("EU", "HRV", "2013-06-30", false)]
    [InlineData("CoE", "RUS", "2022-03-16", true)]
    [InlineData("CoE", "RUS", "2022-03-17", false)]
    [InlineData("AU", "MAR", "2017-01-29", false)]
    [InlineData("ASEAN", "TLS", "2025-10-26", true)]
    [InlineData("SCO", "IRN", "2023-07-03", false)]
    [InlineData("OAS", "NIC", "2023-11", true)]
    [InlineData("OAS", "NIC", "2024", false)]
    [InlineData("UN", "SSD", "2011-07-13", false)]
    [InlineData("UN", "VAT", "2024", false)]
    [InlineData("FOC", "USA", "2026-03", false)]
    [InlineData("G77", "CHN", "1999", true)]
    [InlineData("EU", "EU", "2024", false)]
    [InlineData("AG", "EGY", "2024", true)]
    [InlineData("AG", "XXX", "2024", false)]
    public void Membership_has_its_days(string group, string country, string date, bool member) =>
        Assert.Equal(member, GroupTable.Find(group)!.MayInclude(country, EdtfDate.Parse(date)));

    [Fact]
    public void A_date_that_may_lie_before_is_a_possible_member_and_no_certain_one()
    {
        CountryGroup union = GroupTable.Find("EU")!;
        EdtfDate year = EdtfDate.Parse("2013");
        Assert.True(union.MayInclude("HRV", year));
        Assert.False(union.Includes("HRV", year));
        Assert.True(union.Includes("HRV", EdtfDate.Parse("2014")));
        Assert.True(union.MayInclude("GBR", time: null));
    }

    [Fact]
    public void Names_are_told_apart_and_members_are_countries()
    {
        string[] names = [.. GroupTable.All.SelectMany(group => (string[])[group.Code, group.Name, .. group.Aliases])];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(GroupTable.All, group =>
        {
            Assert.NotEmpty(group.Members);
            Assert.All(group.Members, code => Assert.Equal(code, CountryTable.Find(code)?.Code));
        });
    }

    [Theory]
    [InlineData("african group", "AG")]
    [InlineData("Latin America and the Caribbean", "GRULAC")]
    [InlineData("g-77", "G77")]
    [InlineData("arab league", "LAS")]
    [InlineData("Martians", null)]
    public void A_group_is_found_by_code_and_names(string text, string? code) => Assert.Equal(code, GroupTable.Find(text)?.Code);

    [Fact]
    public void Member_states_are_those_with_a_regional_group() =>
        Assert.Equal(CountryTable.All.Where(country => country.RegionalGroup is not null).Select(country => country.Code), GroupTable.Find("UN")!.Members);
}
