using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Schema;

/// <summary>
/// The tables of a dataset, declared once: seeds are read, packages written and read, records checked and the codebook made from it.
/// </summary>
internal static class DatasetSchema
{
    private const string Slug = "[a-z0-9]+(-[a-z0-9]+)*";
    private const string ArticleId = Slug + "/(preamble|[0-9]+[a-z]*)";
    private const string ParagraphLabel = "/[0-9a-z]+(-[0-9a-z]+)?";

    /// <summary>Separates the items of a list in a cell.</summary>
    public const char ListDelimiter = ';';

    /// <summary>The tables in the order of the package.</summary>
    public static IReadOnlyList<TableSchema> Tables { get; } =
    [
        new("treaties", "Treaties", "A treaty: the one that the dataset is about, or one that it is compared with.",
            Id("uncc"),
            Text("short_name", "The name it is called by.", required: true),
            Text("name", "Full official name.", required: true),
            List("aliases", "Other names and abbreviations in use."),
            Date("adopted", "Date of adoption of the text."),
            Date("opened_for_signature", "Date on which it was opened for signature."),
            Date("closes_for_signature", "Last day on which it can be signed; empty where it stays open or is not known."),
            Date("in_force", "Date of entry into force; empty where it is not in force."),
            Text("depositary", "Who keeps the original and receives the instruments."),
            Text("entry_into_force_rule", "The rule of entry into force, in words."),
            Integer("eif_instruments", "Consents to be bound that entry into force takes.").In("instruments") with { RequiredInGroup = true },
            Text("eif_members_of", "Body whose members must be among them; empty where the rule asks for none.").In("members_of"),
            Integer("eif_members_minimum", "How many members of that body must be among them.").In("members_minimum"),
            new FieldSchema("eif_organisations_count", FieldType.Boolean,
                "Whether a regional organisation's instrument adds to the number; empty where the treaty is silent or was not seen.").In("organisations_count"),
            Integer("eif_wait_count", "Length of the wait after the last instrument needed.").In("wait.count"),
            Term("eif_wait_unit", "Unit of the wait.", Vocabularies.WaitUnit, required: false).In("wait.unit"),
            Term("eif_from", "Day to which the wait leads.", Vocabularies.EntryIntoForceDay, required: false).In("from"),
            Date("eif_signature_closes", "Last day for signature in the rule's terms; empty where the treaty stays open.").In("signature_closes"),
            Text("eif_article", "Number of the article that holds the rule.").In("article"),
            Integer("threshold", "How many instruments entry into force takes."),
            Symbol("Symbol of the document or treaty series that carries the text."),
            Text("negotiated_by", "Body in which it was negotiated."),
            Text("place", "Place of adoption or signature by which it is known."),
            Date("participation_as_of",
                "Day to which its signatures and instruments were followed: later ones are not, or not all, in the dataset. Empty where they are not recorded.")
                with { SeedOptional = true },
            Sources(), Confidence(), Basis(), Note())
        { SeedFiles = "treaties.yaml", OptionalSeedGroups = ["entry_into_force"] },

        new("texts", "Texts", "One text of a treaty under negotiation: a proposal, a draft, or the final text.",
            Id("uncc-zero-draft"),
            Link("treaty", "The treaty.", "treaties", required: true),
            Text("title", "Title of the document.", required: true),
            Symbol("Symbol of the document."),
            Date("date", "Date of the document."),
            Term("stage", "Stage of the drafting.", Vocabularies.TextStage),
            Integer("articles", "Number of articles; empty where not known."),
            Sources(), Confidence(), Basis(), Note())
        { SeedFiles = "texts.yaml" },

        new("provisions", "Provisions", "An article of a treaty, or its preamble, in the final numbering.",
            Id("uncc/7", $"^{ArticleId}$"),
            Link("treaty", "The treaty.", "treaties", required: true),
            Integer("position", "Place in the text, from 0 for the preamble.") with { Required = true, SeedKey = null },
            Text("chapter", "Chapter in roman numerals; empty for the preamble."),
            Text("chapter_title", "Title of the chapter."),
            Text("article", "Number of the article; empty for the preamble."),
            Text("heading", "Heading of the article.", required: true),
            Term("kind", "What kind of provision it is.", Vocabularies.ProvisionKind),
            List("topics", "Topics, in kebab case.") with { Pattern = $"^{Slug}$", PatternAdvice = "Write topics in kebab case, such as mutual-assistance." },
            Text("summary", "What it says, in the dataset's own words."),
            Sources(), Basis(), Confidence(), Note())
        { SeedFiles = "provisions-*.yaml" },

        new("paragraphs", "Paragraphs", "A paragraph of an article, a lettered part of one, or a range of paragraphs summarised together.",
            Id("uncc/11/1/a/i", $"^{ArticleId}({ParagraphLabel})+$") with { SeedKey = null },
            Link("article", "The article.", "provisions", required: true) with { SeedKey = null },
            Integer("order", "Place in the article, from 1.") with { Required = true, SeedKey = null },
            Text("label", "Label as cited, such as 1(a)(i), or a range such as 9-11.", required: true) with
            {
                Pattern = @"^([0-9]+[a-z]?(-[0-9]+[a-z]?)?|[a-z]+)(\([0-9a-z]+\))*$",
                PatternAdvice = "Write labels as 1, 2(a), 1(a)(i), a or 9-11.",
            },
            Term("modality", "Force of the paragraph; empty in the preamble.", Vocabularies.Modality, required: false),
            Text("summary", "What it says, in the dataset's own words.", required: true),
            Sources() with { SeedOptional = true }, Basis(), Confidence() with { SeedOptional = true }, Note())
        { Parent = "provisions", ParentKey = "paragraphs" },

        new("correspondences", "Correspondences", "The same idea in two treaties.",
            Id("uncc/7=ets185/2", $"^{ArticleId}={ArticleId}({ParagraphLabel})*$") with { SeedKey = null },
            Link("from", "The provision.", "provisions", required: true),
            Text("to", "The provision in the other treaty; the dataset need not hold that treaty's provisions.", required: true) with
            {
                Reference = new FieldReference(ReferenceKind.ProvisionOrTreaty),
            },
            Text("to_heading", "Heading of the provision in the other treaty."),
            Term("relation", "How the first provision stands to the second.", Vocabularies.Relation),
            Text("note", "What is alike and what differs.", required: true),
            Sources(), Confidence())
        { SeedFiles = "correspondences.yaml" },

        new("drafting", "Drafting positions", "Where a final article stood in an earlier text.",
            Id("uncc/7@uncc-zero-draft", $"^{ArticleId}@{Slug}$") with { SeedKey = null },
            Link("article", "The final article.", "provisions", required: true),
            Link("text", "The earlier text.", "texts", required: true),
            Text("number", "Its number there; empty where it was absent."),
            Text("heading", "Its heading there."),
            Text("note", "On what the position rests.", required: true),
            Sources(), Confidence())
        { SeedFiles = "drafting.yaml" },

        new("events", "Events", "Something that happened on the way to a treaty or in its life.",
            Id("committee-approval-2024-08-08"),
            Date("date", "The day or period; where there is an end, the beginning.", required: true),
            Date("end", "End of a period; empty for a single date."),
            Term("kind", "What kind of event it was.", Vocabularies.EventKind),
            Text("title", "Title in a few words.", required: true),
            Text("summary", "What happened, in the dataset's own words."),
            Text("place", "Where it happened."),
            Symbol("Symbol of the document that came of it."),
            Links("actors", "Stakeholders who acted.", "stakeholders"),
            Text("vote_subject", "What was voted on; yes is for the motion named here.") with { SeedKey = "vote.subject", RequiredInGroup = true },
            Integer("vote_yes", "Votes for; empty where not known.") with { SeedKey = "vote.yes" },
            Integer("vote_no", "Votes against; empty where not known.") with { SeedKey = "vote.no" },
            Integer("vote_abstain", "Abstentions; empty where not known.") with { SeedKey = "vote.abstain" },
            ProvisionList("Provisions that it is about."),
            Sources(), Basis(), Confidence(), Note())
        { SeedFiles = "events.yaml" },

        new("participation", "Participation", "A State's or organisation's standing towards a treaty.",
            Id("uncc:VNM", $"^{Slug}:[A-Z]{{2,3}}$") with { SeedKey = null },
            Link("treaty", "The treaty.", "treaties", required: true),
            Text("party", "ISO 3166-1 alpha-3 code of the State, or EU.", required: true) with { Country = CountryRule.CountryOrUnion },
            Text("party_name", "Name of the State or organisation.", required: true),
            Date("signed", "Date of signature; empty where it did not sign or none was found."),
            Date("ratified", "Date on which the instrument was deposited; empty where none was found."),
            Term("action", "How it consented to be bound; empty where it has not.", Vocabularies.ParticipationAction, required: false),
            Date("in_force", "Date on which the treaty entered into force for it; empty where it did not or is not known.") with { SeedOptional = true },
            Sources(), Basis(), Confidence(), Note())
        { SeedFiles = "participation.yaml" },

        new("stakeholders", "Stakeholders", "A body or person that took part in, or spoke about, a negotiation.",
            Id("viet-nam"),
            Text("name", "Name; a state has its United Nations short name.", required: true),
            Term("kind", "What kind of stakeholder it is.", Vocabularies.StakeholderKind),
            Text("country", "ISO 3166-1 alpha-3 code of its country; empty where it has none.") with { Country = CountryRule.Country },
            Link("affiliation", "The stakeholder that it belongs to.", "stakeholders"),
            Text("role", "Its part in the matter."),
            Sources(), Note())
        { SeedFiles = "stakeholders.yaml" },

        new("concerns", "Concerns", "What a stakeholder said about the text of a treaty, and what came of it.",
            Id("eff-2024-secrecy"),
            Link("stakeholder", "The stakeholder.", "stakeholders", required: true),
            Links("co_signatories", "Stakeholders who signed the same statement.", "stakeholders"),
            Date("date", "Date of the statement; empty where not known."),
            Link("text", "The text that the remark is about; empty where it is not tied to one.", "texts"),
            Term("level", "What the remark is about.", Vocabularies.ConcernLevel),
            ProvisionList("Provisions it speaks of, in the final numbering."),
            List("draft_articles", "Article numbers as the stakeholder cited them, in the numbering of the draft."),
            Link("theme", "The theme.", "themes", required: true),
            Term("stance", "The stakeholder's stance.", Vocabularies.Stance),
            Text("summary", "What was said, in the dataset's own words.", required: true),
            Text("ask", "What the stakeholder wanted; empty where it asked for nothing."),
            Text("quote", "At most twenty words of the stakeholder's own.") with { MaximumWords = 20 },
            Term("outcome", "What came of it in the final text.", Vocabularies.Outcome),
            Text("outcome_note", "On what the outcome rests."),
            Sources(), Basis(), Confidence(), Note())
        { SeedFiles = "concerns.yaml" },

        new("themes", "Themes", "A term of the controlled vocabulary by which concerns are sorted.",
            Id("privacy"),
            Text("label", "Label for people.", required: true),
            Text("definition", "Definition in one sentence.", required: true))
        { SeedFiles = "themes.yaml" },

        new("claims", "Claims", "Something that a news report asserted, checked against other sources.",
            Id("euronews-2024-08-09-c01"),
            Link("source", "The source that makes the claim.", "sources", required: true),
            Integer("paragraph", "Number of the paragraph in that source."),
            Text("statement", "What is claimed, in the dataset's own words.", required: true),
            List("about", "Records of any kind that it is about.") with { Reference = new FieldReference(ReferenceKind.AnyRecord) },
            Term("verdict", "The finding.", Vocabularies.Verdict),
            Text("correction", "What would be right; empty where nothing is to correct."),
            Links("evidence", "Sources that the finding rests on.", "sources"),
            Basis(), Confidence(), Note())
        { SeedFiles = "claims.yaml" },

        new("disagreements", "Disagreements", "A value on which sources disagree.",
            Id("committee-approval-day"),
            Text("subject", "The record to which the value belongs.", required: true) with { Reference = new FieldReference(ReferenceKind.AnyRecord) },
            Text("field", "The field of that record in which the value stands.", required: true),
            Text("question", "The question on which the sources differ.", required: true),
            Text("preferred", "The value that the dataset keeps; empty where it keeps none."),
            Text("reason", "Why that one, or why none."),
            Sources(), Basis(), Confidence(), Note())
        { SeedFiles = "disagreements.yaml" },

        new("disagreement_accounts", "Accounts", "One of the values that sources give for the same thing.",
            Link("disagreement", "The disagreement.", "disagreements", required: true) with { SeedKey = null },
            Integer("order", "Place among the accounts, from 1.") with { Required = true, SeedKey = null },
            Text("value", "The value.", required: true),
            Sources(), Note())
        { Parent = "disagreements", ParentKey = "accounts", PrimaryKey = ["disagreement", "order"] },

        new("sources", "Sources", "A document that records rest on.",
            Id("un-2024-12-24-a-res-79-243"),
            Text("title", "Title of the document.", required: true),
            Text("publisher", "Original publisher, where known."),
            List("authors", "Names of the authors."),
            Date("date", "Date of publication."),
            Text("url", "Address that was read.") with
            {
                Pattern = "^https?://[!-~]+$", PatternAdvice = "Write an http or https address, with other characters than ASCII percent-encoded.",
            },
            Symbol("Symbol of the document, as the issuing body gives it."),
            Term("kind", "What kind of document it is.", Vocabularies.SourceKind),
            Text("language", "Language, as an ISO 639-1 code.") with { Pattern = "^[a-z]{2,3}$", PatternAdvice = "Write an ISO 639 code, such as en." },
            Term("consulted", "How far it was read.", Vocabularies.Consulted),
            Note())
        { SeedFiles = "sources.yaml" },
    ];

