using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Countries;

/// <summary>The groups of States: who belongs to them, and since when. FORMAT.md of the seeds tells where this comes from and what is not known.</summary>
public static class GroupTable
{
    /// <summary>The code of the United Nations, whose members are its Member States.</summary>
    public const string UnitedNations = "UN";

    private static readonly Lazy<IReadOnlyList<CountryGroup>> Rows = new(Read);

    /// <summary>All groups: the United Nations and its regional groups, then organisations and forums.</summary>
    public static IReadOnlyList<CountryGroup> All => Rows.Value;

    /// <summary>The group of this code or name; case and diacritics don't count. Null where none is known.</summary>
    public static CountryGroup? Find(string codeOrName)
    {
        string folded = TextFolding.Words(codeOrName);
        return All.FirstOrDefault(group => ((string[])[group.Code, group.Name, .. group.Aliases]).Any(name => TextFolding.Words(name) == folded));
    }

    private static IReadOnlyList<CountryGroup> Read()
    {
        ILookup<string, (string Country, EdtfDate? Period)> members = EmbeddedRows.Of("memberships.tsv").ToLookup(
            cells => cells[0]!, cells => (cells[1]!, cells[2] is { } period ? EdtfDate.Parse(period) : null), StringComparer.Ordinal);

        // Members of a regional group stand in the table of countries. The word for the region, which records have, names the group as well.
        return Array.AsReadOnly(EmbeddedRows.Of("groups.tsv").Select(cells => new CountryGroup(
            cells[0]!, cells[1]!, [.. cells[2]?.Split(';') ?? [], .. cells[3] is { } region ? (string[])[region] : []],
            cells[3] is { } regional
                ? CountryTable.All.Where(country => country.RegionalGroup == regional).Select(country => (country.Code, (EdtfDate?)null))
                : members[cells[0]!])).ToArray());
    }
}
