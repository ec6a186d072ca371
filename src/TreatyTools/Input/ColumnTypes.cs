using System.Collections;
using System.Management.Automation;
using TreatyTools.Model;

namespace TreatyTools.Input;

/// <summary>The types of columns that a user names.</summary>
internal static class ColumnTypes
{
    /// <summary>The types that a column can have.</summary>
    internal static IReadOnlyList<Type> Known { get; } =
        [typeof(string), typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(bool), typeof(DateTime), typeof(DateOnly), typeof(TimeSpan)];

    /// <summary>The types that a hashtable of columns and types names.</summary>
    /// <exception cref="TreatyFault"><c>UnknownColumnType</c>.</exception>
    internal static Dictionary<string, Type> Of(IDictionary? types)
    {
        Dictionary<string, Type> read = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, object? value) in types is null ? [] : ComputedColumns.Entries(types))
        {
            if (!LanguagePrimitives.TryConvertTo(value, out Type type) || !Known.Contains(type))
            {
                throw new TreatyFault("UnknownColumnType", FaultKind.InvalidArgument,
                    $"'{value}', given for the column '{name}', is no type of a "
                        + $"column.{NameSuggestion.Sentence(value?.ToString() ?? "", [.. Known.Select(t => t.Name)])}", value);
            }

            read[name] = type;
        }

        return read;
    }
}
