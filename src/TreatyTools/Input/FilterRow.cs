using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.CompilerServices;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Model;

namespace TreatyTools.Input;

/// <summary>
/// A row that stands for no record, such as one of a CSV file of themes and outcomes: its properties that are named like filters of a command say what is asked
/// for. The engine's own binding by property name would do this to records, too, whose properties have the same names and mean something else there.
/// </summary>
internal sealed class FilterRow
{
    // What a row says under these names is no filter: words to find have the name of a record's text.
    private static readonly string[] NoFilters = ["InputObject", "Dataset", "Text", "IncludeTotalCount", "Skip", "First"];

    // How sure a row is and how far it reaches goes with whatever it is about. Beside other filters they are some, and alone they would ask for nearly all.
    private static readonly string[] NeverAlone = ["Level", "Confidence"];

    // A command may read thousands of rows; what its filters are is found once.
    private static readonly ConditionalWeakTable<CommandInfo, (string Name, ParameterMetadata Parameter, PropertyInfo Property)[]> Found = [];

    private readonly List<(PropertyInfo Parameter, object? Before, object? Value)> _filters = [];

    /// <summary>The names of the filters of a command that make a row of what has them.</summary>
    internal static IEnumerable<string> Names(PSCmdlet command) =>
        Filters(command).Select(filter => filter.Name).Except(NeverAlone, StringComparer.Ordinal);

    /// <summary>The filters of a row.</summary>
    /// <param name="command">The command whose parameters are the filters.</param>
    /// <param name="row">The row.</param>
    /// <returns>Null for a row of a table of counts that stands for no value: a total, or what has none.</returns>
    /// <exception cref="TreatyFault"><c>NotATreatyRecord</c>: the row has neither an id nor a value for any filter; <c>InvalidFilterValue</c>.</exception>
    internal static FilterRow? Of(PSCmdlet command, object row)
    {
        FilterRow found = new();
        bool asks = false;
        foreach ((string name, ParameterMetadata parameter, PropertyInfo property) in Filters(command))
        {
            // A switch that was typed holds for all rows.
            bool isTyped = parameter.ParameterType == typeof(SwitchParameter) && command.MyInvocation.BoundParameters.ContainsKey(parameter.Name);
            if (!isTyped && Value(row, name) is { } value)
            {
                if (value is ConcernDimension.NoValue or ConcernTabulation.TotalName && IsCount(row))
                {
                    return null;
                }

                found._filters.Add((property, property.GetValue(command), Convert(parameter, value)));
                asks |= !NeverAlone.Contains(parameter.Name, StringComparer.Ordinal);
            }
        }

        return asks ? found : throw new TreatyFault("NotATreatyRecord", FaultKind.InvalidArgument,
            $"An object of type {(row is PSObject { BaseObject: var bare } ? bare : row).GetType().FullName} is no Treaty record: it has no Id, and asks for "
                + $"nothing. Pipe records that a Get-Treaty cmdlet gives, ids, objects with an Id property, or rows with values named "
                + $"{string.Join(", ", Names(command))}.", row);
    }

    /// <summary>Does a step while the parameters of the command have the values of the row.</summary>
    internal void With(PSCmdlet command, Action step)
    {
        try
        {
            _filters.ForEach(filter => filter.Parameter.SetValue(command, filter.Value));
            step();
        }
        finally
        {
            _filters.ForEach(filter => filter.Parameter.SetValue(command, filter.Before));
        }
    }

    private static (string Name, ParameterMetadata Parameter, PropertyInfo Property)[] Filters(PSCmdlet command) =>
        Found.GetValue(command.MyInvocation.MyCommand, called =>
        [
            .. from parameter in called.Parameters.Values
               let property = command.GetType().GetProperty(parameter.Name)
               where property?.CanWrite == true && !NoFilters.Contains(parameter.Name, StringComparer.Ordinal)
               select (NameOf(parameter, called), parameter, property),
        ]);

    // The id of a record in a row about something else bears the name of its kind: Stakeholder for Get-TreatyStakeholder.
    private static string NameOf(ParameterMetadata parameter, CommandInfo called) =>
        parameter.Name == "Id" && Kind(called) is var kind && !called.Parameters.ContainsKey(kind) ? kind : parameter.Name;

    private static string Kind(CommandInfo called)
    {
        const string Prefix = "Treaty";
        string kind = called.Name[(called.Name.LastIndexOf(Prefix, StringComparison.Ordinal) + Prefix.Length)..];
        return kind.Length > 0 ? kind : Prefix;
    }

    private static bool IsCount(object row) =>
        InputRecords.ValueOf(row, "Count") is not null || InputRecords.ValueOf(row, ConcernTabulation.TotalName) is not null;

    // An empty cell asks for nothing.
    private static object? Value(object row, string name)
    {
        object? value = PropertyReader.Unwrap(InputRecords.ValueOf(row, name));
        return value is string text && string.IsNullOrWhiteSpace(text) || value is DBNull ? null : value;
    }

    private static bool HasBlank(string text) => text.Contains(' ', StringComparison.Ordinal);

    private static object? Convert(ParameterMetadata parameter, object value)
    {
        try
        {
            if (parameter.ParameterType == typeof(SwitchParameter))
            {
                // A day under the name of a switch, such as that of a signature, says yes.
                return new SwitchParameter(value is not string text ? LanguagePrimitives.IsTrue(value)
                    : bool.TryParse(text, out bool yes) ? yes : EdtfDate.TryParse(text, out _) || bool.Parse(text));
            }

            // In cells of frames and files a list is one text.
            object? given = value is string list && parameter.ParameterType.IsArray && list.Split("; ") is { Length: > 1 } ids && !Array.Exists(ids, HasBlank)
                ? ids : value;
            foreach (ArgumentTransformationAttribute transformation in parameter.Attributes.OfType<ArgumentTransformationAttribute>())
            {
                given = transformation.Transform(null!, given!);
            }

            return LanguagePrimitives.ConvertTo(given, parameter.ParameterType, CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is PSInvalidCastException or FormatException or MetadataException)
        {
            throw new TreatyFault("InvalidFilterValue", FaultKind.InvalidArgument, $"'{value}' is nothing that {parameter.Name} can be. {fault.Message}",
                value);
        }
    }
}
