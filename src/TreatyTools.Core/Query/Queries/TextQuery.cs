using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of drafts and final texts.</summary>
public sealed class TextQuery : RecordQuery<TreatyText>
{
    /// <summary>Treaties, by id or name.</summary>
    public IReadOnlyList<string> Treaty { get; set; } = [];

    /// <summary>Stages of drafting.</summary>
    public IReadOnlyList<string> Stage { get; set; } = [];

    /// <summary>Limits on the date.</summary>
    public DateWindow Dates { get; init; } = new();

    /// <summary>Finds the files that are registered as texts of a dataset. Null where none can be.</summary>
    public Func<Dataset, IReadOnlyList<TextRegistration>>? Registrations { get; set; }

    /// <summary>Whether a file is registered as the text; null for either.</summary>
    public bool? Registered { get; set; }

    /// <summary>With <see cref="Registrations"/>, a copy that has those of the text; its id is the record's.</summary>
    internal override TreatyText Project(Dataset dataset, TreatyText record) => Of(dataset, record) is not { Length: > 0 } registrations ? record : new()
    {
        Id = record.Id,
        Dataset = record.Dataset,
        Treaty = record.Treaty,
        Title = record.Title,
        Symbol = record.Symbol,
        Date = record.Date,
        Stage = record.Stage,
        Articles = record.Articles,
        Registrations = new ValueList<TextRegistration>(registrations),
        Sources = record.Sources,
        Confidence = record.Confidence,
        Basis = record.Basis,
        Note = record.Note,
    };

    private protected override void Describe(FilterBuilder<TreatyText> filter)
    {
        filter.OneOf(Treaty, () => DatasetChoices.Named<Treaty>(filter.Dataset), nameof(Treaty), text => text.Treaty);
        filter.Term(Stage, Vocabularies.TextStage, nameof(Stage), text => text.Stage);
        if (Registered is { } registered)
        {
            filter.Test(text => Of(filter.Dataset, text).Length > 0 == registered);
        }

        filter.Dates(Dates, text => text.Date);
    }

    private TextRegistration[] Of(Dataset dataset, TreatyText text) =>
        [.. (Registrations?.Invoke(dataset) ?? []).Where(registration => registration.Text == text.Id)];
}
