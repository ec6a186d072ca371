using System.Collections;
using System.Globalization;
using System.Management.Automation;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Query;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Model;
using TreatyTools.Session;

namespace TreatyTools.Input;

/// <summary>Reads what is piped into a cmdlet as records: a record, an id, or an object with an Id property (and perhaps a Dataset property).</summary>
internal static class InputRecords
{
    private const string IdProperty = "Id";
    private const string DatasetProperty = "Dataset";
    private const string GroupTypeName = "Microsoft.PowerShell.Commands.GroupInfo";

    /// <summary>The records that an input object stands for, with their dataset: those that a result of the module speaks of may be none.</summary>
    /// <param name="input">The object, wrapped or not.</param>
    /// <param name="current">Opens the dataset that the cmdlet works on, for input that names none.</param>
    /// <exception cref="TreatyFault"><c>NotATreatyRecord</c>, <c>RecordNotFound</c>.</exception>
    internal static (Dataset Dataset, IReadOnlyList<TreatyRecord> Records) Read(object input, Func<Dataset> current)
    {
        object value = Bare(input);
        if (value is TreatyRecord record)
        {
            return (DatasetCatalog.OwnerOf(record) ?? current(), [record]);
        }

        if (value is TextUnit unit)
        {
            // A unit of a registered text is of a record, which has the sources and the treaty.
            if (Unwrapped(input) is SearchHit { Dataset: { } name } && (DatasetCatalog.Named(name) ?? current()) is var owner
                && owner.Find<TreatyText>(unit.Document) is { } text)
            {
                return (owner, [text]);
            }

            throw new TreatyFault("NotATreatyRecord", FaultKind.InvalidArgument,
                $"'{unit.Document}/{unit.Id}' is a unit of a text, and no record of a dataset. Find-TreatyRecord -Table gives records alone.", value);
        }

        if (ResultReferences.Of(name => Has(input, name), name => TextOf(input, name)) is { } references)
        {
            Dataset spoken = DatasetOf(input, current);
            TreatyRecord[] known = [.. references.SelectMany(reference => Known(spoken, reference))];
            return known.Length > 0 || references.Count == 0 ? (spoken, known) : throw NotFound.Fault(spoken, references[0]);
        }

        string id = value as string ?? NumberOf(value) ?? TextOf(input, IdProperty) ?? throw new TreatyFault("NotATreatyRecord", FaultKind.InvalidArgument,
            $"An object of type {value.GetType().FullName} is no Treaty record. Pipe records that a Get-Treaty cmdlet gives, ids, or objects with an Id "
                + "property.",
            value);
        Dataset dataset = value is string or IFormattable ? current() : DatasetOf(input, current);
        return (dataset, Find(dataset, id));
    }

    /// <summary>Whether an object is a row that may ask for something: one of properties alone, without an id, which is no result of the module.</summary>
    internal static bool IsRow(object input) =>
        Bare(input) is var value
            && (value is PSCustomObject or IDictionary or System.Data.DataRow or System.Data.DataRowView || value.GetType().Assembly.IsDynamic)
            && TextOf(input, IdProperty) is null && ResultReferences.Of(name => Has(input, name), name => TextOf(input, name)) is null;

    /// <summary>Whether an object is a group of objects, which Group-Object makes.</summary>
    internal static bool IsGroup(PSObject item) => item.TypeNames.Contains(GroupTypeName);

    /// <summary>The dataset that a row names, or the current one.</summary>
    internal static Dataset DatasetOf(object row, Func<Dataset> current) =>
        (TextOf(row, DatasetProperty) is { } name ? DatasetCatalog.Named(name) : null) ?? current();

    /// <summary>The value of a property, or of an entry of a dictionary, whatever the case of its name; null where there is none.</summary>
    internal static object? ValueOf(object input, string property)
    {
        PSObject wrapped = PSObject.AsPSObject(input);
        return wrapped.BaseObject is IDictionary table
            ? table.Keys.OfType<string>().FirstOrDefault(key => string.Equals(key, property, StringComparison.OrdinalIgnoreCase)) is { } key ? table[key] : null
            : wrapped.Properties[property]?.Value;
    }

