using System.Globalization;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Core.Strings;
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
        options = options with { Selection = options.Selection ?? Selection(request, treaty, records) };
        if (OfStanding)
        {
            treaty = records is [Participation first, ..] ? request.Dataset.Find<Treaty>(first.Treaty) : null;
            options = options with { Subject = options.Subject ?? treaty?.ShortName, AsOf = options.AsOf ?? request.Dataset.Info.Created.Earliest };
        }

        return Lay(new ChartInput<T>(request.Dataset, records, treaty, request, options));
    }

    /// <summary>Says of what the records are a selection; null where they are all of their treaty, or of the dataset.</summary>
    private static string? Selection(ChartRequest request, Treaty? treaty, IReadOnlyList<T> records)
    {
        if (request.Records is null || request.IsWhole)
        {
            return null;
        }

        treaty ??= records is [Participation first, ..] ? request.Dataset.Find<Treaty>(first.Treaty) : null;
        RecordGraph graph = RecordGraph.Of(request.Dataset);
        int all = treaty is null ? graph.Records<T>().Count : graph.Related(treaty, RecordKinds.Of<T>()).Count;
        string of = treaty is null ? "in the dataset" : $"on {treaty.ShortName}";
        return records.Count == all ? null : string.Create(CultureInfo.InvariantCulture,
            $"A selection: {records.Count:N0} of the {Words.Count(all, "record")} {of}.");
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

/// <summary>A kind of picture chart that is drawn of a text.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Lay">Lays the chart out.</param>
internal sealed record TextChart(ChartKind Kind, Func<TextDocument, ChartOptions, ChartScene> Lay) : PictureChart(Kind)
{
    internal override ChartScene Draw(ChartRequest request, Treaty? treaty, ChartOptions options) => request.Text is { } text ? Lay(text, options)
        : throw ChartFaults.Nothing("words of a text");
}

/// <summary>What a chart is drawn of.</summary>
/// <param name="Dataset">The dataset, for what records refer to.</param>
/// <param name="Records">The records.</param>
/// <param name="Treaty">The treaty that they are of; null where that is not asked or not known.</param>
/// <param name="Request">What is asked for.</param>
/// <param name="Options">Title, source, size, day.</param>
internal sealed record ChartInput<T>(Dataset Dataset, IReadOnlyList<T> Records, Treaty? Treaty, ChartRequest Request, ChartOptions Options)
    where T : TreatyRecord
{
    /// <summary>The articles of the treaty, or of the one that the dataset is about, in the order of the text.</summary>
    internal IReadOnlyList<Provision> Articles => [.. Dataset.Tables.Provisions.Where(article => article.Treaty == Meant?.Id)];

    /// <summary>The texts of that treaty, oldest first.</summary>
    internal IReadOnlyList<TreatyText> Texts => [.. RecordGraph.Of(Dataset).Records<TreatyText>().Where(text => text.Treaty == Meant?.Id)];

    private Treaty? Meant => Treaty ?? TreatyChoice.Find(Dataset, null);

    /// <summary>The names of stakeholders and themes.</summary>
    internal ConcernNames Names { get; } = new(Dataset);
}
