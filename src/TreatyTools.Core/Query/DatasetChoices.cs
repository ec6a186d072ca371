using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>What filters can choose from in a dataset.</summary>
internal static class DatasetChoices
{
    /// <summary>Treaties, by id, short name, name and alias.</summary>
    internal static Choices Treaties(Dataset dataset)
    {
        Choices choices = new();
        foreach (Treaty treaty in dataset.Tables.Treaties)
        {
            choices.Add(treaty.Id, [treaty.ShortName, treaty.Name, .. treaty.Aliases]);
        }

        return choices;
    }

    /// <summary>Texts, by id, title and symbol.</summary>
    internal static Choices Texts(Dataset dataset)
    {
        Choices choices = new();
        foreach (TreatyText text in dataset.Tables.Texts)
        {
            choices.Add(text.Id, text.Title, text.Symbol);
        }

        return choices;
    }

    /// <summary>Stakeholders, by id and name.</summary>
    internal static Choices Stakeholders(Dataset dataset)
    {
        Choices choices = new();
        foreach (Stakeholder stakeholder in dataset.Tables.Stakeholders)
        {
            choices.Add(stakeholder.Id, stakeholder.Name);
        }

        return choices;
    }

    /// <summary>Themes, by id and label.</summary>
    internal static Choices Themes(Dataset dataset)
    {
        Choices choices = new();
        foreach (Theme theme in dataset.Tables.Themes)
        {
            choices.Add(theme.Id, theme.Label);
        }

        return choices;
    }

    /// <summary>Sources, by id and title.</summary>
    internal static Choices Sources(Dataset dataset)
    {
        Choices choices = new();
        foreach (Source source in dataset.Tables.Sources)
        {
            choices.Add(source.Id, source.Title);
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
            if (state is { Kind: "state", Country: { } code } && named.Add(code))
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
