using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>The kinds of picture chart: a line each, beside the class that draws it and its name in <see cref="ChartKind"/>.</summary>
internal static class PictureCharts
{
    /// <summary>All kinds.</summary>
    internal static IReadOnlyList<PictureChart> All { get; } =
    [
        new PictureChart<TreatyEvent>(ChartKind.Timeline, of => TimelineChart.Draw(of.Records, of.Options)),
        new PictureChart<Concern>(ChartKind.ConcernMatrix, of => ConcernMatrixChart.Draw(of.Records, of.Names, of.Options)),
        new PictureChart<Concern>(ChartKind.Outcome, of => OutcomeChart.Draw(of.Records, of.Names, of.Request.GroupBy, of.Request.Share, of.Options)),
        new PictureChart<Concern>(ChartKind.Network, of => NetworkChart.Draw(of.Records, of.Names, of.Options)),
        new PictureChart<Reuse>(ChartKind.Origins, of => OriginsChart.Draw(of.Records, of.Dataset, of.Options)),
        new PictureChart<TreatyEvent>(ChartKind.Votes, of => VotesChart.Draw(of.Records, of.Options)),
        new TextChart(ChartKind.References, ReferencesChart.Draw),
        new PictureChart<Participation>(ChartKind.Participation, of => ParticipationChart.Draw(of.Records, of.Treaty, of.Options)) { OfStanding = true },
        new PictureChart<Participation>(ChartKind.ParticipationMap, of => ParticipationMapChart.Draw(of.Records, of.Treaty, of.Options)) { OfStanding = true },
        new OverlapChart { OfStanding = true },
        new PictureChart<Concern>(ChartKind.ContestedArticles, of => ContestedArticlesChart.Draw(of.Records, of.Articles, of.Options)),
        new PictureChart<DraftingPosition>(ChartKind.Renumbering, of => RenumberingChart.Draw(of.Records, of.Articles, of.Texts, of.Options)),
    ];

    /// <summary>What is known about a kind.</summary>
    internal static PictureChart Of(ChartKind kind) => All.First(chart => chart.Kind == kind);
}
