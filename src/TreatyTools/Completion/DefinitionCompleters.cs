using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TreatyTools.Model;

namespace TreatyTools.Completion;

/// <summary>Offers definitions to fill in, one for each kind.</summary>
internal abstract class DefinitionCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = wordToComplete.Trim('@', '{', ' ', '\'', '"');
        foreach ((string kind, string template) in Templates())
        {
            if (kind.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                yield return new CompletionResult(template, kind, CompletionResultType.ParameterValue, template);
            }
        }
    }

    /// <summary>The kinds and what stands for them on the command line.</summary>
    protected abstract IEnumerable<(string Kind, string Template)> Templates();
}

/// <summary>Offers charts.</summary>
internal sealed class ChartDefinitionCompleter : DefinitionCompleter
{
    protected override IEnumerable<(string Kind, string Template)> Templates() =>
        Enum.GetNames<ChartType>().Select(type => (type, $"@{{ Type = '{type}'; Category = ''; Value = ''; Title = '' }}"));
}

/// <summary>Offers pivot tables.</summary>
internal sealed class PivotDefinitionCompleter : DefinitionCompleter
{
    protected override IEnumerable<(string Kind, string Template)> Templates() =>
        Enum.GetNames<SummaryFunction>().Select(function => (function, $"@{{ Rows = ''; Columns = ''; Values = @{{ '' = '{function}' }} }}"));
}

/// <summary>Offers conditional formats.</summary>
internal sealed class ConditionalFormatDefinitionCompleter : DefinitionCompleter
{
    protected override IEnumerable<(string Kind, string Template)> Templates() =>
        Enum.GetNames<ConditionalRuleType>().Select(type => (type, type switch
        {
            nameof(ConditionalRuleType.Expression) => "@{ RuleType = 'Expression'; Formula = '='; WholeRow = $true }",
            nameof(ConditionalRuleType.ColorScale) => "@{ Column = ''; RuleType = 'ColorScale'; Colors = 'White', 'SteelBlue' }",
            nameof(ConditionalRuleType.IconSet) => "@{ Column = ''; RuleType = 'IconSet'; IconSet = 'ThreeSymbols' }",
            _ when Enum.Parse<ConditionalRuleType>(type) is ConditionalRuleType.Between or ConditionalRuleType.NotBetween =>
                $"@{{ Column = ''; RuleType = '{type}'; ConditionValue = ; ConditionValue2 = }}",
            _ when Enum.Parse<ConditionalRuleType>(type) <= ConditionalRuleType.EndsWith => $"@{{ Column = ''; RuleType = '{type}'; ConditionValue = '' }}",
            _ => $"@{{ Column = ''; RuleType = '{type}' }}",
        }));
}
