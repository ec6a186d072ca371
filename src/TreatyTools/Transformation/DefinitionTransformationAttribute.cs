using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using TreatyTools.Model;

namespace TreatyTools.Transformation;

/// <summary>
/// Makes definition objects of hashtables, so that a wrong name of a property or of a value gives an error that says which ones there are. Names that people
/// know from the module ImportExcel are understood where they mean the same.
/// </summary>
/// <param name="definition">Type of the definition: a class of settable properties with a constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefinitionTransformationAttribute(Type definition) : ArgumentTransformationAttribute
{
    private static readonly Dictionary<Type, Dictionary<string, string>> OtherNames = new()
    {
        [typeof(ChartDefinition)] = new(StringComparer.OrdinalIgnoreCase)
        {
            ["ChartType"] = nameof(ChartDefinition.Type),
            ["Kind"] = nameof(ChartDefinition.Type),
            ["XRange"] = nameof(ChartDefinition.Category),
            ["YRange"] = nameof(ChartDefinition.Value),
            ["XAxisTitleText"] = nameof(ChartDefinition.XAxisTitle),
            ["YAxisTitleText"] = nameof(ChartDefinition.YAxisTitle),
            ["YAxisNumberformat"] = nameof(ChartDefinition.NumberFormat),
        },
        [typeof(PivotDefinition)] = new(StringComparer.OrdinalIgnoreCase)
        {
            ["PivotRows"] = nameof(PivotDefinition.Rows),
            ["PivotColumns"] = nameof(PivotDefinition.Columns),
            ["PivotData"] = nameof(PivotDefinition.Values),
            ["PivotFilter"] = nameof(PivotDefinition.Filters),
            ["PivotNumberFormat"] = nameof(PivotDefinition.NumberFormat),
            ["PivotTableName"] = nameof(PivotDefinition.Name),
        },
        [typeof(ConditionalFormatDefinition)] = new(StringComparer.OrdinalIgnoreCase)
        {
            ["Type"] = nameof(ConditionalFormatDefinition.RuleType),
            ["Range"] = nameof(ConditionalFormatDefinition.Column),
            ["Value"] = nameof(ConditionalFormatDefinition.ConditionValue),
            ["Value2"] = nameof(ConditionalFormatDefinition.ConditionValue2),
            ["DataBarColor"] = nameof(ConditionalFormatDefinition.Colors),
            ["ConditionalTextColor"] = nameof(ConditionalFormatDefinition.ForegroundColor),
            ["Color"] = nameof(ConditionalFormatDefinition.Colors),
        },
    };

    private static readonly Dictionary<string, string> OtherValues = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Column"] = nameof(ChartType.ColumnClustered),
        ["Bar"] = nameof(ChartType.BarClustered),
        ["Scatter"] = nameof(ChartType.XYScatter),
        ["DuplicateValues"] = nameof(ConditionalRuleType.Duplicate),
        ["UniqueValues"] = nameof(ConditionalRuleType.Unique),
        ["ContainsBlanks"] = nameof(ConditionalRuleType.Blank),
        ["NotContainsBlanks"] = nameof(ConditionalRuleType.NotBlank),
        ["TwoColorScale"] = nameof(ConditionalRuleType.ColorScale),
        ["ThreeColorScale"] = nameof(ConditionalRuleType.ColorScale),
        ["NotContains"] = nameof(ConditionalRuleType.NotContainsText),
    };

    private readonly PropertyInfo[] _properties = [.. definition.GetProperties().Where(p => p.CanWrite)];

    /// <inheritdoc />
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object? value = Bare(inputData);
        object?[] items = value is IEnumerable list and not (string or IDictionary) ? [.. list.Cast<object?>()] : [inputData];
        Array definitions = Array.CreateInstance(definition, items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            definitions.SetValue(One(items[i]), i);
        }

        return definitions;
    }

    private object One(object? item)
    {
        object? bare = Bare(item);
        if (bare is not null && definition.IsInstanceOfType(bare))
        {
            return bare;
        }

        IEnumerable<(string Name, object? Value)> entries = bare switch
        {
            IDictionary dictionary => dictionary.Cast<DictionaryEntry>().Select(e => (e.Key.ToString()!, (object?)e.Value)),
            PSCustomObject when item is PSObject record => record.Properties.Select(p => (p.Name, (object?)p.Value)),
            _ => throw new ArgumentTransformationMetadataException($"'{bare}' is no definition. Write a hashtable, such as {Example()}."),
        };
        object made = Activator.CreateInstance(definition)!;
        foreach ((string name, object? value) in entries)
        {
            PropertyInfo property = Find(name);
            try
            {
                property.SetValue(made, Value(property, Bare(value)));
            }
            catch (PSInvalidCastException)
            {
                throw new ArgumentTransformationMetadataException(
                    $"'{value}' cannot be the {property.Name} of a {Name()}: that is {Kind(property.PropertyType)}.");
            }
        }

        return made;
    }

    private PropertyInfo Find(string name)
    {
        string own = OtherNames[definition].GetValueOrDefault(name, name);
        return Array.Find(_properties, p => p.Name.Equals(own, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentTransformationMetadataException(
                $"A {Name()} has no property '{name}'.{NameSuggestion.Question(name, _properties.Select(p => p.Name))} "
                    + $"It has {string.Join(", ", _properties.Select(p => p.Name))}.");
    }

    private object? Value(PropertyInfo property, object? value)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(object))
        {
            return value is object?[] list ? list.Select(Bare).ToArray() : value;
        }

        if (value is null)
        {
            return type.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null ? property.GetValue(Activator.CreateInstance(definition))
                : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0) : null;
        }

        if (type.IsEnum && value is string text)
        {
            return Named(property, type, text);
        }

        if (property.Name.Contains("Color", StringComparison.Ordinal))
        {
            value = value is IEnumerable colours and not string ? colours.Cast<object?>().Select(c => Colour(Bare(c))).ToArray() : Colour(value);
        }

        return LanguagePrimitives.ConvertTo(value, type, CultureInfo.InvariantCulture);
    }

    private object Named(PropertyInfo property, Type type, string text)
    {
        string[] names = Enum.GetNames(type);
        string? name = Array.Find(names, n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (name is null && OtherValues.TryGetValue(text, out string? other))
        {
            name = Array.Find(names, n => n == other);
        }

        if (name is null)
        {
            throw new ArgumentTransformationMetadataException(
                $"'{text}' is no {property.Name} of a {Name()}.{NameSuggestion.Question(text, names)} Valid values: {string.Join(", ", names)}.");
        }

        return Enum.Parse(type, name);
    }

    private string Name() => definition == typeof(ChartDefinition) ? "chart" : definition == typeof(PivotDefinition) ? "pivot table" : "conditional format";

    private string Example() => definition == typeof(ChartDefinition) ? "@{ Type = 'BarClustered'; Category = 'Theme' }"
        : definition == typeof(PivotDefinition) ? "@{ Rows = 'Theme'; Columns = 'Outcome' }"
        : "@{ Column = 'Count'; RuleType = 'GreaterThan'; ConditionValue = 10 }";

    private static string Kind(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(int) => "a whole number",
        var t when t == typeof(bool) => "$true or $false",
        var t when t.IsArray => "a text or several",
        var t when t.IsEnum => $"one of {string.Join(", ", Enum.GetNames(t))}",
        _ => "a text",
    };

    private static object? Colour(object? value) => value is System.Drawing.Color colour
        ? string.Create(CultureInfo.InvariantCulture, $"#{colour.R:X2}{colour.G:X2}{colour.B:X2}")
        : value;

    private static object? Bare(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
