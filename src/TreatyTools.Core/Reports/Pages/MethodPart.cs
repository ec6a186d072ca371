using TreatyTools.Core.Markup;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Pages;

/// <summary>What the report rests on, what is missing, and what its words mean.</summary>
internal sealed class MethodPart(ReportData data) : PagePart(data)
{
    internal override string Name => "Method";

    internal override void Write(MarkupWriter page, PageLinks links)
    {
        TreatyDataset info = Data.Dataset.Info;
        page.Add($"<dl class=\"status\">\n");
        Line(page, "Dataset", $"{info.Title} ({info.Name}, version {info.Version}, made on {ReportLook.Day(info.Created)})");
        Line(page, "Licence", info.Licence);
        Line(page, "Cite as", info.Citation);
        Line(page, "Description", info.Description);
        page.Add($"</dl>\n<h3>What the records show to be missing or doubtful</h3>\n<ul>\n");
        foreach (string gap in ReportGaps.Of(Data))
        {
            page.Add($"<li>{gap}\n");
        }

        page.Add($"</ul>\n");
        WriteGaps(page, info);
        WriteDisagreements(page, links);
        WriteWords(page);
    }

    private static void WriteGaps(MarkupWriter page, TreatyDataset info)
    {
        if (info.Gaps.Count == 0)
        {
            return;
        }

        page.Add($"<details class=\"fold\"><summary><h3>Known gaps of the dataset, as its makers tell them</h3></summary>\n<ul>\n");
        foreach (DatasetGap gap in info.Gaps)
        {
            page.Add($"<li>{new Html(gap.Topic is null ? "" : $"<b>{HtmlText.Encode(gap.Topic)}.</b> ")}{gap.Text}\n");
        }

        page.Add($"</ul></details>\n");
    }

    private void WriteDisagreements(MarkupWriter page, PageLinks links)
    {
        if (Data.Disagreements.Count == 0)
        {
            return;
        }

        page.Add($"<details class=\"fold\"><summary><h3>Where sources disagree</h3> <small>{Words.Count(Data.Disagreements.Count, "question")}"
            + $"</small></summary>\n"
            + $"<dl class=\"questions\">\n");
        foreach (Disagreement disagreement in Data.Disagreements)
        {
            page.Add($"<div><dt>{disagreement.Question}</dt><dd>Kept here: {disagreement.Preferred ?? "none"}. {disagreement.Reason}<ul>");
            foreach (DisagreementAccount account in disagreement.Accounts)
            {
                page.Add($"<li>{account.Value} {links.Sources(account.Sources)}");
            }

            page.Add($"</ul></dd></div>\n");
        }

        page.Add($"</dl></details>\n");
    }

    private static void WriteWords(MarkupWriter page)
    {
        page.Add($"<details class=\"fold\"><summary><h3>What the words mean</h3></summary>\n<dl class=\"status\">\n");
        foreach (Vocabulary vocabulary in (Vocabulary[])[Vocabularies.Outcome, Vocabularies.Stance, Vocabularies.Relation, Vocabularies.Verdict,
            Vocabularies.Modality, Vocabularies.Confidence, Vocabularies.Consulted])
        {
            foreach (VocabularyTerm term in vocabulary.Terms)
            {
                Line(page, $"{Words.Of(vocabulary.Name)}: {Words.Of(term.Value).ToLowerInvariant()}", term.Definition);
            }
        }

        page.Add($"</dl></details>\n");
    }

    private static void Line(MarkupWriter page, string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            page.Add($"<div><dt>{label}</dt><dd>{text}</dd></div>\n");
        }
    }
}
