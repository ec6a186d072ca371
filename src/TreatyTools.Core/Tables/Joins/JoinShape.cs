using TreatyTools.Core.Strings;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Joins;

/// <summary>Makes the columns of a join's result from the rows that were matched.</summary>
internal static class JoinShape
{
    internal static Table Make(FrameJoin.Side left, FrameJoin.Side right, JoinRows rows, JoinOptions options, CancellationToken cancellation)
    {
        // A list stays beside what it matched, and so does a value beside its nearest: they differ.
        bool[] merged = new bool[left.Keys.Length];
        for (int i = 0; i < merged.Length; i++)
        {
            bool near = options.Nearest != JoinNearest.None && i == merged.Length - 1;
            merged[i] = !options.KeepKey && !near
                && KeyColumn.Class(left.Columns[left.Keys[i]]) != KeyClass.List && KeyColumn.Class(right.Columns[right.Keys[i]]) != KeyClass.List;
        }

        HashSet<int> dropped = [.. Enumerable.Range(0, merged.Length).Where(i => merged[i]).Select(i => right.Keys[i])];
        int[] kept = [.. Enumerable.Range(0, right.Columns.Length).Where(i => !dropped.Contains(i))];
        (string[] leftNames, string[] rightNames) = Names(left, right, kept, merged, options.Suffix);

        Func<ArrayColumn>[] makers = new Func<ArrayColumn>[left.Columns.Length + kept.Length];
        for (int i = 0; i < left.Columns.Length; i++)
        {
            ArrayColumn column = left.Columns[i].Renamed(leftNames[i]);
            int key = Array.FindIndex(left.Keys, k => k == i);
            makers[i] = key >= 0 && merged[key] && options.Kind is (JoinKind.Right or JoinKind.Full)
                ? () => Coalesce(column, rows.Left, right.Columns[right.Keys[key]], rows.Right)
                : () => column.Gather(rows.Left);
        }

        for (int i = 0; i < kept.Length; i++)
        {
            ArrayColumn column = right.Columns[kept[i]].Renamed(rightNames[i]);
            makers[left.Columns.Length + i] = () => column.Gather(rows.Right);
        }

        List<ArrayColumn> made = [.. Chunks.Columns(makers, cancellation)];
        if (options.Indicator is not null)
        {
            made.Add(Indicator(options.Indicator, made, rows));
        }

        return Table.Of([.. made], rows.Left.Length);
    }

    private static (string[] Left, string[] Right) Names(FrameJoin.Side left, FrameJoin.Side right, int[] kept, bool[] merged, IReadOnlyList<string> suffix)
    {
        HashSet<string> onLeft = new(left.Columns.Select(column => column.Name), StringComparer.OrdinalIgnoreCase);
        HashSet<string> onRight = new(kept.Select(i => right.Columns[i].Name), StringComparer.OrdinalIgnoreCase);
        HashSet<int> keys = [.. Enumerable.Range(0, merged.Length).Where(i => merged[i]).Select(i => left.Keys[i])];
        string leftSuffix = suffix.Count > 1 ? suffix[0] : "", rightSuffix = suffix.Count == 0 ? "" : suffix[^1];

        // Names that do not clash are taken first, so that none of them depends on what the others become.
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        bool[] leftFree = [.. left.Columns.Select((column, i) => leftSuffix.Length == 0 || keys.Contains(i) || !onRight.Contains(column.Name))];
        bool[] rightFree = [.. kept.Select(i => !onLeft.Contains(right.Columns[i].Name))];
        string[] leftNames = [.. left.Columns.Select(column => column.Name)], rightNames = [.. kept.Select(i => right.Columns[i].Name)];
        taken.UnionWith(leftNames.Where((_, i) => leftFree[i]));
        taken.UnionWith(rightNames.Where((_, i) => rightFree[i]));
        Suffixed(leftNames, leftFree, leftSuffix, taken);
        Suffixed(rightNames, rightFree, rightSuffix, taken);
        return (leftNames, rightNames);
    }

    private static void Suffixed(string[] names, bool[] free, string suffix, HashSet<string> taken)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (!free[i])
            {
                names[i] = FreeName.Of(taken, names[i] + suffix);
            }
        }
    }

    private static ArrayColumn Coalesce(ArrayColumn left, int[] leftRows, ArrayColumn right, int[] rightRows)
    {
        if (left.GetType() != right.GetType())
        {
            CellKind kind = ColumnTyping.Common(left, right);
            left = Converted(left, right, kind);
            right = Converted(right, left, kind);
        }

        return left.Coalesce(leftRows, right, rightRows);
    }

    private static ArrayColumn Converted(ArrayColumn column, ArrayColumn other, CellKind kind) =>
        ColumnTyping.As(column, kind) ?? throw new TreatyFault("JoinKeyTypeMismatch", FaultKind.InvalidArgument,
            $"The keys '{column.Name}' ({column.ValueType.Name}) and '{other.Name}' ({other.ValueType.Name}) hold numbers that no single type holds exactly. "
            + "Keep both columns with -KeepKey.", column.Name);

    private static ReferenceColumn<string> Indicator(string name, List<ArrayColumn> columns, JoinRows rows)
    {
        if (columns.Exists(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new TreatyFault("ColumnExists", FaultKind.InvalidArgument,
                $"The indicator cannot be named '{name}': the result has a column of that name. Choose another name.", name);
        }

        string[] values = new string[rows.Left.Length];
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = rows.Left[row] == ArrayColumn.NoRow ? "Right" : rows.Right[row] == ArrayColumn.NoRow ? "Left" : "Both";
        }

        return new ReferenceColumn<string>(name, values);
    }
}
