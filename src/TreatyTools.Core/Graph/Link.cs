using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Graph;

/// <summary>A direct link: what the fields of a record say about other records. Relations are made of these.</summary>
internal sealed class Link
{
    private readonly Action<TreatyRecord, LinkScope, List<TreatyRecord>> _collect;

    private Link(Action<TreatyRecord, LinkScope, List<TreatyRecord>> collect) => _collect = collect;

    /// <summary>The kind of record that has the fields, and the one that they name.</summary>
    internal (RecordKind From, RecordKind To) Kinds { get; private init; }

    /// <summary>What is found along it, in a few words that follow "gives"; empty where the link is from every kind.</summary>
    internal string Gives { get; private init; } = "";

    /// <summary>What is found against it.</summary>
    internal string GivesBack { get; private init; } = "";

    /// <summary>Further kinds to which the way from this one leads through the link, and back, where no relation of their own ties them.</summary>
    internal IReadOnlyList<RecordKind> LeadsOn { get; private init; } = [];

    /// <summary>A link from every kind of record.</summary>
    internal static Link FromAny(Action<TreatyRecord, LinkScope, List<TreatyRecord>> collect) => new(collect);

    /// <summary>A link from one kind of record to another.</summary>
    internal static Link From<T>(RecordKind to, string gives, string givesBack, Action<T, LinkScope, List<TreatyRecord>> collect,
        params RecordKind[] leadsOn)
        where T : TreatyRecord =>
        new((record, scope, into) =>
        {
            if (record is T own)
            {
                collect(own, scope, into);
            }
        })
        {
            Kinds = (RecordTables.Of<T>().Kind, to),
            Gives = gives,
            GivesBack = givesBack,
            LeadsOn = leadsOn,
        };

    /// <summary>The records to which the link leads from one record; a target that the dataset does not hold is left out.</summary>
    internal void Collect(TreatyRecord record, LinkScope scope, List<TreatyRecord> into) => _collect(record, scope, into);
}
