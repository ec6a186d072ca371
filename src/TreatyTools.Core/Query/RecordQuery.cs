using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>
/// What is asked of one kind of record. Parameters combine by AND, the values of one by OR; an empty one asks nothing.
/// Compile it once for a dataset, then list or relate.
/// </summary>
public abstract class RecordQuery
{
    /// <summary>Ids, names where the kind has them, or wildcards over both.</summary>
    public IReadOnlyList<string> Id { get; set; } = [];

    /// <summary>Searches, of which one must find all its words (<see cref="TextMatcher"/>).</summary>
    public IReadOnlyList<string> Text { get; set; } = [];

    /// <summary>Grades of confidence.</summary>
    public IReadOnlyList<string> Confidence { get; set; } = [];

    /// <summary>Whether records are piped in: defaults that narrow a bare list then do not apply.</summary>
    public bool HasInput { get; set; }

    /// <summary>Checks what is asked against a dataset and makes it ready to run.</summary>
    /// <exception cref="TreatyFault"><c>NoWordToFind</c>. Values that the dataset does not have are <see cref="CompiledQuery.Missing"/>.</exception>
    public abstract CompiledQuery Compile(Dataset dataset);
}

/// <summary>What is asked of one kind of record, with what the kind knows of its records.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
public abstract class RecordQuery<T> : RecordQuery
    where T : TreatyRecord
{
    /// <inheritdoc />
    public sealed override CompiledQuery Compile(Dataset dataset)
    {
        FilterBuilder<T> filter = new(dataset);
        filter.Term(Confidence, Vocabularies.Confidence, nameof(Confidence), record => record.Confidence);
        Describe(filter);
        filter.Words(Text, MoreText(dataset));
        return new CompiledQuery<T>(this, dataset, filter);
    }

    /// <summary>The records that an exact id stands for, where it is not simply the id of one.</summary>
    internal virtual IReadOnlyList<T> Resolve(Dataset dataset, string id) => [];

    /// <summary>Whether a wildcard over ids may find the record.</summary>
    internal virtual bool InReachOf(string pattern, T record) => true;

    /// <summary>Puts records that were selected or related at the level that is asked for.</summary>
    /// <param name="dataset">Their dataset.</param>
    /// <param name="records">The records.</param>
    /// <param name="from">The kind of record that led to them, or null where they were asked for as they are.</param>
    /// <param name="selected">Whether ids selected them.</param>
    internal virtual IEnumerable<T> AtLevel(Dataset dataset, IEnumerable<T> records, RecordKind? from, bool selected) => records;

    /// <summary>Whether a record that is related to one that is piped in is wanted.</summary>
    internal virtual bool IsWanted(T record, TreatyRecord from) => true;

    /// <summary>The record of a dataset as it is given out.</summary>
    internal virtual T Project(Dataset dataset, T record) => record;

    /// <summary>What a search looks into besides what a dataset says of its records; null for nothing.</summary>
    private protected virtual Func<T, string?>? MoreText(Dataset dataset) => null;

    /// <summary>Adds the filters of the kind.</summary>
    private protected abstract void Describe(FilterBuilder<T> filter);
}
