using System.Text.RegularExpressions;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports;

/// <summary>
/// Puts words in the place of what data hold: headers in words, terms of vocabularies as people write them, with their order and colours, and names in the
/// place of ids, inexact dates in words. A value that is no term and no id stays as it is.
/// </summary>
/// <param name="dataset">The dataset whose ids are known; null for none.</param>
public sealed partial class TableLabels(Dataset? dataset)
{
    private const string Id = "Id";

    private static readonly FieldSchema[] Fields = [.. RecordTables.All.SelectMany(table => table.Fields)];

    private readonly string? _own = dataset is null ? null : TreatyChoice.Find(dataset, null)?.Id;

    /// <summary>The sheet in words.</summary>
    public WorkbookSheet Apply(WorkbookSheet sheet)
    {
        WorkbookSheet selected = sheet.Selected() with { Property = null };
        Table table = selected.Table;
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, ValueOrder> orders = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> words = new(StringComparer.OrdinalIgnoreCase);
        List<TableColumn> columns = [];
        foreach (TableColumn column in table.Columns)
        {
            string header = Header(column.Name);
            header = taken.Add(header) ? header : column.Name;
            headers[column.Name] = header;
            columns.Add(Label(column, header, table.RowCount, orders, words));
        }

        return selected with { Table = new Table(columns, table.RowCount), Renamed = headers, Orders = orders, Reworded = words };
    }

    /// <summary>A name of a property in words: <c>OutcomeNote</c> is Outcome note, <c>not-addressed</c> is Not addressed. Other names stay.</summary>
    public static string Header(string name) => Vocabularies.All.Any(vocabulary => vocabulary.Contains(name)) ? Words.Of(name)
        : CamelCase().IsMatch(name) ? Words.Capital(Humps().Replace(name, match => " " + Lower(match.Value))) : name;

    private TableColumn Label(TableColumn column, string header, long rows, Dictionary<string, ValueOrder> orders, Dictionary<string, string> words)
    {
        bool isList = typeof(IReadOnlyList<string>).IsAssignableFrom(column.ValueType);
        if (column.ValueType == typeof(EdtfDate))
        {
            return new RewordedColumn(header, column, value => value is EdtfDate { IsExactDay: false } date ? ReportLook.Day(date) : value);
        }

        if (column.ValueType != typeof(string) && !isList)
        {
            return column is ArrayColumn array ? array.Renamed(header) : new RewordedColumn(header, column, value => value);
        }

        HashSet<string> values = new(StringComparer.Ordinal);
        for (long row = 0; row < rows; row++)
        {
            switch (column[row])
            {
                case string text:
                    values.Add(text);
                    break;
                case IReadOnlyList<string> list:
                    values.UnionWith(list);
                    break;
            }
        }

        Vocabulary[] vocabularies = Of(column.Name);
        Dictionary<string, string> labels = new(StringComparer.Ordinal);
        foreach (string value in values.Where(value => Array.Exists(vocabularies, vocabulary => vocabulary.Contains(value))))
        {
            labels.Add(value, Words.Of(value));
            words.TryAdd(value, labels[value]);
        }

        if (Array.Find(vocabularies, vocabulary => values.Count > 0 && values.All(vocabulary.Contains)) is { } only)
        {
            orders[header] = Order(only);
        }

        if (dataset is not null && labels.Count == 0 && Refers(column.Name, values))
        {
            foreach (string value in values)
            {
                if (Name(value) is { } name)
                {
                    labels.Add(value, name);
                }
            }
        }

        return new RewordedColumn(header, column, value => value switch
        {
            string text => labels.GetValueOrDefault(text, text),
            IReadOnlyList<string> list => (string[])[.. list.Select(text => labels.GetValueOrDefault(text, text))],
            _ => value,
        });
    }

    // A column is of a vocabulary when it is called like it (StakeholderKind, LeftStanding) or like a field that takes its words (Kind).
    private static Vocabulary[] Of(string name)
    {
        string plain = Plain(name);
        return [.. Vocabularies.All.Where(vocabulary => plain.EndsWith(Plain(vocabulary.Name), StringComparison.Ordinal))
            .Concat(Fields.Where(field => field.Vocabulary is not null && plain.EndsWith(Plain(field.Name), StringComparison.Ordinal)).Select(field =>
                field.Vocabulary!))
            .Distinct()];
    }

    // Ids have names where the column is of a field of ids, or all of its values are ids. What is called Id is to stay one.
    private bool Refers(string name, HashSet<string> values) => !name.Equals(Id, StringComparison.OrdinalIgnoreCase) && values.Count > 0
        && (Array.Exists(Fields, field => field.Reference is not null && Plain(field.Name) == Plain(name)) || values.All(value => Name(value) is not null));

    private string? Name(string id) => dataset!.References.Resolve(id).Count > 0 ? ReportData.CitationOf(dataset, _own ?? "", id)
        : dataset.Find(id) switch
        {
            null => null,
            // Titles are too long to stand beside each other in a cell.
            Source source => source.Date is { } date ? $"{source.Publisher ?? source.Title}, {ReportLook.Day(date)}" : source.Publisher ?? source.Title,
            { } record => RecordLabel.NameOf(record),
        };

    private static ValueOrder Order(Vocabulary vocabulary) => new([.. vocabulary.Values.Select(Words.Of)], vocabulary != Vocabularies.Outcome ? null
        : [.. vocabulary.Values.Select(value => (ReportLook.OfOutcome(value), OutcomeLook.Of(value).Hatching))]);

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    // An abbreviation stays as it is.
    private static string Lower(string word) => word.Length > 1 && word.All(char.IsAsciiLetterUpper) ? word : word.ToLowerInvariant();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$", RegexOptions.CultureInvariant)]
    private static partial Regex CamelCase();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]+(?![a-z])|(?<!^)[A-Z][a-z]+|(?<=[A-Za-z])[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Humps();

    // A column under another name, and with other words for its values.
    private sealed class RewordedColumn(string name, TableColumn source, Func<object?, object?> reword) : TableColumn(name, source.ValueType)
    {
        public override object? this[long row] => reword(source[row]);
    }
}
