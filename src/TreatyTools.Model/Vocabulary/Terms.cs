namespace TreatyTools.Model;

/// <summary>
/// The terms of <see cref="Vocabularies"/> that code names, so that a misprint does not compile. What a term means is said there.
/// </summary>
public static class Terms
{
    /// <summary>Terms of <see cref="Vocabularies.Confidence"/>.</summary>
    public static class Confidence
    {
        /// <summary><c>high</c></summary>
        public const string High = "high";
        /// <summary><c>medium</c></summary>
        public const string Medium = "medium";
        /// <summary><c>low</c></summary>
        public const string Low = "low";
    }

    /// <summary>Terms of <see cref="Vocabularies.Basis"/>.</summary>
    public static class Basis
    {
        /// <summary><c>primary-text</c></summary>
        public const string PrimaryText = "primary-text";
    }

    /// <summary>Terms of <see cref="Vocabularies.SourceKind"/>.</summary>
    public static class SourceKind
    {
        /// <summary><c>treaty-text</c></summary>
        public const string TreatyText = "treaty-text";
        /// <summary><c>resolution</c></summary>
        public const string Resolution = "resolution";
        /// <summary><c>official-document</c></summary>
        public const string OfficialDocument = "official-document";
        /// <summary><c>session-report</c></summary>
        public const string SessionReport = "session-report";
        /// <summary><c>submission</c></summary>
        public const string Submission = "submission";
        /// <summary><c>statement</c></summary>
        public const string Statement = "statement";
        /// <summary><c>press-release</c></summary>
        public const string PressRelease = "press-release";
        /// <summary><c>news</c></summary>
        public const string News = "news";
        /// <summary><c>analysis</c></summary>
        public const string Analysis = "analysis";
        /// <summary><c>reference</c></summary>
        public const string Reference = "reference";
    }

    /// <summary>Terms of <see cref="Vocabularies.Consulted"/>.</summary>
    public static class Consulted
    {
        /// <summary><c>full-text</c></summary>
        public const string FullText = "full-text";
        /// <summary><c>excerpt</c></summary>
        public const string Excerpt = "excerpt";
        /// <summary><c>not-opened</c></summary>
        public const string NotOpened = "not-opened";
    }

    /// <summary>Terms of <see cref="Vocabularies.TextStage"/>.</summary>
    public static class TextStage
    {
        /// <summary><c>proposal</c></summary>
        public const string Proposal = "proposal";
        /// <summary><c>negotiating-document</c></summary>
        public const string NegotiatingDocument = "negotiating-document";
        /// <summary><c>zero-draft</c></summary>
        public const string ZeroDraft = "zero-draft";
        /// <summary><c>revised-draft</c></summary>
        public const string RevisedDraft = "revised-draft";
        /// <summary><c>updated-draft</c></summary>
        public const string UpdatedDraft = "updated-draft";
        /// <summary><c>final</c></summary>
        public const string Final = "final";
    }

    /// <summary>Terms of <see cref="Vocabularies.ProvisionLevel"/>.</summary>
    public static class ProvisionLevel
    {
        /// <summary><c>article</c></summary>
        public const string Article = "article";
        /// <summary><c>paragraph</c></summary>
        public const string Paragraph = "paragraph";
    }

    /// <summary>Terms of <see cref="Vocabularies.ProvisionKind"/>.</summary>
    public static class ProvisionKind
    {
        /// <summary><c>preamble</c></summary>
        public const string Preamble = "preamble";
        /// <summary><c>general</c></summary>
        public const string General = "general";
        /// <summary><c>criminalization</c></summary>
        public const string Criminalization = "criminalization";
        /// <summary><c>jurisdiction</c></summary>
        public const string Jurisdiction = "jurisdiction";
        /// <summary><c>procedural</c></summary>
        public const string Procedural = "procedural";
        /// <summary><c>cooperation</c></summary>
        public const string Cooperation = "cooperation";
        /// <summary><c>prevention</c></summary>
        public const string Prevention = "prevention";
        /// <summary><c>technical-assistance</c></summary>
        public const string TechnicalAssistance = "technical-assistance";
        /// <summary><c>implementation</c></summary>
        public const string Implementation = "implementation";
        /// <summary><c>final</c></summary>
        public const string Final = "final";
    }

    /// <summary>Terms of <see cref="Vocabularies.EventKind"/>.</summary>
    public static class EventKind
    {
        /// <summary><c>proposal</c></summary>
        public const string Proposal = "proposal";
        /// <summary><c>resolution</c></summary>
        public const string Resolution = "resolution";
        /// <summary><c>decision</c></summary>
        public const string Decision = "decision";
        /// <summary><c>session</c></summary>
        public const string Session = "session";
        /// <summary><c>draft-published</c></summary>
        public const string DraftPublished = "draft-published";
        /// <summary><c>vote</c></summary>
        public const string Vote = "vote";
        /// <summary><c>adoption</c></summary>
        public const string Adoption = "adoption";
        /// <summary><c>signature</c></summary>
        public const string Signature = "signature";
        /// <summary><c>ratification</c></summary>
        public const string Ratification = "ratification";
        /// <summary><c>statement</c></summary>
        public const string Statement = "statement";
        /// <summary><c>letter</c></summary>
        public const string Letter = "letter";
        /// <summary><c>report</c></summary>
        public const string Report = "report";
        /// <summary><c>conference</c></summary>
        public const string Conference = "conference";
        /// <summary><c>domestic-action</c></summary>
        public const string DomesticAction = "domestic-action";
    }

