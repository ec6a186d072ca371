using System.Globalization;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>What number each article had from the first draft to the final text: a line for each, which stays level where the number stays.</summary>
internal static class RenumberingChart
{
    private const double NumberWidth = 44;
    private static readonly TextStyle HeadStyle = new(13, Bold: true);
    private static readonly TextStyle DateStyle = new(12, Colour: Palette.Muted);
    private static readonly TextStyle NumberStyle = new(12);
    private static readonly TextStyle NameStyle = new(12);

    /// <summary>Lays the chart out.</summary>
    /// <param name="positions">Where final articles stood in drafts.</param>
    /// <param name="articles">The articles of the final text, in their order; those that no draft is told of are left out.</param>
    /// <param name="texts">The texts that the positions name, oldest first.</param>
    /// <param name="options">Title, source, size.</param>
    /// <exception cref="TreatyFault"><c>NothingToChart</c>, <c>ChartTooLow</c> or <c>ChartTooNarrow</c>.</exception>
    internal static ChartScene Draw(
        IReadOnlyList<DraftingPosition> positions, IReadOnlyList<Provision> articles, IReadOnlyList<TreatyText> texts, ChartOptions options)
    {
        Dictionary<(string, string), DraftingPosition> places = positions.GroupBy(position => (position.Article, position.Text))
            .ToDictionary(group => group.Key, group => group.First());
        TreatyText[] drafts = [.. texts.Where(text => options.AsOf is not { } day || text.Date?.IsCertainlyBy(day) == true)
            .Where(text => positions.Any(position => position.Text == text.Id && Row(position.Number) is not null))];
        Provision[] drawn = [.. articles.Where(article => Row(article.Article) is not null
            && drafts.Any(draft => Row(places.GetValueOrDefault((article.Id, draft.Id))?.Number) is not null))];
        if (drafts.Length == 0 || drawn.Length == 0)
        {
            throw ChartFaults.Nothing("places of articles in drafts");
        }

        double names = Math.Min(options.Width * 0.3, drawn.Max(article => ChartText.Width(article.Heading, NameStyle)) + NumberWidth + 12);
        double left = ChartCanvas.Left + NumberWidth, right = options.Width - ChartCanvas.Margin - names, gap = (right - left) / drafts.Length;
        string[] heads = [.. drafts.Select(draft => Words.Of(draft.Stage)), "Final text"];
        double widest = heads.SelectMany(head => head.Split(' ')).Max(word => ChartText.Width(word, HeadStyle));
        if (gap < widest + 12)
        {
            int needed = (int)Math.Ceiling(left + ((widest + 12) * drafts.Length) + names + ChartCanvas.Margin);
            throw new TreatyFault("ChartTooNarrow", FaultKind.InvalidArgument, string.Create(CultureInfo.InvariantCulture,
                $"{drafts.Length} drafts do not fit into a width of {options.Width} pixels; they need about {needed}. Give that width or "
                    + $"more."), options.Width);
        }

        ChartCanvas canvas = new(options, "Numbers of the articles from draft to draft", Finding(drawn, places, drafts),
            $"{Words.Count(drawn.Length, "article")} of the final text and the numbers that they had in {Words.Count(drafts.Length, "draft")}. A blue "
                + $"line has another "
            + "number in the end than at its beginning, a green one is of an article that an earlier draft had not. Where a line begins late without "
            + "that, its earlier "
            + "number is not recorded. Dashed: inferred rather than read.");
        int rows = (int)Math.Ceiling(drawn.Max(article => drafts.Select(draft => Row(places.GetValueOrDefault((article.Id, draft.Id))?.Number) ?? 0)
            .Append(Row(article.Article)!.Value).Max()));
        IReadOnlyList<string>[] lines = [.. heads.Select(head => ChartText.Wrap(head, HeadStyle, gap - 10))];
        double head = (lines.Max(words => words.Count) * 15) + 30;
        double row = canvas.PartHeight(rows, usual: 17, least: 15, rest: head), top = canvas.Top + head;
        double X(int column) => left + (column * gap);
        double Y(double number) => top + ((number - 0.5) * row);
        for (int i = 0; i < heads.Length; i++)
        {
            TextAnchor anchor = i == 0 ? TextAnchor.Start : TextAnchor.Middle;
            double x = i == 0 ? ChartCanvas.Left : X(i);
            double y = top - 18 - (lines[i].Count * 15);
            foreach (string line in lines[i])
            {
                canvas.Text(line, x, y, HeadStyle, anchor);
                y += 15;
            }

            if (i < drafts.Length && drafts[i].Date is { } date)
            {
                canvas.Text(ChartLabels.Date(date), x, top - 18, DateStyle, anchor);
            }

            canvas.Line(X(i), top, X(i), top + (rows * row), Palette.Rule);
        }

        HashSet<(int, double)> numbered = [];
        foreach (Provision article in drawn.OrderBy(article => Moved(article, places, drafts) == true))
        {
            DrawLine(canvas, article, places, drafts, X, Y);
        }

        foreach (Provision article in drawn)
        {
            double y = Y(Row(article.Article)!.Value) + 4.2;
            canvas.Text(article.Article!, X(drafts.Length) + 10, y, NumberStyle with { Bold = true });
            canvas.Text(ChartText.Fit(article.Heading, NameStyle, names - NumberWidth), X(drafts.Length) + NumberWidth, y, NameStyle, tip: article.Heading);
            int first = Array.FindIndex(drafts, draft => Row(places.GetValueOrDefault((article.Id, draft.Id))?.Number) is not null);
            string number = places[(article.Id, drafts[first].Id)].Number!;
            if ((first == 0 || Moved(article, places, drafts) == true) && numbered.Add((first, Row(number)!.Value)))
            {
                canvas.Text(number, X(first) - 7, Y(Row(number)!.Value) + 4.2, NumberStyle, TextAnchor.End);
            }
        }

        return canvas.Finish(top + (rows * row) + 6);
    }

