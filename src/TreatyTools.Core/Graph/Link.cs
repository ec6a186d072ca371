using TreatyTools.Model;

namespace TreatyTools.Core.Graph;

/// <summary>A direct link: what the fields of a record say about other records. Relations are made of these.</summary>
internal sealed class Link
{
    private readonly Action<TreatyRecord, LinkScope, List<TreatyRecord>> _collect;

    private Link(string name, Action<TreatyRecord, LinkScope, List<TreatyRecord>> collect)
    {
        Name = name;
        _collect = collect;
    }

    /// <summary>Name, for messages of tests.</summary>
    internal string Name { get; }

    /// <summary>A link from every kind of record.</summary>
    internal static Link FromAny(string name, Action<TreatyRecord, LinkScope, List<TreatyRecord>> collect) => new(name, collect);

    /// <summary>A link from one kind of record.</summary>
    internal static Link From<T>(string name, Action<T, LinkScope, List<TreatyRecord>> collect)
        where T : TreatyRecord =>
        new(name, (record, scope, into) =>
        {
            if (record is T own)
            {
                collect(own, scope, into);
            }
        });

    /// <summary>The records to which the link leads from one record; a target that the dataset does not hold is left out.</summary>
    internal void Collect(TreatyRecord record, LinkScope scope, List<TreatyRecord> into) => _collect(record, scope, into);
}
