using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Counts;

/// <summary>The names of what concerns and events refer to by id. An id that the dataset does not hold stands for itself.</summary>
internal sealed class ConcernNames(Dataset dataset)
{
    /// <summary>What stands for the kind of a stakeholder that the dataset does not hold.</summary>
    internal const string NotRecorded = "not recorded";

    private const string LetterName = "Signatories of ";

    /// <summary>Label of a theme.</summary>
    internal string Theme(string id) => dataset.Find<Theme>(id)?.Label ?? id;

    /// <summary>Name of a stakeholder.</summary>
    internal string Stakeholder(string id) => dataset.Find<Stakeholder>(id)?.Name ?? id;

    /// <summary>Whether a stakeholder is a joint letter that stands for those who signed it, as its name says.</summary>
    internal bool IsLetter(string id) => Stakeholder(id).StartsWith(LetterName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Kind of a stakeholder.</summary>
    internal string StakeholderKind(string id) => dataset.Find<Stakeholder>(id)?.Kind ?? NotRecorded;
}
