using System.Globalization;
using System.Text;
using TreatyTools.Core.Datasets.Packages;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Codebook;

/// <summary>
/// Writes the codebook of a package, <c>CODEBOOK.md</c>: what every table, column and term means, how many there are, how sure they are, what is
/// missing, and how to load them. It is made from the schema and the rows, so that it cannot disagree with them.
/// </summary>
internal sealed class CodebookWriter
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "CODEBOOK.md";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly MarkdownText _text = new();
    private readonly TreatyDataset _info;
    private readonly DataRows _rows;

    private CodebookWriter(TreatyDataset info, DataRows rows)
    {
        _info = info;
        _rows = rows;
    }

    /// <summary>The codebook. The same rows give the same bytes everywhere.</summary>
    public static byte[] Write(TreatyDataset info, DataRows rows, CodebookNotes notes)
    {
        CodebookWriter writer = new(info, rows);
        writer.Head();
        writer.Cells();
        writer.Trust();
        writer.Agreement();
        writer.Tables();
        new CodebookVocabularies(rows, writer._text).Write();
        writer.Gaps(notes.Gaps);
        writer.Warnings(notes.Warnings);
        CodebookLoading.Write(writer._text, info);
        return Utf8.GetBytes(writer._text.ToString());
    }

    private void Head()
    {
        _text.Heading(1, $"Codebook: {MarkdownText.Plain(_info.Title)}");
        _text.Paragraph("Made by `Build-TreatyDataset` from the schema and the records; a change by hand is lost at the next build.");
        if (_info.Description is { } description)
        {
            _text.Paragraph(MarkdownText.Plain(description));
        }

        _text.Table(["", ""],
            new[]
            {
                ("Name", MarkdownText.Code(_info.Name)),
                ("Version", MarkdownText.Plain(_info.Version)),
                ("Date", _info.Created.Text),
                ("Licence", _info.Licence is { } licence ? MarkdownText.Plain(licence) : "not stated"),
                ("Made by", _info.Contributors.Count == 0 ? "not stated" : MarkdownText.Plain(string.Join(", ", _info.Contributors.Select(c => c.Title)))),
                ("Cite as", _info.Citation is { } citation ? MarkdownText.Plain(citation) : "not stated"),
            }.Select(pair => (string[])[pair.Item1, pair.Item2]));

        _text.Heading(2, "Tables at a glance");
        _text.Table(["Table", "File", "Rows", "Columns", "A row is"], RecordTables.All.Select(table => (string[])
        [
            $"[{table.Name}](#table-{table.Name})", MarkdownText.Code(table.FileName), Number(_rows[table.Name].Count), Number(table.Fields.Count),
                table.Description,
        ]), "llrrl");
    }

    private void Cells()
    {
        _text.Heading(2, "How to read the cells");
        _text.Paragraph("The files are CSV as RFC 4180 has it: UTF-8, a comma between cells, quotation marks where needed, one header line, line feeds. "
            + $"`{DataPackageWriter.DescriptorName}` describes them as a Frictionless Data Package, version 2.");
        _text.Bullets(
            "An empty cell is a value that is not known, or one that there is not; the meaning of the column says which. It is never a guess, a zero or an "
                + "empty text.",
            $"A list holds its items with `{FieldSchema.ListDelimiter}` between them, without white space; an empty cell is an empty list.",
            "A date is written in the Extended Date/Time Format (EDTF, ISO 8601-2), level 0 or 1: `2024-08-08` a day, `2024-08` some day of that month, "
                + "`2024` of that year, "
            + "`2024-08~` about then, `2024-08?` then but not for certain, `2026-03/2026-05-26` one day within that time that is not known.",
            "An id is unique in the whole dataset, in lower case, and stays the same between versions. `treaty/7` is article 7, `treaty/7/2` its paragraph 2. "
                + "A reference below the "
            + "level of articles stands for the paragraphs that it falls under, be it within a range such as `treaty/40/15-20`.",
            "Summaries are in the dataset's own words; the one exception is `quote`, at most twenty words of the speaker's own.");
    }

    private void Trust()
    {
        _text.Heading(2, "How sure the records are");
        _text.Paragraph("Records by [confidence](#vocabulary-confidence), and those among them whose [basis](#vocabulary-basis) is knowledge of a document "
            + "that was not opened.");
        TableSchema[] graded = RecordTables.All.Where(table => table.Holding(Vocabularies.Confidence) is not null).ToArray();
        IReadOnlyList<string> terms = Vocabularies.Confidence.Values;
        _text.Table(["Table", "Rows", .. terms, "basis `primary-text`"], graded.Select(table => (string[])
        [
            $"[{table.Name}](#table-{table.Name})", Number(_rows[table.Name].Count),
            .. terms.Select(term => Share(table, Vocabularies.Confidence, term)),
            Share(table, Vocabularies.Basis, Terms.Basis.PrimaryText),
        ]), "lr" + new string('r', terms.Count + 1));
        TableSchema sources = RecordTables.Of<Source>();
        _text.Paragraph("Sources by how far they were read: "
            + $"{string.Join(", ", Vocabularies.Consulted.Values.Select(term => $"{term} {Share(sources, Vocabularies.Consulted, term)}"))}.");
    }

    private void Agreement()
    {
        IReadOnlyList<DatasetAgreement> all = AgreementTable.Of(_rows);
        if (all.Count == 0)
        {
            return;
        }

        _text.Heading(2, "How far codings agree");
        _text.Paragraph("Concerns were coded more than once. Kappa is Cohen's, alpha Krippendorff's for nominal data; 1 is perfect agreement, 0 what chance "
            + "would give, and 0.667 the least that is commonly asked for. What the terms mean stands under [Vocabularies](#vocabularies).");
        foreach (IGrouping<string, DatasetAgreement> coding in all.GroupBy(agreement => agreement.Coding, StringComparer.Ordinal))
        {
            DatasetAgreement first = coding.First();
            _text.Paragraph($"{MarkdownText.Plain(first.Compared ?? coding.Key)} ({MarkdownText.Code(coding.Key)}). "
                + MarkdownText.Plain(first.Method ?? ""));
            _text.Table(["Field", "Concerns", "Agreed", "Percent", "Kappa", "Alpha"], coding.Select(agreement => (string[])
            [
                MarkdownText.Code(agreement.Field), Number(agreement.Units), Number(agreement.Agreed), Figure(agreement.PercentAgreement, "0.0"),
                Figure(agreement.CohenKappa, "0.00"), Figure(agreement.KrippendorffAlpha, "0.00"),
            ]), "lrrrrr");
        }
    }

    private void Tables()
    {
        _text.Heading(2, "Tables and columns");
        foreach (TableSchema table in RecordTables.All)
        {
            List<DataRow> rows = _rows[table.Name];
            _text.Heading(3, $"Table: {table.Name}");
            _text.Paragraph($"{table.Description} {Count(rows.Count, "row", "rows")} in `{table.FileName}`; key: "
                + $"{string.Join(", ", table.PrimaryKey.Select(MarkdownText.Code))}.");
            _text.Table(["Column", "Type", "Constraints", "With a value", "Meaning"], table.Fields.Select((field, ordinal) => (string[])
            [
                MarkdownText.Code(field.Name), CodebookColumns.Type(field), CodebookColumns.Constraints(table, field),
                Number(rows.Count(row => row[ordinal] is not (null or IReadOnlyList<string> { Count: 0 }))), MarkdownText.Plain(field.Description),
            ]), "lllrl");
        }
    }

    private void Gaps(string? gaps)
    {
        _text.Heading(2, "Known gaps");
        if (gaps is null)
        {
            _text.Paragraph("None are recorded.");
        }
        else
        {
            _text.Raw(MarkdownText.Demote(gaps));
        }
    }

    private void Warnings(IReadOnlyList<ExplainedWarning> warnings)
    {
        _text.Heading(2, "Warnings of the check");
        if (warnings.Count == 0)
        {
            _text.Paragraph("`Test-TreatyDataset` finds nothing in this dataset.");
            return;
        }

        _text.Paragraph($"`Test-TreatyDataset` finds no error in this dataset, and {Count(warnings.Count, "warning", "warnings")}. A warning is worth a look; "
            + "why it stands is told here.");
        _text.Table(["Rule", "Table", "Record", "Finding", "Why it stands"], warnings.Select(warning => (string[])
        [
            MarkdownText.Code(warning.Finding.Rule), warning.Finding.Table is { } table ? $"[{table}](#table-{table})" : "",
            warning.Finding.RecordId is { } id ? MarkdownText.Code(id) : "", MarkdownText.Plain(warning.Finding.Message),
            warning.Explanation is { } why ? MarkdownText.Plain(why) : "Not explained.",
        ]));
    }

    private string Share(TableSchema table, Vocabulary vocabulary, string term) => table.Holding(vocabulary) is { } field
        ? Number(_rows[table.Name].Count(row => string.Equals(row.Text(field), term, StringComparison.Ordinal)))
        : "no such column";

    private static string Figure(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "none";

    private static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a codebook tells beyond schema and records.</summary>
/// <param name="Gaps">What is missing or doubtful, in Markdown; null where nothing is recorded.</param>
/// <param name="Warnings">What the check of the dataset warns of.</param>
internal sealed record CodebookNotes(string? Gaps, IReadOnlyList<ExplainedWarning> Warnings);

/// <summary>A warning, and why it stands; null where nobody has told.</summary>
internal sealed record ExplainedWarning(Finding Finding, string? Explanation);
