using TreatyTools.Model;

namespace TreatyTools.Input;

/// <summary>What records the results of the module speak of that are no records themselves: an article that was traced stands for the article. A result is
/// known by its properties, so that a row of a frame or of a CSV file is one, too.</summary>
internal static class ResultReferences
{
    private static readonly (string[] Properties, Func<Func<string, string?>, string?[]> Ids)[] Results =
    [
        ([nameof(ArticleResolution.FromText), nameof(ArticleResolution.FromNumber), nameof(ArticleResolution.Article)],
            text => [text(nameof(ArticleResolution.Article))]),
        ([nameof(CorrespondenceSuggestion.From), nameof(CorrespondenceSuggestion.To), nameof(CorrespondenceSuggestion.Rank),
            nameof(CorrespondenceSuggestion.Score)],
            text => [text(nameof(CorrespondenceSuggestion.From)), text(nameof(CorrespondenceSuggestion.To))]),
        ([nameof(ParticipationComparison.Party), nameof(ParticipationComparison.Left), nameof(ParticipationComparison.Right)],
            text => [Participation(text, nameof(ParticipationComparison.Left)), Participation(text, nameof(ParticipationComparison.Right))]),
        ([nameof(StatusDifference.Treaty), nameof(StatusDifference.Party), nameof(StatusDifference.DepositaryValue)],
            text => [Participation(text, nameof(StatusDifference.Treaty))]),
        ([nameof(TreatyStatus.Treaty), nameof(TreatyStatus.Signatories), nameof(TreatyStatus.InstrumentsNeeded)], text => [text(nameof(TreatyStatus.Treaty))]),
        ([nameof(TextRegistration.Text), nameof(TextRegistration.Scope), nameof(TextRegistration.Hash)], text => [text(nameof(TextRegistration.Text))]),
        ([nameof(Finding.Rule), nameof(Finding.Severity), nameof(Finding.RecordId)], text => [text(nameof(Finding.RecordId))]),
        ([nameof(DatasetChange.Change), nameof(DatasetChange.CallsFor), nameof(DatasetChange.Id)], text => [text(nameof(DatasetChange.Id))]),
    ];

    /// <summary>The ids of the records that a result speaks of, of which a dataset may lack some; empty where it speaks of none, such as an article that no
    /// longer is; null for what is no result.</summary>
    /// <param name="has">Whether there is a property of this name.</param>
    /// <param name="text">The text of a property; null where it is empty.</param>
    internal static IReadOnlyList<string>? Of(Func<string, bool> has, Func<string, string?> text)
    {
        foreach ((string[] properties, Func<Func<string, string?>, string?[]> ids) in Results)
        {
            if (Array.TrueForAll(properties, has.Invoke))
            {
                return [.. ids(text).OfType<string>()];
            }
        }

        return null;
    }

    private static string? Participation(Func<string, string?> text, string treaty) =>
        text(treaty) is { } id && text(nameof(ParticipationComparison.Party)) is { } party ? $"{id}:{party}" : null;
}
