using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Core.Tables.Building;

/// <summary>A row of a table, read when it is needed: tables do not change.</summary>
/// <param name="Names">The columns of its table.</param>
/// <param name="Row">Its number, from 0.</param>
internal sealed record TableRow(TableNames Names, long Row);

/// <summary>The columns of a table by their names, case ignored; of several of one name the first.</summary>
/// <param name="table">The table.</param>
internal sealed class TableNames(Table table)
{
    private readonly Dictionary<string, TableColumn> _columns = table.Columns
        .GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    internal TableColumn? Find(string name) => _columns.GetValueOrDefault(name);
}
