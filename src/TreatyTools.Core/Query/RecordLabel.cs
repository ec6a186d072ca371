using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>One line for people about a record: its title, name, heading or what it says.</summary>
public static class RecordLabel
{
    private const int MaximumLength = 160;

    /// <summary>The line; the id where there is nothing better.</summary>
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
