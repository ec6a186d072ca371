using System.Collections;
using System.Collections.Specialized;
using System.Data;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Xml;
using TreatyTools.Core.Tables.Building;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Input;

namespace TreatyTools.Completion;

/// <summary>
/// Finds what columns a line that is being typed works on, as frames without rows. Variables are looked up and types of output asked for. Nothing of the line
/// is run but, with fixed arguments, those cmdlets of frames that only turn one frame into another, on frames without rows, and those that only read, for a
/// moment: what they give has the right columns, and nothing else happens.
/// </summary>
internal sealed class PipelineColumns
{
    /// <summary>The parameter that names columns to order by.</summary>
    internal const string Order = "OrderBy";

    private const int RowsSeen = 100;

    // Whoever pressed the key waits no longer than this for a large file.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private static readonly string[] PassingOn = ["Where-Object", "Sort-Object", "Tee-Object", "ConvertFrom-TreatyDataFrame"];
    private static readonly string[] InputNames = ["InputObject", "Left"];

    /// <summary>The columns of what a command takes in, by an argument or the pipeline; null where that cannot be known.</summary>
    internal object? Input(CommandAst command)
    {
        foreach (string name in InputNames)
        {
            if (Argument(command, name) is { } given)
            {
                return given;
            }
        }

        return command.Parent is PipelineAst pipeline && pipeline.PipelineElements.IndexOf(command) is var place and > 0 ? Element(pipeline, place - 1) : null;
    }

    /// <summary>The columns of an argument; null where it is not given, or cannot be known.</summary>
    internal object? Argument(CommandAst command, string parameter) =>
        StaticParameterBinder.BindCommand(command, resolve: true).BoundParameters.TryGetValue(parameter, out ParameterBindingResult? bound)
            ? Expression(bound.Value) : null;

    /// <summary>The columns that a command orders, where these are those of its result; null for others.</summary>
    internal object? Ordered(CommandAst command) =>
        command.GetCommandName() is { } name && Cmdlet(name) is { } cmdlet && Pure(cmdlet) is { OrdersResult: true } && Input(command) is { } input
            ? Run(command, cmdlet, input, except: Order) : null;

    private static PureOnFramesAttribute? Pure(CmdletInfo cmdlet) =>
        (PureOnFramesAttribute?)Attribute.GetCustomAttribute(cmdlet.ImplementingType, typeof(PureOnFramesAttribute));

    private object? Element(PipelineAst pipeline, int place) => pipeline.PipelineElements[place] switch
    {
        CommandExpressionAst expression => Expression(expression.Expression),
        CommandAst command => Output(command),
        _ => null,
    };

    private object? Expression(Ast expression) => expression switch
    {
        VariableExpressionAst variable => Value(variable) is { } value ? OfValue(value) : null,
        ParenExpressionAst { Pipeline: PipelineAst inner } => Element(inner, inner.PipelineElements.Count - 1),
        ArrayExpressionAst { SubExpression.Statements: [PipelineAst inner] } => Element(inner, inner.PipelineElements.Count - 1),
        _ => null,
    };

    private object? Output(CommandAst command)
    {
        if (command.GetCommandName() is not { } name || Cmdlet(name) is not { } cmdlet)
        {
            return null;
        }

        if (PassingOn.Contains(cmdlet.Name, StringComparer.OrdinalIgnoreCase))
        {
            return Input(command);
        }

        if (Pure(cmdlet) is not null)
        {
            return Input(command) is { } input ? Run(command, cmdlet, input) : null;
        }

        if (Attribute.IsDefined(cmdlet.ImplementingType, typeof(OnlyReadsAttribute)))
        {
            return Read(command, cmdlet);
        }

        Type[] types = [.. cmdlet.OutputType.Select(output => output.Type).OfType<Type>().Where(IsRecord)];
        return types.Length > 0 ? FrameOutline.Of(null, types, []) : null;
    }

    /// <summary>What a cmdlet that has no effect makes of a frame without rows; null where an argument is not fixed.</summary>
    private object? Run(CommandAst command, CmdletInfo cmdlet, object input, string? except = null)
    {
        if (Arguments(command, except) is not { } arguments)
        {
            return null;
        }

        arguments[InputNames.First(cmdlet.Parameters.ContainsKey)] = input;
        return Quietly(cmdlet, arguments)?.BaseObject;
    }

    /// <summary>What a cmdlet gives that only reads; null where an argument is not fixed, where it takes long, or where one is missing, so that nobody is asked
    /// for it.</summary>
    private object? Read(CommandAst command, CmdletInfo cmdlet) =>
        Arguments(command) is { } arguments
            && cmdlet.ParameterSets.Any(set => set.Parameters.All(parameter => !parameter.IsMandatory || arguments.ContainsKey(parameter.Name)))
            && Quietly(cmdlet, arguments) is { } first ? OfValue(first) : null;

