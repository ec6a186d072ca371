using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Schema;

/// <summary>Makes the columns of tables: those of each type, and those that many tables have.</summary>
internal static class Column
{
    /// <summary>Name of the table of sources, and of the columns that name some.</summary>
    public const string SourcesTable = "sources";

    /// <summary>Pattern of words in lower case that hyphens join.</summary>
    public const string Slug = "[a-z0-9]+(-[a-z0-9]+)*";

    /// <summary>Pattern of the id of an article or preamble.</summary>
    public const string ArticleId = Slug + "/(preamble|[0-9]+[a-z]*)";

    /// <summary>Pattern of what the id of a paragraph has after that of its article, once or several times.</summary>
    public const string ParagraphLabel = "/[0-9a-z]+(-[0-9a-z]+)?";

    public static FieldSchema Id(string example, string pattern = $"^{Slug}$") =>
        Text(TableSchema.IdName, $"Stable id, unique in the dataset, such as {example}.", required: true) with
        {
            Pattern = pattern,
            PatternAdvice = $"Write ids in lower case with hyphens, in the manner of {example}.",
        };

    public static FieldSchema Text(string name, string description, bool required = false) =>
        new(name, FieldType.Text, description) { Required = required };

    public static FieldSchema Integer(string name, string description) => new(name, FieldType.Integer, description) { Minimum = 0 };

    public static FieldSchema Flag(string name, string description) => new(name, FieldType.Boolean, description);

    public static FieldSchema List(string name, string description) => new(name, FieldType.List, description);

    public static FieldSchema Date(string name, string description, bool required = false) =>
        new(name, FieldType.Date, description) { Required = required };

    public static FieldSchema Term(string name, string description, Vocabulary vocabulary, bool required = true) =>
        Text(name, description, required) with { Vocabulary = vocabulary };

    public static FieldSchema Link(string name, string description, string table, bool required = false) =>
        Text(name, description, required) with { Reference = new FieldReference(ReferenceKind.Table, table) };

    public static FieldSchema Links(string name, string description, string table) =>
        List(name, description) with { Reference = new FieldReference(ReferenceKind.Table, table) };

    public static FieldSchema Provisions(string description) =>
        List("provisions", description) with { Reference = new FieldReference(ReferenceKind.Provision) };

    public static FieldSchema Number(string name, string description) => new(name, FieldType.Number, description);

    public static FieldSchema Address(string name, string description) => Text(name, description) with
    {
        Pattern = "^https?://[!-~]+$",
        PatternAdvice = "Write an http or https address, with other characters than ASCII percent-encoded.",
    };

    public static FieldSchema Symbol(string description) => Text("symbol", description) with { IsSymbol = true };

    public static FieldSchema Sources() => Links(SourcesTable, "Sources that the record rests on.", SourcesTable) with { Required = true };

    public static FieldSchema Confidence() => Term("confidence", "How sure the record is.", Vocabularies.Confidence);

    public static FieldSchema Basis() =>
        Term("basis", "primary-text where something rests on knowledge of a document that was not opened.", Vocabularies.Basis, required: false) with
        {
            SeedOptional = true,
        };

    public static FieldSchema Note() => Text("note", "What a reader should know about the record.") with { SeedOptional = true };
}
