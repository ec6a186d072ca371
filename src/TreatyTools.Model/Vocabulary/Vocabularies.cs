namespace TreatyTools.Model;

/// <summary>The closed vocabularies of every dataset. Themes are data, not here.</summary>
public static class Vocabularies
{
    /// <summary>How sure a record is.</summary>
    public static Vocabulary Confidence { get; } = new("confidence",
        (Terms.Confidence.High, "The cited sources say it."),
        (Terms.Confidence.Medium, "Inferred from what the sources say, or recalled and consistent with them."),
        (Terms.Confidence.Low, "Recalled, or resting on one weak source."));

    /// <summary>What a record rests on beyond its sources.</summary>
    public static Vocabulary Basis { get; } = new("basis",
        (Terms.Basis.PrimaryText, "Something in the record rests on knowledge of a cited document that was not opened."));

    /// <summary>Kinds of source.</summary>
    public static Vocabulary SourceKind { get; } = new("source-kind",
        (Terms.SourceKind.TreatyText, "The text of a treaty, final or in draft."),
        (Terms.SourceKind.Resolution, "A resolution of an international body."),
        (Terms.SourceKind.OfficialDocument, "Another document issued by an international body or a government."),
        (Terms.SourceKind.SessionReport, "A report on a session of a negotiating body."),
        (Terms.SourceKind.Submission, "A paper submitted to a negotiating body."),
        (Terms.SourceKind.Statement, "A statement, letter or post in which somebody speaks for itself."),
        (Terms.SourceKind.PressRelease, "A press release."),
        (Terms.SourceKind.News, "A news report."),
        (Terms.SourceKind.Analysis, "A scholarly, legal or policy analysis."),
        (Terms.SourceKind.Reference, "A reference page, table or encyclopaedia."));

    /// <summary>How far a source was read.</summary>
    public static Vocabulary Consulted { get; } = new("consulted",
        (Terms.Consulted.FullText, "Read in full."),
        (Terms.Consulted.Excerpt, "Read in part, as a rule its opening."),
        (Terms.Consulted.NotOpened, "Cited, but not opened."));

    /// <summary>Stages of drafting, earliest first.</summary>
    public static Vocabulary TextStage { get; } = new("text-stage",
        (Terms.TextStage.Proposal, "A draft that a State or group put forward."),
        (Terms.TextStage.NegotiatingDocument, "A consolidated text of proposals to negotiate on."),
        (Terms.TextStage.ZeroDraft, "The first full draft of the chair."),
        (Terms.TextStage.RevisedDraft, "A draft revised in the light of a session."),
        (Terms.TextStage.UpdatedDraft, "A late draft that updates the revised one."),
        (Terms.TextStage.Final, "The text as adopted."));

    /// <summary>Levels of a provision.</summary>
    public static Vocabulary ProvisionLevel { get; } = new("provision-level",
        (Terms.ProvisionLevel.Article, "An article, or the preamble as a whole."),
        (Terms.ProvisionLevel.Paragraph, "A paragraph, a lettered part of one, or a range of paragraphs summarised together."));

