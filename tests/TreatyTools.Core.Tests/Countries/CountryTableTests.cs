using System.Globalization;
using TreatyTools.Core.Countries;

namespace TreatyTools.Core.Tests.Countries;

public sealed class CountryTableTests
{
    [Theory]
    [InlineData("VNM", "VNM")]
    [InlineData("Viet Nam", "VNM")]
    [InlineData("vietnam", "VNM")]
    [InlineData("Turkey", "TUR")]
    [InlineData("TURKIYE", "TUR")]
    [InlineData("Cote d'Ivoire", "CIV")]
    [InlineData("Netherlands (Kingdom of the)", "NLD")]
    [InlineData("Korea, Republic of", "KOR")]
    [InlineData("EU", "EU")]
    [InlineData("vn", "VNM")]
    [InlineData("US", "USA")]
    [InlineData("U.K.", "GBR")]
    [InlineData("EL", "GRC")]
    [InlineData("Trinidad & Tobago", "TTO")]
    [InlineData("St. Vincent & Grenadines", "VCT")]
    [InlineData("São Tomé & Príncipe", "STP")]
    [InlineData("Congo (Democratic Republic of the)", "COD")]
    [InlineData("The Democratic Republic of the Congo", "COD")]
    [InlineData("Republic of the Congo", "COG")]
    [InlineData("Tanzania, United Republic of", "TZA")]
    [InlineData("Korea, Democratic People's Republic of", "PRK")]
    [InlineData("South KOREA", "KOR")]
    [InlineData("Korea", null)]
    [InlineData("", null)]
    [InlineData("of the", null)]
    [InlineData("Atlantis", null)]
    public void A_country_is_found_by_code_name_and_alias(string text, string? code)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in (string[])["en-US", "tr-TR", "ar-SA"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(code, CountryTable.Find(text)?.Code);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_member_of_the_united_nations_has_a_region_and_a_group()
    {
        Assert.Equal(193, CountryTable.All.Count(country => country.RegionalGroup is not null));
        Assert.All(CountryTable.All, country => Assert.True(country.RegionalGroup is null || country.Region is not null, country.Code));
        Assert.Equal(54, CountryTable.All.Count(country => country.RegionalGroup == "Africa"));
    }

    [Fact]
    public void No_name_or_alias_belongs_to_two_countries()
    {
        foreach (Country country in CountryTable.All)
        {
            Assert.All(country.Names, name => Assert.Equal(country.Code, CountryTable.Find(name)?.Code));
            Assert.All(country.Names, name => Assert.Equal(country.Code, CountryTable.Find(name.ToUpperInvariant())?.Code));
        }
    }

    [Fact]
    public void Members_observers_and_the_union_have_codes_of_two_letters()
    {
        Assert.Equal(249 + 2, CountryTable.All.Select(country => country.Alpha2).Distinct(StringComparer.Ordinal).Count());
        Assert.All(CountryTable.All, country => Assert.Matches("^[A-Z]{2}$", country.Alpha2));
        Assert.All((string[])["VAT", "PSE"], code => Assert.NotNull(CountryTable.Find(code)?.Region));
    }

    [Theory]
    [InlineData("VNM", true)]
    [InlineData("vnm", false)]
    [InlineData("EU", false)]
    [InlineData("XKX", false)]
    [InlineData("XXX", false)]
    public void Iso_codes_are_written_in_capitals(string code, bool expected) => Assert.Equal(expected, CountryTable.IsIsoCode(code));

    [Fact]
    public void Iso_3166_has_249_codes() => Assert.Equal(249, CountryTable.All.Count(country => CountryTable.IsIsoCode(country.Code)));
}
