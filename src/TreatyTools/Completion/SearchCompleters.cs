using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Search;

namespace TreatyTools.Completion;

/// <summary>Completes tables that a search looks into.</summary>
internal sealed class SearchTableCompleter : ValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(string word, IDictionary bound) => SearchFilter.Tables.Select(table => new Candidate(table, ""));
}

/// <summary>Completes kinds of the records of a dataset, and of the units of texts.</summary>
internal sealed class SearchKindCompleter : DatasetValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(Dataset dataset, string word, IDictionary bound) =>
        SearchFilter.Kinds(dataset).Concat(Model.TextUnitKinds.All).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(kind => new Candidate(kind, ""));
}

/// <summary>Completes the names of fields in a question to a search: the last word of it, when it may be the beginning of one.</summary>
internal sealed class SearchQueryCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string query = wordToComplete.Trim('\'', '"');
        int start = query.LastIndexOfAny([' ', '(']) + 1;
        string before = query[..start], word = query[start..];
        string kept = CodeGeneration.EscapeSingleQuotedStringContent(before);
        return SearchFields.All.Where(field => field.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(field => new CompletionResult($"'{kept}{field}:'", field + ":", CompletionResultType.ParameterValue, SearchFields.Describe(field)));
    }
}
