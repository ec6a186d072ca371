using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>What filters can choose from in a dataset.</summary>
internal static class DatasetChoices
{
    /// <summary>The records of one kind, by id and by the names of each.</summary>
    internal static Choices Named<T>(Dataset dataset)
        where T : TreatyRecord
    {
        Choices choices = new();
        foreach (T record in dataset.Tables.Of<T>())
        {
            choices.Add(record.Id, RecordTables.Of<T>().Names(record));
        }

        return choices;
    }

    /// <summary>Codes of countries, by code, by the State's name and by its id; those of stakeholders and those of parties.</summary>
    internal static Choices Countries(Dataset dataset)
    {
        Choices choices = new();
        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (Stakeholder state in dataset.Tables.Stakeholders)
        {
            if (state is { Kind: Terms.StakeholderKind.State, Country: { } code } && named.Add(code))
            {
                choices.Add(code, state.Name, state.Id, PartyName(dataset, code));
            }
        }

        foreach (Participation participation in dataset.Tables.Participation)
        {
            if (named.Add(participation.Party))
            {
                choices.Add(participation.Party, participation.PartyName);
            }
        }

        foreach (Stakeholder stakeholder in dataset.Tables.Stakeholders)
        {
            if (stakeholder.Country is { } code && named.Add(code))
            {
                choices.Add(code);
            }
        }

        return choices;
    }

    private static string? PartyName(Dataset dataset, string code)
    {
        foreach (Participation participation in dataset.Tables.Participation)
        {
            if (participation.Party == code)
            {
                return participation.PartyName;
            }
        }

        return null;
    }
}
