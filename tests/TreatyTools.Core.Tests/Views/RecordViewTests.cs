using System.Xml.Linq;
using TreatyTools.Core.DefaultViews;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Views;

/// <summary>What follows from the declaration of a view without being declared.</summary>
public sealed class RecordViewTests
{
    private static readonly TypeView View = new RecordView<Letter>()
        .Id(letter => letter.Id, 20).Plain(letter => letter.Pages, 5).Fold(letter => letter.Sender, 12).Rest(letter => letter.Subject)
        .Texts(letter => letter.Body)
        .After(letter => letter.Id, letter => letter.Subject)
        .Last(letter => letter.Note);

    [Fact]
    public void Every_property_is_in_the_list_as_declared_save_for_what_is_moved_and_what_is_inherited_comes_last() =>
        Assert.Equal(["Id", "Subject", "Sender", "Pages", "Written", "Copies", "Body", "Stamp", "Shelf", "Note"], View.Items.Select(item => item.Label));

    [Fact]
    public void What_a_table_cuts_a_list_shows_whole_and_the_rest_is_shown_by_its_type() =>
        Assert.Equal(
            [
                "Id ", "Subject Wrap($_.Subject, 10, $Host)", "Sender Wrap($_.Sender, 10, $Host)", "Pages ", "Written Day($_.Written)",
                "Copies All($_.Copies, 10, $Host)", "Body Wrap($_.Body, 10, $Host)", "Stamp ", "Shelf ", "Note ",
            ],
            View.Items.Select(item =>
                $"{item.Label} {item.Shape?.Script(item.Value, 10)}".Replace("[TreatyTools.Formatting.Cell]::", "", StringComparison.Ordinal)));

    [Fact]
    public void Cells_are_told_what_the_other_columns_and_the_labels_take()
    {
        XDocument xml = Written(View);
        string[] scripts = [.. xml.Descendants("ScriptBlock").Select(script => script.Value)];
        Assert.Contains("[TreatyTools.Formatting.Cell]::Rest($_.Subject, 40, $Host)", scripts);
        Assert.Contains("[TreatyTools.Formatting.Cell]::Wrap($_.Subject, 10, $Host)", scripts);
        Assert.Equal(["Pages"], xml.Descendants("Alignment").Select(right => right.Parent!.Element("Label")!.Value));
    }

    [Fact]
    public void A_picture_comes_before_the_table_and_the_table_before_the_list()
    {
        static string[] Names(TypeView view) => [.. Written(view).Descendants("Name").Select(name => name.Value)];
        Assert.Equal(["LetterTable", "LetterList"], Names(View));
        Assert.Equal(["Letter", "LetterTable", "LetterList"], Names(View with { Picture = "$_" }));
    }

    [Fact]
    public void A_fitted_table_has_no_widths_and_does_not_wrap()
    {
        XElement table = Written(View with { Fitted = true }).Descendants("TableControl").Single();
        Assert.Equal("AutoSize", table.Elements().First().Name.LocalName);
        Assert.Empty(table.Descendants("Width").Concat(table.Descendants("Wrap")));
    }

    [Fact]
    public void Every_kind_of_record_has_views_and_no_type_has_two()
    {
        string[] names = [.. ModuleViews.All.Select(view => view.TypeName)];
        Assert.Equal(names.Distinct(), names);
        Assert.Empty(typeof(TreatyRecord).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(TreatyRecord))).Select(type => type.FullName).Except(names));
    }

    private static XDocument Written(TypeView view)
    {
        using MemoryStream stream = new();
        FormatXml.Write(stream, [view]);
        stream.Position = 0;
        return XDocument.Load(stream);
    }
}
