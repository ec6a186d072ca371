using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Records;

/// <summary>The records of a dataset, table by table, each in the order of its file.</summary>
public sealed record DatasetTables
{
    /// <summary>Treaties.</summary>
    public IReadOnlyList<Treaty> Treaties { get; init; } = [];

    /// <summary>Texts.</summary>
    public IReadOnlyList<TreatyText> Texts { get; init; } = [];

    /// <summary>Articles and preambles in the order of their treaties' texts, each with its paragraphs.</summary>
    public IReadOnlyList<Provision> Provisions { get; init; } = [];

    /// <summary>Events, oldest first.</summary>
    public IReadOnlyList<TreatyEvent> Events { get; init; } = [];

    /// <summary>Participation.</summary>
    public IReadOnlyList<Participation> Participation { get; init; } = [];

    /// <summary>Stakeholders.</summary>
    public IReadOnlyList<Stakeholder> Stakeholders { get; init; } = [];

    /// <summary>Concerns.</summary>
    public IReadOnlyList<Concern> Concerns { get; init; } = [];

    /// <summary>Themes.</summary>
    public IReadOnlyList<Theme> Themes { get; init; } = [];

    /// <summary>Correspondences.</summary>
    public IReadOnlyList<Correspondence> Correspondences { get; init; } = [];

    /// <summary>Drafting positions.</summary>
    public IReadOnlyList<DraftingPosition> DraftingPositions { get; init; } = [];

    /// <summary>Claims.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Disagreements between sources.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>Sources.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];
}
