using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>A correspondence as the treaty of the report sees it, whichever of the two the record begins with.</summary>
/// <param name="Record">The record.</param>
/// <param name="Own">The provision of the treaty of the report.</param>
/// <param name="Other">The provision of the other treaty.</param>
/// <param name="Relation">How its own stands to the other, in words.</param>
internal sealed record OwnCorrespondence(Correspondence Record, string Own, string Other, string Relation)
{
    private const string Broader = "broader";
    private const string Narrower = "narrower";
    private const string Adapted = "adapted";

    /// <summary>The correspondences of a report, in the order of its own provisions.</summary>
    internal static IReadOnlyList<OwnCorrespondence> Of(ReportData data)
    {
        Dictionary<string, int> places = data.Articles.Select((article, i) => (article.Id, i)).ToDictionary(place => place.Id, place => place.i);
        return
        [
            .. data.Correspondences.Select(record => Of(record, data.Treaty.Id)).OrderBy(own => data.Dataset.References.Article(own.Own) is { } article
                ? places.GetValueOrDefault(article.Id, int.MaxValue) : int.MaxValue),
        ];
    }

    /// <summary>Short name of the other treaty.</summary>
    internal string Treaty(ReportData data) =>
        data.Dataset.Find<Treaty>(ProvisionReferences.TreatyOf(Other))?.ShortName ?? ProvisionReferences.TreatyOf(Other);

    /// <summary>Heading of one of the two provisions; null where it is not known.</summary>
    internal string? Heading(ReportData data, string reference) =>
        (reference == Record.To ? Record.ToHeading : null) ?? data.Dataset.References.Article(reference)?.Heading;

    private static OwnCorrespondence Of(Correspondence record, string treaty)
    {
        bool isOwnFirst = ProvisionReferences.TreatyOf(record.From) == treaty;
        string relation = isOwnFirst ? Words.Of(record.Relation) : record.Relation switch
        {
            Broader => Words.Of(Narrower),
            Narrower => Words.Of(Broader),
            Adapted => "Adapted there",
            _ => Words.Of(record.Relation),
        };
        return isOwnFirst ? new(record, record.From, record.To, relation) : new(record, record.To, record.From, relation);
    }
}
