using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of drafting positions.</summary>
public sealed class DraftingPositionQuery : RecordQuery<DraftingPosition>
{
    /// <summary>Final articles.</summary>
    public IReadOnlyList<string> Provision { get; set; } = [];

    /// <summary>Earlier texts, by id, title or symbol.</summary>
    public IReadOnlyList<string> Draft { get; set; } = [];

    /// <summary>Numbers in the earlier text; wildcards.</summary>
    public IReadOnlyList<string> Number { get; set; } = [];

    private protected override void Describe(FilterBuilder<DraftingPosition> filter)
    {
        filter.RelatedTo(ProvisionChoice.Resolve(filter, Provision));
        filter.OneOf(Draft, () => DatasetChoices.Named<TreatyText>(filter.Dataset), nameof(Draft), position => position.Text);
        filter.OneOf(Number, () => Choices.Of(filter.Dataset.Tables.DraftingPositions.Select(p => p.Number)), nameof(Number), position => position.Number);
    }
}
