using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.DefaultViews;

/// <summary>How texts, their units, and what is worked out of them are shown.</summary>
internal static class TextViews
{
    /// <summary>All of them.</summary>
    internal static IReadOnlyList<TypeView> All =>
    [
        Document, Unit, Diagnostic, Comparison, Shift, Measure, Term, Reference, Reuse, ReuseSource, Passage, Survival, SurvivalStage, SurvivalPassage,
        Similarity,
    ];

    private static TypeView Document => new RecordView<TextDocument>()
        .Fold(r => r.Name, 24).Plain(r => r.Format, 6).Plain(r => r.Language, 8).Plain(r => r.Articles, 8).Rest(r => r.Title)
        .Shown(CellShape.Count, r => r.Units).Shown(CellShape.Lines, r => r.Diagnostics)
        .After(r => r.Units, r => r.Articles);

    private static TypeView Unit => new RecordView<TextUnit>()
        .Id(r => r.Id, 16).Plain(r => r.Kind, 12).Fold(r => r.Heading, 20).Rest(r => r.Text)
        .After(r => r.Heading, r => r.Text);

    private static TypeView Diagnostic => new RecordView<TextDiagnostic>()
        .Plain(r => r.Rule, 20).Id(r => r.Unit, 16).Plain(r => r.Page, 4).Column(r => r.Message, CellShape.Wrap);

    private static TypeView Comparison => new RecordView<TextComparison>()
        .Plain(r => r.Change, 10).Id(r => r.ReferenceUnit, 13).Id(r => r.DifferenceUnit, 14).Column(r => r.Score, CellShape.Figure(2), 5)
        .Column(r => r.Changes, CellShape.Changes)
        .Last(r => r.Changes);

    private static TypeView Shift => new RecordView<ModalityShift>()
        .Plain(r => r.Direction, 9).Plain(r => r.From, 15).Plain(r => r.To, 15).Id(r => r.ReferenceUnit, 13).Rest(r => r.DifferenceText)
        .Texts(r => r.ReferenceText);

    private static TypeView Measure => new RecordView<TextMeasure>()
        .Id(r => r.Unit, 14).Plain(r => r.Words, 5).Plain(r => r.Sentences, 9).Plain(r => r.Shall, 5).Plain(r => r.ShallNot, 8).Plain(r => r.Should, 6)
        .Plain(r => r.May, 3).Rest(r => r.Heading);

    private static TypeView Term => new RecordView<DefinedTerm>()
        .Fold(r => r.Term, 26).Id(r => r.Unit, 12).Plain(r => r.Uses, 4).Column(r => r.UsedIn, CellShape.All);

    private static TypeView Reference => new RecordView<TextReference>()
        .Id(r => r.From, 14).Plain(r => r.Kind, 8).Id(r => r.Target, 14).Rest(r => r.Text)
        .Texts(r => r.Instrument);

    private static TypeView Reuse => new RecordView<TextReuse>()
        .Id(r => r.Unit, 8).Plain(r => r.Words, 5).Column(r => r.Share, CellShape.Figure(2), 5).Column(r => r.New, CellShape.Figure(2), 5)
        .Rest(r => r.Heading);

    private static TypeView ReuseSource => new RecordView<TextReuseSource>()
        .Fold(r => r.Document, 20).Column(r => r.Share, CellShape.Figure(2), 5).Id(r => r.Counterpart, 11)
        .Column(r => r.CounterpartShare, CellShape.Figure(2), 16).Rest(r => r.CounterpartHeading)
        .Shown(CellShape.Figure(2), r => r.CounterpartCoverage).Shown(CellShape.Count, r => r.Passages);

    private static TypeView Survival => new RecordView<TextSurvival>()
        .Fold(r => r.Document, 24).Plain(r => r.Words, 5).Column(r => r.Share, CellShape.Figure(2), 5).Fold(r => r.First, 20).Rest(r => r.Last);

    private static TypeView SurvivalStage => new RecordView<TextSurvivalStage>()
        .Fold(r => r.Stage, 24).Plain(r => r.SharedWords, 11).Column(r => r.Share, CellShape.Figure(2), 5).Id(r => r.Counterpart, 11)
        .Rest(r => r.CounterpartHeading).Shown(CellShape.Count, r => r.Passages);

    private static TypeView SurvivalPassage => new RecordView<TextSurvivalPassage>()
        .Plain(r => r.Words, 5).Id(r => r.Unit, 8).Fold(r => r.First, 16).Rest(r => r.Text);

    private static TypeView Passage => new RecordView<TextPassage>()
        .Plain(r => r.Words, 5).Plain(r => r.Offset, 6).Rest(r => r.Text);

    private static TypeView Similarity => new RecordView<TextSimilarity>()
        .Fold(r => r.Document, 10).Id(r => r.Unit, 10).Column(r => r.Score, CellShape.Figure(2), 5).Fold(r => r.CounterpartDocument, 19)
        .Id(r => r.Counterpart, 11).Rest(r => r.CounterpartHeading)
        .Shown(CellShape.Figure(4), r => r.Score).Shown(CellShape.Figure(2), r => r.Share, r => r.Coverage).Shown(CellShape.Count, r => r.Passages)
        .Texts(r => r.Parameters);
}
