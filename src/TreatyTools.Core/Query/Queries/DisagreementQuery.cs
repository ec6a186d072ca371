using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of disagreements between sources.</summary>
public sealed class DisagreementQuery : RecordQuery<Disagreement>
{
    /// <summary>Ids of the records whose value is in doubt.</summary>
    public IReadOnlyList<string> Subject { get; set; } = [];

    /// <summary>Fields in which the value stands.</summary>
    public IReadOnlyList<string> Field { get; set; } = [];

    private protected override void Describe(FilterBuilder<Disagreement> filter)
    {
        filter.OneOf(Subject, () => Choices.Of(filter.Dataset.Tables.Disagreements.Select(d => d.Subject)), nameof(Subject), d => d.Subject);
        filter.OneOf(Field, () => Choices.Of(filter.Dataset.Tables.Disagreements.Select(d => d.Field)), nameof(Field), d => d.Field);
    }
}
