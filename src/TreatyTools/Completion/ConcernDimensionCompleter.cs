using System.Collections;
using TreatyTools.Core.Insight.Counts;

namespace TreatyTools.Completion;

/// <summary>Completes what concerns can be counted by.</summary>
internal sealed class ConcernDimensionCompleter : ValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(string word, IDictionary bound) =>
        ConcernDimension.All.Select(dimension => new Candidate(dimension.Name, dimension.Explanation));
}
