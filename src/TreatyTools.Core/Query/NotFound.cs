using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Graph;
using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>Says that no record has an id, and what may have been meant.</summary>
public static class NotFound
{
    /// <summary>No record of any kind has the id.</summary>
    public static TreatyFault Fault(Dataset dataset, string id) =>
        new("RecordNotFound", FaultKind.NotFound,
            $"The dataset '{dataset.Info.Name}' has no record with the id '{id}'."
            + NameSuggestion.Sentence(id, [.. Enum.GetValues<RecordKind>().SelectMany(kind => RecordGraph.Of(dataset).Records(kind)).Select(r => r.Id)]), id);

    internal static TreatyFault Fault(Dataset dataset, string id, RecordKind kind, IReadOnlyList<TreatyRecord> records)
    {
        string message = $"The dataset '{dataset.Info.Name}' has no {RecordKinds.Noun(kind)} '{id}'.";
        if (Meant(dataset, id) is { } other && RecordKinds.Of(other) is var actual && actual != kind)
        {
            message += $" '{id}' is {RecordKinds.WithArticle(actual)}; what is related to it comes from: "
                + $"{RecordKinds.Cmdlet(actual)} {Argument(id)} | {RecordKinds.Cmdlet(kind)}.";
        }
        else
        {
            message += NameSuggestion.Sentence(id, [.. records.Select(record => record.Id)]);
        }

        return new TreatyFault("RecordNotFound", FaultKind.NotFound, message, id);
    }

    // As it can be pasted: what is more than a plain word stands in quotation marks.
    private static string Argument(string id) =>
        id.All(character => char.IsLetterOrDigit(character) || character is '/' or '-' or '.' or '_')
            ? id : $"'{id.Replace("'", "''", StringComparison.Ordinal)}'";

    private static TreatyRecord? Meant(Dataset dataset, string id) =>
        dataset.Find(id) ?? (ProvisionChoice.Named(dataset, id) is [Provision first, ..] ? first : null);
}
