using TreatyTools.Core.Workbooks.Writing;

namespace TreatyTools.Core.Workbooks.Definitions.Pivots;

/// <summary>A column of the source of a pivot table.</summary>
internal sealed class PivotField
{
    private readonly Dictionary<object, int> _places = new(SheetValueComparer.Instance);
    private readonly int _blank = -1;

    /// <param name="name">Its header.</param>
    /// <param name="values">Its values by row, as <see cref="SheetValue"/> has them.</param>
    /// <param name="format">Its number format; null for the general one.</param>
    /// <param name="listed">Whether its values are listed, and referred to by their place in the list.</param>
    /// <param name="order">Texts in their order, before others; null for that of <see cref="SheetValueComparer"/>.</param>
    internal PivotField(string name, object?[] values, string? format, bool listed, IReadOnlyList<string>? order = null)
    {
        Name = name;
        Values = values;
        Format = format;
        if (!listed)
        {
            return;
        }

        HashSet<object?> distinct = new(values, SheetValueComparer.Instance);
        object?[] items = [.. distinct];
        Array.Sort(items, order is null ? SheetValueComparer.Instance : new OrderComparer(order));
        Items = items;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is { } item)
            {
                _places.Add(item, i);
            }
            else
            {
                _blank = i;
            }
        }
    }

    internal string Name { get; }

    internal object?[] Values { get; }

    internal string? Format { get; }

    /// <summary>The different values in order; null where they are not listed.</summary>
    internal IReadOnlyList<object?>? Items { get; }

    /// <summary>The place of a value in the list.</summary>
    internal int Place(object? value) => value is null ? _blank : _places[value];

    private sealed class OrderComparer(IReadOnlyList<string> order) : IComparer<object?>
    {
        private readonly Dictionary<string, int> _places = order.Select((text, place) => (text, place))
            .ToDictionary(p => p.text, p => p.place, StringComparer.OrdinalIgnoreCase);

        public int Compare(object? left, object? right)
        {
            int places = Place(left).CompareTo(Place(right));
            return places != 0 ? places : SheetValueComparer.Instance.Compare(left, right);
        }

        private int Place(object? value) => value is string text ? _places.GetValueOrDefault(text, int.MaxValue) : int.MaxValue;
    }
}
