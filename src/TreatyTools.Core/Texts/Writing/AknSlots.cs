using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Writing;

/// <summary>Where the units at the top stand; their order never changes.</summary>
internal sealed class AknSlots
{
    internal AknSlots(TextTree tree)
    {
        foreach (TextUnit unit in tree.Roots)
        {
            bool flat = tree.Children(unit).Count == 0;
            bool opening = Preamble is null && Body.Count == 0, open = Conclusion is null && Attachments.Count == 0;
            if (unit.Kind is TextUnitKinds.Front or TextUnitKinds.Resolution && opening && open
                && tree.Within(unit).All(inner => inner.Kind is TextUnitKinds.Front or TextUnitKinds.Resolution))
            {
                Preface.Add(unit);
            }
            else if (unit.Kind == TextUnitKinds.Preamble && opening && open
                && tree.Children(unit).All(child => child.Kind == TextUnitKinds.Recital && tree.Children(child).Count == 0))
            {
                Preamble = unit;
            }
            else if (unit.Kind == TextUnitKinds.Conclusion && open && flat)
            {
                Conclusion = unit;
            }
            else if (unit.Kind == TextUnitKinds.Annex)
            {
                Attachments.Add([unit]);
            }
            else if (open)
            {
                Body.Add(unit);
            }
            else if (Attachments.Count > 0 && Attachments[^1][0].Kind != TextUnitKinds.Annex)
            {
                Attachments[^1].Add(unit);
            }
            else
            {
                Attachments.Add([unit]);
            }
        }
    }

    internal List<TextUnit> Preface { get; } = [];

    internal TextUnit? Preamble { get; }

    internal List<TextUnit> Body { get; } = [];

    internal TextUnit? Conclusion { get; }

    /// <summary>Each an annex alone, or units that came too late for their own place.</summary>
    internal List<List<TextUnit>> Attachments { get; } = [];
}
