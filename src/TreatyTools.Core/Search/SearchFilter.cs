using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Query;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Search;

/// <summary>Options of a search, checked against the dataset.</summary>
public sealed class SearchFilter
{
    private static readonly string[] UnitNames = [SearchOptions.Units, "unit"];

    private readonly SearchOptions _options;
    private readonly HashSet<string>? _tables;
    private readonly HashSet<TreatyRecord>? _ofTreaties;
    private readonly Wildcard[] _treaties, _kinds;

    private SearchFilter(SearchOptions options, HashSet<string>? tables, HashSet<TreatyRecord>? ofTreaties)
    {
        _options = options;
        _tables = tables;
        _ofTreaties = ofTreaties;
        _treaties = [.. options.Treaty.Select(treaty => new Wildcard(treaty))];
        _kinds = [.. options.Kind.Select(kind => new Wildcard(kind))];
    }

    /// <summary>The names of tables that a search knows, units last.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. RecordTables.Records.Select(table => table.Name), SearchOptions.Units];

    /// <summary>The kinds of the records of a dataset, each once.</summary>
    public static IEnumerable<string> Kinds(Dataset dataset) => RecordTables.Records.SelectMany(table => RecordGraph.Of(dataset).Records(table.Kind))
        .Select(KindOf).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Checks options.</summary>
    /// <param name="options">The options.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="hasUnits">Whether units of other texts are searched, whose names and kinds are not known beforehand.</param>
    /// <param name="unitKinds">The kinds of the units of texts of the dataset that are searched; null for none.</param>
    public static SearchFilter Of(SearchOptions options, Dataset dataset, bool hasUnits, IReadOnlyList<string>? unitKinds = null)
    {
        List<TreatyFault> unknown = [];
        HashSet<string>? tables = null;
        if (options.Table.Count > 0)
        {
            Choices names = new();
            foreach (RecordTable table in RecordTables.Records)
            {
                names.Add(table.Name, table.Noun, table.Kind.ToString(), table.Title);
            }

            names.Add(SearchOptions.Units, UnitNames);
            tables = names.Resolve(options.Table, "UnknownTable", "table", null, unknown);
        }

        // Texts of others have kinds that no list has.
        if (options.Kind.Count > 0 && !hasUnits)
        {
            Choices.Of(Kinds(dataset).Union(unitKinds ?? [], StringComparer.Ordinal))
                .Resolve(options.Kind, "UnknownKind", "kind", $"the dataset '{dataset.Info.Name}'", unknown);
        }

        return new SearchFilter(options, tables, OfTreaties(options, dataset, hasUnits, unknown)) { Faults = unknown };
    }

    /// <summary>One fault for each table, treaty or kind that is unknown (<c>UnknownTable</c>, <c>UnknownTreaty</c>, <c>UnknownKind</c>).</summary>
    public IReadOnlyList<TreatyFault> Faults { get; private init; } = [];

    /// <summary>The kind of a record; null where its table has none.</summary>
    internal static string? KindOf(TreatyRecord record) => RecordTables.Of(record).Tags(record).FirstOrDefault(tag => tag.Field == SearchFields.Kind).Text;

    /// <summary>Whether nothing is asked, so that every record and unit fits.</summary>
    internal bool IsOpen => _tables is null && _options.Treaty.Count == 0 && _kinds.Length == 0 && _options.Dates.IsOpen;

    /// <summary>Whether a record is asked for.</summary>
    internal bool Fits(TreatyRecord record)
    {
        RecordTable table = RecordTables.Of(record);
        return (_tables is null || _tables.Contains(table.Name)) && (_ofTreaties is null || _ofTreaties.Contains(record))
            && (_kinds.Length == 0 || (KindOf(record) is { } kind && Array.Exists(_kinds, wanted => wanted.IsMatch(kind))))
            && (_options.Dates.IsOpen || (table.Dates(record) is var (date, end) && _options.Dates.Fits(date, end)));
    }

    /// <summary>Whether a unit of a text is asked for.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="text">The text of the dataset that it is of, whose treaty and date are the unit's; null for another text, which has neither.</param>
    internal bool Fits(TextUnit unit, TreatyText? text) => (_tables is null || _tables.Contains(SearchOptions.Units))
        && (_treaties.Length == 0 || (text is not null && _ofTreaties!.Contains(text)) || Array.Exists(_treaties, wanted => wanted.IsMatch(unit.Document)))
        && (_kinds.Length == 0 || Array.Exists(_kinds, wanted => wanted.IsMatch(unit.Kind)))
        && (_options.Dates.IsOpen || (text is not null && RecordTables.Of(text).Dates(text) is var (date, end) && _options.Dates.Fits(date, end)));

    private static HashSet<TreatyRecord>? OfTreaties(SearchOptions options, Dataset dataset, bool hasUnits, List<TreatyFault> unknown)
    {
        if (options.Treaty.Count == 0)
        {
            return null;
        }

        Choices treaties = DatasetChoices.Named<Treaty>(dataset);
        // What is none may be the name of a text.
        string[] wanted = hasUnits ? [.. options.Treaty.Where(treaties.Has)] : [.. options.Treaty];
        HashSet<string> ids = treaties.Resolve(wanted, "UnknownTreaty", "treaty", $"the dataset '{dataset.Info.Name}'", unknown);
        HashSet<TreatyRecord> related = new(ReferenceEqualityComparer.Instance);
        foreach (Treaty treaty in dataset.Tables.Treaties.Where(treaty => ids.Contains(treaty.Id)))
        {
            foreach (RecordTable table in RecordTables.Records)
            {
                related.UnionWith(RecordGraph.Of(dataset).Related(treaty, table.Kind));
            }
        }

        return related;
    }
}
