using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of sources.</summary>
public sealed class SourceQuery : RecordQuery<Source>
{
    /// <summary>Kinds of source.</summary>
    public IReadOnlyList<string> Kind { get; set; } = [];

    /// <summary>Publishers.</summary>
    public IReadOnlyList<string> Publisher { get; set; } = [];

    /// <summary>Languages, as ISO 639-1 codes.</summary>
    public IReadOnlyList<string> Language { get; set; } = [];

    /// <summary>How far it was read.</summary>
    public IReadOnlyList<string> Consulted { get; set; } = [];

    /// <summary>Limits on the date of publication.</summary>
    public DateWindow Dates { get; init; } = new();

    private protected override void Describe(FilterBuilder<Source> filter)
    {
        filter.Term(Kind, Vocabularies.SourceKind, nameof(Kind), source => source.Kind);
        filter.OneOf(Publisher, () => DatasetChoices.Publishers(filter.Dataset), nameof(Publisher), source => source.Publisher);
        filter.OneOf(Language, () => Choices.Of(filter.Dataset.Tables.Sources.Select(s => s.Language)), nameof(Language), source => source.Language);
        filter.Term(Consulted, Vocabularies.Consulted, nameof(Consulted), source => source.Consulted);
        filter.Dates(Dates, source => source.Date);
    }
}
