using TreatyTools.Core.Pictures;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>Draws charts from a dataset.</summary>
public static class ChartFactory
{
    /// <summary>Chooses the records and lays the chart out.</summary>
    /// <exception cref="TreatyFault">
    /// As <see cref="TreatyChoice.Find"/>; <c>NothingToChart</c>, <c>SeveralTreaties</c>, <c>ChartTooLow</c>, <c>ChartTooNarrow</c>, <c>NotTwoTreaties</c> or
    /// <c>ParameterNotForChart</c>.
    /// </exception>
    public static ChartScene Draw(ChartRequest request)
    {
        TreatyDataset info = request.Dataset.Info;
        PictureChart chart = PictureCharts.Of(request.Kind);
        Refuse(request.With is not null && request.Kind != ChartKind.Overlap, "-With", ChartKind.Overlap);
        Refuse(request.Share && request.Kind != ChartKind.Outcome, "-Share", ChartKind.Outcome);
        TreatyText? record = request.Text is { } given ? request.Dataset.Find<TreatyText>(given.Name) : null;
        Treaty? treaty = request.Text is not null ? record is null ? null : request.Dataset.Find<Treaty>(record.Treaty)
            : request.Records is null || request.Treaty is not null ? TreatyChoice.Find(request.Dataset, request.Treaty) : null;
        DateOnly? asOf = chart.OfStanding && request.Options.AsOf > info.Created.Earliest ? info.Created.Earliest : request.Options.AsOf;
        return chart.Draw(request, treaty, request.Options with
        {
            Subject = request.Options.Subject ?? treaty?.ShortName,
            AsOf = asOf,
            Day = request.Text is not null ? null : request.Options.Day ?? asOf ?? info.Created.Earliest,
            Source = request.Options.Source ?? (request.Text is { } text ? SourceLine(text, record) : SourceLine(info)),
        });
    }

    // The words of a text are no data of the dataset.
    private static string SourceLine(TextDocument text, TreatyText? record)
    {
        string name = record is null ? text.Title ?? text.Name : record.Symbol is null ? record.Title : $"{record.Title}, {record.Symbol}";
        return $"Source: {name}; references as TreatyTools found them in the text.";
    }

    private static void Refuse(bool isMeaningless, string parameter, ChartKind kind)
    {
        if (isMeaningless)
        {
            throw new TreatyFault("ParameterNotForChart", FaultKind.InvalidArgument,
                $"{parameter} means something for {kind} alone. Leave it out, or draw that.", parameter);
        }
    }

    /// <summary>Where data come from, in one line: title, name, version and day of the dataset, and its licence.</summary>
    public static string SourceLine(TreatyDataset info) => $"Source: {info.Title} (dataset {info.Name}, version {info.Version} of "
        + $"{ChartLabels.Day(info.Created.Earliest)}{(info.Licence is null ? "" : ", " + info.Licence)}){(info.Homepage is null ? "." : ", " + info.Homepage)}";
}
