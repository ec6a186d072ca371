using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Pictures;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>A kind of picture chart: of what records it is, and how they are drawn.</summary>
/// <param name="Kind">The kind.</param>
internal abstract record PictureChart(ChartKind Kind)
{
    /// <summary>
    /// Whether it shows how parties stand to one treaty on a day, the dataset's own where none is asked for: no picture tells who will have signed by a later
    /// one.
    /// </summary>
    internal bool OfStanding { get; init; }

    /// <summary>Chooses the records and lays the chart out.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="treaty">The treaty whose records are drawn; null for those that were piped in, of whatever treaty.</param>
    /// <param name="options">The options of the request, with source line and subject as far as they are known.</param>
    internal abstract ChartScene Draw(ChartRequest request, Treaty? treaty, ChartOptions options);
}

/// <summary>A kind of picture chart that is drawn of records of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Lay">Lays the chart out.</param>
internal sealed record PictureChart<T>(ChartKind Kind, Func<ChartInput<T>, ChartScene> Lay) : PictureChart(Kind)
    where T : TreatyRecord
{
    internal override ChartScene Draw(ChartRequest request, Treaty? treaty, ChartOptions options)
    {
        IReadOnlyList<T> records = Choose(request, treaty);
        if (OfStanding)
        {
            treaty = records is [Participation first, ..] ? request.Dataset.Find<Treaty>(first.Treaty) : null;
            options = options with { Subject = options.Subject ?? treaty?.ShortName, AsOf = options.AsOf ?? request.Dataset.Info.Created.Earliest };
        }

        return Lay(new ChartInput<T>(request.Dataset, records, treaty, request.GroupBy, options));
    }

    /// <summary>The records of the kind that were piped in, or are related to what was, in the order of the input; of the treaty, where one is meant.</summary>
    private static IReadOnlyList<T> Choose(ChartRequest request, Treaty? treaty)
    {
        RecordGraph graph = RecordGraph.Of(request.Dataset);
        RecordKind kind = RecordKinds.Of<T>();
        if (request.Records is null)
        {
            return treaty is null ? [] : [.. graph.Related(treaty, kind).Cast<T>()];
        }

        HashSet<TreatyRecord>? ofTreaty = treaty is null ? null : [.. graph.Related(treaty, kind)];
        HashSet<TreatyRecord> given = [];
        List<T> chosen = [];
        foreach (TreatyRecord record in request.Records)
        {
            // A record of the kind is drawn as it was given: it may be a view as of some day.
            IEnumerable<TreatyRecord> records = record is T ? [record] : graph.Related(record, kind);
            chosen.AddRange(records.Where(item => ofTreaty?.Contains(item) != false && given.Add(item)).Cast<T>());
        }

        return chosen;
    }
}

/// <summary>What a chart is drawn of.</summary>
/// <param name="Dataset">The dataset, for what records refer to.</param>
/// <param name="Records">The records.</param>
/// <param name="Treaty">The treaty that they are of; null where that is not asked or not known.</param>
/// <param name="GroupBy">What the bars are, where there are bars.</param>
/// <param name="Options">Title, source, size, day.</param>
internal sealed record ChartInput<T>(Dataset Dataset, IReadOnlyList<T> Records, Treaty? Treaty, OutcomeGroup GroupBy, ChartOptions Options)
    where T : TreatyRecord
{
    /// <summary>The names of stakeholders and themes.</summary>
    internal ConcernNames Names { get; } = new(Dataset);
}