    /// <summary>Terms of <see cref="Vocabularies.Vote"/>.</summary>
    public static class Vote
    {
        /// <summary><c>yes</c></summary>
        public const string Yes = "yes";
        /// <summary><c>no</c></summary>
        public const string No = "no";
        /// <summary><c>abstain</c></summary>
        public const string Abstain = "abstain";
        /// <summary><c>non-voting</c></summary>
        public const string NonVoting = "non-voting";
    }

    /// <summary>Terms of <see cref="Vocabularies.StakeholderKind"/>.</summary>
    public static class StakeholderKind
    {
        /// <summary><c>state</c></summary>
        public const string State = "state";
        /// <summary><c>state-group</c></summary>
        public const string StateGroup = "state-group";
        /// <summary><c>un-body</c></summary>
        public const string UnBody = "un-body";
        /// <summary><c>intergovernmental</c></summary>
        public const string Intergovernmental = "intergovernmental";
        /// <summary><c>civil-society</c></summary>
        public const string CivilSociety = "civil-society";
        /// <summary><c>industry</c></summary>
        public const string Industry = "industry";
        /// <summary><c>company</c></summary>
        public const string Company = "company";
        /// <summary><c>academia</c></summary>
        public const string Academia = "academia";
        /// <summary><c>technical-community</c></summary>
        public const string TechnicalCommunity = "technical-community";
        /// <summary><c>individual</c></summary>
        public const string Individual = "individual";
    }

    /// <summary>Terms of <see cref="Vocabularies.ConcernLevel"/>.</summary>
    public static class ConcernLevel
    {
        /// <summary><c>treaty</c></summary>
        public const string Treaty = "treaty";
        /// <summary><c>chapter</c></summary>
        public const string Chapter = "chapter";
        /// <summary><c>article</c></summary>
        public const string Article = "article";
        /// <summary><c>paragraph</c></summary>
        public const string Paragraph = "paragraph";
        /// <summary><c>process</c></summary>
        public const string Process = "process";
    }

    /// <summary>Terms of <see cref="Vocabularies.Stance"/>.</summary>
    public static class Stance
    {
        /// <summary><c>oppose</c></summary>
        public const string Oppose = "oppose";
        /// <summary><c>concern</c></summary>
        public const string Concern = "concern";
        /// <summary><c>propose</c></summary>
        public const string Propose = "propose";
        /// <summary><c>conditional-support</c></summary>
        public const string ConditionalSupport = "conditional-support";
        /// <summary><c>support</c></summary>
        public const string Support = "support";
    }

    /// <summary>Terms of <see cref="Vocabularies.Request"/>.</summary>
    public static class Request
    {
        /// <summary><c>yes</c></summary>
        public const string Yes = "yes";
        /// <summary><c>no</c></summary>
        public const string No = "no";
    }

    /// <summary>Terms of <see cref="Vocabularies.Voice"/>.</summary>
    public static class Voice
    {
        /// <summary><c>own</c></summary>
        public const string Own = "own";
        /// <summary><c>joint</c></summary>
        public const string Joint = "joint";
    }

    /// <summary>Terms of <see cref="Vocabularies.Outcome"/>.</summary>
    public static class Outcome
    {
        /// <summary><c>addressed</c></summary>
        public const string Addressed = "addressed";
        /// <summary><c>partly-addressed</c></summary>
        public const string PartlyAddressed = "partly-addressed";
        /// <summary><c>not-addressed</c></summary>
        public const string NotAddressed = "not-addressed";
        /// <summary><c>worsened</c></summary>
        public const string Worsened = "worsened";
        /// <summary><c>unknown</c></summary>
        public const string Unknown = "unknown";
    }

    /// <summary>Terms of <see cref="Vocabularies.ParticipationAction"/>.</summary>
    public static class ParticipationAction
    {
        /// <summary><c>ratification</c></summary>
        public const string Ratification = "ratification";
        /// <summary><c>acceptance</c></summary>
        public const string Acceptance = "acceptance";
        /// <summary><c>approval</c></summary>
        public const string Approval = "approval";
        /// <summary><c>accession</c></summary>
        public const string Accession = "accession";
    }

