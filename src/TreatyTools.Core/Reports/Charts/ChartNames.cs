using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>The names of what records refer to by id. An id that is not known stands for itself.</summary>
/// <param name="stakeholders">Stakeholders.</param>
/// <param name="themes">Themes.</param>
public sealed class ChartNames(IEnumerable<Stakeholder> stakeholders, IEnumerable<Theme> themes)
{
    private const string UnknownKind = "not recorded";
    private readonly Dictionary<string, Stakeholder> _stakeholders = First(stakeholders);
    private readonly Dictionary<string, Theme> _themes = First(themes);

    /// <summary>Label of a theme.</summary>
    public string Theme(string id) => _themes.TryGetValue(id, out Theme? theme) ? theme.Label : id;

    /// <summary>Name of a stakeholder.</summary>
    public string Stakeholder(string id) => _stakeholders.TryGetValue(id, out Stakeholder? stakeholder) ? stakeholder.Name : id;

    /// <summary>Kind of a stakeholder.</summary>
    public string StakeholderKind(string id) => _stakeholders.TryGetValue(id, out Stakeholder? stakeholder) ? stakeholder.Kind : UnknownKind;

    private static Dictionary<string, T> First<T>(IEnumerable<T> records)
        where T : TreatyRecord
    {
        Dictionary<string, T> byId = new(StringComparer.Ordinal);
        foreach (T record in records)
        {
            byId.TryAdd(record.Id, record);
        }

        return byId;
    }
}
