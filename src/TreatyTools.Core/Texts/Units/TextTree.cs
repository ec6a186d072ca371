using System.Runtime.InteropServices;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Units;

/// <summary>The units of a text as a tree: what lies in a unit, what it lies in.</summary>
public sealed class TextTree
{
    private readonly Dictionary<string, TextUnit> _byId;
    private readonly Dictionary<string, List<TextUnit>> _children = new(StringComparer.Ordinal);
    private readonly List<TextUnit> _roots = [];

    /// <summary>Sorts the units of a text into a tree. A unit whose parent does not come before it stands at the top.</summary>
    public TextTree(TextDocument document)
    {
        Document = document;
        _byId = new Dictionary<string, TextUnit>(document.Units.Count, StringComparer.Ordinal);
        foreach (TextUnit unit in document.Units)
        {
            _byId.TryAdd(unit.Id, unit);
            if (unit.Parent is not null && unit.Parent != unit.Id && _byId.ContainsKey(unit.Parent))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_children, unit.Parent, out _) ??= []).Add(unit);
            }
            else
            {
                _roots.Add(unit);
            }
        }
    }

    /// <summary>The text.</summary>
    public TextDocument Document { get; }

    /// <summary>The units at the top, in the order of reading.</summary>
    public IReadOnlyList<TextUnit> Roots => _roots;

    /// <summary>The unit of an id, or null.</summary>
    public TextUnit? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The unit of an id.</summary>
    /// <exception cref="TreatyFault"><c>UnknownTextUnit</c>: the text has no such unit.</exception>
    public TextUnit Get(string id) => Find(id) ?? throw new TreatyFault("UnknownTextUnit", FaultKind.NotFound,
        $"The text '{Document.Name}' has no unit '{id}'. Its units are listed by their Id, such as '24' for article 24 and '24/2' for its second paragraph.",
            id);

    /// <summary>The units right in a unit, in the order of reading.</summary>
    public IReadOnlyList<TextUnit> Children(TextUnit unit) => _children.TryGetValue(unit.Id, out List<TextUnit>? children) ? children : [];

    /// <summary>A unit and all that lies in it, in the order of reading.</summary>
    public IEnumerable<TextUnit> Within(TextUnit unit)
    {
        // A stack, not recursion: a text may be nested as deep as it likes.
        Stack<TextUnit> open = new([unit]);
        while (open.TryPop(out TextUnit? next))
        {
            yield return next;
            IReadOnlyList<TextUnit> children = Children(next);
            for (int i = children.Count - 1; i >= 0; i--)
            {
                open.Push(children[i]);
            }
        }
    }

    /// <summary>The unit itself and the units around it, from the inside to the outside.</summary>
    public IEnumerable<TextUnit> Around(TextUnit unit)
    {
        for (TextUnit? next = unit; next is not null; next = next.Parent is null || next.Parent == next.Id ? null : Find(next.Parent))
        {
            yield return next;
        }
    }

    /// <summary>The article that a unit is or lies in; null for one outside of articles.</summary>
    public TextUnit? Article(TextUnit unit) => Around(unit).FirstOrDefault(around => around.Kind == TextUnitKinds.Article);

    /// <summary>The words of a unit and of all that lies in it, a line for each unit, without numbers and headings.</summary>
    public string Text(TextUnit unit) => string.Join('\n', Within(unit).Select(within => within.Text).Where(text => text.Length > 0));
}
