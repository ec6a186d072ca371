using TreatyTools.Core.IO;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Joins;

/// <summary>Joins two tables.</summary>
public static class FrameJoin
{
    /// <summary>
    /// Joins two tables. The rows come in the order of the left table, then of the right one; right rows without a match come last.
    /// The columns are those of the left table, with each key once under its left name, then the others of the right table.
    /// A key that is a list matches what equals one of its elements, and stays beside the other side's key.
    /// </summary>
    /// <exception cref="TreatyFault">
    /// <c>ColumnNotFound</c>, <c>JoinKeyMissing</c>, <c>JoinKeyTypeMismatch</c>, <c>JoinRelationshipBroken</c>, <c>JoinTooLarge</c>,
    /// <c>JoinNearestKind</c>, <c>JoinNearestKeyNotOrdered</c>.
    /// </exception>
    public static Table Join(Table left, Table right, JoinOptions options, CancellationToken cancellation = default) =>
        Stoppable.Run(() => Joined(left, right, options, cancellation), cancellation);

    private static Table Joined(Table left, Table right, JoinOptions options, CancellationToken cancellation)
    {
        left = left.OrColumns(options.LeftOn);
        right = right.OrColumns(options.RightOn);
        Side a = new(left, Positions(left, options.LeftOn, "column of the left side"));
        int[] rightKeys = Positions(right, options.RightOn, "column of the right side");
        if (options.Kind is JoinKind.Semi or JoinKind.Anti && options.Nearest == JoinNearest.None)
        {
            // Nothing of the right side is given, so nothing but its keys is read.
            right = right.Only(rightKeys);
            rightKeys = [.. Enumerable.Range(0, rightKeys.Length)];
        }

        Side b = new(right, rightKeys);
        CheckKeys(options);
        JoinMatches matches = options.Kind == JoinKind.Cross ? new AllMatches(b.Count) : Match(a, b, options, cancellation);
        if (options.Kind is JoinKind.Semi or JoinKind.Anti)
        {
            int[] rows = matches.LeftRows(a.Count, matching: options.Kind == JoinKind.Semi);
            return Table.Of(Table.Gather(a.Columns, rows, cancellation), rows.Length);
        }

        return JoinShape.Make(a, b, matches.Rows(a.Count, b.Count, options.Kind, options.MaximumRow, cancellation), options, cancellation);
    }

    private static int[] Positions(Table table, IReadOnlyList<string> names, string what) =>
        [.. names.Select(name => ColumnPattern.One(table.ColumnNames, name, what))];

    private static void CheckKeys(JoinOptions options)
    {
        bool cross = options.Kind == JoinKind.Cross;
        if (options.LeftOn.Count != options.RightOn.Count || cross != (options.LeftOn.Count == 0))
        {
            throw new TreatyFault("JoinKeyMissing", FaultKind.InvalidArgument,
                cross ? "A cross join pairs every row with every row and takes no key. Leave the keys out, or choose another kind."
                : "A join needs a key: as many columns for the left side as for the right. Name them with -On where both sides have them, else with -LeftOn "
                    + "and -RightOn.");
        }

        if (options.Nearest != JoinNearest.None && options.Kind is not (JoinKind.Inner or JoinKind.Left or JoinKind.Semi or JoinKind.Anti))
        {
            throw new TreatyFault("JoinNearestKind", FaultKind.InvalidArgument,
                $"The nearest row is found for each row of the left side, so a {options.Kind} join cannot use it. Choose Left or Inner.", options.Kind);
        }
    }

    private static JoinMatches Match(Side left, Side right, JoinOptions options, CancellationToken cancellation)
    {
        int equal = left.Keys.Length - (options.Nearest == JoinNearest.None ? 0 : 1);
        ArrayColumn[] leftKeys = left.KeyColumns(equal), rightKeys = right.KeyColumns(equal);
        JoinRelationships.Check(options, left, right, equal);
        bool membership = leftKeys.Concat(rightKeys).Any(key => KeyColumn.Class(key) == KeyClass.List);
        if (membership && options.Nearest == JoinNearest.None)
        {
            return MembershipMatches.Find(leftKeys, rightKeys, left.Count, right.Count, options, cancellation);
        }

        (KeyCodes leftCodes, KeyCodes rightCodes) = KeyCodes.Of(
            [.. leftKeys.Zip(rightKeys, KeyColumn.Pair)], left.Count, right.Count, options.IgnoreCase, options.NullMatch);
        return options.Nearest == JoinNearest.None
            ? new EqualMatches(leftCodes, rightCodes)
            : NearestMatches.Find(leftCodes, rightCodes, left.NearKey(), right.NearKey(), options.Nearest, cancellation);
    }

    /// <summary>One side of a join.</summary>
    internal sealed class Side(Table table, int[] keys)
    {
        internal ArrayColumn[] Columns { get; } = table.Arrays();

        internal int[] Keys { get; } = keys;

        internal int Count { get; } = checked((int)table.RowCount);

        internal ArrayColumn[] KeyColumns(int count) => [.. Keys.Take(count).Select(key => Columns[key])];

        /// <summary>The last key; where it is the text of an uncertain date, the first day that it can mean, which stands in a column of its own.</summary>
        internal ArrayColumn NearKey()
        {
            ArrayColumn key = Columns[Keys[^1]];
            return key is ReferenceColumn<string> ? Array.Find(Columns, column => column.Name == key.Name + "Earliest") ?? key : key;
        }
    }
}
