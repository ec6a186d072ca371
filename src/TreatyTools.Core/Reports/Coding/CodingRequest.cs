using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Coding;

/// <summary>What a coding workbook is to hold.</summary>
public sealed record CodingRequest
{
    /// <summary>The dataset of the concerns.</summary>
    public required Dataset Dataset { get; init; }

    /// <summary>The concerns, in the order in which they are to be coded.</summary>
    public required IReadOnlyList<Concern> Concerns { get; init; }

    /// <summary>The fields to code.</summary>
    public required IReadOnlyList<CodingField> Fields { get; init; }

    /// <summary>Name of the coder; null to leave it to be filled in.</summary>
    public string? Coder { get; init; }

    /// <summary>Fills the fields with what the dataset has, for a coder who reviews it.</summary>
    public bool Prefill { get; init; }
}
