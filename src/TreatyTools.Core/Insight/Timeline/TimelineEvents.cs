using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Timeline;

/// <summary>The events that a timeline shows, and whose they are.</summary>
/// <param name="Events">The events, in the order of the records that led to them, or of the dataset.</param>
/// <param name="Treaty">The treaty that they are limited to; null where they may be of any.</param>
public sealed record TimelineEvents(IReadOnlyList<TreatyEvent> Events, Treaty? Treaty)
{
    /// <summary>One fault for each value that was asked for and that the dataset does not have.</summary>
    public IReadOnlyList<TreatyFault> Missing { get; private init; } = [];

    /// <summary>Chooses events.</summary>
    /// <param name="query">What is asked of events.</param>
    /// <param name="dataset">The dataset in which it is asked.</param>
    /// <param name="treaty">Id or name of a treaty that they are to be of; null for the one that the dataset is about or, with records, for any.</param>
    /// <param name="records">Records whose related events are shown, each once (an event is related to itself); null for all of the treaty.</param>
    /// <exception cref="TreatyFault">As <see cref="RecordQuery.Compile"/> and <see cref="TreatyChoice.Find"/>.</exception>
    public static TimelineEvents Choose(EventQuery query, Dataset dataset, string? treaty, IEnumerable<TreatyRecord>? records)
    {
        CompiledQuery compiled = query.Compile(dataset);
        Treaty? chosen = records is not null && treaty is null ? null : TreatyChoice.Find(dataset, treaty);
        List<TreatyEvent> ofTreaty = chosen is null ? [] : Related([chosen]);
        if (records is null)
        {
            return new TimelineEvents(ofTreaty, chosen) { Missing = compiled.Missing };
        }

        List<TreatyEvent> events = Related(records);
        if (chosen is not null)
        {
            HashSet<TreatyRecord> kept = new(ofTreaty, ReferenceEqualityComparer.Instance);
            events.RemoveAll(record => !kept.Contains(record));
        }

        return new TimelineEvents(events, chosen) { Missing = compiled.Missing };

        List<TreatyEvent> Related(IEnumerable<TreatyRecord> from)
        {
            HashSet<TreatyRecord> given = new(ReferenceEqualityComparer.Instance);
            return [.. from.SelectMany(record => compiled.Related(record, given)).Cast<TreatyEvent>()];
        }
    }
}
