using TreatyTools.Model;

namespace TreatyTools.Core.Query;

/// <summary>
/// Gathers the faults of values that filters do not know. Where others of the values of a filter are known, the fault is told and the rest is given; where none
/// is, what is asked cannot be given at all.
/// </summary>
internal sealed class UnknownValues
{
    private readonly List<TreatyFault> _faults = [];

    /// <summary>One fault for each value that is unknown beside others that are known.</summary>
    internal IReadOnlyList<TreatyFault> Faults => _faults;

    /// <summary>Takes what is unknown among the values of one filter.</summary>
    /// <param name="unknown">One fault for each value that is unknown.</param>
    /// <param name="wanted">How many values are asked for.</param>
    /// <exception cref="TreatyFault">All of them are unknown; the message tells of each.</exception>
    internal void Take(IReadOnlyList<TreatyFault> unknown, int wanted)
    {
        if (unknown.Count == 0 || unknown.Count < wanted)
        {
            _faults.AddRange(unknown);
            return;
        }

        throw unknown.Count == 1 ? unknown[0]
            : new TreatyFault(unknown[0].ErrorId, unknown[0].Kind, string.Join(' ', unknown.Select(fault => fault.Message)), unknown[0].Target);
    }
}
