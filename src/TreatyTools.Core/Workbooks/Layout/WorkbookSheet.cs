using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Workbooks.Layout;

/// <summary>One table and the sheet that it goes to. Names of columns in the options may have wildcards, and case does not matter.</summary>
/// <param name="Name">Name of the sheet. It is made legal and unique, with a warning when it changes.</param>
/// <param name="Table">The rows and columns.</param>
public sealed record WorkbookSheet(string Name, Table Table)
{
    /// <summary>Name of the Excel table; null takes the sheet's name.</summary>
    public string? TableName { get; init; }

    /// <summary>One of <see cref="TableStyles.Names"/>.</summary>
    public string TableStyle { get; init; } = TableStyles.Default;

    /// <summary>Heading in the row above the table; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>Row, counted from 1, at which the title or else the header stands.</summary>
    public int StartRow { get; init; } = 1;

    /// <summary>Leaves the header out; there is then no Excel table, since a table needs one.</summary>
    public bool NoHeader { get; init; }

    /// <summary>Puts filter buttons on the header.</summary>
    public bool AutoFilter { get; init; } = true;

    /// <summary>Number of columns at the left that stay in sight, as the header does.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Excel number formats by name of column, such as <c>0.0%</c>.</summary>
    public IReadOnlyDictionary<string, string> NumberFormats { get; init; } = new Dictionary<string, string>();

    /// <summary>Columns whose values are written as text whatever their type.</summary>
    public IReadOnlyCollection<string> TextColumns { get; init; } = [];

    /// <summary>Columns of text whose web addresses become links, beside columns of <see cref="Uri"/> and columns called Url or Uri.</summary>
    public IReadOnlyCollection<string> HyperlinkColumns { get; init; } = [];

    /// <summary>
    /// Formulas of columns that stand right of the others, by header: what Excel calculates for each row, with columns as <c>[@Name]</c> (this row) and
    /// <c>[Name]</c> (all).
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Formulas { get; init; } = [];

    /// <summary>The headers of columns that were called otherwise before, by their earlier names, under which options may still name them.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; init; } = new Dictionary<string, string>();

    /// <summary>The words that stand for values that were others before, by these.</summary>
    public IReadOnlyDictionary<string, string> Reworded { get; init; } = new Dictionary<string, string>();

    /// <summary>The order in which the values of columns are read, by header.</summary>
    public IReadOnlyDictionary<string, ValueOrder> Orders { get; init; } = new Dictionary<string, ValueOrder>();

    /// <summary>The columns to take, in this order, with <c>*</c> and <c>?</c> as wildcards; null takes all.</summary>
    public IReadOnlyList<string>? Property { get; init; }

    /// <summary>The header of a column that may have been called otherwise before.</summary>
    internal string Header(string name) => Renamed.GetValueOrDefault(name, name);

    /// <summary>The sheet with the columns that <see cref="Property"/> asks for.</summary>
    internal WorkbookSheet Selected() => Property is null
        ? this
        : this with { Table = new Table([.. ColumnPattern.Choose(Table.ColumnNames, Property).Select(i => Table.Columns[i])], Table.RowCount) };
}
