using ClosedXML.Excel;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>What the words of the records mean.</summary>
internal sealed class VocabulariesSheet : ReportSheet
{
    private const string SheetName = "Vocabularies";

    // The words of the records, and those of the status on the Summary; others are those of commands.
    private static readonly HashSet<string> Used =
        [.. RecordTables.All.SelectMany(table => table.Fields).Select(field => field.Vocabulary).Append(Vocabularies.SignatureWindow).OfType<Vocabulary>()
            .Select(vocabulary => vocabulary.Name)];

    private readonly ReportTable<(Vocabulary Vocabulary, VocabularyTerm Term)> _table;

    internal VocabulariesSheet(ReportData data)
        : base(data)
    {
        (Vocabulary, VocabularyTerm)[] rows = [.. Vocabularies.All.Where(vocabulary => Used.Contains(vocabulary.Name))
            .SelectMany(vocabulary => vocabulary.Terms.Select(term => (vocabulary, term)))];
        ReportColumn<(Vocabulary Vocabulary, VocabularyTerm Term)>[] columns =
        [
            new("Vocabulary", row => Words.Of(row.Vocabulary.Name)) { Width = 26 },
            new("Word", row => Words.Of(row.Term.Value)) { Width = 32 },
            new("Meaning", row => row.Term.Definition) { Width = 110 },
            new("Id", row => row.Term.Value) { Folded = true },
        ];
        _table = new ReportTable<(Vocabulary Vocabulary, VocabularyTerm Term)>(SheetName, HeaderRow, rows, columns)
        {
            TableName = SheetName, LastPrinted = "Meaning", ForScreen = true,
        };
    }

    internal override string Name => SheetName;

    internal override string Contents => "What the words mean by which records are described";

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = _table.Write(book);
        Head(sheet, SheetName, "The words by which records are described, and what each of them means here." + _table.PrintNote, 3);
        AddFooter(sheet);
    }
}
