namespace TreatyTools.Core.Tables.Building;

/// <summary>The names that the values of many rows stand under; none comes twice, case ignored.</summary>
/// <param name="names">The names, in the order of the values.</param>
public sealed class RowShape(IReadOnlyList<string> names)
{
    /// <summary>The names, in the order of the values.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    internal int Find(string name)
    {
        for (int i = 0; i < Names.Count; i++)
        {
            if (string.Equals(Names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A row of values under the names of a shape: what a host makes of objects that come in thousands with the same properties.</summary>
/// <param name="Shape">The names.</param>
/// <param name="Values">One value for each name.</param>
public sealed record ShapedValues(RowShape Shape, IReadOnlyList<object?> Values);
