using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;

namespace TreatyTools.Help;

/// <summary>Reads the parameters of a cmdlet.</summary>
internal sealed class ParameterReader
{
    // The engine adds these; they are the same in every cmdlet that has them, and stand at the end.
    private static readonly Dictionary<string, string> Added = new(StringComparer.Ordinal)
    {
        ["First"] = "Gives only that many objects, the first ones. By default all of them.",
        ["Skip"] = "Skips that many objects. By default none of them.",
        ["IncludeTotalCount"] = "Says how many objects there are in all, before those that were asked for.",
        ["Confirm"] = "Asks before the command changes anything.",
        ["WhatIf"] = "Shows what would happen if the command ran. The command does not run.",
    };

    // The base class of the module's completers of closed vocabularies; the others need a dataset.
    private const string VocabularyCompleter = "VocabularyCompleter";

    private readonly CmdletInfo _cmdlet;
    private readonly XmlDocumentation _docs;
    private readonly DocumentationText _text;
    private readonly object? _instance;
    private readonly List<CommandParameterSetInfo> _sets;

    internal ParameterReader(CmdletInfo cmdlet, XmlDocumentation docs, DocumentationText text)
    {
        _cmdlet = cmdlet;
        _docs = docs;
        _text = text;
        _instance = Activator.CreateInstance(cmdlet.ImplementingType);
        _sets = cmdlet.ParameterSets.OrderByDescending(set => set.IsDefault).ToList();
    }

    /// <summary>The parameters of each set in the order of a command line: by position, then those that are required, then the others.</summary>
    internal IReadOnlyList<IReadOnlyList<ParameterHelp>> Syntax() => _sets
        .Select(set => (IReadOnlyList<ParameterHelp>)Own(set)
            .OrderBy(parameter => parameter.Position < 0 ? int.MaxValue : parameter.Position)
            .ThenByDescending(parameter => parameter.IsMandatory)
            .ThenBy(parameter => IsAdded(parameter.Name))
            .Select(parameter => Read([parameter]))
            .ToList())
        .ToList();

