using TreatyTools.Core.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

/// <summary>A small dataset in seeds, right in every point, which a test spoils in one.</summary>
public sealed class SeedFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Writes the seeds.</summary>
    public SeedFixture()
    {
        Directory.CreateDirectory(Seeds);
        foreach ((string name, string text) in Files)
        {
            File.WriteAllText(System.IO.Path.Combine(Seeds, name), text.ReplaceLineEndings("\n"));
        }
    }

    /// <summary>Folder of the seeds.</summary>
    public string Seeds => _folder["seeds"];

    /// <summary>Folder for the package.</summary>
    public string Package => _folder["package"];

    /// <summary>Folder that holds both.</summary>
    public string Root => _folder.Path;

    /// <summary>Replaces a text in a seed file; the test fails where it is not there.</summary>
    public SeedFixture Spoil(string file, string old, string with)
    {
        string path = System.IO.Path.Combine(Seeds, file);
        string text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, with, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Compiles the seeds.</summary>
    public CompiledDataset Compile() => DatasetCompiler.Compile(Seeds);

    /// <summary>Compiles the seeds, which have one fault or warning.</summary>
    public Finding OnlyFinding()
    {
        IReadOnlyList<Finding> findings = Compile().Findings;
        Assert.True(findings.Count == 1, string.Join('\n', findings));
        return findings[0];
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();

    private static readonly (string Name, string Text)[] Files =
    [
        ("dataset.yaml", """
            name: small
            title: A small dataset
            description: null
            version: '1.0.0'
            created: '2024-01-31'
            licence: CC-BY-4.0
            contributors:
              - title: Somebody
                roles:
                  - creator
            keywords: []
            citation: null
            homepage: null
            """),
        ("treaties.yaml", """
            - id: abc
              short_name: ABC
              name: "Agreement on \"commas\", and so on"
              aliases:
                - Accord
                - ABC Agreement
              adopted: '2001-02-03'
              opened_for_signature: null
              closes_for_signature: null
              in_force: '2003~'
              depositary: null
              entry_into_force_rule: Ten.
              entry_into_force:
                instruments: 10
                members_of: null
                members_minimum: null
                organisations_count: false
                wait:
                  count: 90
                  unit: days
                from: day-of-deposit
                signature_closes: null
                article: '2'
              threshold: 10
              symbol: A/RES/1/2
              negotiated_by: null
              place: null
              sources:
                - src-1
              confidence: high

            - id: other
              short_name: Other
              name: Other Treaty
              aliases: []
              adopted: null
              opened_for_signature: null
              closes_for_signature: null
              in_force: null
              depositary: null
              entry_into_force_rule: null
              threshold: null
              symbol: null
              negotiated_by: null
              place: null
              sources:
                - src-1
              confidence: high
            """),
        ("texts.yaml", """
            - id: abc-draft
              treaty: abc
              title: Draft
              symbol: null
              date: '2000-05'
              stage: zero-draft
              articles: 2
              sources:
                - src-1
              confidence: high
            """),
        ("provisions-abc.yaml", """
            - id: abc/1
              treaty: abc
              chapter: I
              chapter_title: General
              article: '1'
              heading: Purpose
              kind: general
              topics:
                - purpose
              summary: Says why.
              paragraphs:
                - label: '1'
                  modality: may
                  summary: First.
                - label: 2(a)
                  modality: shall
                  summary: Second.
                  confidence: low
                  note: Recalled.
                - label: 3-5
                  modality: null
                  summary: The rest.
              sources:
                - src-1
                - src-2
              basis: primary-text
              confidence: medium

            - id: abc/2
              treaty: abc
              chapter: I
              chapter_title: General
              article: '2'
              heading: Terms
              kind: final
              topics: []
              summary: Says what.
              paragraphs: []
              sources:
                - src-1
              confidence: high
            """),
        ("correspondences.yaml", """
            - from: abc/1
              to: other/7
              to_heading: null
              relation: related
              note: Alike.
              sources:
                - src-1
              confidence: high
            """),
        ("drafting.yaml", """
            - article: abc/1
              text: abc-draft
              number: null
              heading: null
              note: Absent.
              sources:
                - src-1
              confidence: high
            """),
        ("stakeholders.yaml", """
            - id: finland
              name: Finland
              kind: state
              country: FIN
              affiliation: null
              role: null
              sources:
                - src-1

            - id: society
              name: Society
              kind: civil-society
              country: null
              affiliation: finland
              role: Speaks.
              sources:
                - src-2
            """),
        ("events.yaml", """
            - id: vote-2001
              date: '2001-02-03'
              end: '2001-02-04'
              kind: vote
              title: The vote
              summary: They voted.
              place: Helsinki
              symbol: null
              actors:
                - finland
              vote:
                subject: adoption
                'yes': 10
                'no': 0
                abstain: null
              provisions:
                - abc/1/4
              sources:
                - src-1
              confidence: high
            """),
        ("participation.yaml", """
            - treaty: abc
              party: EU
              party_name: European Union
              signed: '2001-03'
              ratified: null
              action: null
              sources:
                - src-1
              confidence: high

            - treaty: abc
              party: FIN
              party_name: Finland
              signed: '2001-03-01'
              ratified: '2002-03-01'
              action: ratification
              in_force: '2003-01-01'
              sources:
                - src-1
              confidence: high
            """),
        ("themes.yaml", """
            - id: privacy
              label: Privacy
              definition: What is one's own.
            """),
        ("concerns.yaml", """
            - id: society-1
              stakeholder: society
              co_signatories:
                - finland
              date: '2000-06?'
              text: abc-draft
              level: article
              provisions:
                - abc/2
                - abc/1/2/a
                - abc/1
              draft_articles:
                - 2(4)
              theme: privacy
              stance: oppose
              summary: |-
                It said no.
                Twice.
              ask: null
              quote: No, thank you
              outcome: unknown
              outcome_note: Nothing to measure.
              sources:
                - src-2
              confidence: high
            """),
        ("claims.yaml", """
            - id: claim-1
              source: src-2
              paragraph: 3
              statement: All was well.
              about:
                - abc
                - abc/1/2
                - abc:FIN
              verdict: supported
              correction: null
              evidence:
                - src-1
              confidence: high
            """),
        ("disagreements.yaml", """
            - id: day-of-vote
              subject: vote-2001
              field: date
              question: On which day?
              accounts:
                - value: '2001-02-03'
                  sources:
                    - src-1
                - value: '2001-02-04'
                  sources:
                    - src-2
                  note: A day later.
              preferred: '2001-02-03'
              reason: Nearer to it.
              sources:
                - src-1
                - src-2
              confidence: high
            """),
        ("sources.yaml", """
            - id: src-1
              title: The text
              publisher: null
              authors: []
              date: '2001'
              url: https://example.org/1
              symbol: null
              kind: treaty-text
              language: en
              consulted: full-text

            - id: src-2
              title: İstanbul ve Iğdır
              publisher: Gazete
              authors:
                - İ. Işık
              date: null
              url: null
              symbol: null
              kind: news
              language: tr
              consulted: excerpt
              note: A note.
            """),
    ];
}
