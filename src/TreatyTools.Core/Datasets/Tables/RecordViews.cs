using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>How the records of a dataset and their parts are shown. Ids are never cut.</summary>
internal static class RecordViews
{
    /// <summary>All of them.</summary>
    internal static IReadOnlyList<TypeView> All =>
    [
        Treaty, Text, Provision, Event, Vote, Concern, Stakeholder, Participation, Source, Claim, Correspondence, Position, Theme, Disagreement, Account,
    ];

    private static TypeView Treaty => Of<Treaty>()
        .Id(r => r.Id, 10).Fold(r => r.ShortName, 24).Plain(r => r.Adopted, 10).Plain(r => r.InForce, 11).Rest(r => r.Name)
        .Texts(r => r.Place, r => r.NegotiatedBy, r => r.Depositary, r => r.EntryIntoForceRule)
        .Shown(CellShape.Broken("Rule"), r => r.EntryIntoForce)
        .After(r => r.InForce, r => r.Place, r => r.NegotiatedBy)
        .After(r => r.Threshold, r => r.ParticipationAsOf);

    private static TypeView Text => Of<TreatyText>()
        .Id(r => r.Id, 20).Plain(r => r.Date, 11).Plain(r => r.Symbol, 18).Plain(r => r.Articles, 8).Rest(r => r.Title);

    private static TypeView Provision => Of<Provision>()
        .Id(r => r.Id, 13).Fold(r => r.Heading, 26).Column(r => r.Modalities, CellShape.First, 15).Rest(r => r.Summary)
        .Texts(r => r.ChapterTitle)
        .After(r => r.Id, r => r.Citation)
        .After(r => r.Summary, r => r.Paragraphs);

    private static TypeView Event => Of<TreatyEvent>()
        .Column(r => r.Date, CellShape.Cell("Period", ", $_.End"), 11).Id(r => r.Id, 26).Plain(r => r.Kind, 15).Rest(r => r.Title)
        .Texts(r => r.Summary, r => r.Place)
        .Shown(CellShape.Alike("Vote"), r => r.Vote);

    private static TypeView Vote
    {
        get
        {
            CellShape votes = CellShape.Alike("Votes");
            return new RecordView<VoteTally>().Column(r => r.Yes, votes, 4).Column(r => r.No, votes, 4).Column(r => r.Abstain, votes, 7).Rest(r => r.Subject);
        }
    }

    private static TypeView Concern => Of<Concern>()
        .Id(r => r.Id, 28).Column(r => r.Articles, CellShape.First, 11).Plain(r => r.Outcome, 16).Rest(r => r.Summary)
        .Texts(r => r.Ask, r => r.Quote, r => r.OutcomeNote);

    private static TypeView Stakeholder => Of<Stakeholder>()
        .Id(r => r.Id, 24).Plain(r => r.Kind, 19).Plain(r => r.Country, 7).Rest(r => r.Name)
        .Texts(r => r.Role);

    private static TypeView Participation => Of<Participation>()
        .Plain(r => r.Treaty, 8).Plain(r => r.Party, 5).Plain(r => r.Signed, 10).Plain(r => r.Ratified, 10).Plain(r => r.Action, 12).Plain(r => r.InForce, 10)
        .Rest(r => r.PartyName);

    private static TypeView Source => Of<Source>()
        .Id(r => r.Id, 30).Plain(r => r.Date, 11).Plain(r => r.Kind, 17).Rest(r => r.Title)
        .Texts(r => r.Publisher)
        .After(r => r.Language, r => r.Symbol, r => r.Url);

    private static TypeView Claim => Of<Claim>()
        .Id(r => r.Id, 24).Plain(r => r.Verdict, 10).Plain(r => r.Confidence, 10).Rest(r => r.Statement)
        .Texts(r => r.Correction);

    private static TypeView Correspondence => Of<Correspondence>()
        .Plain(r => r.From, 10).Plain(r => r.Relation, 10).Plain(r => r.To, 12).Fold(r => r.ToHeading, 24).Rest(r => r.Note)
        .After(r => r.From, r => r.Relation);

    private static TypeView Position => Of<DraftingPosition>()
        .Plain(r => r.Article, 9).Plain(r => r.Text, 16).Number(r => r.Number, 6).Plain(r => r.Confidence, 10).Rest(r => r.Heading);

    private static TypeView Theme => Of<Theme>()
        .Id(r => r.Id, 24).Fold(r => r.Label, 24).Rest(r => r.Definition);

    private static TypeView Disagreement => Of<Disagreement>()
        .Id(r => r.Subject, 24).Plain(r => r.Field, 14).Fold(r => r.Preferred, 14).Rest(r => r.Question)
        .Texts(r => r.Reason)
        .Shown(CellShape.Broken("Accounts"), r => r.Accounts);

    private static TypeView Account => new RecordView<DisagreementAccount>()
        .Fold(r => r.Value, 24).Column(r => r.Sources, CellShape.First, 32).Rest(r => r.Note);

    /// <summary>A record of a dataset: what it rests on comes last.</summary>
    internal static RecordView<T> Of<T>()
        where T : TreatyRecord =>
        new RecordView<T>().Last(r => r.Confidence, r => r.Basis, r => r.Note, r => r.Sources, r => r.Dataset).Texts(r => r.Note);
}
