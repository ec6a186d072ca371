using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Counts;

/// <summary>What a cross-tabulation of concerns shows.</summary>
public sealed record TabulationOptions
{
    /// <summary>The dimension of the rows, then perhaps that of the columns.</summary>
    public required IReadOnlyList<ConcernDimension> By { get; init; }

    /// <summary>Of what the cells are shares.</summary>
    public CellShare Share { get; init; }

    /// <summary>Whether there is a row and a column of totals.</summary>
    public bool Totals { get; init; } = true;

    /// <summary>Whether rows and columns show labels where ids stand otherwise.</summary>
    public bool Labels { get; init; }

    /// <summary>Whether co-signatories count like who voiced a concern.</summary>
    public bool CoSignatories { get; init; }

    /// <summary>Whether stakeholders stand for what they voiced alone, not for what they co-signed.</summary>
    public bool OwnVoice { get; init; }

    /// <summary>Whether terms of a vocabulary that no concern has get their row or column of zeros.</summary>
    public bool IncludeEmpty { get; init; }
}

/// <summary>
/// Counts concerns by one or two dimensions. A concern counts once for each of its values, and once in every total:
/// where it has several values the cells add up to more than their total.
/// </summary>
public sealed class ConcernTabulation(TabulationOptions options)
{
    /// <summary>Heading of totals.</summary>
    public const string TotalName = "Total";
    private const string CountName = "Count";
    private const string ShareName = "Share";

    private readonly List<Dataset> _datasets = [];
    private readonly HashSet<Concern> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Dataset Dataset, Concern Concern)> _concerns = [];

    /// <summary>Counts the concerns that are related to a record, or the record itself where it is one; each once, however often it comes.</summary>
    public void Add(Dataset dataset, TreatyRecord record)
    {
        foreach (TreatyRecord related in record is Concern own ? [own] : RecordGraph.Of(dataset).Related(record, RecordKind.Concern))
        {
            Concern concern = (Concern)related;
            if (!options.OwnVoice || record is not Stakeholder || concern.Stakeholder == record.Id)
            {
                Add(dataset, concern);
            }
        }
    }

    /// <summary>Counts all concerns of a dataset.</summary>
    public void AddAll(Dataset dataset)
    {
        Use(dataset);
        foreach (Concern concern in dataset.Tables.Concerns)
        {
            Add(dataset, concern);
        }
    }

    /// <summary>The values of a dataset belong into the table, though no concern of it came yet.</summary>
    public void Use(Dataset dataset)
    {
        if (!_datasets.Contains(dataset))
        {
            _datasets.Add(dataset);
        }
    }

    /// <summary>The table: first a column of texts, named after the first dimension; then the numbers.</summary>
    public Table Build()
    {
        ConcernDimension by = options.By[0];
        ConcernDimension? across = options.By.Count > 1 ? options.By[1] : null;
        CrossCount counts = CrossCount.Of(_concerns, pair => Values(by, pair), pair => across is null ? [] : Values(across, pair));
        List<Heading> rows = Headings(by, counts.Rows);
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        List<ArrayColumn> made = [new ReferenceColumn<string>(FreeName.Of(taken, by.Name), [.. rows.Select(row => row.Name)])];
        if (across is null)
        {
            made.Add(Numbers(FreeName.Of(taken, CountName), rows, row => counts[row.Value, null]));
            if (options.Share != CellShare.None)
            {
                made.Add(Shares(FreeName.Of(taken, ShareName), rows, row => (counts[row.Value, null], counts.Total)));
            }

            return Table.Of([.. made], rows.Count);
        }

        foreach (Heading column in Headings(across, counts.Columns))
        {
            string name = FreeName.Of(taken, column.Name);
            made.Add(options.Share == CellShare.None
                ? Numbers(name, rows, row => counts[row.Value, column.Value])
                : Shares(name, rows, row => (counts[row.Value, column.Value], options.Share switch
                {
                    CellShare.Row => counts[row.Value, null],
                    CellShare.Column => counts[null, column.Value],
                    _ => counts.Total,
                })));
        }

        return Table.Of([.. made], rows.Count);
    }

    private void Add(Dataset dataset, Concern concern)
    {
        // A copy of a record is the record.
        Concern own = dataset.Find(concern.Id) as Concern ?? concern;
        if (_seen.Add(own))
        {
            Use(dataset);
            _concerns.Add((dataset, own));
        }
    }

    private IEnumerable<string> Values(ConcernDimension dimension, (Dataset Dataset, Concern Concern) pair) =>
        dimension.Of(pair.Dataset, pair.Concern, options.CoSignatories);

    /// <summary>The values of a dimension in their order, with the names by which they are shown, and the total.</summary>
    private List<Heading> Headings(ConcernDimension dimension, CountAxis axis)
    {
        HashSet<string> used = [.. axis.Values.Where(value => value != ConcernDimension.NoValue)];
        (string Value, string Label)[] known = [.. dimension.Known(_datasets)];

        // What no list knows, such as years, comes after what it does, in natural order; what has no value comes last.
        List<Heading> headings =
        [
            .. known.Where(pair => used.Contains(pair.Value) || (options.IncludeEmpty && dimension.IsClosed))
                .Select(pair => new Heading(pair.Value, options.Labels ? pair.Label : pair.Value)),
            .. used.Except(known.Select(pair => pair.Value)).Order(NaturalOrder.Comparer).Select(value => new Heading(value, value)),
        ];
        if (used.Count < axis.Values.Count)
        {
            headings.Add(new Heading(ConcernDimension.NoValue, ConcernDimension.NoValue));
        }

        if (options.Totals)
        {
            headings.Add(new Heading(null, TotalName));
        }

        return headings;
    }

    private static ValueColumn<int> Numbers(string name, List<Heading> rows, Func<Heading, int> cell) => new(name, [.. rows.Select(cell)], null);

    /// <summary>Shares of a whole; empty where the whole is nothing.</summary>
    private static ValueColumn<double> Shares(string name, List<Heading> rows, Func<Heading, (int Part, int Whole)> cell)
    {
        double[] shares = new double[rows.Count];
        bool[] nulls = new bool[rows.Count];
        for (int row = 0; row < rows.Count; row++)
        {
            (int part, int whole) = cell(rows[row]);
            nulls[row] = whole == 0;
            shares[row] = whole == 0 ? 0 : (double)part / whole;
        }

        return new ValueColumn<double>(name, shares, nulls);
    }

    /// <summary>A row or column: its value, null for the total, and the name by which it is shown.</summary>
    private sealed record Heading(string? Value, string Name);
}
