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

    /// <summary>Ids of the texts of a dataset to which the answer is limited; null for no limit.</summary>
    public Func<Dataset, IReadOnlyCollection<string>>? Among { get; set; }

    private protected override void Describe(FilterBuilder<TreatyText> filter)
    {
        filter.OneOf(Treaty, () => DatasetChoices.Named<Treaty>(filter.Dataset), nameof(Treaty), text => text.Treaty);
        filter.Term(Stage, Vocabularies.TextStage, nameof(Stage), text => text.Stage);
        if (Among?.Invoke(filter.Dataset) is { } among)
        {
            filter.Test(text => among.Contains(text.Id));
        }

        filter.Dates(Dates, text => text.Date);
    }
}
