using TreatyTools.Core.Countries;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>Draws charts from a dataset.</summary>
public static class ChartFactory
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> RegionalGroups = new(() => CountryTable.All
        .Where(country => country.RegionalGroup is not null)
        .ToDictionary(country => country.Code, country => country.RegionalGroup!, StringComparer.Ordinal));

    /// <summary>Chooses the records and lays the chart out.</summary>
    /// <exception cref="TreatyFault">
    /// As <see cref="TreatyChoice.Find"/>; <c>NothingToChart</c>, <c>SeveralTreaties</c>, <c>ChartTooLow</c> or <c>ChartTooNarrow</c>.
    /// </exception>
    public static ChartScene Draw(ChartRequest request)
    {
        Dataset dataset = request.Dataset;
        Treaty? treaty = request.Records is null || request.Treaty is not null ? TreatyChoice.Find(dataset, request.Treaty) : null;
        ChartOptions options = request.Options with
        {
            Subject = request.Options.Subject ?? treaty?.ShortName,
            AsOf = AsOf(request),
            Source = request.Options.Source ?? SourceLine(dataset.Info, AsOf(request)),
        };
        ChartNames names = new(dataset.Tables.Stakeholders, dataset.Tables.Themes);
        return request.Kind switch
        {
            ChartKind.Timeline => TimelineChart.Draw(Choose<TreatyEvent>(request, treaty), options),
            ChartKind.ConcernMatrix => ConcernMatrixChart.Draw(Choose<Concern>(request, treaty), names, options),
            ChartKind.Outcome => OutcomeChart.Draw(Choose<Concern>(request, treaty), names, request.GroupBy, options),
            ChartKind.Network => NetworkChart.Draw(Choose<Concern>(request, treaty), names, options),
            ChartKind.Participation => Participation(
                dataset, Choose<Participation>(request, treaty), options, (records, own, settings) =>
                    ParticipationChart.Draw(records, own, RegionalGroups.Value, settings)),
            ChartKind.ParticipationMap => Participation(dataset, Choose<Participation>(request, treaty), options, (records, _, own) =>
                ParticipationMapChart.Draw(records, own)),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "Not a kind of chart."),
        };
    }

    /// <summary>Where data come from, in one line: title, name, version and day of the dataset, and its licence.</summary>
    public static string SourceLine(TreatyDataset info, DateOnly? asOf)
    {
        string line = $"Source: {info.Title} (dataset {info.Name}, version {info.Version} of "
            + $"{ChartLabels.Day(info.Created)}{(info.Licence is null ? "" : ", " + info.Licence)}).";
        return asOf is { } day ? $"{line} As of {ChartLabels.Day(day)}." : line;
    }

    // No picture tells who will have signed by then.
    private static DateOnly? AsOf(ChartRequest request) =>
        request.Kind is ChartKind.Participation or ChartKind.ParticipationMap && request.Options.AsOf > request.Dataset.Info.Created
            ? request.Dataset.Info.Created : request.Options.AsOf;

    // Without a day to look at, the data speak for the day on which they were made.
    private static ChartScene Participation(
        Dataset dataset, IReadOnlyList<Participation> records, ChartOptions options, Func<IReadOnlyList<Participation>, Treaty?, ChartOptions, ChartScene> draw)
    {
        Treaty? treaty = records.Count == 0 ? null : dataset.Find<Treaty>(records[0].Treaty);
        return draw(records, treaty, options with { Subject = options.Subject ?? treaty?.ShortName, AsOf = options.AsOf ?? dataset.Info.Created });
    }

    /// <summary>The records of a kind that were piped in, or are related to what was, in the order of the input; of the treaty, where one is meant.</summary>
    private static IReadOnlyList<T> Choose<T>(ChartRequest request, Treaty? treaty)
        where T : TreatyRecord
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
