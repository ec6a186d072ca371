using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Xml;
using TreatyTools.Core.Tables.Building;

namespace TreatyTools.Input;

/// <summary>Reads what only PowerShell knows about an object: note properties, script properties, adapted ones.</summary>
internal static class PropertyReader
{
    private const PSMemberTypes Added =
        PSMemberTypes.NoteProperty | PSMemberTypes.ScriptProperty | PSMemberTypes.AliasProperty | PSMemberTypes.CodeProperty;

    /// <summary>The row that an object of the pipeline is, and the properties that PowerShell adds to those of its .NET type.</summary>
    internal static (object? Row, IReadOnlyList<KeyValuePair<string, object?>>? More) Read(object? item)
    {
        if (item is null || ReferenceEquals(item, AutomationNull.Value))
        {
            return (null, null);
        }

        PSObject wrapped = PSObject.AsPSObject(item);
        object row = wrapped.BaseObject;
        if (row is PSCustomObject)
        {
            return (new NamedValues(Values(wrapped.Properties)), null);
        }

        if (row is XmlNode)
        {
            // Its attributes and elements are the data, not the many properties of the .NET class.
            return (new NamedValues(Values(((PSMemberSet)wrapped.Members["psadapted"]).Properties)), null);
        }

        if (row is IDictionary dictionary)
        {
            return (Unwrapped(dictionary), null);
        }

        // Texts, numbers and dates get length, date parts and the like from PowerShell; they stand for themselves.
        if (row is string or IFormattable || row.GetType().IsPrimitive)
        {
            return (row, null);
        }

        ReadOnlyPSMemberInfoCollection<PSPropertyInfo> added = wrapped.Properties.Match("*", Added);
        return (row, added.Count == 0 ? null : Values(added));
    }

    /// <summary>Names of the properties that PowerShell adds to those of an object's .NET type.</summary>
    internal static IEnumerable<string> AddedNames(PSObject item) => item.Properties.Match("*", Added).Select(property => property.Name);

    /// <summary>A value without PowerShell's wrapping; an object of note properties stays, since it has a text of its own.</summary>
    internal static object? Unwrap(object? value)
    {
        if (value is null || ReferenceEquals(value, AutomationNull.Value))
        {
            return null;
        }

        if (value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject)
        {
            value = wrapped.BaseObject;
        }

        return value is object[] or ArrayList or List<object> ? Elements((IEnumerable)value) : value;
    }

    private static List<object?> Elements(IEnumerable values)
    {
        List<object?> elements = [];
        foreach (object? value in values)
        {
            elements.Add(Unwrap(value));
        }

        return elements;
    }

    private static IDictionary Unwrapped(IDictionary dictionary)
    {
        // A Hashtable stays one, so that its keys are put in an order that does not change.
        IDictionary copy = dictionary is Hashtable ? new Hashtable() : new System.Collections.Specialized.OrderedDictionary();
        foreach (DictionaryEntry entry in dictionary)
        {
            copy[entry.Key] = Unwrap(entry.Value);
        }

        return copy;
    }

    /// <summary>The names and values of properties that can be read.</summary>
    internal static List<KeyValuePair<string, object?>> Values(IEnumerable<PSPropertyInfo> properties)
    {
        List<KeyValuePair<string, object?>> values = [];
        foreach (PSPropertyInfo property in properties)
        {
            if (property.IsGettable)
            {
                values.Add(new(property.Name, Value(property)));
            }
        }

        return values;
    }

    private static object? Value(PSPropertyInfo property)
    {
        try
        {
            return Unwrap(property.Value);
        }
        catch (GetValueException)
        {
            // As everywhere in PowerShell, a property that cannot be read now is empty.
            return null;
        }
    }
}
