using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Concerns drawn at random, in their order.</summary>
    /// <param name="concerns">Those to draw from.</param>
    /// <param name="count">How many; all where there are no more.</param>
    /// <param name="seed">What makes the draw: the same one draws the same concerns from the same ones, everywhere. Those whose SHA-256 hash of seed,
    /// colon and id, in UTF-8, is the smallest are drawn.</param>
    public static IReadOnlyList<Concern> Draw(IReadOnlyList<Concern> concerns, int count, string seed)
    {
        HashSet<Concern> drawn = new(concerns.OrderBy(concern => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{concern.Id}"))),
            StringComparer.Ordinal).Take(count), ReferenceEqualityComparer.Instance);
        return [.. concerns.Where(drawn.Contains)];
    }
}