    /// <summary>Terms of <see cref="Vocabularies.WaitUnit"/>.</summary>
    public static class WaitUnit
    {
        /// <summary><c>days</c></summary>
        public const string Days = "days";
        /// <summary><c>months</c></summary>
        public const string Months = "months";
    }

    /// <summary>Terms of <see cref="Vocabularies.EntryIntoForceDay"/>.</summary>
    public static class EntryIntoForceDay
    {
        /// <summary><c>day-of-deposit</c></summary>
        public const string DayOfDeposit = "day-of-deposit";
        /// <summary><c>first-of-next-month</c></summary>
        public const string FirstOfNextMonth = "first-of-next-month";
    }

    /// <summary>Terms of <see cref="Vocabularies.ArticleFate"/>.</summary>
    public static class ArticleFate
    {
        /// <summary><c>same-number</c></summary>
        public const string SameNumber = "same-number";
        /// <summary><c>renumbered</c></summary>
        public const string Renumbered = "renumbered";
        /// <summary><c>split</c></summary>
        public const string Split = "split";
        /// <summary><c>merged</c></summary>
        public const string Merged = "merged";
        /// <summary><c>absent</c></summary>
        public const string Absent = "absent";
        /// <summary><c>no-successor</c></summary>
        public const string NoSuccessor = "no-successor";
        /// <summary><c>not-in-text</c></summary>
        public const string NotInText = "not-in-text";
        /// <summary><c>not-recorded</c></summary>
        public const string NotRecorded = "not-recorded";
    }

    /// <summary>Terms of <see cref="Vocabularies.StatusChange"/>.</summary>
    public static class StatusChange
    {
        /// <summary><c>new-party</c></summary>
        public const string NewParty = "new-party";
        /// <summary><c>new-value</c></summary>
        public const string NewValue = "new-value";
        /// <summary><c>different</c></summary>
        public const string Different = "different";
        /// <summary><c>more-precise</c></summary>
        public const string MorePrecise = "more-precise";
        /// <summary><c>not-in-file</c></summary>
        public const string NotInFile = "not-in-file";
        /// <summary><c>unknown-name</c></summary>
        public const string UnknownName = "unknown-name";
    }

    /// <summary>Terms of <see cref="Vocabularies.SignatureWindow"/>.</summary>
    public static class SignatureWindow
    {
        /// <summary><c>not-yet-open</c></summary>
        public const string NotYetOpen = "not-yet-open";
        /// <summary><c>open</c></summary>
        public const string Open = "open";
        /// <summary><c>closed</c></summary>
        public const string Closed = "closed";
        /// <summary><c>unknown</c></summary>
        public const string Unknown = "unknown";
    }

    /// <summary>Terms of <see cref="Vocabularies.Standing"/>.</summary>
    public static class Standing
    {
        /// <summary><c>bound</c></summary>
        public const string Bound = "bound";
        /// <summary><c>signatory</c></summary>
        public const string Signatory = "signatory";
        /// <summary><c>none</c></summary>
        public const string None = "none";
    }

    /// <summary>Terms of <see cref="Vocabularies.Overlap"/>.</summary>
    public static class Overlap
    {
        /// <summary><c>bound-by-both</c></summary>
        public const string BoundByBoth = "bound-by-both";
        /// <summary><c>in-both</c></summary>
        public const string InBoth = "in-both";
        /// <summary><c>left-only</c></summary>
        public const string LeftOnly = "left-only";
        /// <summary><c>right-only</c></summary>
        public const string RightOnly = "right-only";
    }

    /// <summary>Terms of <see cref="Vocabularies.DatasetChange"/>.</summary>
    public static class DatasetChange
    {
        /// <summary><c>property-changed</c></summary>
        public const string PropertyChanged = "property-changed";
        /// <summary><c>table-added</c></summary>
        public const string TableAdded = "table-added";
        /// <summary><c>table-removed</c></summary>
        public const string TableRemoved = "table-removed";
        /// <summary><c>field-added</c></summary>
        public const string FieldAdded = "field-added";
        /// <summary><c>field-removed</c></summary>
        public const string FieldRemoved = "field-removed";
        /// <summary><c>field-moved</c></summary>
        public const string FieldMoved = "field-moved";
        /// <summary><c>field-changed</c></summary>
        public const string FieldChanged = "field-changed";
        /// <summary><c>record-added</c></summary>
        public const string RecordAdded = "record-added";
        /// <summary><c>record-removed</c></summary>
        public const string RecordRemoved = "record-removed";
        /// <summary><c>value-changed</c></summary>
        public const string ValueChanged = "value-changed";
    }

    /// <summary>Terms of <see cref="Vocabularies.VersionPart"/>.</summary>
    public static class VersionPart
    {
        /// <summary><c>major</c></summary>
        public const string Major = "major";
        /// <summary><c>minor</c></summary>
        public const string Minor = "minor";
        /// <summary><c>patch</c></summary>
        public const string Patch = "patch";
        /// <summary><c>none</c></summary>
        public const string None = "none";
    }
}
