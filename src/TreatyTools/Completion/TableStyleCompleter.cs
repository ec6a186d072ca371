using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TreatyTools.Core.Reporting;

namespace TreatyTools.Completion;

/// <summary>Completes the table styles of Excel.</summary>
internal sealed class TableStyleCompleter : IArgumentCompleter
{
    /// <inheritdoc />
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        TableStyles.Names
            .Where(name => name.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult(name));
}
