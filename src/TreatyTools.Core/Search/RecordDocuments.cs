using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Search.Indexing;
using TreatyTools.Model;

namespace TreatyTools.Core.Search;

/// <summary>What a search finds in a dataset: each of its records.</summary>
internal static class RecordDocuments
{
    /// <summary>The records of a dataset, in its order.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="words">Finds the words of a provision in an official text; null where none is at hand.</param>
    internal static IReadOnlyList<SearchDocument> Of(Dataset dataset, Func<Provision, string?>? words) =>
    [
        .. Enum.GetValues<RecordKind>().SelectMany(kind => RecordGraph.Of(dataset).Records(kind))
            .Select(record => new SearchDocument(record.Id, Texts(dataset, record, words))),
    ];

    /// <summary>The words of a record by field, those that one reads first.</summary>
    internal static IReadOnlyList<FieldText> Texts(Dataset dataset, TreatyRecord record, Func<Provision, string?>? words)
    {
        RecordTable table = RecordTables.Of(record);
        List<FieldText> texts = [.. table.Texts(record)];
        if (record is Provision provision && words is not null)
        {
            texts.Add(new FieldText(SearchFields.Text, words(provision)));
        }

        foreach (FieldText tag in table.Tags(record).Append(new FieldText(SearchFields.Note, record.Note)).Append(new FieldText(SearchFields.Id, record.Id)))
        {
            if (!texts.Contains(tag))
            {
                texts.Add(tag);
            }

            // A record is also found by the names of those that it names.
            if (tag is { Text: { } id, Field: SearchFields.Theme or SearchFields.Stakeholder or SearchFields.Treaty } && dataset.Find(id) is { } named
                && RecordTables.Of(named).NameOf(named) is { } name)
            {
                texts.Add(tag with { Text = name });
            }
        }

        texts.RemoveAll(text => string.IsNullOrWhiteSpace(text.Text));
        return texts;
    }
}
