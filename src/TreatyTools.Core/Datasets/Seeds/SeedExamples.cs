namespace TreatyTools.Core.Datasets.Seeds;

/// <summary>Invented records, one a table and two provisions. Together they are a dataset in which every reference leads to a record.</summary>
internal static class SeedExamples
{
    private const string Name = "NAME";

    /// <summary>The record of a table, as YAML without a line end at its end.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="treaty">Id of the treaty.</param>
    public static string Of(string table, string treaty) => Examples[table].ReplaceLineEndings("\n").Replace(Name, treaty, StringComparison.Ordinal);

    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["treaties"] = """
            - id: NAME
              short_name: Example Convention
              name: Convention on Examples
              aliases:
                - Treaty on Examples
              adopted: '2019-06-14'
              opened_for_signature: '2019-10-01'
              closes_for_signature: '2020-09-30'
              in_force: null
              depositary: Secretary-General of the United Nations
              entry_into_force_rule: On the ninetieth day after the deposit of the twentieth instrument.
              entry_into_force:
                instruments: 20
                members_of: null
                members_minimum: null
                organisations_count: false
                wait:
                  count: 90
                  unit: days
                from: day-of-deposit
                signature_closes: '2020-09-30'
                article: '1'
              threshold: 20
              symbol: null
              negotiated_by: Diplomatic conference
              place: Geneva
              participation_as_of: '2019-12-31'
              sources:
                - example-2019-06-14-convention
              confidence: high

            - id: NAME-earlier
              short_name: Earlier Convention
              name: Earlier Convention on Examples
              aliases: []
              adopted: '1999'
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
                - example-2019-06-14-convention
              confidence: medium
              note: A treaty that articles are compared with. The dataset need not hold its provisions.
            """,
        ["texts"] = """
            - id: NAME-draft
              treaty: NAME
              title: Draft convention on examples
              symbol: null
              date: '2018-11'
              stage: zero-draft
              articles: 12
              sources:
                - example-2019-06-14-convention
              confidence: medium
              note: The month is that of the session at which it was handed out.
            """,
        ["provisions"] = """
            - id: NAME/1
              treaty: NAME
              chapter: I
              chapter_title: General provisions
              article: '1'
              heading: Purpose
              kind: general
              topics:
                - purpose
              summary: Says in one's own words what the article does, in two to four sentences.
              paragraphs:
                - label: '1'
                  modality: shall
                  summary: What the first paragraph binds the parties to do.
                - label: 2(a)
                  modality: may
                  summary: What letter (a) of the second paragraph allows.
                  confidence: low
                  note: The number is recalled.
              sources:
                - example-2019-06-14-convention
              confidence: high

            - id: NAME/2
              treaty: NAME
              chapter: I
              chapter_title: General provisions
              article: '2'
              heading: Scope
              kind: general
              topics:
                - scope
              summary: An article of one sentence has one paragraph, with the label 1.
              paragraphs:
                - label: '1'
                  modality: shall
                  summary: What the article binds the parties to do.
              sources:
                - example-2019-06-14-convention
              confidence: high
            """,
        ["correspondences"] = """
            - from: NAME/1
              to: NAME-earlier/2
              to_heading: null
              relation: related
              note: What is alike and what differs.
              sources:
                - example-2019-06-14-convention
              confidence: medium
            """,
        ["drafting"] = """
            - article: NAME/1
              text: NAME-draft
              number: '2'
              heading: Purpose
              note: Number as cited in the report of the session.
              sources:
                - example-2019-06-14-convention
              confidence: medium
            """,
        ["events"] = """
            - id: adoption-2019-06-14
              date: '2019-06-14'
              end: null
              kind: adoption
              title: The convention is adopted
              summary: The conference adopted the convention after a vote.
              place: Geneva
              symbol: null
              actors:
                - example-society
              vote:
                subject: adoption of the convention
                'yes': 90
                'no': 2
                abstain: null
              provisions:
                - NAME/1/2
              sources:
                - example-2019-06-14-convention
              confidence: high
            """,
        ["participation"] = """
            - treaty: NAME
              party: FIN
              party_name: Finland
              signed: '2019-10-01'
              ratified: '2021-03-04'
              action: ratification
              in_force: null
              sources:
                - example-2019-06-14-convention
              confidence: high
            """,
        ["stakeholders"] = """
            - id: example-society
              name: Society for Examples
              kind: civil-society
              country: CHE
              affiliation: null
              role: Observer at the conference.
              sources:
                - example-2019-06-14-convention
            """,
        ["concerns"] = """
            - id: society-2019-purpose
              stakeholder: example-society
              co_signatories: []
              date: '2019-02-05'
              text: NAME-draft
              level: article
              provisions:
                - NAME/1
              draft_articles:
                - '2'
              theme: scope
              stance: propose
              summary: What was said, in one's own words.
              ask: What the stakeholder wanted, or null.
              quote: null
              outcome: partly-addressed
              outcome_note: On what the outcome rests, measured against the final text.
              sources:
                - example-2019-06-14-convention
              confidence: medium
            """,
        ["themes"] = """
            - id: scope
              label: Scope
              definition: To what, to whom and where the convention applies.
            """,
        ["claims"] = """
            - id: example-2019-c01
              source: example-2019-06-14-convention
              paragraph: 3
              statement: What a news report asserts, in one's own words.
              about:
                - adoption-2019-06-14
              verdict: imprecise
              correction: What would be right, or null.
              evidence:
                - example-2019-06-14-convention
              confidence: high
            """,
        ["disagreements"] = """
            - id: adoption-day
              subject: NAME
              field: adopted
              question: On which day was the convention adopted?
              accounts:
                - value: '2019-06-14'
                  sources:
                    - example-2019-06-14-convention
                - value: '2019-06-15'
                  sources:
                    - example-2019-06-14-convention
                  note: The day on which the report was published.
              preferred: '2019-06-14'
              reason: The text itself has it.
              sources:
                - example-2019-06-14-convention
              confidence: high
            """,
        ["sources"] = """
            - id: example-2019-06-14-convention
              title: Convention on Examples
              publisher: Diplomatic conference
              authors: []
              date: '2019-06-14'
              url: https://example.org/convention
              symbol: null
              kind: treaty-text
              language: en
              consulted: full-text
            """,
    };
}
