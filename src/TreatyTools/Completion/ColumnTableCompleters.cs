using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TreatyTools.Model;

namespace TreatyTools.Completion;

/// <summary>
/// Base of the completers of hashtables with names of columns: one to fill in for each column of what the command works on. The engine asks before a hashtable
/// is begun, and never within one.
/// </summary>
internal abstract class ColumnTableCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = wordToComplete.Trim('@', '{', ' ', '\'', '"');
        return ColumnCompleter.NamesFor(commandAst).DefaultIfEmpty("").SelectMany(column => Entries(column.Length == 0 ? "''" : Key(column)))
            .Where(entry => entry.Contains(word, StringComparison.OrdinalIgnoreCase))
            .Select(entry => new CompletionResult($"@{{ {entry} }}", entry, CompletionResultType.ParameterValue, entry));
    }

    /// <summary>What may stand in the hashtable for a column.</summary>
    /// <param name="column">The name of the column as a key is written.</param>
    protected abstract IEnumerable<string> Entries(string column);

    private static string Key(string column) =>
        char.IsAsciiLetter(column[0]) && column.All(char.IsAsciiLetterOrDigit) ? column : $"'{CodeGeneration.EscapeSingleQuotedStringContent(column)}'";
}

/// <summary>Offers a new name for each column.</summary>
internal sealed class RenameCompleter : ColumnTableCompleter
{
    protected override IEnumerable<string> Entries(string column) => [$"{column} = ''"];
}

/// <summary>Offers the types of columns.</summary>
internal sealed class ColumnTypeCompleter : ColumnTableCompleter
{
    protected override IEnumerable<string> Entries(string column) => Input.ColumnTypes.Known.Select(type => $"{column} = '{type.Name}'");
}

/// <summary>Offers formats of numbers.</summary>
internal sealed class NumberFormatCompleter : ColumnTableCompleter
{
    private static readonly string[] Formats = ["0", "0.00", "#,##0", "0%", "0.0%", "yyyy-mm-dd"];

    protected override IEnumerable<string> Entries(string column) => Formats.Select(format => $"{column} = '{format}'");
}

/// <summary>Offers aggregates, each under a name of its own.</summary>
internal sealed class AggregateCompleter : ColumnTableCompleter
{
    protected override IEnumerable<string> Entries(string column) => Enum.GetValues<AggregateFunction>().Select(function =>
        function == AggregateFunction.Count ? "Count = 'count'"
            : $"{function}{column.Trim('\'')} = '{char.ToLowerInvariant(function.ToString()[0])}{function.ToString()[1..]}:{column.Trim('\'')}'")
        .Distinct(StringComparer.Ordinal);
}
