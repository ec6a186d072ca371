using TreatyTools.Model;

namespace TreatyTools.Core.Countries;

/// <summary>States that belong together: members of an organisation or a forum, or a regional group of the United Nations.</summary>
public sealed class CountryGroup
{
    private readonly ILookup<string, EdtfDate?> _periods;

    internal CountryGroup(string code, string name, IReadOnlyList<string> aliases, IEnumerable<(string Country, EdtfDate? Period)> members)
    {
        Code = code;
        Name = name;
        Aliases = aliases;
        _periods = members.ToLookup(member => member.Country, member => member.Period, StringComparer.Ordinal);
        Members = Array.AsReadOnly(_periods.Select(member => member.Key).Order(StringComparer.Ordinal).ToArray());
    }

    /// <summary>What it is asked for by: <c>EU</c>, <c>GRULAC</c>.</summary>
    public string Code { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Other names in use.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>Codes of all that are members or were, by code.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>Whether a State may have been a member at a time: on a day that both the time and its membership can mean.</summary>
    /// <param name="country">Code of the State.</param>
    /// <param name="time">The day or period; null for any time.</param>
    public bool MayInclude(string country, EdtfDate? time) =>
        _periods[country].Any(period => period is null || time is null || period.Overlaps(time));

    /// <summary>Whether a State was a member on every day that a date can mean. A member of whom no day is known always was.</summary>
    public bool Includes(string country, EdtfDate date) =>
        _periods[country].Any(period => period is null || period.Earliest <= date.Earliest && date.Latest <= period.Latest);
}
