using System.Globalization;
using TreatyTools.Core.Tables.Columns;

namespace TreatyTools.Benchmarks.Frames;

/// <summary>The tables that are joined, grouped, sorted and written: seven columns on the left, six on the right, the same for the same number of
/// rows.</summary>
internal sealed class FrameData
{
    internal FrameData(int rows)
    {
        Random random = new(7);
        int[] ids = [.. Enumerable.Range(0, rows)], others = [.. Enumerable.Range(rows / 20, rows)];
        random.Shuffle(ids);
        random.Shuffle(others);
        string[] themes = [.. Enumerable.Range(0, 450).Select(i => $"Theme {i:D3}")];
        DateTime start = new(2001, 1, 1);
        Left = Table.Of(
            [
                new ValueColumn<int>("Id", ids, null),
                new ReferenceColumn<string>("Key", Array.ConvertAll(ids, Key)),
                new ReferenceColumn<string>("Theme", Make(rows, _ => themes[random.Next(themes.Length)])),
                new ValueColumn<double>("Weight", Make(rows, _ => random.NextDouble()), null),
                new ValueColumn<DateTime>("Date", Make(rows, _ => start.AddDays(random.Next(9000))), null),
                new ValueColumn<int>("Number", Make(rows, _ => random.Next(1000)), null),
                new ValueColumn<bool>("Flag", Make(rows, i => i % 3 == 0), null),
            ],
            rows);
        Right = Table.Of(
            [
                new ValueColumn<int>("RId", others, null),
                new ReferenceColumn<string>("RKey", Array.ConvertAll(others, Key)),
                new ReferenceColumn<string>("Note", Make(rows, i => $"note {i % 10000}")),
                new ValueColumn<double>("Score", Make(rows, _ => random.NextDouble()), null),
                new ValueColumn<DateTime>("Day", Make(rows, _ => start.AddDays(random.Next(9000))), null),
                new ValueColumn<int>("Count", Make(rows, _ => random.Next(1000)), null),
            ],
            rows);
        Themes = Table.Of([new ReferenceColumn<string>("RTheme", themes), new ValueColumn<int>("Rank", [.. Enumerable.Range(0, themes.Length)], null)],
            themes.Length);
        IReadOnlyList<string>[] tags = Make<IReadOnlyList<string>>(
            rows, _ => [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => themes[random.Next(themes.Length)])]);
        Tagged = Table.Of([new ValueColumn<int>("Id", ids, null), new ReferenceColumn<IReadOnlyList<string>>("Tags", tags)], rows);
        TagTexts = Table.Of([new ValueColumn<int>("Id", ids, null),
            new ReferenceColumn<string>("Tags", Array.ConvertAll(tags, tag => (string?)string.Join("; ", tag)))], rows);
        Objects = Make(rows, i => new Row(ids[i], Key(ids[i]), themes[i % 450], i / 7.0, start.AddDays(i % 9000), i % 3 == 0 ? null : i));
    }

    internal Table Left { get; }

    internal Table Right { get; }

    internal Table Themes { get; }

    /// <summary>Rows with a list of one to three themes.</summary>
    internal Table Tagged { get; }

    /// <summary>The same with each list as one text.</summary>
    internal Table TagTexts { get; }

    internal Row[] Objects { get; }

    private static string Key(int id) => string.Create(CultureInfo.InvariantCulture, $"record-{id:D8}");

    private static T[] Make<T>(int rows, Func<int, T> value)
    {
        T[] values = new T[rows];
        for (int i = 0; i < rows; i++)
        {
            values[i] = value(i);
        }

        return values;
    }

    /// <summary>An object of six properties.</summary>
    internal sealed record Row(int Id, string Key, string Theme, double Weight, DateTime Date, int? Number);
}
