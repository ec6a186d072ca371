namespace TreatyTools.Model;

/// <summary>The closed vocabularies of every dataset. Themes are data, not here.</summary>
public static class Vocabularies
{
    /// <summary>How sure a record is.</summary>
    public static Vocabulary Confidence { get; } = new("confidence",
        ("high", "The cited sources say it."),
        ("medium", "Inferred from what the sources say, or recalled and consistent with them."),
        ("low", "Recalled, or resting on one weak source."));

    /// <summary>What a record rests on beyond its sources.</summary>
    public static Vocabulary Basis { get; } = new("basis",
        ("primary-text", "Something in the record rests on knowledge of a cited document that was not opened."));

    /// <summary>Kinds of source.</summary>
    public static Vocabulary SourceKind { get; } = new("source-kind",
        ("treaty-text", "The text of a treaty, final or in draft."),
        ("resolution", "A resolution of an international body."),
        ("official-document", "Another document issued by an international body or a government."),
        ("session-report", "A report on a session of a negotiating body."),
        ("submission", "A paper submitted to a negotiating body."),
        ("statement", "A statement, letter or post in which somebody speaks for itself."),
        ("press-release", "A press release."),
        ("news", "A news report."),
        ("analysis", "A scholarly, legal or policy analysis."),
        ("reference", "A reference page, table or encyclopaedia."));

    /// <summary>How far a source was read.</summary>
    public static Vocabulary Consulted { get; } = new("consulted",
        ("full-text", "Read in full."),
        ("excerpt", "Read in part, as a rule its opening."),
        ("not-opened", "Cited, but not opened."));

    /// <summary>Stages of drafting, earliest first.</summary>
    public static Vocabulary TextStage { get; } = new("text-stage",
        ("proposal", "A draft that a State or group put forward."),
        ("negotiating-document", "A consolidated text of proposals to negotiate on."),
        ("zero-draft", "The first full draft of the chair."),
        ("revised-draft", "A draft revised in the light of a session."),
        ("updated-draft", "A late draft that updates the revised one."),
        ("final", "The text as adopted."));

    /// <summary>Levels of a provision.</summary>
    public static Vocabulary ProvisionLevel { get; } = new("provision-level",
        ("article", "An article, or the preamble as a whole."),
        ("paragraph", "A paragraph, a lettered part of one, or a range of paragraphs summarised together."));

    /// <summary>Kinds of provision.</summary>
    public static Vocabulary ProvisionKind { get; } = new("provision-kind",
        ("preamble", "The preamble."),
        ("general", "Purpose, definitions, scope and principles."),
        ("criminalization", "Offences and what belongs to them: participation, liability, sanctions."),
        ("jurisdiction", "Which State may prosecute."),
        ("procedural", "Powers of investigation, their safeguards, and procedure."),
        ("cooperation", "International cooperation: extradition, assistance, recovery of property."),
        ("prevention", "Prevention of crime."),
        ("technical-assistance", "Technical assistance, capacity-building and exchange of information."),
        ("implementation", "The conference of the parties and other machinery."),
        ("final", "Signature, entry into force, amendment, withdrawal and other final clauses."));

    /// <summary>Force of a paragraph, the most binding first.</summary>
    public static Vocabulary Modality { get; } = new("modality",
        ("shall", "Binds the parties to do or not to do something."),
        ("shall-endeavour", "Binds the parties to try."),
        ("encouragement", "Asks the parties to consider or encourages them."),
        ("may", "Allows something."),
        ("savings", "Preserves other rights, duties or law."),
        ("definition", "Gives a term its meaning."));

    /// <summary>Kinds of event.</summary>
    public static Vocabulary EventKind { get; } = new("event-kind",
        ("proposal", "A State or group puts a draft or an initiative forward."),
        ("resolution", "A body passes a resolution."),
        ("decision", "A body or a government decides."),
        ("session", "A negotiating body or a committee of it meets."),
        ("draft-published", "A draft is made public."),
        ("vote", "A vote is taken on a motion."),
        ("adoption", "A text is adopted or approved."),
        ("signature", "A treaty is signed or opened for signature."),
        ("ratification", "An instrument is deposited, or a treaty enters into force."),
        ("statement", "Somebody speaks in public about the matter."),
        ("letter", "A letter or joint statement is sent or published."),
        ("report", "A report is published."),
        ("conference", "People meet to discuss the matter outside the negotiation."),
        ("domestic-action", "A State acts at home: a bill, a hearing, an approval."));

    /// <summary>Kinds of stakeholder.</summary>
    public static Vocabulary StakeholderKind { get; } = new("stakeholder-kind",
        ("state", "A State."),
        ("state-group", "A group of States."),
        ("un-body", "An organ, office or expert of the United Nations."),
        ("intergovernmental", "Another intergovernmental organisation or a body of one."),
        ("civil-society", "A non-governmental organisation, a coalition or a joint letter of such."),
        ("industry", "An association of companies."),
        ("company", "A company."),
        ("academia", "A university, a research institute or a group of researchers."),
        ("technical-community", "A body that runs or standardises the technical infrastructure."),
        ("individual", "A person speaking for herself or himself."));

