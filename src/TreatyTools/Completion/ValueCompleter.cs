using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TreatyTools.Completion;

/// <summary>A value that can be completed: what is inserted, what is shown as its explanation, and a name by which it is found as well.</summary>
internal readonly record struct Candidate(string Value, string Explanation, string? Name = null);

/// <summary>
/// Base of the completers: values that begin with what was typed, then those that contain it, then those whose name does; quoted where the language needs it.
/// </summary>
internal abstract class ValueCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = wordToComplete.Trim('\'', '"');
        List<CompletionResult> first = [], second = [], third = [];
        foreach (Candidate candidate in Candidates(word, parameterName, commandAst, fakeBoundParameters))
        {
            List<CompletionResult>? rank =
                candidate.Value.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? first
                : candidate.Value.Contains(word, StringComparison.OrdinalIgnoreCase) ? second
                : candidate.Name?.Contains(word, StringComparison.OrdinalIgnoreCase) == true ? third
                : null;
            rank?.Add(new CompletionResult(Quote(candidate.Value), candidate.Value, CompletionResultType.ParameterValue, Explain(candidate)));
        }

        return [.. first, .. second, .. third];
    }

    /// <summary>The values, for those that look at the line itself.</summary>
    protected virtual IEnumerable<Candidate> Candidates(string word, string parameter, CommandAst command, IDictionary bound) => Candidates(word, bound);

    /// <summary>The values, in the order in which people read them.</summary>
    protected abstract IEnumerable<Candidate> Candidates(string word, IDictionary bound);

    private static string Explain(Candidate candidate) => candidate.Explanation.Length == 0 ? candidate.Value : candidate.Explanation;

    private static string Quote(string value)
    {
        bool plain = value.Length > 0 && (char.IsLetterOrDigit(value[0]) || value[0] is '/' or '.' or '~')
            && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '/' or '.' or '_' or ':' or '~' or '\\');
        return plain ? value : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";
    }
}
