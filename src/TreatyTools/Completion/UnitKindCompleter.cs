using System.Collections;
using TreatyTools.Model;

namespace TreatyTools.Completion;

/// <summary>Completes the kinds of units of a text.</summary>
internal sealed class UnitKindCompleter : ValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(string word, IDictionary bound) => TextUnitKinds.All.Select(kind => new Candidate(kind, ""));
}
