using System.Collections;
using TreatyTools.Core.Countries;
using TreatyTools.Model;

namespace TreatyTools.Completion;

/// <summary>Completes the terms of a closed vocabulary, each with its definition.</summary>
internal abstract class VocabularyCompleter(Vocabulary vocabulary) : ValueCompleter
{
    protected sealed override IEnumerable<Candidate> Candidates(string word, IDictionary bound) =>
        vocabulary.Terms.Select(term => new Candidate(term.Value, term.Definition));
}

/// <summary>Completes grades of confidence.</summary>
internal sealed class ConfidenceCompleter() : VocabularyCompleter(Vocabularies.Confidence);

/// <summary>Completes kinds of source.</summary>
internal sealed class SourceKindCompleter() : VocabularyCompleter(Vocabularies.SourceKind);

/// <summary>Completes how far a source was read.</summary>
internal sealed class ConsultedCompleter() : VocabularyCompleter(Vocabularies.Consulted);

/// <summary>Completes stages of drafting.</summary>
internal sealed class TextStageCompleter() : VocabularyCompleter(Vocabularies.TextStage);

/// <summary>Completes levels of a provision.</summary>
internal sealed class ProvisionLevelCompleter() : VocabularyCompleter(Vocabularies.ProvisionLevel);

/// <summary>Completes kinds of provision.</summary>
internal sealed class ProvisionKindCompleter() : VocabularyCompleter(Vocabularies.ProvisionKind);

/// <summary>Completes modalities.</summary>
internal sealed class ModalityCompleter() : VocabularyCompleter(Vocabularies.Modality);

/// <summary>Completes kinds of event.</summary>
internal sealed class EventKindCompleter() : VocabularyCompleter(Vocabularies.EventKind);

/// <summary>Completes ways to vote.</summary>
internal sealed class VoteCompleter() : VocabularyCompleter(Vocabularies.Vote);

/// <summary>Completes kinds of stakeholder.</summary>
internal sealed class StakeholderKindCompleter() : VocabularyCompleter(Vocabularies.StakeholderKind);

/// <summary>Completes levels of a concern.</summary>
internal sealed class ConcernLevelCompleter() : VocabularyCompleter(Vocabularies.ConcernLevel);

/// <summary>Completes stances.</summary>
internal sealed class StanceCompleter() : VocabularyCompleter(Vocabularies.Stance);

/// <summary>Completes outcomes.</summary>
internal sealed class OutcomeCompleter() : VocabularyCompleter(Vocabularies.Outcome);

/// <summary>Completes relations between provisions.</summary>
internal sealed class RelationCompleter() : VocabularyCompleter(Vocabularies.Relation);

/// <summary>Completes verdicts on claims.</summary>
internal sealed class VerdictCompleter() : VocabularyCompleter(Vocabularies.Verdict);

/// <summary>Completes groups of States; also found by their names.</summary>
internal sealed class GroupCompleter : ValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(string word, IDictionary bound) =>
        GroupTable.All.Select(group => new Candidate(group.Code, group.Name, string.Join('|', group.Aliases.Prepend(group.Name))));
}
