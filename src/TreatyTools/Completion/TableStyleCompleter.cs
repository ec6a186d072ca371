using System.Collections;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Completion;

/// <summary>Completes the table styles of Excel.</summary>
internal sealed class TableStyleCompleter : ValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(string word, IDictionary bound) =>
        TableStyles.Names.Select(name => new Candidate(name, ""));
}
