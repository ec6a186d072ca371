namespace TreatyTools.Model;

/// <summary>The terms of <see cref="Vocabularies"/> that code names, so that a misprint does not compile. What a term means is said there.</summary>
public static class Terms
{
    /// <summary>Terms of <see cref="Vocabularies.Confidence"/>.</summary>
    public static class Confidence
    {
        public const string High = "high";
        public const string Medium = "medium";
        public const string Low = "low";
    }

    /// <summary>Terms of <see cref="Vocabularies.Basis"/>.</summary>
    public static class Basis
    {
        public const string PrimaryText = "primary-text";
    }

    /// <summary>Terms of <see cref="Vocabularies.SourceKind"/>.</summary>
    public static class SourceKind
    {
        public const string TreatyText = "treaty-text";
        public const string Resolution = "resolution";
        public const string OfficialDocument = "official-document";
        public const string SessionReport = "session-report";
        public const string Submission = "submission";
        public const string Statement = "statement";
        public const string PressRelease = "press-release";
        public const string News = "news";
        public const string Analysis = "analysis";
        public const string Reference = "reference";
    }

    /// <summary>Terms of <see cref="Vocabularies.Consulted"/>.</summary>
    public static class Consulted
    {
        public const string FullText = "full-text";
        public const string Excerpt = "excerpt";
        public const string NotOpened = "not-opened";
    }

    /// <summary>Terms of <see cref="Vocabularies.TextStage"/>.</summary>
    public static class TextStage
    {
        public const string Proposal = "proposal";
        public const string NegotiatingDocument = "negotiating-document";
        public const string ZeroDraft = "zero-draft";
        public const string RevisedDraft = "revised-draft";
        public const string UpdatedDraft = "updated-draft";
        public const string Final = "final";
    }

    /// <summary>Terms of <see cref="Vocabularies.ProvisionLevel"/>.</summary>
    public static class ProvisionLevel
    {
        public const string Article = "article";
        public const string Paragraph = "paragraph";
    }

    /// <summary>Terms of <see cref="Vocabularies.ProvisionKind"/>.</summary>
    public static class ProvisionKind
    {
        public const string Preamble = "preamble";
        public const string General = "general";
        public const string Criminalization = "criminalization";
        public const string Jurisdiction = "jurisdiction";
        public const string Procedural = "procedural";
        public const string Cooperation = "cooperation";
        public const string Prevention = "prevention";
        public const string TechnicalAssistance = "technical-assistance";
        public const string Implementation = "implementation";
        public const string Final = "final";
    }

    /// <summary>Terms of <see cref="Vocabularies.EventKind"/>.</summary>
    public static class EventKind
    {
        public const string Proposal = "proposal";
        public const string Resolution = "resolution";
        public const string Decision = "decision";
        public const string Session = "session";
        public const string DraftPublished = "draft-published";
        public const string Vote = "vote";
        public const string Adoption = "adoption";
        public const string Signature = "signature";
        public const string Ratification = "ratification";
        public const string Statement = "statement";
        public const string Letter = "letter";
        public const string Report = "report";
        public const string Conference = "conference";
        public const string DomesticAction = "domestic-action";
    }

    /// <summary>Terms of <see cref="Vocabularies.Vote"/>.</summary>
    public static class Vote
    {
        public const string Yes = "yes";
        public const string No = "no";
        public const string Abstain = "abstain";
        public const string NonVoting = "non-voting";
    }

    /// <summary>Terms of <see cref="Vocabularies.StakeholderKind"/>.</summary>
    public static class StakeholderKind
    {
        public const string State = "state";
        public const string StateGroup = "state-group";
        public const string UnBody = "un-body";
        public const string Intergovernmental = "intergovernmental";
        public const string CivilSociety = "civil-society";
        public const string Industry = "industry";
        public const string Company = "company";
        public const string Academia = "academia";
        public const string TechnicalCommunity = "technical-community";
        public const string Individual = "individual";
    }

    /// <summary>Terms of <see cref="Vocabularies.ConcernLevel"/>.</summary>
    public static class ConcernLevel
    {
        public const string Treaty = "treaty";
        public const string Chapter = "chapter";
        public const string Article = "article";
        public const string Paragraph = "paragraph";
        public const string Process = "process";
    }

