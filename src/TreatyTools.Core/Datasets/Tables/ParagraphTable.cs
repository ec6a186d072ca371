using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Tables;

/// <summary>What a paragraph is; its rows are nested in those of its article.</summary>
internal sealed class ParagraphTable() : TableSchema(TableName, "Paragraphs",
    "A paragraph of an article, a lettered part of one, or a range of paragraphs summarised together.", Columns.All)
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "paragraphs";

    public override string Parent => ProvisionTable.TableName;

    public override string ParentKey => "paragraphs";

    /// <summary>The paragraph, with what it has from its article.</summary>
    public static Provision Make(DataRow article, DataRow row, RecordScope scope) => new()
    {
        Id = row.Text(Columns.Id)!,
        Dataset = scope.Dataset,
        Treaty = article.Text(ProvisionTable.Columns.Treaty)!,
        Level = Terms.ProvisionLevel.Paragraph,
        Chapter = article.Text(ProvisionTable.Columns.Chapter),
        ChapterTitle = article.Text(ProvisionTable.Columns.ChapterTitle),
        Article = article.Text(ProvisionTable.Columns.Article),
        Paragraph = row.Text(Columns.Label),
        Heading = article.Text(ProvisionTable.Columns.Heading)!,
        Kind = article.Text(ProvisionTable.Columns.Kind)!,
        Topics = article.List(ProvisionTable.Columns.Topics),
        Modalities = row.Text(Columns.Modality) is { } modality ? new ValueList<string>([modality]) : ValueList<string>.Empty,
        Summary = row.Text(Columns.Summary),
        Position = article.Integer(ProvisionTable.Columns.Position)!.Value,
        Sources = row.List(Columns.Sources),
        Confidence = row.Text(Columns.Confidence),
        Basis = row.Text(Columns.Basis),
        Note = row.Text(Columns.Note),
    };

    public override IEnumerable<DataRow> Sort(IEnumerable<DataRow> rows) => rows;

    protected override void Derive(DataRow row, DataRow? parent, int order)
    {
        row[Columns.Order] = order;
        row[Columns.Article] = parent!.Id;
        row[Columns.Id] = Join(parent.Id, "/", row.Text(Columns.Label) is { } label ? Path(label) : null);
    }

    /// <summary><c>1(a)(i)</c> as the end of an id: <c>1/a/i</c>.</summary>
    private static string Path(string label) => label.Replace(")", "", StringComparison.Ordinal).Replace('(', '/');

    /// <summary>The columns.</summary>
    internal static class Columns
    {
        public static readonly FieldSchema Id = Column.Id("uncc/11/1/a/i", $"^{Column.ArticleId}({Column.ParagraphLabel})+$").Derived();
        public static readonly FieldSchema Article = Column.Link("article", "The article.", ProvisionTable.TableName, required: true).Derived();
        public static readonly FieldSchema Order = Column.Integer("order", "Place in the article, from 1.") with { Required = true, SeedKey = null };
        public static readonly FieldSchema Label =
            Column.Text("label", "Label as cited, such as 1(a)(i), or a range such as 9-11.", required: true)
                with { Pattern = @"^([0-9]+[a-z]?(-[0-9]+[a-z]?)?|[a-z]+)(\([0-9a-z]+\))*$", PatternAdvice = "Write labels as 1, 2(a), 1(a)(i), a or 9-11." };
        public static readonly FieldSchema Modality =
            Column.Term("modality", "Force of the paragraph; empty in the preamble.", Vocabularies.Modality, required: false);
        public static readonly FieldSchema Summary = Column.Text("summary", "What it says, in the dataset's own words.", required: true);
        public static readonly FieldSchema Sources = Column.Sources().From(ProvisionTable.Columns.Sources);
        public static readonly FieldSchema Basis = Column.Basis().From(ProvisionTable.Columns.Basis);
        public static readonly FieldSchema Confidence = Column.Confidence().From(ProvisionTable.Columns.Confidence);
        public static readonly FieldSchema Note = Column.Note();

        public static readonly FieldSchema[] All = [Id, Article, Order, Label, Modality, Summary, Sources, Basis, Confidence, Note];
    }
}
