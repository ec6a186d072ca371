using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Records;

/// <summary>What the compiler works out, since it need not be written by hand: ids, places, and what a paragraph has from its article.</summary>
internal static class SeedDerivations
{
    private static readonly string[] Inherited = ["sources", "confidence", "basis"];

    /// <summary>Fills the fields of a row that the seeds do not hold. What the row lacks for it stays null; the missing field has its own finding.</summary>
    public static void Complete(DataRow row, DataRow? parent, int order)
    {
        switch (row.Table.Name)
        {
            case "participation":
                row["id"] = Join(row.Text("treaty"), ":", row.Text("party"));
                break;
            case "correspondences":
                row["id"] = Join(row.Text("from"), "=", row.Text("to"));
                break;
            case "drafting":
                row["id"] = Join(row.Text("article"), "@", row.Text("text"));
                break;
            case "paragraphs":
                row["order"] = order;
                row["article"] = parent!.Text("id");
                row["id"] = Join(parent.Text("id"), "/", row.Text("label") is { } label ? Path(label) : null);
                Inherit(row, parent);
                break;
            case "disagreement_accounts":
                row["order"] = order;
                row["disagreement"] = parent!.Text("id");
                break;
        }
    }

    /// <summary>Whether a nested record has the value of its parent where it has none of its own.</summary>
    public static bool Inherits(string field) => Inherited.Contains(field);

    /// <summary>Numbers the provisions of each treaty in the order of its file: 0 for the preamble, 1 for the first article.</summary>
    public static void Number(IEnumerable<DataRow> provisions)
    {
        Dictionary<string, int> last = new(StringComparer.Ordinal);
        foreach (DataRow row in provisions)
        {
            string treaty = row.Text("treaty") ?? "";
            int position = last.TryGetValue(treaty, out int before) ? before + 1 : row.Text("kind") == "preamble" ? 0 : 1;
            row["position"] = last[treaty] = position;
        }
    }

    /// <summary>
    /// Puts rows into the order in which the package has them. It is the order of the seeds when these are sorted as their format says;
    /// the sort is stable, so that what the keys leave open stays as written.
    /// </summary>
    public static IEnumerable<DataRow> Sort(TableSchema table, IReadOnlyList<DataRow> rows) => table.Name switch
    {
        "events" => rows.OrderBy(SortDate),
        "provisions" => rows.OrderBy(row => row.Text("treaty"), Natural),
        "correspondences" => rows.OrderBy(row => row.Text("from"), ProvisionOrder).ThenBy(row => row.Text("to"), ProvisionOrder),
        "drafting" => rows.OrderBy(row => row.Text("article"), ProvisionOrder),
        "paragraphs" or "disagreement_accounts" => rows,
        _ => rows.OrderBy(row => row.Id, Natural),
    };

    private static IComparer<string?> Natural { get; } = Comparer<string?>.Create(NaturalOrder.Compare);

    private static IComparer<string?> ProvisionOrder { get; } = Comparer<string?>.Create((left, right) =>
        NaturalOrder.Compare(left?.Replace("/preamble", "/0", StringComparison.Ordinal), right?.Replace("/preamble", "/0", StringComparison.Ordinal)));

    private static DateOnly SortDate(DataRow row) =>
        EdtfDate.TryParse(row.Text("date"), out EdtfDate? date) ? date.Earliest : DateOnly.MinValue;

    private static void Inherit(DataRow row, DataRow article)
    {
        foreach (string field in Inherited)
        {
            row[field] ??= article[field];
        }
    }

    /// <summary><c>1(a)(i)</c> as the end of an id: <c>1/a/i</c>.</summary>
    private static string Path(string label) =>
        label.Replace(")", "", StringComparison.Ordinal).Replace('(', '/');

    private static string? Join(string? left, string separator, string? right) =>
        left is null || right is null ? null : left + separator + right;
}
