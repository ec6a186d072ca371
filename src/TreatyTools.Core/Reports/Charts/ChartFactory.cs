using TreatyTools.Core.Pictures;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>Draws charts from a dataset.</summary>
public static class ChartFactory
{
    /// <summary>Chooses the records and lays the chart out.</summary>
    /// <exception cref="TreatyFault">
    /// As <see cref="TreatyChoice.Find"/>; <c>NothingToChart</c>, <c>SeveralTreaties</c>, <c>ChartTooLow</c> or <c>ChartTooNarrow</c>.
    /// </exception>
    public static ChartScene Draw(ChartRequest request)
    {
        TreatyDataset info = request.Dataset.Info;
        PictureChart chart = PictureCharts.Of(request.Kind);
        Treaty? treaty = request.Records is null || request.Treaty is not null ? TreatyChoice.Find(request.Dataset, request.Treaty) : null;
        DateOnly? asOf = chart.OfStanding && request.Options.AsOf > info.Created.Earliest ? info.Created.Earliest : request.Options.AsOf;
        return chart.Draw(request, treaty, request.Options with
        {
            Subject = request.Options.Subject ?? treaty?.ShortName,
            AsOf = asOf,
            Source = request.Options.Source ?? SourceLine(info, asOf),
        });
    }

    /// <summary>Where data come from, in one line: title, name, version and day of the dataset, and its licence.</summary>
    public static string SourceLine(TreatyDataset info, DateOnly? asOf)
    {
        string line = $"Source: {info.Title} (dataset {info.Name}, version {info.Version} of "
            + $"{ChartLabels.Day(info.Created.Earliest)}{(info.Licence is null ? "" : ", " + info.Licence)}).";
        return asOf is { } day ? $"{line} As of {ChartLabels.Day(day)}." : line;
    }
}
