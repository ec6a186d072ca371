using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TreatyTools.Core.Tables.Building;

namespace TreatyTools.Completion;

/// <summary>
/// Completes names of columns: those of the frame or the objects that a command works on, which the pipeline before it or one of its arguments gives. A minus
/// before a name, which turns an order round, stays.
/// </summary>
internal sealed class ColumnCompleter : ValueCompleter
{
    protected override IEnumerable<Candidate> Candidates(string word, IDictionary bound) => [];

    protected override IEnumerable<Candidate> Candidates(string word, string parameter, CommandAst command, IDictionary bound)
    {
        IReadOnlyList<string> names = Try(() => Names(parameter, command));
        HashSet<string> given = new(Given(word, command), StringComparer.OrdinalIgnoreCase);
        string sign = word.StartsWith('-') && parameter == PipelineColumns.Order ? "-" : "";
        return names.Where(name => !given.Contains(name)).Select(name => new Candidate(sign + name, ""));
    }

    /// <summary>The names of the columns of what a command works on; empty where they cannot be known.</summary>
    internal static IReadOnlyList<string> NamesFor(CommandAst command) => Try(() => Of(new PipelineColumns().Input(command)));

    private static IReadOnlyList<string> Try(Func<IReadOnlyList<string>> names)
    {
        try
        {
            return names();
        }
        catch (Exception e) when (e is RuntimeException or InvalidOperationException or Model.TreatyFault)
        {
            // Somebody is still typing; running the command tells what is wrong.
            return [];
        }
    }

    private static IReadOnlyList<string> Names(string parameter, CommandAst command)
    {
        PipelineColumns columns = new();
        if (parameter == PipelineColumns.Order && columns.Ordered(command) is { } ordered)
        {
            return Of(ordered);
        }

        IReadOnlyList<string> left = parameter == "RightOn" ? [] : Of(columns.Input(command));
        IReadOnlyList<string> right = parameter is "RightOn" or "On" ? Of(columns.Argument(command, "Right")) : [];
        // A key has to be on both sides; where one is unknown, the other one tells.
        string[] both = [.. left.Intersect(right, StringComparer.OrdinalIgnoreCase)];
        return both.Length > 0 ? both : left.Count > 0 ? left : right;
    }

    private static IReadOnlyList<string> Of(object? frame) => frame is null ? [] : FrameOutline.Names(frame);

    /// <summary>The names that stand in one list with the word. A list that ends in a comma is an error so far.</summary>
    private static IEnumerable<string> Given(string word, CommandAst command)
    {
        foreach (CommandElementAst element in command.CommandElements)
        {
            if (element is ArrayLiteralAst or ErrorExpressionAst)
            {
                string[] texts = [.. element.FindAll(part => part is StringConstantExpressionAst, searchNestedScriptBlocks: false)
                    .Select(part => ((StringConstantExpressionAst)part).Value)];
                if (element is ErrorExpressionAst ? word.Length == 0 : texts.Contains(word, StringComparer.Ordinal))
                {
                    return texts.Where(text => text != word);
                }
            }
        }

        return [];
    }
}