    /// <summary>The table of this name.</summary>
    public static TableSchema Table(string name) => ByName[name];

    private static Dictionary<string, TableSchema> ByName { get; } = Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);

    private static FieldSchema Id(string example, string pattern = $"^{Slug}$") =>
        Text("id", $"Stable id, unique in the dataset, such as {example}.", required: true) with
        {
            Pattern = pattern,
            PatternAdvice = $"Write ids in lower case with hyphens, in the manner of {example}.",
        };

    private static FieldSchema Text(string name, string description, bool required = false) =>
        new(name, FieldType.Text, description) { Required = required };

    private static FieldSchema Integer(string name, string description) => new(name, FieldType.Integer, description) { Minimum = 0 };

    private static FieldSchema List(string name, string description) => new(name, FieldType.List, description);

    private static FieldSchema Date(string name, string description, bool required = false) =>
        new(name, FieldType.Date, description) { Required = required };

    private static FieldSchema Term(string name, string description, Vocabulary vocabulary, bool required = true) =>
        Text(name, description, required) with { Vocabulary = vocabulary };

    private static FieldSchema Link(string name, string description, string table, bool required = false) =>
        Text(name, description, required) with { Reference = new FieldReference(ReferenceKind.Table, table) };

    private static FieldSchema Links(string name, string description, string table) =>
        List(name, description) with { Reference = new FieldReference(ReferenceKind.Table, table) };

    private static FieldSchema ProvisionList(string description) =>
        List("provisions", description) with { Reference = new FieldReference(ReferenceKind.Provision) };

    private static FieldSchema Symbol(string description) => Text("symbol", description) with { IsSymbol = true };

    private static FieldSchema Sources() =>
        Links("sources", "Sources that the record rests on.", "sources") with { Required = true };

    private static FieldSchema Confidence() =>
        Term("confidence", "How sure the record is.", Vocabularies.Confidence);

    private static FieldSchema Basis() =>
        Term("basis", "primary-text where something rests on knowledge of a document that was not opened.", Vocabularies.Basis, required: false) with
        {
            SeedOptional = true,
        };

    private static FieldSchema Note() =>
        Text("note", "What a reader should know about the record.") with { SeedOptional = true };

    /// <summary>Places a field in the optional seed mapping <c>entry_into_force</c>.</summary>
    private static FieldSchema In(this FieldSchema field, string key) => field with { SeedKey = "entry_into_force." + key };
}
