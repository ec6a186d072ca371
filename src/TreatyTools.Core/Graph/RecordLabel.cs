using TreatyTools.Model;

namespace TreatyTools.Core.Graph;

/// <summary>What completion and messages show of a record besides its id.</summary>
public static class RecordLabel
{
    private const int MaximumLength = 160;

    /// <summary>The name by which people know the record besides its id; null where it has none.</summary>
    public static string? NameOf(TreatyRecord record) => record switch
    {
        Treaty treaty => treaty.ShortName,
        TreatyText text => text.Title,
        Provision provision => provision.Heading,
        TreatyEvent happened => happened.Title,
        Participation participation => participation.PartyName,
        Stakeholder stakeholder => stakeholder.Name,
        Theme theme => theme.Label,
        Source source => source.Title,
        _ => null,
    };

    /// <summary>One line about it: its title, name, heading or what it says; the id where there is nothing better.</summary>
    public static string Of(TreatyRecord record)
    {
        string label = record switch
        {
            Treaty treaty => treaty.Name,
            TreatyText text => text.Title,
            Provision { Paragraph: null } article => $"{article.Citation}: {article.Heading}",
            Provision paragraph => $"{paragraph.Citation}: {paragraph.Summary ?? paragraph.Heading}",
            TreatyEvent happened => $"{happened.Date}: {happened.Title}",
            Participation participation => $"{participation.PartyName}, {participation.Treaty}",
            Stakeholder stakeholder => stakeholder.Name,
            Concern concern => $"{concern.Stakeholder}: {concern.Summary}",
            Theme theme => $"{theme.Label}: {theme.Definition}",
            Correspondence correspondence => $"{correspondence.From} {correspondence.Relation} {correspondence.To}",
            DraftingPosition position => $"{position.Article} in {position.Text}: {position.Number ?? "absent"}",
            Claim claim => claim.Statement,
            Disagreement disagreement => disagreement.Question,
            Source source => source.Title,
            _ => record.Id,
        };
        return label.Length <= MaximumLength ? label : string.Concat(label.AsSpan(0, MaximumLength - 1), "…");
    }
}
