using System.Globalization;
using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>A bar of the shares that outcomes have, beside a number that is read aloud.</summary>
internal static class OutcomeBar
{
    private const double Length = 100;

    /// <summary>The bar; nothing where there is nothing to share.</summary>
    internal static Html Of(ReportData data, Func<string, int> count) => MarkupWriter.Of(html =>
    {
        int total = data.Outcomes.Sum(count);
        if (total == 0)
        {
            return;
        }

        string told = string.Join(", ", data.Outcomes.Where(outcome => count(outcome) > 0)
            .Select(outcome => string.Create(CultureInfo.InvariantCulture, $"{count(outcome)} {Words.Of(outcome).ToLowerInvariant()}")));
        html.Add($"<svg class=bar role=img><title>{told}</title>");
        double left = 0;
        foreach (string outcome in data.Outcomes.Where(outcome => count(outcome) > 0))
        {
            double width = Length * count(outcome) / total;
            html.Add($"<rect class={ClassOf(outcome)} x={Number(left)}% width={Number(width)}% />");
            left += width;
        }

        html.Add($"</svg>");
    });

    /// <summary>The class of an outcome in the style of the page.</summary>
    internal static string ClassOf(string outcome) => Vocabularies.Outcome.Contains(outcome) ? "o-" + outcome : "o-" + Terms.Outcome.Unknown;

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
