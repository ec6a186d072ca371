using System.Globalization;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Gathers the units of a text and gives them ids, levels and positions.</summary>
internal sealed class UnitList(string document, Func<int, int?> pageAt, DoubtList? doubts)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string?> _languages = new(StringComparer.Ordinal);

    /// <summary>The units, in the order in which they were added.</summary>
    internal List<TextUnit> Units { get; } = [];

    /// <summary>Language of the units that are added from now on.</summary>
    internal string? Language { get; set; }

    /// <summary>Adds a unit; where its place is taken, its id ends in <c>~2</c>.</summary>
    internal TextUnit Add(
        string id, string kind, TextUnit? parent, int offset, string text = "", string? label = null, string? number = null, string? heading = null)
    {
        string place = id;
        if (_places.TryGetValue(id, out int taken))
        {
            do
            {
                taken++;
                place = id + "~" + taken.ToString(CultureInfo.InvariantCulture);
            }
            while (_places.ContainsKey(place));

            _places[id] = taken;
            if (doubts is not null && kind is TextUnitKinds.Article && _languages.GetValueOrDefault(id) == Language)
            {
                doubts.Add(Doubts.SamePlace, $"{label ?? id} stands there more than once; this one is {place}.", offset, place);
            }
        }

        _places.TryAdd(place, 1);
        if (kind is TextUnitKinds.Article)
        {
            _languages.TryAdd(place, Language);
        }

        TextUnit unit = new()
        {
            Id = place,
            Kind = kind,
            Label = label,
            Number = number,
            Heading = string.IsNullOrEmpty(heading) ? null : heading,
            Text = text,
            Level = parent is null ? 0 : parent.Level + 1,
            Parent = parent?.Id,
            Position = Units.Count + 1,
            Page = pageAt(offset),
            Offset = offset,
            Language = Language,
            Document = document,
        };
        Units.Add(unit);
        return unit;
    }

    /// <summary>Adds the paragraphs, subparagraphs and points of a unit.</summary>
    internal void AddItems(TextUnit parent, IReadOnlyList<Item> items, string prefix, string? rootKind = null)
    {
        int plain = 0, dashes = 0;
        string last = "";
        foreach (Item item in items)
        {
            plain += item.Mark is null ? 1 : 0;
            dashes += item.Mark is { Shape: MarkShape.Dash } ? 1 : 0;
            string number = item.Mark is not { } mark
                ? last.Length > 0 ? last : plain.ToString(CultureInfo.InvariantCulture)
                : mark.Shape is MarkShape.Dash ? "dash-" + dashes.ToString(CultureInfo.InvariantCulture)
                : mark.Number.Replace(" ", "", StringComparison.Ordinal);
            last = item.Mark is null ? last : number;
            TextUnit unit = Add(
                prefix + number, rootKind ?? KindOf(item, parent), parent, item.Offset, item.Text, item.Mark?.Label,
                item.Mark is { Shape: not MarkShape.Dash } ? item.Mark.Value.Number : null);
            AddItems(unit, item.Items, unit.Id + "/");
        }
    }

    private static string KindOf(Item item, TextUnit parent) => item.Mark?.Shape switch
    {
        null => TextUnitKinds.Paragraph,
        MarkShape.Digit when parent.Kind is not (TextUnitKinds.Paragraph or TextUnitKinds.Subparagraph or TextUnitKinds.Point) => TextUnitKinds.Paragraph,
        _ when parent.Kind is TextUnitKinds.Subparagraph or TextUnitKinds.Point => TextUnitKinds.Point,
        MarkShape.Dash when parent.Kind is TextUnitKinds.Paragraph => TextUnitKinds.Point,
        _ => TextUnitKinds.Subparagraph,
    };
}
