using System.Globalization;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Gathers what the reading of one text is unsure of: a few of each kind, the last of which says how many more there are.</summary>
internal sealed class DoubtList(TextLayout layout, string document)
{
    private const int Most = 20, MostOfHabit = 5;

    // What a text does everywhere if it does it at all.
    private static readonly string[] Habits = [Doubts.NumberGlued, Doubts.SamePlace];

    private readonly List<TextDiagnostic> _doubts = [];
    private readonly Dictionary<string, int> _more = [];

    /// <summary>Adds a doubt.</summary>
    internal void Add(string rule, string message, int? offset, string? unit = null)
    {
        if (_doubts.Count(doubt => doubt.Rule == rule) == (Habits.Contains(rule) ? MostOfHabit : Most))
        {
            _more[rule] = _more.GetValueOrDefault(rule) + 1;
            return;
        }

        int? page = offset is { } place && layout.Blocks.Length > 0 ? layout.Blocks[layout.BlockAt(place)].Page : null;
        _doubts.Add(new TextDiagnostic { Rule = rule, Message = message, Unit = unit, Page = page, Offset = offset, Document = document });
    }

    /// <summary>How many there are.</summary>
    internal int Count => _doubts.Count;

    /// <summary>Takes back those of a reading that was given up.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="end">The one after the last.</param>
    internal void Forget(int start, int end)
    {
        _doubts.RemoveRange(start, end - start);
        _more.Clear();
    }

    /// <summary>All of them, in the order of the text.</summary>
    internal List<TextDiagnostic> All
    {
        get
        {
            foreach ((string rule, int more) in _more)
            {
                int last = _doubts.FindLastIndex(doubt => doubt.Rule == rule);
                _doubts[last] = _doubts[last] with
                {
                    Message = $"{_doubts[last].Message} There are {more.ToString(CultureInfo.InvariantCulture)} more of this kind.",
                };
            }

            _more.Clear();
            return [.. _doubts.OrderBy(doubt => doubt.Offset ?? -1)];
        }
    }
}
