using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Views;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What a theme is.</summary>
internal sealed class ThemeTable() : RecordTable<Theme>(TableName, RecordKind.Theme, "Themes",
    "A term of the controlled vocabulary by which concerns are sorted.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "themes";

    protected override Theme Make(DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        Label = row.Text(Columns.Label)!,
        Definition = row.Text(Columns.Definition)!,
    };

    public override string Label(Theme record) => $"{record.Label}: {record.Definition}";

    public override string NameOf(Theme record) => record.Label;

    public override IEnumerable<FieldText> Texts(Theme record) =>
    [
        new(SearchFields.Heading, record.Label), new(SearchFields.Summary, record.Definition),
    ];

    public override string Example => """
        - id: scope
          label: Scope
          definition: To what, to whom and where the convention applies.
        """;

    public override IEnumerable<TypeView> Views =>
    [
        View
            .Id(r => r.Id, 24).Fold(r => r.Label, 24).Rest(r => r.Definition),
    ];

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("privacy");
        public static readonly FieldSchema Label = Column.Text("label", "Label for people.", required: true);
        public static readonly FieldSchema Definition = Column.Text("definition", "Definition in one sentence.", required: true);

        public static readonly FieldSchema[] All = [Id, Label, Definition];
    }
}