    /// <summary>Terms of <see cref="Vocabularies.Stance"/>.</summary>
    public static class Stance
    {
        public const string Oppose = "oppose";
        public const string Concern = "concern";
        public const string Propose = "propose";
        public const string ConditionalSupport = "conditional-support";
        public const string Support = "support";
    }

    /// <summary>Terms of <see cref="Vocabularies.Request"/>.</summary>
    public static class Request
    {
        public const string Yes = "yes";
        public const string No = "no";
    }

    /// <summary>Terms of <see cref="Vocabularies.Voice"/>.</summary>
    public static class Voice
    {
        public const string Own = "own";
        public const string Joint = "joint";
    }

    /// <summary>Terms of <see cref="Vocabularies.Outcome"/>.</summary>
    public static class Outcome
    {
        public const string Addressed = "addressed";
        public const string PartlyAddressed = "partly-addressed";
        public const string NotAddressed = "not-addressed";
        public const string Worsened = "worsened";
        public const string Unknown = "unknown";
    }

    /// <summary>Terms of <see cref="Vocabularies.ParticipationAction"/>.</summary>
    public static class ParticipationAction
    {
        public const string Ratification = "ratification";
        public const string Acceptance = "acceptance";
        public const string Approval = "approval";
        public const string Accession = "accession";
    }

    /// <summary>Terms of <see cref="Vocabularies.WaitUnit"/>.</summary>
    public static class WaitUnit
    {
        public const string Days = "days";
        public const string Months = "months";
    }

    /// <summary>Terms of <see cref="Vocabularies.EntryIntoForceDay"/>.</summary>
    public static class EntryIntoForceDay
    {
        public const string DayOfDeposit = "day-of-deposit";
        public const string FirstOfNextMonth = "first-of-next-month";
    }

    /// <summary>Terms of <see cref="Vocabularies.ArticleFate"/>.</summary>
    public static class ArticleFate
    {
        public const string SameNumber = "same-number";
        public const string Renumbered = "renumbered";
        public const string Split = "split";
        public const string Merged = "merged";
        public const string Absent = "absent";
        public const string NoSuccessor = "no-successor";
        public const string NotInText = "not-in-text";
        public const string NotRecorded = "not-recorded";
    }

    /// <summary>Terms of <see cref="Vocabularies.StatusChange"/>.</summary>
    public static class StatusChange
    {
        public const string NewParty = "new-party";
        public const string NewValue = "new-value";
        public const string Different = "different";
        public const string MorePrecise = "more-precise";
        public const string NotInFile = "not-in-file";
        public const string UnknownName = "unknown-name";
    }

    /// <summary>Terms of <see cref="Vocabularies.SignatureWindow"/>.</summary>
    public static class SignatureWindow
    {
        public const string NotYetOpen = "not-yet-open";
        public const string Open = "open";
        public const string Closed = "closed";
        public const string Unknown = "unknown";
    }

    /// <summary>Terms of <see cref="Vocabularies.Standing"/>.</summary>
    public static class Standing
    {
        public const string Bound = "bound";
        public const string Signatory = "signatory";
        public const string None = "none";
    }

    /// <summary>Terms of <see cref="Vocabularies.Overlap"/>.</summary>
    public static class Overlap
    {
        public const string BoundByBoth = "bound-by-both";
        public const string InBoth = "in-both";
        public const string LeftOnly = "left-only";
        public const string RightOnly = "right-only";
    }

    /// <summary>Terms of <see cref="Vocabularies.DatasetChange"/>.</summary>
    public static class DatasetChange
    {
        public const string PropertyChanged = "property-changed";
        public const string TableAdded = "table-added";
        public const string TableRemoved = "table-removed";
        public const string FieldAdded = "field-added";
        public const string FieldRemoved = "field-removed";
        public const string FieldMoved = "field-moved";
        public const string FieldChanged = "field-changed";
        public const string RecordAdded = "record-added";
        public const string RecordRemoved = "record-removed";
        public const string ValueChanged = "value-changed";
    }

    /// <summary>Terms of <see cref="Vocabularies.VersionPart"/>.</summary>
    public static class VersionPart
    {
        public const string Major = "major";
        public const string Minor = "minor";
        public const string Patch = "patch";
        public const string None = "none";
    }
}
