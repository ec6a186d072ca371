using System.Globalization;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>
/// Where the words of each article come from: a row an article, a column for what is new, for each earlier treaty, and for the remarks. A word may stand in
/// several treaties, so that the shares stand side by side and not on top of each other.
/// </summary>
internal static class OriginsChart
{
    private const double Gap = 14, NumberWidth = 44, HeadHeight = 72, LeastColumn = 84, MostlyNew = 0.5;
    private const int MostNamed = 5;
    private static readonly TextStyle HeadStyle = new(12, Bold: true);
    private static readonly TextStyle SumStyle = new(19, Bold: true);
    private static readonly TextStyle ChapterStyle = new(12, Bold: true, Palette.Muted);
    private static readonly TextStyle LabelStyle = new(12);
    private static readonly TextStyle NewStyle = new(12, Bold: true);
    private static readonly TextStyle NumberStyle = new(12, Colour: Palette.Muted);
    private static readonly TextStyle BoldNumberStyle = new(12, Bold: true);

    /// <summary>Lays the chart out.</summary>
    /// <param name="records">Records of the articles of one treaty.</param>
    /// <param name="dataset">The dataset, for the articles, the treaties and the remarks.</param>
    /// <param name="options">Title, source, size; remarks not certain to have been made by <see cref="ChartOptions.AsOf"/> are left out.</param>
    /// <exception cref="TreatyFault"><c>NothingToChart</c>, <c>SeveralTreaties</c>, <c>ChartTooLow</c> or <c>ChartTooNarrow</c>.</exception>
    internal static ChartScene Draw(IReadOnlyList<Reuse> records, Dataset dataset, ChartOptions options)
    {
        string[] treaties = [.. records.Select(record => ProvisionReferences.TreatyOf(record.Provision)).Distinct(StringComparer.Ordinal)];
        if (treaties.Length == 0)
        {
            throw ChartFaults.Nothing("records of where words come from");
        }

        if (treaties.Length > 1)
        {
            throw ChartFaults.SeveralTreaties("records of where words come from", "the articles of different treaties have numbers of their own");
        }

        WordOrigins origins = WordOrigins.Of(dataset, records, treaties[0]);
        Dictionary<string, int> remarks = Remarks(dataset, origins, options.AsOf);
        ChartCanvas canvas = new(options, "Where the words of the articles come from", Title(origins, dataset), Subtitle(origins, dataset, remarks.Count > 0));
        IGrouping<string, ArticleOrigins>[] chapters = [.. origins.Articles.GroupBy(row => Chapter(row.Article), StringComparer.Ordinal)];
        int heads = chapters.Count(chapter => chapter.Key.Length > 0);
        double row = canvas.PartHeight(origins.Articles.Count + heads, usual: 18, least: 14, rest: HeadHeight);
        Column[] columns = Columns(canvas, origins, dataset, remarks, options.Width, out double labelWidth);

        double top = canvas.Top + HeadHeight, bottom = top + ((origins.Articles.Count + heads) * row);
        foreach (Column column in columns)
        {
            DrawHead(canvas, column, top, bottom);
        }

        double y = top;
        foreach (IGrouping<string, ArticleOrigins> chapter in chapters)
        {
            if (chapter.Key.Length > 0)
            {
                canvas.Add(new RectMark(new Box(ChartCanvas.Left, y + 1, canvas.Right, y + row - 1), Palette.Band));
                canvas.Text(ChartText.Fit(chapter.Key, ChapterStyle, canvas.Right - ChartCanvas.Left - 12), ChartCanvas.Left + 6, y + (row / 2) + 4.2,
                    ChapterStyle);
                y += row;
            }

            foreach (ArticleOrigins article in chapter)
            {
                DrawRow(canvas, article, columns, labelWidth, y, row);
                y += row;
            }
        }

        return canvas.Finish(bottom + 4);
    }

    private static string Title(WordOrigins origins, Dataset dataset)
    {
        if (!origins.HasAny)
        {
            return string.Join(", ",
                origins.Treaties.Select(treaty => $"{Words.Percent(origins.Share(treaty))} of the words stand in {Name(dataset, treaty)}"));
        }

        string[] newest = [.. origins.Articles.Where(article => article.New >= MostlyNew).OrderByDescending(article => article.New)
            .Take(MostNamed).Select(article => article.Article.Article ?? Terms.ProvisionKind.Preamble)];
        string named = newest.Length switch
        {
            0 => "",
            1 => $"; the newest is article {newest[0]}",
            _ => $"; the newest are articles {string.Join(", ", newest[..^1])} and {newest[^1]}",
        };
        return $"{Words.Percent(origins.Share(Reuse.Any))} of the words stand in earlier treaties{named}";
    }

    private static string Subtitle(WordOrigins origins, Dataset dataset, bool hasRemarks)
    {
        int run = origins.Articles.SelectMany(article => article.From.Values).Max(record => record.RunLength);
        string shares = string.Join(", ", origins.Treaties.Select(treaty => $"{Words.Percent(origins.Share(treaty))} in {Name(dataset, treaty)}"));
        string words = origins.Words.ToString("N0", CultureInfo.InvariantCulture), length = run.ToString(CultureInfo.InvariantCulture);
        return $"Share of the words of each article that stand in an earlier treaty, in runs of {length} words or more; of all {words} words {shares}. "
            + "Words that stand in two treaties count for each."
            + (origins.HasAny ? " New is what stands in none of them." : "")
            + (hasRemarks ? " Remarks are what stakeholders said about the article." : "");
    }