    /// <summary>Every parameter once, by name; those that the engine adds last.</summary>
    internal IReadOnlyList<ParameterHelp> All() => _sets
        .SelectMany(Own)
        .GroupBy(parameter => parameter.Name, StringComparer.Ordinal)
        .OrderBy(group => IsAdded(group.Key))
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => Read(group.ToList()))
        .ToList();

    /// <summary>The types of objects that bind from the pipeline by value, each with the parameters that take it.</summary>
    internal IEnumerable<(Type Type, IReadOnlyList<string> Parameters)> PipelineTypes() => _sets
        .SelectMany(Own)
        .Where(parameter => parameter.ValueFromPipeline)
        .GroupBy(parameter => Element(parameter.ParameterType))
        .Select(group => (group.Key, (IReadOnlyList<string>)group.Select(parameter => parameter.Name).Distinct(StringComparer.Ordinal).ToList()));

    /// <summary>The parameters that take properties of objects from the pipeline, by name, each with the names of the properties.</summary>
    internal IEnumerable<(string Parameter, IReadOnlyList<string> Properties)> PipelineProperties() => _sets
        .SelectMany(Own)
        .Where(parameter => parameter.ValueFromPipelineByPropertyName)
        .DistinctBy(parameter => parameter.Name, StringComparer.Ordinal)
        .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
        .Select(parameter => (parameter.Name, (IReadOnlyList<string>)[parameter.Name, .. parameter.Aliases]));

    private static IEnumerable<CommandParameterInfo> Own(CommandParameterSetInfo set) => set.Parameters
        .Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name))
        .Where(parameter => !parameter.Attributes.OfType<ParameterAttribute>().Any(attribute => attribute.DontShow));

    /// <summary>A parameter as it is in one or several sets; it is required where it is so in each.</summary>
    private ParameterHelp Read(IReadOnlyList<CommandParameterInfo> parameters)
    {
        CommandParameterInfo parameter = parameters[0];
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        PropertyInfo? property = Property(parameter.Name);
        IReadOnlyList<string> description = IsAdded(parameter.Name)
            ? [Added[parameter.Name]]
            : _text.Paragraphs(property is null ? null : _docs.Of(property)?.Element("summary"));
        IReadOnlyList<string> values = Values(parameter, type);
        if (description.Count > 0 && values.Count > 0)
        {
            // Get-Help shows the values in the syntax only.
            description = [.. description, $"Values: {string.Join(", ", values)}."];
        }
        else if (description.Count > 0 && Terms(parameter) is { Count: > 0 } terms)
        {
            description = [.. description, string.Join('\n', terms)];
        }

        if (description.Count > 0 && Range(parameter) is { } range)
        {
            description = [.. description, range];
        }

        return new ParameterHelp(
            parameter.Name,
            TypeName(type),
            description,
            IsSwitch: type == typeof(SwitchParameter),
            IsRequired: parameters.All(one => one.IsMandatory),
            Position: parameters.Select(one => one.Position).Where(position => position >= 0).Select(position => (int?)position).FirstOrDefault(),
            PipelineInput(parameters),
            AcceptsWildcards: parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any(),
            TakesRest: parameters.Any(one => one.ValueFromRemainingArguments),
            parameter.Aliases.ToList(),
            values,
            Default(property, type, description));
    }

    // A parameter that the cmdlet itself declares is not one that the engine added, whatever its name.
    private bool IsAdded(string name) => Added.ContainsKey(name) && Property(name) is null;

    private PropertyInfo? Property(string name) => _cmdlet.ImplementingType
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.Name == name)
        .MaxBy(property => Depth(property.DeclaringType));

    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);

    private static string PipelineInput(IReadOnlyList<CommandParameterInfo> parameters)
    {
        List<string> ways = [];
        if (parameters.Any(parameter => parameter.ValueFromPipeline))
        {
            ways.Add("ByValue");
        }

        if (parameters.Any(parameter => parameter.ValueFromPipelineByPropertyName))
        {
            ways.Add("ByPropertyName");
        }

        return ways.Count == 0 ? "False" : $"True ({string.Join(", ", ways)})";
    }

    private static IReadOnlyList<string> Values(CommandParameterInfo parameter, Type type)
    {
        ValidateSetAttribute? set = parameter.Attributes.OfType<ValidateSetAttribute>().FirstOrDefault();
        Type element = Element(type);
        return set is not null ? set.ValidValues.ToList()
            : element.IsEnum ? Enum.GetNames(element)
            : [];
    }

    /// <summary>The terms of the closed vocabulary that the parameter is completed from, each with its definition; none where there is no such.</summary>
    private static IReadOnlyList<string> Terms(CommandParameterInfo parameter)
    {
        Type? type = parameter.Attributes.OfType<ArgumentCompleterAttribute>().FirstOrDefault()?.Type;
        if (type?.BaseType?.Name != VocabularyCompleter)
        {
            return [];
        }

        IArgumentCompleter completer = (IArgumentCompleter)Activator.CreateInstance(type, nonPublic: true)!;
        return completer.CompleteArgument("", parameter.Name, "", null!, new Hashtable())
            .Select(term => $"- {term.ListItemText}: {term.ToolTip}")
            .ToList();
    }

    /// <summary>The numbers that the parameter takes, or null where it takes all of its type.</summary>
    private static string? Range(CommandParameterInfo parameter) =>
        parameter.Attributes.OfType<ValidateRangeAttribute>().FirstOrDefault() is not { MinRange: { } least, MaxRange: { } most } ? null
            : most is int.MaxValue or long.MaxValue ? $"Range: {Text(least)} or more."
            : $"Range: {Text(least)} to {Text(most)}.";

    private string Default(PropertyInfo? property, Type type, IEnumerable<string> description)
    {
        if (type == typeof(SwitchParameter))
        {
            // One that says what -Name:$false asks for asks for nothing where it is not given.
            return property is not null && description.Any(text => text.Contains($"-{property.Name}:$false", StringComparison.Ordinal)) ? "None" : "False";
        }

        string text = property?.GetValue(_instance) switch
        {
            null => "",
            string value => value,
            // Such a number stands for no number: the description says what then holds.
            0 or 0L or int.MaxValue => "",
            IEnumerable list => string.Join(", ", list.Cast<object>().Select(Text)),
            { } value => Text(value),
        };
        return text.Length == 0 ? "None" : text;
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static Type Element(Type type)
    {
        Type bare = type.IsArray ? type.GetElementType()! : type;
        return Nullable.GetUnderlyingType(bare) ?? bare;
    }

    private static string TypeName(Type type) => type switch
    {
        { IsArray: true } => TypeName(type.GetElementType()!) + "[]",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>",
        _ => type.Name,
    };
}
