using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

/// <summary>A dataset small enough to know by heart: two treaties, of which <c>uncc</c> is the main one.</summary>
internal static class SampleDataset
{
    internal static Dataset Create() => new(
        new TreatyDataset { Name = "sample", Title = "Sample", Version = "1.0.0", Created = new DateOnly(2026, 1, 1), Directory = "/sample" },
        new DatasetTables
        {
            Treaties =
            [
                new() { Id = "bud", ShortName = "Budapest Convention", Name = "Convention on Cybercrime", Aliases = ["BC"], Symbol = "ETS 185",
                    Sources = ["s-un"] },
                new() { Id = "uncc", ShortName = "UN Convention", Name = "UN Convention against Cybercrime", Symbol = "A/RES/79/243, annex",
                    Sources = ["s-un"] },
            ],
            Texts =
            [
                new() { Id = "final", Treaty = "uncc", Title = "The convention", Stage = "final", Symbol = "A/RES/79/243, annex",
                    Date = EdtfDate.Parse("2024-12-24"), Sources = ["s-un"] },
                new() { Id = "zero", Treaty = "uncc", Title = "Zero draft", Stage = "zero-draft", Symbol = "A/22", Date = EdtfDate.Parse("2023-05-29"),
                    Sources = ["s-un"] },
            ],
            Provisions =
            [
                Article("bud", "1", "I", "Definitions", "general", ["definitions"], ("a", "definition", "Computer system.")),
                Article("bud", "2", "II", "Illegal access", "criminalization", ["illegal-access"], ("1", "shall", "Access without right is an offence.")),
                Article("uncc", null, null, "Preamble", "preamble", ["purpose"], ("1", null, "Recalls the Charter.")),
                Article("uncc", "6", "I", "Respect for human rights", "general", ["human-rights"],
                    ("1", "shall", "Obligations under human rights law."), ("2", "savings", "Nothing permits suppression.")),
                Article("uncc", "24", "IV", "Conditions and safeguards", "procedural", ["safeguards", "privacy"],
                    ("1", "shall", "Safeguards in domestic law."), ("2", "shall", "Judicial review."), ("3", "may", "Third parties.")),
                Article("uncc", "40", "V", "Mutual legal assistance", "cooperation", ["extradition"],
                    ("1", "shall", "Widest measure."), ("15-20", "may", "Refusal and use limits.")),
            ],
            Events =
            [
                new() { Id = "bud-opened", Date = EdtfDate.Parse("2001-11-23"), Kind = "signature", Title = "Budapest Convention opened", Actors = ["japan"],
                    Sources = ["s-un"] },
                new() { Id = "zero-published", Date = EdtfDate.Parse("2023-05-29"), Kind = "draft-published", Title = "Zero draft", Symbol = "A/22",
                    Sources = ["s-un"] },
                new()
                {
                    Id = "eff-letter", Date = EdtfDate.Parse("2024-07-29"), End = EdtfDate.Parse("2024-08-09"), Kind = "letter", Title = "Letter on safeguards",
                    Actors = ["eff"], Provisions = ["uncc/24/2"], Sources = ["s-eff"],
                },
                new()
                {
                    Id = "vote", Date = EdtfDate.Parse("2024-08~"), Kind = "vote", Title = "Vote on article 6", Actors = ["japan"], Provisions = ["uncc/6/2"],
                    Vote = new VoteTally { Subject = "deletion", Yes = 23, No = 102, Abstain = 26 }, Sources = ["s-un"],
                },
            ],
            Votes =
            [
                new() { Id = "vote:JPN", Event = "vote", Date = EdtfDate.Parse("2024-08~"), Country = "JPN", Vote = "no", Sources = ["s-un"] },
                new() { Id = "vote:USA", Event = "vote", Date = EdtfDate.Parse("2024-08~"), Country = "USA", Vote = "yes", Sources = ["s-un"] },
            ],
            Participation =
            [
                new() { Id = "bud:JPN", Treaty = "bud", Party = "JPN", PartyName = "Japan", Signed = EdtfDate.Parse("2001-11-23"),
                    Ratified = EdtfDate.Parse("2012-07-03"), Action = "acceptance", Sources = ["s-un"] },
                new() { Id = "uncc:EU", Treaty = "uncc", Party = "EU", PartyName = "European Union", Signed = EdtfDate.Parse("2025-10-25"),
                    Sources = ["s-un"] },
                new() { Id = "uncc:JPN", Treaty = "uncc", Party = "JPN", PartyName = "Japan", Signed = EdtfDate.Parse("2025-10-25"), Sources = ["s-un"] },
            ],
            Stakeholders =
            [
                new() { Id = "eff", Name = "Electronic Frontier Foundation", Kind = "civil-society", Country = "USA", Sources = ["s-eff"] },
                new() { Id = "european-union", Name = "European Union", Kind = "intergovernmental", Sources = ["s-un"] },
                new() { Id = "japan", Name = "Japan", Kind = "state", Country = "JPN", Sources = ["s-un"] },
                new() { Id = "karisma", Name = "Fundación Karisma", Kind = "civil-society", Country = "COL", Affiliation = "alsur", Sources = ["s-eff"] },
                new() { Id = "katitza", Name = "Katitza Rodríguez", Kind = "individual", Affiliation = "eff", Sources = ["s-eff"] },
            ],
            Concerns =
            [
                new()
                {
                    Id = "c-article", Stakeholder = "eff", CoSignatories = ["karisma"], Date = EdtfDate.Parse("2024-07-30"), Text = "zero", Level = "article",
                        Provisions = ["uncc/24"],
                    Theme = "privacy", Stance = "oppose", Summary = "Safeguards for privacy are weak; journalists are at risk.", Outcome = "not-addressed",
                        Sources = ["s-eff"], Confidence = "high",
                },
                new()
                {
                    Id = "c-paragraph", Stakeholder = "eff", Date = EdtfDate.Parse("2024-08~"), Level = "paragraph", Provisions = ["uncc/24/2"],
                        Theme = "privacy",
                    Stance = "propose", Summary = "Judicial review must come first.", Ask = "Prior review", Outcome = "partly-addressed",
                        Sources = ["s-other"], Confidence = "medium",
                },
                new()
                {
                    Id = "c-process", Stakeholder = "karisma", Level = "process", Theme = "process", Stance = "concern",
                        Summary = "Access of civil society to the room.",
                    Outcome = "unknown", Sources = ["s-eff"], Confidence = "low",
                },
                new()
                {
                    Id = "c-range", Stakeholder = "japan", Date = EdtfDate.Parse("2023"), Level = "paragraph", Provisions = ["uncc/40/17"], Theme = "privacy",
                        Stance = "support",
                    Summary = "Limits on use of data.", Outcome = "addressed", Sources = ["s-un"], Confidence = "high",
                },
            ],
            Themes =
            [
                new() { Id = "privacy", Label = "Privacy", Definition = "Private life and data." },
                new() { Id = "process", Label = "Process", Definition = "How the talks run." },
                new() { Id = "unused", Label = "Unused", Definition = "Nobody speaks of it." },
            ],
            Correspondences =
            [
                new() { Id = "uncc/6>bud/1", From = "uncc/6", To = "bud/1", Relation = "related", Sources = ["s-un"] },
                new() { Id = "uncc/24>bud/2", From = "uncc/24", To = "bud/2", Relation = "adapted", Sources = ["s-un"] },
                new() { Id = "uncc/40>untoc/18", From = "uncc/40", To = "untoc/18", Relation = "equivalent", Sources = ["s-un"] },
            ],
            DraftingPositions =
            [
                new() { Id = "uncc/6@zero", Article = "uncc/6", Text = "zero", Number = null, Sources = ["s-un"] },
                new() { Id = "uncc/24@zero", Article = "uncc/24", Text = "zero", Number = "42", Sources = ["s-un"] },
            ],
            Claims =
            [
                new() { Id = "claim-paragraph", Source = "s-news", Statement = "Courts must agree.", About = ["uncc/24/2"], Verdict = "inaccurate",
                    Sources = ["s-news", "s-un"] },
                new() { Id = "claim-vote", Source = "s-news", Statement = "Iran lost the vote.", About = ["vote", "japan"], Verdict = "supported",
                    Sources = ["s-news"] },
            ],
            Disagreements =
            [
                new() { Id = "d-vote", Subject = "vote", Field = "date", Question = "On which day was the vote?",
                    Accounts = [new() { Value = "2024-08-08", Sources = ["s-news"] }], Sources = ["s-un"] },
            ],
            Sources =
            [
                new() { Id = "s-eff", Title = "EFF letter", Kind = "submission", Publisher = "EFF", Language = "en", Date = EdtfDate.Parse("2024-07-29"),
                    Consulted = "full-text" },
                new() { Id = "s-news", Title = "News", Kind = "news", Publisher = "Daily", Language = "fr", Consulted = "excerpt" },
                new() { Id = "s-other", Title = "Other letter", Kind = "submission", Publisher = "EFF", Language = "en", Consulted = "full-text" },
                new() { Id = "s-un", Title = "UN document", Kind = "official-document", Publisher = "United Nations", Language = "en",
                    Consulted = "full-text" },
            ],
        });

    private static Provision Article(
        string treaty, string? number, string? chapter, string heading, string kind, string[] topics,
            params (string Label, string? Modality, string Summary)[] paragraphs)
    {
        string id = $"{treaty}/{number ?? "preamble"}";
        Provision Part(string? label, string? modality, string? summary, Provision[] parts) => new()
        {
            Id = label is null ? id : $"{id}/{label}",
            Treaty = treaty,
            Level = label is null ? "article" : "paragraph",
            Chapter = chapter,
            ChapterTitle = chapter is null ? null : $"Chapter {chapter} of {treaty}",
            Article = number,
            Paragraph = label,
            Heading = heading,
            Kind = kind,
            Topics = topics,
            Modalities = label is null ? [.. parts.SelectMany(part => part.Modalities).Distinct()] : modality is null ? [] : [modality],
            Summary = summary,
            Paragraphs = parts,
            Sources = ["s-un"],
        };

        return Part(null, null, $"About {heading}.", [.. paragraphs.Select(p => Part(p.Label, p.Modality, p.Summary, []))]);
    }
}
