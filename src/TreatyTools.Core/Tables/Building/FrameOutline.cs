using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;

namespace TreatyTools.Core.Tables.Building;

/// <summary>Data frames without rows, which show what columns there will be.</summary>
public static class FrameOutline
{
    /// <summary>The frame that some rows give, without the rows.</summary>
    /// <param name="table">Rows that are known; null for none.</param>
    /// <param name="types">Types of other rows, whose properties are columns.</param>
    /// <param name="names">Names of columns of which nothing else is known.</param>
    public static object Of(Table? table, IEnumerable<Type> types, IEnumerable<string> names)
    {
        IEnumerable<(string Name, Type Type)> all =
        [
            .. table?.Columns.Select(column => (column.Name, column.ValueType)) ?? [],
            .. types.SelectMany(TypeProperties.Of).Select(property => (property.Name, property.Type)),
            .. names.Select(name => (name, typeof(string))),
        ];
        HashSet<string> taken = new(StringComparer.Ordinal);
        return FrameConversion.ToFrame(Table.Of([.. all.Where(column => taken.Add(column.Name))
            .Select(column => ArrayColumn.Empty(column.Name, column.Type, 0))], 0));
    }

    /// <summary>Names of the columns of a frame.</summary>
    public static IReadOnlyList<string> Names(object frame) => FrameConversion.ToTable(frame).ColumnNames;
}
