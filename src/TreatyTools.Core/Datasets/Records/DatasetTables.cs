using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Records;

/// <summary>The records of a dataset, table by table, each in the order of its file. The properties are what <see cref="Of{T}()"/> gives, by name.</summary>
public sealed record DatasetTables
{
    // Never changed once it is set: copies share it.
    private Dictionary<Type, IReadOnlyList<TreatyRecord>> _records = [];

    /// <summary>Treaties.</summary>
    public IReadOnlyList<Treaty> Treaties { get => Of<Treaty>(); init => Set(value); }

    /// <summary>Texts.</summary>
    public IReadOnlyList<TreatyText> Texts { get => Of<TreatyText>(); init => Set(value); }

    /// <summary>Articles and preambles in the order of their treaties' texts, each with its paragraphs.</summary>
    public IReadOnlyList<Provision> Provisions { get => Of<Provision>(); init => Set(value); }

    /// <summary>Events, oldest first.</summary>
    public IReadOnlyList<TreatyEvent> Events { get => Of<TreatyEvent>(); init => Set(value); }

    /// <summary>Votes of States.</summary>
    public IReadOnlyList<TreatyVote> Votes { get => Of<TreatyVote>(); init => Set(value); }

    /// <summary>Participation.</summary>
    public IReadOnlyList<Participation> Participation { get => Of<Participation>(); init => Set(value); }

    /// <summary>Stakeholders.</summary>
    public IReadOnlyList<Stakeholder> Stakeholders { get => Of<Stakeholder>(); init => Set(value); }

    /// <summary>Concerns.</summary>
    public IReadOnlyList<Concern> Concerns { get => Of<Concern>(); init => Set(value); }

    /// <summary>Themes.</summary>
    public IReadOnlyList<Theme> Themes { get => Of<Theme>(); init => Set(value); }

    /// <summary>Correspondences.</summary>
    public IReadOnlyList<Correspondence> Correspondences { get => Of<Correspondence>(); init => Set(value); }

    /// <summary>Drafting positions.</summary>
    public IReadOnlyList<DraftingPosition> DraftingPositions { get => Of<DraftingPosition>(); init => Set(value); }

    /// <summary>Claims.</summary>
    public IReadOnlyList<Claim> Claims { get => Of<Claim>(); init => Set(value); }

    /// <summary>Disagreements between sources.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get => Of<Disagreement>(); init => Set(value); }

    /// <summary>Sources.</summary>
    public IReadOnlyList<Source> Sources { get => Of<Source>(); init => Set(value); }

    /// <summary>The records of one type; empty where the dataset has none.</summary>
    public IReadOnlyList<T> Of<T>()
        where T : TreatyRecord => (IReadOnlyList<T>?)_records.GetValueOrDefault(typeof(T)) ?? [];

    /// <summary>The records that rows make.</summary>
    internal static DatasetTables Of(DataRows rows, string dataset)
    {
        RecordScope scope = new(rows, dataset);
        return new DatasetTables { _records = RecordTables.Records.ToDictionary(table => table.Type, scope.Records) };
    }

    /// <summary>Every record of a table, nested ones too, in the order in which people are shown them.</summary>
    internal IEnumerable<TreatyRecord> Listed(RecordTable table) =>
        _records.TryGetValue(table.Type, out IReadOnlyList<TreatyRecord>? records) ? table.Listed(records) : [];

    private void Set<T>(IReadOnlyList<T> records)
        where T : TreatyRecord => _records = new(_records) { [typeof(T)] = records };
}
