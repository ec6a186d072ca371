using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Checks that what a field refers to is there.</summary>
internal sealed class ReferenceValidator
{
    private readonly DataRows _rows;
    private readonly Dictionary<string, HashSet<string>> _ids;
    private readonly FindingList _findings;
    private readonly ProvisionReferences _provisions;

    public ReferenceValidator(DataRows rows, FindingList findings)
    {
        _rows = rows;
        _ids = RecordTables.All.Where(table => table.Id is not null).ToDictionary(
            table => table.Name, table => rows[table.Name].Select(row => row.Id).OfType<string>().ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _findings = findings;
        _provisions = Provisions(rows);
    }

    public void Check()
    {
        foreach (TableSchema table in RecordTables.All)
        {
            for (int i = 0; i < table.Fields.Count; i++)
            {
                if (table.Fields[i] is { Reference: { } reference } field)
                {
                    foreach (DataRow row in _rows[table.Name])
                    {
                        Check(row, i, field, reference);
                    }
                }
            }
        }
    }

    private void Check(DataRow row, int ordinal, FieldSchema field, FieldReference reference)
    {
        IReadOnlyList<string> values = row[ordinal] switch
        {
            string text => [text],
            IReadOnlyList<string> list => list,
            _ => [],
        };
        foreach (string value in values.Where(value => !Exists(value, reference)))
        {
            string nearest = _findings.IsFull("dangling-reference", row.File) ? "" : Nearest(value, reference);
            _findings.Add("dangling-reference", row, field, value, $"'{FindingList.Shorten(value)}' is no {Target(reference)} of the dataset.{nearest}",
                "Correct the id, or add the record.");
        }
    }

    private bool Exists(string value, FieldReference reference) => reference.Kind switch
    {
        ReferenceKind.Table => _ids[reference.Table!].Contains(value),
        ReferenceKind.Provision => _provisions.Resolve(value).Count > 0,
        ReferenceKind.ProvisionOrTreaty => value.IndexOf('/', StringComparison.Ordinal) > 0 && ProvisionReferences.TreatyOf(value) is var treaty
            && (_provisions.HasTreaty(treaty) ? _provisions.Resolve(value).Count > 0 : _ids[TreatyTable.TableName].Contains(treaty)),
        _ => _ids.Values.Any(ids => ids.Contains(value)) || _provisions.Resolve(value).Count > 0,
    };

    private string Nearest(string value, FieldReference reference)
    {
        IEnumerable<string> candidates = reference.Kind switch
        {
            ReferenceKind.Table => _ids[reference.Table!],
            ReferenceKind.AnyRecord => _ids.Values.SelectMany(ids => ids),
            _ => _ids[ProvisionTable.TableName].Concat(_ids[ParagraphTable.TableName]),
        };
        return NameSuggestion.Question(value, candidates);
    }

    private static string Target(FieldReference reference) => reference.Kind switch
    {
        ReferenceKind.Table => $"record in '{reference.Table}'",
        ReferenceKind.AnyRecord => "record",
        _ => "provision",
    };

    /// <summary>Provisions with what it takes to resolve references to them; rows with gaps are left out, having findings of their own.</summary>
    private static ProvisionReferences Provisions(DataRows rows)
    {
        ILookup<string?, DataRow> paragraphs = rows[ParagraphTable.TableName].ToLookup(row => row.Text(ParagraphTable.Columns.Article), StringComparer.Ordinal);
        return ProvisionReferences.Of(rows[ProvisionTable.TableName].Where(row => row.Id is not null).Select(row =>
            Provision(row.Id!, row, paragraphs[row.Id].Where(p => p.Id is not null).Select(p => Provision(p.Id!, row, [])))));
    }

    private static Provision Provision(string id, DataRow article, IEnumerable<Provision> paragraphs) => new()
    {
        Id = id,
        Treaty = article.Text(ProvisionTable.Columns.Treaty) ?? "",
        Level = "",
        Heading = "",
        Kind = "",
        Paragraphs = paragraphs.ToArray(),
    };
}
