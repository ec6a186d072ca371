using TreatyTools.Core.Countries;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Graph;
using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>What filters can choose from in a dataset.</summary>
internal static class DatasetChoices
{
    /// <summary>The records of one kind, by id and by the names of each; States also by whatever they are called.</summary>
    internal static Choices Named<T>(Dataset dataset)
        where T : TreatyRecord
    {
        Choices choices = new() { Reader = typeof(T) == typeof(Stakeholder) ? text => StateOf(dataset, text)?.Id : null };
        foreach (T record in dataset.Tables.Of<T>())
        {
            choices.Add(record.Id, RecordTables.Of<T>().Names(record));
        }

        return choices;
    }

    /// <summary>
    /// Countries of the whole table by code, whether or not the dataset speaks of them: by any of their codes and names, and by the names and ids that the
    /// dataset has for States and parties.
    /// </summary>
    internal static Choices Countries(Dataset dataset)
    {
        IEnumerable<(string? Code, string Name)> names =
        [
            .. dataset.Tables.Stakeholders.SelectMany(stakeholder => (string[])[stakeholder.Name, stakeholder.Id],
                (stakeholder, name) => (StakeholderCountry.CodeOfState(stakeholder), name)),
            .. dataset.Tables.Participation.Select(participation => ((string?)participation.Party, participation.PartyName)),
        ];
        ILookup<string?, string> known = names.Distinct().ToLookup(named => named.Code, named => named.Name, StringComparer.Ordinal);
        Choices choices = new() { Reader = CountryOf };
        foreach (Country country in CountryTable.All)
        {
            choices.Add(country.Code, country.Names.Concat(known[country.Code]));
        }

        return choices;
    }

    /// <summary>The code of the country that an id stands for, which is none of the dataset's; null where it stands for none.</summary>
    internal static string? CountryOf(string id) => Choices.IsName(id) ? CountryTable.Find(id)?.Code : null;

    /// <summary>The State, or the European Union, that an id stands for in the same way.</summary>
    internal static Stakeholder? StateOf(Dataset dataset, string id) => CountryOf(id) is { } code
        ? dataset.Tables.Stakeholders.FirstOrDefault(stakeholder => StakeholderCountry.CodeOfState(stakeholder) == code)
        : null;

    /// <summary>Publishers of sources: each by the names and ids of the stakeholders, too, whom it names alone or with others.</summary>
    internal static Choices Publishers(Dataset dataset)
    {
        Choices choices = new();
        foreach (string publisher in dataset.Tables.Sources.Select(source => source.Publisher).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            choices.Add(publisher, RecordGraph.Of(dataset).NamedIn(publisher).SelectMany(
                stakeholder => RecordTables.Of<Stakeholder>().Names(stakeholder).Prepend(stakeholder.Id)));
        }

        return choices;
    }

    /// <summary>Groups of States.</summary>
    internal static Choices Groups()
    {
        Choices choices = new();
        foreach (CountryGroup group in GroupTable.All)
        {
            choices.Add(group.Code, group.Aliases.Prepend(group.Name));
        }

        return choices;
    }
}
