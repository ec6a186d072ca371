using TreatyTools.Core.Countries;
using TreatyTools.Core.Insight.Status;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>How many of a regional group of the United Nations signed and consented to be bound.</summary>
/// <param name="Name">Name of the group.</param>
/// <param name="Signed">Number of its members that signed.</param>
/// <param name="Bound">Number of its members that consented to be bound.</param>
/// <param name="Members">Number of its members; null for those that are in no group.</param>
internal sealed record RegionalGroups(string Name, int Signed, int Bound, int? Members)
{
    private const string None = "Not in a regional group";

    /// <summary>The group of a party, or that it is in none.</summary>
    internal static string Of(string party) => CountryTable.Find(party)?.RegionalGroup ?? None;

    /// <summary>The groups by name, then those that are in none, if any acted.</summary>
    internal static IReadOnlyList<RegionalGroups> Of(ReportData data)
    {
        var records = data.Participation.ToLookup(record => Of(record.Party), StringComparer.Ordinal);
        var members = CountryTable.All.Select(country => country.RegionalGroup).OfType<string>().CountBy(group => group, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, (int?)group.Value));
        return [.. members.Append((None, null)).Where(group => group.Item2 is not null || records.Contains(group.Item1)).Select(group => new RegionalGroups(
            group.Item1, records[group.Item1].Count(record => record.HasSigned(data.AsOf)), records[group.Item1].Count(record => record.IsBound(data.AsOf)),
            group.Item2))];
    }
}