    private static void DrawLine(
        ChartCanvas canvas, Provision article, Dictionary<(string, string), DraftingPosition> places, TreatyText[] drafts, Func<int, double> x,
        Func<double, double> y)
    {
        bool isMoved = Moved(article, places, drafts) == true;
        // A draft is known not to have it where its place is recorded without a number.
        bool isLater = drafts.Select(draft => places.GetValueOrDefault((article.Id, draft.Id))).OfType<DraftingPosition>().FirstOrDefault() is { Number: null };
        string colour = isLater ? Palette.Green : isMoved ? Palette.Blue : Palette.Grey;
        List<(double X, double Y, bool IsSure)> points = [];
        List<string> numbers = [];
        for (int i = 0; i < drafts.Length; i++)
        {
            if (places.GetValueOrDefault((article.Id, drafts[i].Id)) is { } position && Row(position.Number) is { } row)
            {
                points.Add((x(i), y(row), position.Confidence is null or Terms.Confidence.High));
                numbers.Add(position.Number!);
            }
        }

        points.Add((x(drafts.Length), y(Row(article.Article)!.Value), true));
        string tip = $"{article.Heading}: {string.Join(", ", numbers.Append(article.Article!))}";
        for (int i = 1; i < points.Count; i++)
        {
            (double fromX, double fromY, bool isSure) = points[i - 1];
            // The lines run level out of a text and into the next, so that one sees which goes where.
            double bend = (points[i].X - fromX) * 0.2;
            IReadOnlyList<(double, double)> way = fromY == points[i].Y ? [(fromX, fromY), (points[i].X, fromY)]
                : [(fromX, fromY), (fromX + bend, fromY), (points[i].X - bend, points[i].Y), (points[i].X, points[i].Y)];
            canvas.Add(new LineMark(way, colour, colour == Palette.Grey ? 1.2 : 1.6, Dashed: !isSure) { Tip = tip });
        }

        foreach ((double atX, double atY, bool _) in points)
        {
            canvas.Add(new SymbolMark(SymbolShape.Circle, atX, atY, 2.6, colour, colour));
        }
    }

    private static string Finding(Provision[] drawn, Dictionary<(string, string), DraftingPosition> places, TreatyText[] drafts)
    {
        int told = drawn.Count(article => Moved(article, places, drafts) is not null);
        int moved = drawn.Count(article => Moved(article, places, drafts) == true);
        return string.Create(CultureInfo.InvariantCulture,
            $"{moved} of {Words.Count(told, "article")} have another number than in their first draft");
    }

    /// <summary>Whether the number is another than in the first draft that has the article; null where no draft has it.</summary>
    private static bool? Moved(Provision article, Dictionary<(string, string), DraftingPosition> places, TreatyText[] drafts)
    {
        string? first = drafts.Select(draft => places.GetValueOrDefault((article.Id, draft.Id))?.Number).FirstOrDefault(number => Row(number) is not null);
        return first is null ? null : first != article.Article;
    }

    /// <summary>The row of a number: its figures, and half a row more where letters follow, as in 12 bis. Null for what begins with no figure.</summary>
    private static double? Row(string? number)
    {
        int figures = number is null ? 0 : number.TakeWhile(char.IsAsciiDigit).Count();
        return figures is 0 or > 4 ? null
            : int.Parse(number.AsSpan(0, figures), NumberStyles.None, CultureInfo.InvariantCulture) + (figures < number!.Length ? 0.5 : 0);
    }
}
