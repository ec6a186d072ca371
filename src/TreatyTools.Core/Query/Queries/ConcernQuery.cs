using TreatyTools.Core.Countries;
using TreatyTools.Core.Graph;
using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of concerns. Co-signatories count as stakeholders, unless only a body's own voice is asked for.</summary>
public sealed class ConcernQuery : RecordQuery<Concern>
{
    /// <summary>Stakeholders who voiced or co-signed it, by id or name.</summary>
    public IReadOnlyList<string> Stakeholder { get; set; } = [];

    /// <summary>Kinds of those stakeholders.</summary>
    public IReadOnlyList<string> StakeholderKind { get; set; } = [];

    /// <summary>Countries of those stakeholders, by code or name.</summary>
    public IReadOnlyList<string> Country { get; set; } = [];

    /// <summary>Groups of States, by code or name: the country of one of those stakeholders was a member when it was voiced.</summary>
    public IReadOnlyList<string> Group { get; set; } = [];

    /// <summary>Themes, by id or label.</summary>
    public IReadOnlyList<string> Theme { get; set; } = [];

    /// <summary>Stances.</summary>
    public IReadOnlyList<string> Stance { get; set; } = [];

    /// <summary>Outcomes.</summary>
    public IReadOnlyList<string> Outcome { get; set; } = [];

    /// <summary>What it is about: the treaty, a chapter, an article, a paragraph or the process.</summary>
    public IReadOnlyList<string> Level { get; set; } = [];

    /// <summary>Provisions that it names.</summary>
    public IReadOnlyList<string> Provision { get; set; } = [];

    /// <summary>Texts that it is about, by id, title or symbol.</summary>
    public IReadOnlyList<string> Draft { get; set; } = [];

    /// <summary>Counts nobody as the speaker of what others voiced: co-signatories are no stakeholders of it, and joint letters are those of their
    /// signatories together.</summary>
    public bool OwnVoice { get; set; }

    /// <summary>Limits on the date.</summary>
    public DateWindow Dates { get; init; } = new();

    internal override bool IsWanted(Concern record, TreatyRecord from) => !OwnVoice || from is not Model.Stakeholder || record.Stakeholder == from.Id;

    private protected override void Describe(FilterBuilder<Concern> filter)
    {
        if (filter.Choose(Stakeholder, () => DatasetChoices.Named<Stakeholder>(filter.Dataset), nameof(Stakeholder)) is { } stakeholders)
        {
            filter.Test(concern => Voices(concern).Any(stakeholders.Contains));
        }

        HashSet<string>? kinds = filter.Choose(StakeholderKind, () => Choices.Of(Vocabularies.StakeholderKind), nameof(StakeholderKind));
        HashSet<string>? countries = filter.ChooseCountries(Country, nameof(Country));
        CountryGroup[]? groups = filter.ChooseGroups(Group);
        if (kinds is not null || countries is not null || groups is not null)
        {
            Dictionary<string, string?> such = filter.Dataset.Tables.Stakeholders
                .Select(stakeholder => (stakeholder.Id, stakeholder.Kind, Country: StakeholderCountry.CodeOf(filter.Dataset, stakeholder)))
                .Where(s => kinds?.Contains(s.Kind) != false && (countries is null || s.Country is not null && countries.Contains(s.Country)))
                .ToDictionary(s => s.Id, s => s.Country, StringComparer.Ordinal);
            filter.Test(concern => Voices(concern).Any(voice => such.TryGetValue(voice, out string? country)
                && (groups is null || country is not null && Array.Exists(groups, group => group.MayInclude(country, concern.Date)))));
        }

        filter.OneOf(Theme, () => DatasetChoices.Named<Theme>(filter.Dataset), nameof(Theme), concern => concern.Theme);
        filter.Term(Stance, Vocabularies.Stance, nameof(Stance), concern => concern.Stance);
        filter.Term(Outcome, Vocabularies.Outcome, nameof(Outcome), concern => concern.Outcome);
        filter.Term(Level, Vocabularies.ConcernLevel, nameof(Level), concern => concern.Level);
        filter.RelatedTo(ProvisionChoice.Resolve(filter, Provision));
        filter.OneOf(Draft, () => DatasetChoices.Named<TreatyText>(filter.Dataset), nameof(Draft), concern => concern.Text);
        filter.Dates(Dates, concern => concern.Date);
    }

    private IEnumerable<string> Voices(Concern concern) => OwnVoice ? [concern.Stakeholder] : concern.CoSignatories.Prepend(concern.Stakeholder);
}