    private static Dictionary<string, int> Remarks(Dataset dataset, WordOrigins origins, DateOnly? asOf)
    {
        HashSet<string> articles = [.. origins.Articles.Select(article => article.Article.Id)];
        return dataset.Tables.Concerns.Where(concern => asOf is not { } day || concern.Date?.IsCertainlyBy(day) == true)
            .SelectMany(concern => concern.Articles).Where(articles.Contains).CountBy(id => id).ToDictionary(StringComparer.Ordinal);
    }

    private static Column[] Columns(
        ChartCanvas canvas, WordOrigins origins, Dataset dataset, Dictionary<string, int> remarks, int width, out double labelWidth)
    {
        double room = canvas.Right - ChartCanvas.Left, remarkWidth = remarks.Count > 0 ? room * 0.12 : 0;
        int shares = origins.Treaties.Count + (origins.HasAny ? 1 : 0);
        labelWidth = Math.Min(room * 0.26, origins.Articles.Max(article => ChartText.Width(Label(article), NewStyle)) + 32);
        double each = (room - labelWidth - remarkWidth) / shares;
        if (each < LeastColumn)
        {
            int needed = width + (int)Math.Ceiling((LeastColumn - each) * shares);
            throw new TreatyFault("ChartTooNarrow", FaultKind.InvalidArgument, string.Create(CultureInfo.InvariantCulture,
                $"The chart has {shares} columns of shares, which take a width of {needed} pixels. Give that width or more."), width);
        }

        List<Column> columns = [];
        double x = ChartCanvas.Left + labelWidth;
        if (origins.HasAny)
        {
            Add("New", Words.Percent(1 - origins.Share(Reuse.Any)), Palette.Vermilion, article => article.New, each, Words.Percent);
        }

        foreach (string treaty in origins.Treaties)
        {
            Add("In " + Name(dataset, treaty), Words.Percent(origins.Share(treaty)), Palette.Blue, article => article.Share(treaty), each, Words.Percent);
        }

        if (remarks.Count > 0)
        {
            double most = remarks.Values.Max();
            Add("Remarks", "", Palette.Muted, article => remarks.GetValueOrDefault(article.Article.Id) / most, remarkWidth,
                share => Math.Round(share * most).ToString(CultureInfo.InvariantCulture));
        }

        return [.. columns];

        void Add(string head, string sum, string colour, Func<ArticleOrigins, double?> share, double wide, Func<double, string> number)
        {
            columns.Add(new Column(head, sum, colour, share, number, new Box(x + Gap, canvas.Top, x + wide, 0)));
            x += wide;
        }
    }

    private static void DrawHead(ChartCanvas canvas, Column column, double top, double bottom)
    {
        (double left, double right) = (column.Place.Left, column.Place.Right);
        IReadOnlyList<string> lines = ChartText.Wrap(column.Head, HeadStyle, right - left);
        for (int i = 0; i < Math.Min(2, lines.Count); i++)
        {
            string line = ChartText.Fit(i == 1 ? string.Join(' ', lines.Skip(1)) : lines[0], HeadStyle, right - left);
            canvas.Text(line, left, top - 36 - (lines.Count > 1 ? (1 - i) * 15 : 0), HeadStyle);
        }

        if (column.Sum.Length > 0)
        {
            canvas.Text(column.Sum, left, top - 14, SumStyle);
        }

        canvas.Line(left + NumberWidth, top, left + NumberWidth, bottom, Palette.Grey);
        canvas.Line(left, top - 5, right, top - 5, Palette.Rule);
    }

    private static void DrawRow(ChartCanvas canvas, ArticleOrigins article, Column[] columns, double labelWidth, double y, double height)
    {
        double baseline = y + (height / 2) + 4.2;
        bool isNew = article.New >= MostlyNew;
        canvas.Text(article.Article.Article ?? "", ChartCanvas.Left + 24, baseline, isNew ? NewStyle : LabelStyle, TextAnchor.End);
        TextStyle style = isNew ? NewStyle : LabelStyle;
        canvas.Text(ChartText.Fit(article.Article.Heading ?? "", style, labelWidth - 32), ChartCanvas.Left + 32, baseline, style);
        foreach (Column column in columns)
        {
            (double left, double right) = (column.Place.Left + NumberWidth, column.Place.Right);
            if (column.Share(article) is not { } share)
            {
                continue;
            }

            string number = column.Number(share);
            canvas.Add(new RectMark(new Box(left, y + 3, right, y + height - 3), Palette.Band));
            if (share > 0)
            {
                canvas.Add(new RectMark(new Box(left, y + 3, left + ((right - left) * share), y + height - 3),
                    share >= MostlyNew || column.Colour == Palette.Muted ? column.Colour : Palette.Tint(column.Colour, 0.55))
                {
                    Tip = $"{Label(article)}, {column.Head}: {number}",
                });
            }

            canvas.Text(number, left - 6, baseline, share >= MostlyNew ? BoldNumberStyle : NumberStyle, TextAnchor.End);
        }
    }

    private static string Label(ArticleOrigins article) => $"{article.Article.Article} {article.Article.Heading}";

    private static string Chapter(Provision article) => article.Chapter is null ? "" : $"Chapter {article.Chapter}. {article.ChapterTitle}";

    private static string Name(Dataset dataset, string treaty) => dataset.Find<Treaty>(treaty)?.ShortName ?? treaty;


    /// <summary>A column of bars: its head, what it is of all words, and the share of an article from 0 to 1.</summary>
    private sealed record Column(string Head, string Sum, string Colour, Func<ArticleOrigins, double?> Share, Func<double, string> Number, Box Place);
}
