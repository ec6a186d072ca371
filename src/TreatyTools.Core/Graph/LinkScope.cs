using System.Text.RegularExpressions;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Graph;

/// <summary>What links look up in a dataset.</summary>
internal sealed partial class LinkScope
{
    private readonly Dictionary<string, Stakeholder> _parties = new(StringComparer.Ordinal);
    private readonly ILookup<string, Participation> _participation;
    private readonly Dictionary<string, Stakeholder> _stakeholdersByName = new(StringComparer.Ordinal);
    private readonly ILookup<string, TreatyText> _textsBySymbol;
    private readonly List<(Treaty Treaty, string Folded)> _treatyNames = [];

    internal LinkScope(Dataset dataset)
    {
        Dataset = dataset;
        Main = MainTreaty.Of(dataset);
        _participation = dataset.Tables.Participation.ToLookup(participation => participation.Party, StringComparer.Ordinal);
        _textsBySymbol = dataset.Tables.Texts.Where(text => text.Symbol is not null).ToLookup(text => Document(text.Symbol!), StringComparer.Ordinal);
        foreach (Stakeholder stakeholder in dataset.Tables.Stakeholders)
        {
            if (StakeholderCountry.CodeOfState(stakeholder) is { } code)
            {
                _parties.TryAdd(code, stakeholder);
            }
        }

        foreach (Stakeholder stakeholder in dataset.Tables.Stakeholders)
        {
            foreach (string name in RecordTables.Of<Stakeholder>().Names(stakeholder).OfType<string>())
            {
                _stakeholdersByName.TryAdd(NameFolding.Of(name), stakeholder);
            }
        }

        foreach (Treaty treaty in dataset.Tables.Treaties)
        {
            foreach (string name in (string[])[treaty.ShortName, treaty.Name, .. treaty.Aliases])
            {
                _treatyNames.Add((treaty, NameFolding.Of(name)));
            }
        }
    }

    internal Dataset Dataset { get; }

    /// <summary>The treaty that the dataset is about.</summary>
    internal Treaty? Main { get; }

    /// <summary>Adds the record with this id, if the dataset has one.</summary>
    internal void Add(string? id, List<TreatyRecord> into)
    {
        if (id is not null && Dataset.Find(id) is { } record)
        {
            into.Add(record);
        }
    }

    /// <summary>Adds what a reference to a record or to a part of an article stands for.</summary>
    internal void AddReference(string reference, List<TreatyRecord> into)
    {
        if (Dataset.Find(reference) is { } record)
        {
            into.Add(record);
        }
        else
        {
            into.AddRange(Dataset.References.Resolve(reference));
        }
    }

    /// <summary>Adds the treaty to which a provision belongs, whether or not the dataset holds the provision.</summary>
    internal void AddTreatyOf(string provision, List<TreatyRecord> into) => Add(ProvisionReferences.TreatyOf(provision), into);

    /// <summary>The state with this code, or the European Union for <c>EU</c>.</summary>
    internal Stakeholder? Party(string code) => _parties.GetValueOrDefault(code);

    /// <summary>What the State with this code, or the European Union, signed or joined.</summary>
    internal IEnumerable<Participation> ParticipationOf(string code) => _participation[code];

    /// <summary>The stakeholders that a list of names has: <c>Access Now, ARTICLE 19 and others</c>. What stands between the signs of a list may be a name that
    /// has such signs itself, so that the longest name is taken at each place.</summary>
    internal IEnumerable<Stakeholder> NamedIn(string names)
    {
        Match[] signs = [.. SignOfList().Matches(names).Cast<Match>()];
        int[] starts = [0, .. signs.Select(sign => sign.Index + sign.Length)], ends = [.. signs.Select(sign => sign.Index), names.Length];
        for (int first = 0; first < starts.Length; first++)
        {
            for (int last = ends.Length - 1; last >= first; last--)
            {
                if (_stakeholdersByName.TryGetValue(NameFolding.Of(names[starts[first]..ends[last]]), out Stakeholder? stakeholder))
                {
                    yield return stakeholder;
                    first = last;
                    break;
                }
            }
        }
    }

    /// <summary>The texts that a document carries.</summary>
    internal IEnumerable<TreatyText> TextsOf(string symbol) => _textsBySymbol[Document(symbol)];

    /// <summary>Adds the treaties that a title names or a symbol stands for.</summary>
    internal void AddTreatiesNamed(string title, string? symbol, List<TreatyRecord> into)
    {
        string folded = NameFolding.Of(title);
        foreach ((Treaty treaty, string name) in _treatyNames)
        {
            if (folded.Contains(name, StringComparison.Ordinal)
                || symbol is not null && treaty.Symbol is not null && Document(symbol) == Document(treaty.Symbol))
            {
                into.Add(treaty);
            }
        }
    }

    [GeneratedRegex(@"\s*[,;/&]\s*|\s+and\s+")]
    private static partial Regex SignOfList();

    // 'A/RES/79/243, annex' and 'A/RES/79/243' are one document.
    private static string Document(string symbol)
    {
        int comma = symbol.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? symbol : symbol[..comma];
    }
}
