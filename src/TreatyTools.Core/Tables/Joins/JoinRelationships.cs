using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Keys;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Joins;

/// <summary>Checks how often keys occur before tables are joined.</summary>
internal static class JoinRelationships
{
    private const int Shown = 5;

    internal static void Check(JoinOptions options, FrameJoin.Side left, FrameJoin.Side right, int keyCount)
    {
        if (options.Relationship is JoinRelationship.OneToOne or JoinRelationship.OneToMany)
        {
            CheckSide(left, keyCount, "left", options);
        }

        if (options.Relationship is JoinRelationship.OneToOne or JoinRelationship.ManyToOne)
        {
            CheckSide(right, keyCount, "right", options);
        }
    }

    private static void CheckSide(FrameJoin.Side side, int keyCount, string name, JoinOptions options)
    {
        ArrayColumn[] keys = side.KeyColumns(keyCount);
        KeyCodes codes = KeyCodes.Of([.. keys.Select(KeyColumn.Of)], side.Count, options.IgnoreCase, options.NullMatch);
        int[] counts = new int[codes.Count];
        foreach (int code in codes.Codes)
        {
            if (code != KeyCodes.None)
            {
                counts[code]++;
            }
        }

        int[] first = codes.FirstRows();
        string[] repeated = [.. Enumerable.Range(0, counts.Length)
            .Where(code => counts[code] > 1)
            .Select(code => $"{string.Join(", ", keys.Select(key => KeyText(key[first[code]])))} ({counts[code]} times)")];
        if (repeated.Length > 0)
        {
            throw new TreatyFault("JoinRelationshipBroken", FaultKind.InvalidData,
                $"The relationship {options.Relationship} allows each key once on the {name} side, but {repeated.Length} of its keys "
                + $"({string.Join(", ", keys.Select(key => key.Name))}) come more often: "
                + $"{string.Join("; ", repeated.Take(Shown))}{(repeated.Length > Shown ? "; ..." : ".")}",
                repeated);
        }
    }

    private static string KeyText(object? key) => key is null ? "(empty)" : CellValue.Text(key);
}
