namespace TreatyTools.Core.Frames;

/// <summary>Data frames without rows, which show what columns there will be.</summary>
public static class FrameOutline
{
    /// <summary>The frame that objects of some types give: the union of their properties.</summary>
    public static object OfTypes(IEnumerable<Type> types)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        return FrameConversion.ToFrame(Table.Of(
            [.. types.SelectMany(TypeProperties.Of).Where(property => names.Add(property.Name)).Select(property => ArrayColumn.Empty(property.Name, property.Type, 0))], 0));
    }

    /// <summary>The frame of a table, without its rows.</summary>
    public static object Of(Table table) =>
        FrameConversion.ToFrame(Table.Of([.. table.Columns.Select(column => ArrayColumn.Empty(column.Name, column.ValueType, 0))], 0));

    /// <summary>Names of the columns of a frame.</summary>
    public static IReadOnlyList<string> Names(object frame) => FrameConversion.ToTable(frame).ColumnNames;
}
