using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TreatyTools.Core.Strings;

namespace TreatyTools.Completion;

/// <summary>A value that can be completed: what is inserted, what is shown as its explanation, and a name by which it is found as well.</summary>
internal readonly record struct Candidate(string Value, string Explanation, string? Name = null);

/// <summary>
/// Base of the completers: values that begin with what was typed, then those that contain it, then those whose name does; where there is none, those of which
/// a word begins so without regard to accents. Quoted where the language needs it.
/// </summary>
internal abstract class ValueCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = wordToComplete.Trim('\'', '"');
        Candidate[] candidates = [.. Candidates(word, parameterName, commandAst, fakeBoundParameters)];
        List<CompletionResult> first = [], second = [], third = [];
        foreach (Candidate candidate in candidates)
        {
            List<CompletionResult>? rank =
                candidate.Value.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? first
                : candidate.Value.Contains(word, StringComparison.OrdinalIgnoreCase) ? second
                : candidate.Name?.Contains(word, StringComparison.OrdinalIgnoreCase) == true ? third
                : null;
            rank?.Add(Result(candidate));
        }

        return first.Count + second.Count + third.Count > 0 ? [.. first, .. second, .. third] : Folded(candidates, word);
    }

    // 'cote' finds Côte d'Ivoire; accents and signs count where something has them.
    private static CompletionResult[] Folded(Candidate[] candidates, string word)
    {
        string folded = TextFolding.Words(word).TrimEnd();
        return folded.Length == 0 ? [] : [.. candidates
            .Where(candidate => TextFolding.Words(candidate.Value + " " + candidate.Name).Contains(folded, StringComparison.Ordinal)).Select(Result)];
    }

    private static CompletionResult Result(Candidate candidate) =>
        new(Quote(candidate.Value), candidate.Value, CompletionResultType.ParameterValue, Explain(candidate));

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
