using System.Collections;
using TreatyTools.Core.Reports.Coding;

namespace TreatyTools.Completion;

/// <summary>Completes the fields that can be coded.</summary>
internal sealed class CodingFieldCompleter : ValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(string word, IDictionary bound) => CodingField.Names.Select(name => new Candidate(name, ""));
}