    /// <summary>The objects of an input that stand for records: the rows of a data frame, the elements of a list, else the object itself.</summary>
    /// <param name="input">The input.</param>
    /// <param name="takes">Whether rows with a column of this name mean something though they have no id; null where none do.</param>
    /// <exception cref="TreatyFault"><c>NotATreatyRecord</c>: a data frame without a column Id, and without one that <paramref name="takes"/>.</exception>
    internal static IEnumerable<object> Items(PSObject? input, Func<string, bool>? takes = null) =>
        Elements(input).SelectMany(IEnumerable<object> (item) => FrameConversion.IsFrame(Bare(item)) ? Rows(Bare(item), takes) : [item]);

    /// <summary>The objects of an input that is not of records alone: those that rows of frames, and rows as objects, stand for by their ids, and everything
    /// else as it is.</summary>
    /// <param name="input">The input.</param>
    /// <param name="current">Opens the dataset that the cmdlet works on, for rows that name none.</param>
    /// <exception cref="TreatyFault"><c>NotATreatyRecord</c>, <c>RecordNotFound</c>.</exception>
    internal static IEnumerable<object> Anything(PSObject? input, Func<Dataset> current) => Elements(input).SelectMany(IEnumerable<object> (item) =>
        FrameConversion.IsFrame(Bare(item)) ? Rows(Bare(item), null).SelectMany(row => Read(row, current).Records)
            : Bare(item) is PSCustomObject && TextOf(item, IdProperty) is not null ? Read(item, current).Records
            : [item]);

    /// <summary>The objects of an input: the elements of a list that was given by its parameter, else the object itself.</summary>
    internal static IEnumerable<object> Elements(PSObject? input) => input?.BaseObject switch
    {
        null => [],
        IEnumerable list and not string and not IDictionary => list.Cast<object?>().OfType<object>(),
        _ when IsGroup(input) => Elements(input.Properties["Group"]?.Value is { } group ? PSObject.AsPSObject(group) : null),
        _ => [input],
    };

    /// <summary>What an item is without the engine's wrapping; a hit of a search is what it found.</summary>
    internal static object Bare(object item) => Unwrapped(item) switch
    {
        SearchHit hit => hit.Record,
        var bare => bare,
    };

    private static object Unwrapped(object item) => item is PSObject wrapped ? wrapped.BaseObject : item;

    private static IEnumerable<PSObject> Rows(object frame, Func<string, bool>? takes)
    {
        Table table = FrameConversion.ToTable(frame);
        return table.ColumnNames.Any(name => string.Equals(name, IdProperty, StringComparison.OrdinalIgnoreCase) || takes?.Invoke(name) == true)
            || ResultReferences.Of(name => table.ColumnNames.Contains(name, StringComparer.OrdinalIgnoreCase), _ => null) is not null
            ? FrameRows.Of(table, CancellationToken.None)
            : throw new TreatyFault("NotATreatyRecord", FaultKind.InvalidArgument,
                $"The rows of this data frame are no Treaty records: it has no column {IdProperty}, but {string.Join(", ", table.ColumnNames)}. Keep "
                    + "or make one, such as by Select-TreatyDataFrame -Rename, or pass its ids.",
                frame);
    }

    private static IReadOnlyList<TreatyRecord> Find(Dataset dataset, string id) =>
        Known(dataset, id) is { Count: > 0 } found ? found : throw NotFound.Fault(dataset, id);

    private static IReadOnlyList<TreatyRecord> Known(Dataset dataset, string id) =>
        (dataset.Find(id) ?? dataset.Find(id.Trim().ToLowerInvariant())) is { } record ? [record] : RecordNames.Find(dataset, id);

    private static bool Has(object input, string property) => PSObject.AsPSObject(input) is var wrapped && (wrapped.BaseObject is IDictionary table
        ? table.Keys.OfType<string>().Contains(property, StringComparer.OrdinalIgnoreCase) : wrapped.Properties[property] is not null);

    private static string? NumberOf(object value) => value is int or long or short or byte or uint or ulong or ushort or sbyte
        ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    private static string? TextOf(object input, string property)
    {
        object? value = ValueOf(input, property);
        return (value is null ? null : Bare(value)) is string text && !string.IsNullOrWhiteSpace(text) ? text : null;
    }
}
