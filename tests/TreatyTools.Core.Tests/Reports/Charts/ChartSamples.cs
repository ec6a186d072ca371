using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Tests.Texts;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Reports.Charts;

/// <summary>Records to draw, and charts of the shipped dataset.</summary>
internal static class ChartSamples
{
    internal const string Source = "Source: a sample.";

    internal static Dataset Shipped { get; } = DatasetStore.Open(Repository.Package);

    internal static ChartScene OfShipped(ChartKind kind, int width = 1200, OutcomeGroup group = OutcomeGroup.Theme, int? height = null) =>
        ChartFactory.Draw(new ChartRequest
        {
            Kind = kind,
            Dataset = Shipped,
            Text = kind == ChartKind.References ? Lamps : null,
            GroupBy = group,
            With = kind == ChartKind.Overlap ? "ets185" : null,
            Options = new ChartOptions { Width = width, Height = height },
        });

    /// <summary>A text of forty articles that refer to each other.</summary>
    internal static TextDocument Lamps { get; } = TextBuilder.Parse("lamps", string.Join('\n', Enumerable.Range(1, 40).Select(number =>
        $"{(number % 10 == 1 ? $"# {(number / 10) + 1} Chapter on lamps\n" : "")}## {number} Lamps of kind {number}\n"
        + $"1. A keeper shall follow article {(number * 7 % 40) + 1} and article {(number % 3) + 4}.")));

    internal static TreatyEvent Event(string id, string date, string kind = "session", string? title = null, string? end = null, VoteTally? vote = null) =>
        new()
        {
            Id = id,
            Date = EdtfDate.Parse(date),
            End = end is null ? null : EdtfDate.Parse(end),
            Kind = kind,
            Title = title ?? "Event " + id,
            Vote = vote,
        };

    internal static Concern Concern(string id, string theme, string stakeholder, string outcome = "unknown", string? date = null,
        params string[] coSignatories) =>
        new()
        {
            Id = id,
            Theme = theme,
            Stakeholder = stakeholder,
            Outcome = outcome,
            Level = "treaty",
            Stance = "concern",
            Summary = "Said so.",
            Date = date is null ? null : EdtfDate.Parse(date),
            CoSignatories = coSignatories,
        };

    internal static Participation Party(string code, string? signed, string? ratified = null, string treaty = "t") =>
        new()
        {
            Id = $"{treaty}:{code}",
            Treaty = treaty,
            Party = code,
            PartyName = code,
            Signed = signed is null ? null : EdtfDate.Parse(signed),
            Ratified = ratified is null ? null : EdtfDate.Parse(ratified),
        };

    internal static ConcernNames Names { get; } = new(new Dataset(
        Shipped.Info,
        new DatasetTables
        {
            Stakeholders =
            [
                new Stakeholder { Id = "ngo", Name = "The NGO", Kind = "civil-society" },
                new Stakeholder { Id = "union", Name = "The Union", Kind = "civil-society" },
                new Stakeholder { Id = "france", Name = "France", Kind = "state" },
            ],
            Themes =
            [
                new Theme { Id = "privacy", Label = "Privacy", Definition = "Of privacy." },
                new Theme { Id = "scope", Label = "Scope", Definition = "Of scope." },
            ],
        }));

    internal static string[] TextsOf(ChartScene scene) => [.. scene.Marks.OfType<TextMark>().Select(mark => mark.Text)];

    /// <summary>The texts of the row in which a text stands, from left to right.</summary>
    internal static string[] RowOf(ChartScene scene, string text)
    {
        TextMark found = scene.Marks.OfType<TextMark>().First(mark => mark.Text == text);
        return [.. scene.Marks.OfType<TextMark>().Where(mark => !mark.Upwards && Math.Abs(mark.Y - found.Y) < 3).OrderBy(mark => mark.Bounds.Left)
            .Select(mark => mark.Text)];
    }

    internal static byte[] Bytes(ChartScene scene, ChartFormat format)
    {
        using MemoryStream stream = new();
        scene.Write(stream, format);
        return stream.ToArray();
    }
}
