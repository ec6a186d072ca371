using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.DefaultViews;

/// <summary>How the objects that commands work out are shown.</summary>
internal static class ResultViews
{
    /// <summary>All of them.</summary>
    internal static IReadOnlyList<TypeView> All =>
    [
        Frame, Date, Finding, Dataset, Status, Comparison, Resolution, Difference, Agreement, Conflict, Coding, Registration, Hit, Suggestion, VersionChange,
            Versions,
        VersionTable,
    ];

    // A frame's type belongs to a library, and its properties say less than what is worked out of its columns.
    private static TypeView Frame => new(
        "Microsoft.Data.Analysis.DataFrame",
        [OfFrame("Rows", "Rows") with { Width = 11, Right = true }, OfFrame("Columns", "Columns", ", {0}, $Host")],
        [OfFrame("Rows", "Rows"), OfFrame("Columns", "ColumnDetails")])
    {
        Picture = FrameFunction("Picture", ", $Host").Script("$_", 0),
    };

    // Alone, a date would be a list of its limits in the days of the session's culture.
    private static TypeView Date => new RecordView<EdtfDate>().Rest(date => date.Text);

    private static TypeView Suggestion => new RecordView<CorrespondenceSuggestion>()
        .Plain(r => r.From, 10).Plain(r => r.Rank, 4).Column(r => r.Score, CellShape.Figure(2), 5).Plain(r => r.To, 12).Plain(r => r.Recorded, 10)
        .Rest(r => r.ToHeading);

    private static TypeView Finding => new RecordView<Finding>()
        .Plain(r => r.Severity, 8).Plain(r => r.Rule, 20).Plain(r => r.File, 18).Plain(r => r.Line, 5).Column(r => r.Message, CellShape.Wrap)
        .Texts(r => r.Advice, r => r.Value)
        .After(r => r.Severity, r => r.Rule, r => r.Message, r => r.Advice)
        .After(r => r.Row, r => r.Table);

    private static TypeView Dataset => new RecordView<TreatyDataset>()
        .Plain(r => r.Name, 20).Plain(r => r.Version, 9).Plain(r => r.Created, 10).Plain(r => r.Licence, 10).Rest(r => r.Title)
        .Texts(r => r.Citation, r => r.Description)
        .Shown(CellShape.Lines, r => r.Tables, r => r.Agreement, r => r.Gaps)
        .After(r => r.Licence, r => r.Citation, r => r.Description, r => r.Tables)
        .Last(r => r.Agreement, r => r.Gaps);

    private static TypeView Status => new RecordView<TreatyStatus>()
        .Plain(r => r.Treaty, 9).Plain(r => r.InForce, 7).Plain(r => r.EntryIntoForce, 14).Plain(r => r.Signatories, 11).Plain(r => r.Instruments, 11)
        .Rest(r => r.Missing)
        .Texts(r => r.ShortName, r => r.Rule, r => r.Note);

    private static TypeView Comparison => new RecordView<ParticipationComparison>()
        .Plain(r => r.Party, 5).Fold(r => r.PartyName, 26).Plain(r => r.Overlap, 13).Rest(r => r.RegionalGroup)
        .Last(r => r.Region, r => r.RegionalGroup);

    private static TypeView Resolution => new RecordView<ArticleResolution>()
        .Plain(r => r.FromText, 16).Plain(r => r.FromNumber, 10).Plain(r => r.ToNumber, 8).Plain(r => r.Status, 12).Rest(r => r.Heading)
        .Texts(r => r.Ground, r => r.Note)
        .After(r => r.Article, r => r.Heading)
        .After(r => r.Status, r => r.CitedBy);

    private static TypeView Difference => new RecordView<StatusDifference>()
        .Plain(r => r.Party, 5).Fold(r => r.PartyName, 20).Plain(r => r.Change, 12).Plain(r => r.Field, 8).Fold(r => r.DatasetValue, 12)
        .Rest(r => r.DepositaryValue);

    private static TypeView Agreement => new RecordView<CodingAgreement>()
        .Plain(r => r.Field, 10).Plain(r => r.Units, 5).Column(r => r.PercentAgreement, CellShape.Figure(1), 16)
        .Column(r => r.CohenKappa, CellShape.Figure(3), 10).Column(r => r.KrippendorffAlpha, CellShape.Figure(3), 17).Column(r => r.Coders, CellShape.All);

    private static TypeView Conflict => new RecordView<CodingConflict>()
        .Id(r => r.Id, 30).Plain(r => r.Field, 10).Plain(r => r.Settled, 16).Column(r => r.Codings, CellShape.Lines)
        .Texts(r => r.Summary, r => r.Reason);

    private static TypeView Coding => new RecordView<CodingValue>()
        .Fold(r => r.Coder, 20).Plain(r => r.Value, 24).Rest(r => r.Comment);

    private static TypeView Registration => new RecordView<TextRegistration>()
        .Id(r => r.Text, 20).Plain(r => r.Dataset, 14).Plain(r => r.Scope, 8).Plain(r => r.State, 8).Rest(r => r.Path);

    // The words are shown with marks, which are another property.
    private static TypeView Hit
    {
        get
        {
            TypeView view = new RecordView<SearchHit>()
                .Column(r => r.Score, CellShape.Figure(2), 5).Plain(r => r.Table, 14).Id(r => r.Id, 22).Column(r => r.Snippet, CellShape.Snippet)
                .Texts(r => r.Heading)
                .Shown(CellShape.Count, r => r.Marks).Shown(CellShape.Lines, r => r.Explanation);
            return view with { Columns = [.. view.Columns.Select(OfWhole)], Items = [.. view.Items.Select(OfWhole)] };
        }
    }

    private static ViewCell OfWhole(ViewCell cell) => cell.Label == nameof(SearchHit.Snippet) ? cell with { Value = "$_" } : cell;

    private static TypeView VersionChange => new RecordView<DatasetChange>()
        .Plain(r => r.Change, 16).Fold(r => r.Table, 13).Id(r => r.Id, 20).Fold(r => r.Field, 12).Rest(r => r.New)
        .Texts(r => r.Old);

    private static TypeView Versions => new RecordView<DatasetComparison>()
        .Plain(r => r.ReferenceVersion, 16).Plain(r => r.DifferenceVersion, 17).Plain(r => r.CallsFor, 8).Plain(r => r.NextVersion, 11).Rest(r => r.Name)
        .Shown(CellShape.Lines, r => r.Tables)
        .Shown(CellShape.Count, r => r.Changes);

    private static TypeView VersionTable => new RecordView<DatasetTableChange>()
        .Plain(r => r.Added, 7).Plain(r => r.Removed, 7).Plain(r => r.Changed, 7).Plain(r => r.Fields, 7).Rest(r => r.Table);

    private static ViewCell OfFrame(string label, string function, string arguments = "") => new(label, FrameFunction(function, arguments)) { Value = "$_" };

    private static CellShape FrameFunction(string function, string arguments = "") => new($"[TreatyTools.Formatting.FrameView]::{function}", arguments);
}