    /// <summary>Kinds of provision.</summary>
    public static Vocabulary ProvisionKind { get; } = new("provision-kind",
        (Terms.ProvisionKind.Preamble, "The preamble."),
        (Terms.ProvisionKind.General, "Purpose, definitions, scope and principles."),
        (Terms.ProvisionKind.Criminalization, "Offences and what belongs to them: participation, liability, sanctions."),
        (Terms.ProvisionKind.Jurisdiction, "Which State may prosecute."),
        (Terms.ProvisionKind.Procedural, "Powers of investigation, their safeguards, and procedure."),
        (Terms.ProvisionKind.Cooperation, "International cooperation: extradition, assistance, recovery of property."),
        (Terms.ProvisionKind.Prevention, "Prevention of crime."),
        (Terms.ProvisionKind.TechnicalAssistance, "Technical assistance, capacity-building and exchange of information."),
        (Terms.ProvisionKind.Implementation, "The conference of the parties and other machinery."),
        (Terms.ProvisionKind.Final, "Signature, entry into force, amendment, withdrawal and other final clauses."));

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
        (Terms.EventKind.Proposal, "A State or group puts a draft or an initiative forward."),
        (Terms.EventKind.Resolution, "A body passes a resolution."),
        (Terms.EventKind.Decision, "A body or a government decides."),
        (Terms.EventKind.Session, "A negotiating body or a committee of it meets."),
        (Terms.EventKind.DraftPublished, "A draft is made public."),
        (Terms.EventKind.Vote, "A vote is taken on a motion."),
        (Terms.EventKind.Adoption, "A text is adopted or approved."),
        (Terms.EventKind.Signature, "A treaty is signed or opened for signature."),
        (Terms.EventKind.Ratification, "An instrument is deposited, or a treaty enters into force."),
        (Terms.EventKind.Statement, "Somebody speaks in public about the matter."),
        (Terms.EventKind.Letter, "A letter or joint statement is sent or published."),
        (Terms.EventKind.Report, "A report is published."),
        (Terms.EventKind.Conference, "People meet to discuss the matter outside the negotiation."),
        (Terms.EventKind.DomesticAction, "A State acts at home: a bill, a hearing, an approval."));

    /// <summary>Ways to vote, and not to.</summary>
    public static Vocabulary Vote { get; } = new("vote",
        (Terms.Vote.Yes, "In favour of the motion."),
        (Terms.Vote.No, "Against it."),
        (Terms.Vote.Abstain, "Abstained, and was counted as abstaining."),
        (Terms.Vote.NonVoting, "Took no part in the vote, whether absent or present: the roll call does not list it."));

    /// <summary>Kinds of stakeholder.</summary>
    public static Vocabulary StakeholderKind { get; } = new("stakeholder-kind",
        (Terms.StakeholderKind.State, "A State."),
        (Terms.StakeholderKind.StateGroup, "A group of States."),
        (Terms.StakeholderKind.UnBody, "An organ, office or expert of the United Nations."),
        (Terms.StakeholderKind.Intergovernmental, "Another intergovernmental organisation or a body of one."),
        (Terms.StakeholderKind.CivilSociety, "A non-governmental organisation, a coalition or a joint letter of such."),
        (Terms.StakeholderKind.Industry, "An association of companies."),
        (Terms.StakeholderKind.Company, "A company."),
        (Terms.StakeholderKind.Academia, "A university, a research institute or a group of researchers."),
        (Terms.StakeholderKind.TechnicalCommunity, "A body that runs or standardises the technical infrastructure."),
        (Terms.StakeholderKind.Individual, "A person speaking for herself or himself."));

    /// <summary>What a concern is about.</summary>
    public static Vocabulary ConcernLevel { get; } = new("concern-level",
        (Terms.ConcernLevel.Treaty, "The treaty as a whole: its need, title, adoption or signature, or an effect or quality of all of it, without a part that "
            + "is singled out."),
        (Terms.ConcernLevel.Chapter, "A matter that three or more articles govern together, or offences that are not in the text."),
        (Terms.ConcernLevel.Article, "A matter that one or two articles govern, whether or not they are named; so is the scope of the treaty."),
        (Terms.ConcernLevel.Paragraph, "A paragraph, or paragraphs named one by one."),
        (Terms.ConcernLevel.Process, "The run of the negotiation and who takes part in it."));

    /// <summary>Stances.</summary>
    public static Vocabulary Stance { get; } = new("stance",
        (Terms.Stance.Oppose, "Says that the text, a part of it or another's proposal should go, stay out or not be adopted or signed, or denies the "
            + "need for it."),
        (Terms.Stance.Concern, "Finds a fault or sees a danger, and says neither that it should go nor what should stand instead; or abstains."),
        (Terms.Stance.Propose, "Says what should be put in, changed or done, or what the text must not lead to."),
        (Terms.Stance.ConditionalSupport, "Backs or accepts it in words, and ties that to a condition, a reservation or wishes that were not met."),
        (Terms.Stance.Support, "Backs the text, a part of it or another's proposal as it is; a worry about crime is no worry about the text."));

    /// <summary>Whether a remark asks for something.</summary>
    public static Vocabulary Request { get; } = new("request",
        (Terms.Request.Yes, "It says in words what it wants, backs or resists a clause or a proposal, or finds fault with a part of the text or a step of the "
            + "process that it names."),
        (Terms.Request.No, "It praises, reports, speaks of crime or of other laws, or judges the treaty as a whole without naming a part."));

    /// <summary>Fields of concerns that are coded by people and compared.</summary>
    public static Vocabulary CodedField { get; } = new("coded-field",
        ("level", "What the remark is about."),
        ("theme", "Its theme."),
        ("stance", "Where the stakeholder stands."),
        ("ask", "Whether it asks for something."),
        ("outcome", "What came of it in the final text."),
        ("confidence", "How sure the record is."));

    /// <summary>Whose voice a statement is.</summary>
    public static Vocabulary Voice { get; } = new("voice",
        (Terms.Voice.Own, "The statement of one body or person."),
        (Terms.Voice.Joint, "A statement that several signed."));

    /// <summary>Outcomes, measured against the final text.</summary>
    public static Vocabulary Outcome { get; } = new("outcome",
        (Terms.Outcome.Addressed, "The final text gives all that was asked, or has not what was faulted."),
        (Terms.Outcome.PartlyAddressed, "Words of the final text can be cited that give some of what was asked, be it narrower, weaker or left to each State."),
        (Terms.Outcome.NotAddressed, "No words of the final text give any of it, or only what the remark itself names as too weak."),
        (Terms.Outcome.Worsened, "The draft had what was asked, and the final text has it no more."),
        (Terms.Outcome.Unknown, "There is nothing to measure, or it is not known."));

    /// <summary>Ways to consent to be bound.</summary>
    public static Vocabulary ParticipationAction { get; } = new("participation-action",
        (Terms.ParticipationAction.Ratification, "Ratification, after signature."),
        (Terms.ParticipationAction.Acceptance, "Acceptance, after signature."),
        (Terms.ParticipationAction.Approval, "Approval, after signature."),
        (Terms.ParticipationAction.Accession, "Accession, without signature."));

    /// <summary>Units of the wait before entry into force.</summary>
    public static Vocabulary WaitUnit { get; } = new("wait-unit",
        (Terms.WaitUnit.Days, "Days."),
        (Terms.WaitUnit.Months, "Calendar months."));

    /// <summary>The day to which the wait before entry into force leads.</summary>
    public static Vocabulary EntryIntoForceDay { get; } = new("entry-into-force-day",
        (Terms.EntryIntoForceDay.DayOfDeposit, "The day that lies the wait after the deposit of the last instrument needed."),
        (Terms.EntryIntoForceDay.FirstOfNextMonth, "The first day of the month after the wait has run out."));

    /// <summary>How one provision stands to another.</summary>
    public static Vocabulary Relation { get; } = new("relation",
        ("equivalent", "Says the same in substance."),
        ("adapted", "Takes the other over with changes."),
        ("broader", "Covers what the other covers, and more."),
        ("narrower", "Covers part of what the other covers."),
        ("related", "Deals with the same matter in another way."));

    /// <summary>What became of an article's number between two texts.</summary>
    public static Vocabulary ArticleFate { get; } = new("article-fate",
        (Terms.ArticleFate.SameNumber, "It stands under the same number."),
        (Terms.ArticleFate.Renumbered, "It stands under another number."),
        (Terms.ArticleFate.Split, "It became several articles; this is one of them."),
        (Terms.ArticleFate.Merged, "It and others became one article."),
        (Terms.ArticleFate.Absent, "The article it belongs to has no place in the other text: it came later or was dropped."),
        (Terms.ArticleFate.NoSuccessor, "No final article is recorded as having stood under this number."),
        (Terms.ArticleFate.NotInText, "The text has fewer articles than that."),
        (Terms.ArticleFate.NotRecorded, "The dataset does not say where the articles of the other text, or of this one, stand."));

    /// <summary>How a depositary's status file differs from the dataset.</summary>
    public static Vocabulary StatusChange { get; } = new("status-change",
        (Terms.StatusChange.NewParty, "The file has a participant that the dataset lacks."),
        (Terms.StatusChange.NewValue, "The file has a date or an act where the dataset has none."),
        (Terms.StatusChange.Different, "File and dataset disagree."),
        (Terms.StatusChange.MorePrecise, "The file has a day within the period that the dataset gives."),
        (Terms.StatusChange.NotInFile, "The dataset has a participant, or a date, that the file lacks."),
        (Terms.StatusChange.UnknownName, "The file has a participant whose name is not known."));

    /// <summary>Whether a treaty can be signed.</summary>
    public static Vocabulary SignatureWindow { get; } = new("signature-window",
        (Terms.SignatureWindow.NotYetOpen, "It has not been opened for signature."),
        (Terms.SignatureWindow.Open, "It can be signed."),
        (Terms.SignatureWindow.Closed, "The time for signature is over; a State can accede."),
        (Terms.SignatureWindow.Unknown, "The dataset does not say when it was opened."));

    /// <summary>How a State or organisation stands to a treaty.</summary>
    public static Vocabulary Standing { get; } = new("standing",
        (Terms.Standing.Bound, "It has deposited an instrument of ratification, acceptance, approval or accession."),
        (Terms.Standing.Signatory, "It has signed and not consented to be bound."),
        (Terms.Standing.None, "Neither is recorded."));

    /// <summary>How a State or organisation stands to two treaties.</summary>
    public static Vocabulary Overlap { get; } = new("overlap",
        (Terms.Overlap.BoundByBoth, "Bound by both."),
        (Terms.Overlap.InBoth, "In both, at least once by signature alone."),
        (Terms.Overlap.LeftOnly, "In the first alone."),
        (Terms.Overlap.RightOnly, "In the second alone."));

    /// <summary>Findings on claims.</summary>
    public static Vocabulary Verdict { get; } = new("verdict",
        ("supported", "Other sources bear it out."),
        ("imprecise", "Right in the main, wrong or loose in a detail."),
        ("inaccurate", "Other sources contradict it."),
        ("unverified", "No source was found that decides it."));

    /// <summary>In what two versions of a dataset differ.</summary>
    public static Vocabulary DatasetChange { get; } = new("dataset-change",
        (Terms.DatasetChange.PropertyChanged, "The dataset says something else about itself."),
        (Terms.DatasetChange.TableAdded, "A table is new."),
        (Terms.DatasetChange.TableRemoved, "A table is gone."),
        (Terms.DatasetChange.FieldAdded, "A field is new."),
        (Terms.DatasetChange.FieldRemoved, "A field is gone."),
        (Terms.DatasetChange.FieldMoved, "A field stands at another place among those that both have."),
        (Terms.DatasetChange.FieldChanged, "A field has another type or other rules, or the key of the table is another."),
        (Terms.DatasetChange.RecordAdded, "A record is new."),
        (Terms.DatasetChange.RecordRemoved, "A record is gone."),
        (Terms.DatasetChange.ValueChanged, "A value of a record is another."));

    /// <summary>Parts of a version, the highest first.</summary>
    public static Vocabulary VersionPart { get; } = new("version-part",
        (Terms.VersionPart.Major, "What reads the package may break: fields or tables are others, or records that others refer to are gone."),
        (Terms.VersionPart.Minor, "There is more, or less, of the data."),
        (Terms.VersionPart.Patch, "Values or descriptions were corrected."),
        (Terms.VersionPart.None, "Nothing changed."));

    /// <summary>All vocabularies.</summary>
    public static IReadOnlyList<Vocabulary> All { get; } =
    [
        Confidence, Basis, SourceKind, Consulted, TextStage, ProvisionLevel, ProvisionKind, Modality, EventKind, Vote, StakeholderKind,
        ConcernLevel, Stance, Request, CodedField, Voice, Outcome, ParticipationAction, WaitUnit, EntryIntoForceDay, Relation, ArticleFate, StatusChange,
        SignatureWindow, Standing, Overlap, Verdict, DatasetChange, VersionPart,
    ];
}
