using System.Globalization;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Quotations of more than twenty words inside what is to be said in the dataset's own words.</summary>
internal sealed class OwnWordsRule(DataRows rows, FindingList findings)
{
    private const int Most = 20;

    private static readonly (char Open, string Close)[] Marks = [('"', "\""), ('“', "”"), ('„', "“”"), ('«', "»"), ('\'', "'"), ('‘', "’")];

    public void Check()
    {
        foreach (TableSchema table in RecordTables.All)
        {
            foreach (FieldSchema field in table.Fields.Where(IsProse))
            {
                foreach (DataRow row in rows[table.Name])
                {
                    if (row.Text(field) is { } text)
                    {
                        Check(row, field, text);
                    }
                }
            }
        }
    }

    /// <summary>Whether a column is to be in own words. The quotation, which is verbatim, has a rule of its own.</summary>
    private static bool IsProse(FieldSchema field) =>
        field is { Type: FieldType.Text, Vocabulary: null, Reference: null, Pattern: null, IsSymbol: false, IsVerbatim: false, Country: CountryRule.None };

    private void Check(DataRow row, FieldSchema field, string text)
    {
        foreach ((char open, string close) in Marks)
        {
            if (Longest(text, open, close) is var words && words > Most)
            {
                findings.Warn("long-quotation", row, field, text, string.Create(CultureInfo.InvariantCulture, $"'{field.Name}' quotes {words} words."),
                    $"Say it in own words; a quotation of up to {Most} words belongs in the field 'quote'.");
                return;
            }
        }
    }

    /// <summary>Words of the longest passage between two marks.</summary>
    private static int Longest(string text, char open, string close)
    {
        int longest = 0;
        for (int i = text.IndexOf(open, StringComparison.Ordinal); i >= 0; i = i + 1 < text.Length ? text.IndexOf(open, i + 1) : -1)
        {
            if (!Opens(text, i))
            {
                continue;
            }

            int end = i + 1;
            while (end < text.Length && !(close.Contains(text[end], StringComparison.Ordinal) && Closes(text, end)))
            {
                end++;
            }

            if (end == text.Length)
            {
                break;
            }

            longest = Math.Max(longest, text[(i + 1)..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
            i = end;
        }

        return longest;
    }

    /// <summary>A single mark inside or after a word is an apostrophe, so marks open and close at the edges of words only.</summary>
    private static bool Opens(string text, int i) => (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);

    private static bool Closes(string text, int i) => !char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]));
}
