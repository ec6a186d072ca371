namespace TreatyTools.Model;

/// <summary>What a stakeholder said about the text of a treaty, and what came of it in the final text.</summary>
public sealed class Concern : TreatyRecord
{
    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>Id of the stakeholder.</summary>
    public required string Stakeholder { get; init; }

    /// <summary>Ids of stakeholders who signed the same statement.</summary>
    public IReadOnlyList<string> CoSignatories { get; init; } = [];

    /// <summary>
    /// Whether it is the stakeholder's own statement or one of several (<see cref="Vocabularies.Voice"/>): joint where others signed it, and where
    /// <see cref="Stakeholder"/> stands for those who signed one letter.
    /// </summary>
    public string Voice { get; init; } = Terms.Voice.Own;

    /// <summary>Date of the statement; null where not known.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>Id of the text that the remark is about; null where it is not tied to one.</summary>
    public string? Text { get; init; }

    /// <summary>What the remark is about (<see cref="Vocabularies.ConcernLevel"/>).</summary>
    public required string Level { get; init; }

    /// <summary>Ids of the provisions it speaks of, in the final numbering, as the recorder gave them.</summary>
    public IReadOnlyList<string> Provisions { get; init; } = [];

    /// <summary>Ids of the articles that hold <see cref="Provisions"/>, each once, in the order of the text; the column to join with articles on.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>Article numbers as the stakeholder cited them, in the numbering of the draft.</summary>
    public IReadOnlyList<string> DraftArticles { get; init; } = [];

    /// <summary>Id of the theme.</summary>
    public required string Theme { get; init; }

    /// <summary>The stakeholder's stance (<see cref="Vocabularies.Stance"/>).</summary>
    public required string Stance { get; init; }

    /// <summary>What was said, in the dataset's own words.</summary>
    public required string Summary { get; init; }

    /// <summary>What the stakeholder wanted; null where it asked for nothing.</summary>
    public string? Ask { get; init; }

    /// <summary>At most twenty words of the stakeholder's own; null where nothing is quoted.</summary>
    public string? Quote { get; init; }

    /// <summary>Id of the source that has <see cref="Quote"/>; null where nothing is quoted, and where several could have it.</summary>
    public string? QuotationSource { get; init; }

    /// <summary>What came of it in the final text (<see cref="Vocabularies.Outcome"/>).</summary>
    public required string Outcome { get; init; }

    /// <summary>On what the outcome rests.</summary>
    public string? OutcomeNote { get; init; }
}