    /// <summary>The arguments of a command but for its input; null where one of them is not fixed.</summary>
    private Hashtable? Arguments(CommandAst command, string? except = null)
    {
        Hashtable arguments = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, ParameterBindingResult bound) in StaticParameterBinder.BindCommand(command, resolve: true).BoundParameters)
        {
            if (InputNames.Append(except).Contains(name, StringComparer.OrdinalIgnoreCase) || bound.Value is ScriptBlockExpressionAst)
            {
                continue;
            }

            if ((name == "Right" ? Expression(bound.Value) : Fixed(bound)) is not { } value)
            {
                return null;
            }

            arguments[name] = value;
        }

        return arguments;
    }

    // An error while somebody is typing is none of the session's, and nothing is shown then.
    private static PSObject? Quietly(CmdletInfo cmdlet, Hashtable arguments)
    {
        foreach (string stream in (string[])["ErrorAction", "WarningAction", "ProgressAction", "InformationAction"])
        {
            arguments[stream] = ActionPreference.Ignore;
        }

        return Session("param($cmdlet, $arguments) try { & $cmdlet @arguments } catch { $Error.RemoveAt(0) }", cmdlet, arguments);
    }

    private static object? Fixed(ParameterBindingResult bound) => bound.Value switch
    {
        CommandParameterAst => true,
        VariableExpressionAst variable => Value(variable),
        HashtableAst table => Fixed(table),
        { } value => value.SafeGetValue(),
        null => bound.ConstantValue,
    };

    // Script blocks work out values of rows, and there are none.
    private static Hashtable Fixed(HashtableAst table)
    {
        Hashtable made = new(StringComparer.OrdinalIgnoreCase);
        foreach ((ExpressionAst key, StatementAst value) in table.KeyValuePairs)
        {
            made[key.SafeGetValue()] = value is PipelineAst { PipelineElements: [CommandExpressionAst { Expression: ScriptBlockExpressionAst }] }
                ? ScriptBlock.Create("")
                : ((value as PipelineAst)?.PipelineElements[0] as CommandExpressionAst)?.Expression.SafeGetValue();
        }

        return made;
    }

    private static object OfValue(object value)
    {
        object bare = value is PSObject outer ? outer.BaseObject : value;
        if (FrameConversion.IsFrame(bare))
        {
            return FrameOutline.Of(FrameConversion.ToTable(bare), [], []);
        }

        FrameInput input = new();
        HashSet<Type> types = [];
        HashSet<string> added = [];
        foreach (object? item in bare is IList list and not DataView ? list.Cast<object?>().Take(RowsSeen) : [value])
        {
            PSObject wrapped = PSObject.AsPSObject(item ?? "");
            object row = wrapped.BaseObject;
            if (row is PSCustomObject)
            {
                input.Add(Notes(wrapped));
            }
            else if (row is IDictionary or IFormattable or IList or string or DataRow or DataRowView or DataTable or XmlNode || row.GetType().IsPrimitive
                || FrameConversion.IsFrame(row))
            {
                input.Add(item);
            }
            else
            {
                types.Add(row.GetType());
                added.UnionWith(PropertyReader.AddedNames(wrapped));
            }
        }

        return FrameOutline.Of(input.Build(CancellationToken.None), types, added);
    }

    // A property that a script works out may do anything, so its name has to be enough.
    private static OrderedDictionary Notes(PSObject item)
    {
        OrderedDictionary notes = new(StringComparer.OrdinalIgnoreCase);
        foreach (PSPropertyInfo property in item.Properties)
        {
            notes[property.Name] = property is PSNoteProperty ? property.Value : null;
        }

        return notes;
    }

    private static bool IsRecord(Type type) =>
        type is { IsPrimitive: false, IsArray: false } && type != typeof(object) && type != typeof(string) && type != typeof(PSObject)
            && type != typeof(PSCustomObject)
        && !type.IsAssignableTo(typeof(IDictionary));

    // A list would be taken apart, if it were not in another one.
    private static object? Value(VariableExpressionAst variable) =>
        Session(", $ExecutionContext.SessionState.PSVariable.GetValue($args[0])", variable.VariablePath.UserPath);

    private static CmdletInfo? Cmdlet(string name) => Session("$ExecutionContext.InvokeCommand.GetCommand($args[0], 'Alias, Cmdlet')", name)?.BaseObject switch
    {
        AliasInfo alias => alias.ResolvedCommand as CmdletInfo,
        CmdletInfo cmdlet => cmdlet,
        _ => null,
    };

    private static PSObject? Session(string script, params object[] arguments)
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddScript(script, useLocalScope: true);
        foreach (object argument in arguments)
        {
            shell.AddArgument(argument);
        }

        using CancellationTokenSource limit = new(Patience);

        // When this registration is gone nothing stops a shell any more that may be gone, too.
        using CancellationTokenRegistration stop = limit.Token.Register(() => shell.BeginStop(null, null));
        return shell.Invoke().FirstOrDefault();
    }
}
