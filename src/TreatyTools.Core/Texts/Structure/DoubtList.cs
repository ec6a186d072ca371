using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Gathers what the reading of one text is unsure of.</summary>
internal sealed class DoubtList(TextLayout layout, string document)
{
    private const int Most = 1_000;

    private readonly List<TextDiagnostic> _doubts = [];

    /// <summary>Adds a doubt; there are never more than a thousand.</summary>
    internal void Add(string rule, string message, int? offset, string? unit = null)
    {
        if (_doubts.Count < Most)
        {
            int? page = offset is { } place && layout.Blocks.Length > 0 ? layout.Blocks[layout.BlockAt(place)].Page : null;
            _doubts.Add(new TextDiagnostic { Rule = rule, Message = message, Unit = unit, Page = page, Offset = offset, Document = document });
        }
    }

    /// <summary>How many there are.</summary>
    internal int Count => _doubts.Count;

    /// <summary>Takes back those of a reading that was given up.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="end">The one after the last.</param>
    internal void Forget(int start, int end) => _doubts.RemoveRange(start, end - start);

    /// <summary>All of them, in the order of the text.</summary>
    internal List<TextDiagnostic> All => [.. _doubts.OrderBy(doubt => doubt.Offset ?? -1)];
}
