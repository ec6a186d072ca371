using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Graph;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Tables.Columns;
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

    /// <summary>Whether terms of a vocabulary that no concern has get their row or column of zeros.</summary>
    public bool IncludeEmpty { get; init; }
}

/// <summary>
/// Counts concerns by one or two dimensions. A concern counts once for each of its values, and once in every total:
/// where it has several values the cells add up to more than their total.
/// </summary>
public sealed class ConcernTabulation(TabulationOptions options)
{
    private const string TotalName = "Total";
    private const string CountName = "Count";
    private const string ShareName = "Share";

    private readonly List<Dataset> _datasets = [];
    private readonly HashSet<Concern> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Dataset Dataset, Concern Concern)> _concerns = [];

    /// <summary>Counts the concerns that are related to a record, or the record itself where it is one; each once, however often it comes.</summary>
    public void Add(Dataset dataset, TreatyRecord record)
    {
        foreach (TreatyRecord concern in record is Concern own ? [own] : RecordGraph.Of(dataset).Related(record, RecordKind.Concern))
        {
            Add(dataset, (Concern)concern);
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
        Axis rows = new(options.By[0], options, _datasets, _concerns);
        Axis? columns = options.By.Count > 1 ? new(options.By[1], options, _datasets, _concerns) : null;

        // The last row and column are the totals, which count each concern once.
        int[,] counts = new int[rows.Count + 1, (columns?.Count ?? 0) + 1];
        for (int i = 0; i < _concerns.Count; i++)
        {
            int[] across = columns is null ? [0] : [.. columns.Places[i], columns.Count];
            foreach (int row in (int[])[.. rows.Places[i], rows.Count])
            {
                foreach (int column in across)
                {
                    counts[row, column]++;
                }
            }
        }

        return columns is null ? OneWay(rows, counts) : TwoWay(rows, columns, counts);
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

    private Table OneWay(Axis rows, int[,] counts)
    {
        int height = rows.Count + (options.Totals ? 1 : 0);
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        List<ArrayColumn> made = [Headings(rows, height, taken),
            new ValueColumn<int>(FreeName.Of(taken, CountName), [.. Enumerable.Range(0, height).Select(row => counts[row, 0])], null)];
        if (options.Share != CellShare.None)
        {
            made.Add(Shares(FreeName.Of(taken, ShareName), height, row => (counts[row, 0], _concerns.Count)));
        }

        return Table.Of([.. made], height);
    }

    private Table TwoWay(Axis rows, Axis columns, int[,] counts)
    {
        int height = rows.Count + (options.Totals ? 1 : 0), width = columns.Count + (options.Totals ? 1 : 0);
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        List<ArrayColumn> made = [Headings(rows, height, taken)];
        for (int i = 0; i < width; i++)
        {
            int column = i;
            string name = FreeName.Of(taken, i < columns.Count ? columns.Names[i] : TotalName);
            made.Add(options.Share == CellShare.None
                ? new ValueColumn<int>(name, [.. Enumerable.Range(0, height).Select(row => counts[row, column])], null)
                : Shares(name, height, row => (counts[row, column], options.Share switch
                {
                    CellShare.Row => counts[row, columns.Count],
                    CellShare.Column => counts[rows.Count, column],
                    _ => _concerns.Count,
                })));
        }

        return Table.Of([.. made], height);
    }

    private static ReferenceColumn<string> Headings(Axis rows, int height, HashSet<string> taken) =>
        new(FreeName.Of(taken, rows.Dimension.Name), [.. rows.Names.Append(TotalName).Take(height)]);

    /// <summary>Shares of a whole; empty where the whole is nothing.</summary>
    private static ValueColumn<double> Shares(string name, int height, Func<int, (int Part, int Whole)> cell)
    {
        double[] shares = new double[height];
        bool[] nulls = new bool[height];
        for (int row = 0; row < height; row++)
        {
            (int part, int whole) = cell(row);
            nulls[row] = whole == 0;
            shares[row] = whole == 0 ? 0 : (double)part / whole;
        }

        return new ValueColumn<double>(name, shares, nulls);
    }

    /// <summary>The values of a dimension in their order, and where each concern has its own among them.</summary>
    private sealed class Axis
    {
        internal Axis(ConcernDimension dimension, TabulationOptions options, List<Dataset> datasets, List<(Dataset Dataset, Concern Concern)> concerns)
        {
            Dimension = dimension;
            List<IReadOnlyList<string?>> values = concerns.ConvertAll(pair => dimension.Of(pair.Dataset, pair.Concern, options.CoSignatories));
            HashSet<string> used = [.. values.SelectMany(each => each).OfType<string>()];
            (string Value, string Label)[] known = [.. dimension.Known(datasets)];

            // What no list knows, such as years, comes after what it does, in natural order; what has no value comes last.
            List<(string Value, string Label)> order = [.. known.Where(pair => used.Contains(pair.Value) || (options.IncludeEmpty && dimension.IsClosed))];
            order.AddRange(used.Except(known.Select(pair => pair.Value)).Order(NaturalOrder.Comparer).Select(value => (value, value)));
            Dictionary<string, int> places = order.Select((pair, place) => (pair.Value, place)).ToDictionary(StringComparer.Ordinal);
            Names = [.. order.Select(pair => options.Labels ? pair.Label : pair.Value)];
            if (values.Exists(each => each.Contains(null)))
            {
                Names.Add(ConcernDimension.NoValue);
            }

            Places = values.ConvertAll(each => (int[])[.. each.Select(value => value is null ? Names.Count - 1 : places[value])]);
        }

        internal ConcernDimension Dimension { get; }

        internal int Count => Names.Count;

        internal List<string> Names { get; }

        internal List<int[]> Places { get; }
    }
}
