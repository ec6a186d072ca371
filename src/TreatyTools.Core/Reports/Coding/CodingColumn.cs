using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Graph;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Coding;

/// <summary>A column of the sheet on which is coded.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Width">Width in characters.</param>
/// <param name="Text">What stands in it for a concern.</param>
internal sealed record CodingColumn(string Name, double Width, Func<Concern, string?> Text)
{
    private const string Asked = "What was asked", Sources = "Sources";

    /// <summary>The field that is coded here; null where there is none.</summary>
    internal CodingField? Field { get; init; }

    /// <summary>Whether a coder writes here.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>The columns: what is to be read, the fields, and room for a comment.</summary>
    internal static List<CodingColumn> For(CodingRequest request)
    {
        // What was asked is not to be read by who tells whether something was, nor that there was something to measure in the text.
        bool tells = request.Fields.Any(field => field.Name == nameof(Concern.Ask)) && !request.Prefill;
        CodingColumn[] read =
        [
            new(CodingLayout.Id, 28, concern => concern.Id),
            new("Stakeholder", 27, concern => (request.Dataset.Find(concern.Stakeholder) as Stakeholder)?.Name ?? concern.Stakeholder),
            new("Date", 14, concern => concern.Date?.ToString()),
            new("About", 32, concern => About(request.Dataset, concern)),
            new("Summary", 54, concern => concern.Summary),
            new(Asked, 34, concern => concern.Ask),
            new("Quote", 28, concern => concern.Quote is { } quote ? $"“{quote}”" : null),
            new(Sources, 34, concern => string.Join("\n", concern.Sources.Select(request.Dataset.Find<Source>).OfType<Source>()
                .Where(source => !tells || source.Kind != Terms.SourceKind.TreatyText).Select(source => source.Title))),
        ];

        return
        [
            .. read.Where(column => column.Name is CodingLayout.Id or "Summary"
                || !(column.Name == Asked && tells) && request.Concerns.Any(concern => !string.IsNullOrEmpty(column.Text(concern)))),
            .. request.Fields.Select(field => new CodingColumn(field.Name, WidthOf(field), concern => request.Prefill ? field.Read(concern)
                : null) { Field = field, IsOpen = true }),
            new CodingColumn(CodingLayout.Comment, 30, _ => null) { IsOpen = true },
        ];
    }

    // The text with its articles as the stakeholder cited them, or else the articles of the final text.
    private static string? About(Dataset dataset, Concern concern)
    {
        string? text = concern.Text is { } id ? (dataset.Find(id) as TreatyText)?.Title ?? id : null;
        string? articles = concern.DraftArticles.Count > 0 ? $"draft art. {string.Join(", ", concern.DraftArticles)}"
            : concern.Articles.Count > 0 ? $"final text: {string.Join(", ", concern.Articles.Select(article => Cited(dataset, article)))}"
            : null;
        return text is null || articles is null ? text ?? articles : $"{text}; {articles}";
    }

    private static string Cited(Dataset dataset, string id) =>
        dataset.Find(id) is Provision article && article.Treaty == MainTreaty.Of(dataset)?.Id ? article.Citation : id;

    // The longest term, and the button of the drop-down.
    private static double WidthOf(CodingField field) => Math.Max(14, field.Terms.Select(term => ColumnWidths.Measure(term.Value)).DefaultIfEmpty(0).Max() + 5);
}
