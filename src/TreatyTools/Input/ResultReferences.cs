using TreatyTools.Model;

namespace TreatyTools.Input;

/// <summary>What records the results of the module speak of that are no records themselves: an article that was traced stands for the article.</summary>
internal static class ResultReferences
{
    /// <summary>Whether an object is of a type of the module, so that its properties say what it is, and never what is asked for.</summary>
    internal static bool IsResult(object value) => value.GetType().Assembly == typeof(TreatyRecord).Assembly;

    /// <summary>The ids of the records that a result speaks of, of which a dataset may lack some; empty where it speaks of none, such as an article that no
    /// longer is; null for any other object.</summary>
    internal static IReadOnlyList<string>? Of(object value) => value switch
    {
        ArticleResolution traced => Named(traced.Article),
        CorrespondenceSuggestion pair => [pair.From, pair.To],
        ParticipationComparison party => [$"{party.Left}:{party.Party}", $"{party.Right}:{party.Party}"],
        StatusDifference difference => Named(difference.Party is null ? null : $"{difference.Treaty}:{difference.Party}"),
        TreatyStatus status => [status.Treaty],
        TextRegistration registration => [registration.Text],
        Finding finding => Named(finding.RecordId),
        DatasetChange change => Named(change.Id),
        _ => null,
    };

    private static IReadOnlyList<string> Named(string? id) => id is null ? [] : [id];
}
