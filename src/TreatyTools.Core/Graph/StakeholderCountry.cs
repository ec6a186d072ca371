using TreatyTools.Core.Countries;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Graph;

/// <summary>Where a stakeholder is at home, and which State it is.</summary>
internal static class StakeholderCountry
{
    private const string EuropeanUnion = "european-union";

    /// <summary>The code of its country; <c>EU</c> for the European Union and its bodies. Null where it has none.</summary>
    public static string? CodeOf(Dataset dataset, Stakeholder stakeholder)
    {
        if (stakeholder.Country is not null)
        {
            return stakeholder.Country;
        }

        // A check of the dataset finds affiliations that go round; here they only must not be followed for ever.
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (Stakeholder? body = stakeholder; body is { Kind: not Terms.StakeholderKind.Individual } && seen.Add(body.Id);
            body = body.Affiliation is { } id ? dataset.Find<Stakeholder>(id) : null)
        {
            if (body.Id == EuropeanUnion)
            {
                return CountryTable.EuropeanUnion;
            }
        }

        return null;
    }

    /// <summary>The code of the State, or of the European Union, that a stakeholder is; null for one that is neither.</summary>
    public static string? CodeOfState(Stakeholder stakeholder) =>
        stakeholder.Kind == Terms.StakeholderKind.State ? stakeholder.Country : stakeholder.Id == EuropeanUnion ? CountryTable.EuropeanUnion : null;
}