    /// <summary>What a concern is about.</summary>
    public static Vocabulary ConcernLevel { get; } = new("concern-level",
        ("treaty", "The treaty as a whole: its title, adoption, signature or rejection."),
        ("chapter", "A group of articles, or offences that are not in the text."),
        ("article", "One or several articles."),
        ("paragraph", "A paragraph."),
        ("process", "The run of the negotiation and who takes part in it."));

    /// <summary>Stances.</summary>
    public static Vocabulary Stance { get; } = new("stance",
        ("oppose", "Wants the text, or part of it, gone."),
        ("concern", "Sees a danger or a fault in it."),
        ("propose", "Puts a change or an addition forward."),
        ("conditional-support", "Backs it if something is kept or changed."),
        ("support", "Backs it as it is."));

    /// <summary>Outcomes, measured against the final text.</summary>
    public static Vocabulary Outcome { get; } = new("outcome",
        ("addressed", "The final text gives what was asked."),
        ("partly-addressed", "The final text gives part of what was asked."),
        ("not-addressed", "The final text does not give what was asked."),
        ("worsened", "The final text is further from what was asked than the draft was."),
        ("unknown", "There is nothing to measure, or it is not known."));

    /// <summary>Ways to consent to be bound.</summary>
    public static Vocabulary ParticipationAction { get; } = new("participation-action",
        ("ratification", "Ratification, after signature."),
        ("acceptance", "Acceptance, after signature."),
        ("approval", "Approval, after signature."),
        ("accession", "Accession, without signature."));

    /// <summary>Units of the wait before entry into force.</summary>
    public static Vocabulary WaitUnit { get; } = new("wait-unit",
        ("days", "Days."),
        ("months", "Calendar months."));

    /// <summary>The day to which the wait before entry into force leads.</summary>
    public static Vocabulary EntryIntoForceDay { get; } = new("entry-into-force-day",
        ("day-of-deposit", "The day that lies the wait after the deposit of the last instrument needed."),
        ("first-of-next-month", "The first day of the month after the wait has run out."));

    /// <summary>How one provision stands to another.</summary>
    public static Vocabulary Relation { get; } = new("relation",
        ("equivalent", "Says the same in substance."),
        ("adapted", "Takes the other over with changes."),
        ("broader", "Covers what the other covers, and more."),
        ("narrower", "Covers part of what the other covers."),
        ("related", "Deals with the same matter in another way."));

    /// <summary>What became of an article's number between two texts.</summary>
    public static Vocabulary ArticleFate { get; } = new("article-fate",
        ("same-number", "It stands under the same number."),
        ("renumbered", "It stands under another number."),
        ("split", "It became several articles; this is one of them."),
        ("merged", "It and others became one article."),
        ("absent", "The article it belongs to has no place in the other text: it came later or was dropped."),
        ("no-successor", "No final article is recorded as having stood under this number."),
        ("not-in-text", "The text has fewer articles than that."),
        ("not-recorded", "The dataset does not say where the articles of the other text, or of this one, stand."));

    /// <summary>How a depositary's status file differs from the dataset.</summary>
    public static Vocabulary StatusChange { get; } = new("status-change",
        ("new-party", "The file has a participant that the dataset lacks."),
        ("new-value", "The file has a date or an act where the dataset has none."),
        ("different", "File and dataset disagree."),
        ("more-precise", "The file has a day within the period that the dataset gives."),
        ("not-in-file", "The dataset has a participant, or a date, that the file lacks."),
        ("unknown-name", "The file has a participant whose name is not known."));

    /// <summary>Whether a treaty can be signed.</summary>
    public static Vocabulary SignatureWindow { get; } = new("signature-window",
        ("not-yet-open", "It has not been opened for signature."),
        ("open", "It can be signed."),
        ("closed", "The time for signature is over; a State can accede."),
        ("unknown", "The dataset does not say when it was opened."));

    /// <summary>How a State or organisation stands to a treaty.</summary>
    public static Vocabulary Standing { get; } = new("standing",
        ("bound", "It has deposited an instrument of ratification, acceptance, approval or accession."),
        ("signatory", "It has signed and not consented to be bound."),
        ("none", "Neither is recorded."));

    /// <summary>How a State or organisation stands to two treaties.</summary>
    public static Vocabulary Overlap { get; } = new("overlap",
        ("bound-by-both", "Bound by both."),
        ("in-both", "In both, at least once by signature alone."),
        ("left-only", "In the first alone."),
        ("right-only", "In the second alone."));

    /// <summary>Findings on claims.</summary>
    public static Vocabulary Verdict { get; } = new("verdict",
        ("supported", "Other sources bear it out."),
        ("imprecise", "Right in the main, wrong or loose in a detail."),
        ("inaccurate", "Other sources contradict it."),
        ("unverified", "No source was found that decides it."));

    /// <summary>All vocabularies.</summary>
    public static IReadOnlyList<Vocabulary> All { get; } =
    [
        Confidence, Basis, SourceKind, Consulted, TextStage, ProvisionLevel, ProvisionKind, Modality, EventKind, StakeholderKind,
        ConcernLevel, Stance, Outcome, ParticipationAction, WaitUnit, EntryIntoForceDay, Relation, ArticleFate, StatusChange,
        SignatureWindow, Standing, Overlap, Verdict,
    ];
}
