using System.Collections.ObjectModel;
using System.Linq.Expressions;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.CompilerServices;
using TreatyTools.Core.Tables.Building;

namespace TreatyTools.Input;

/// <summary>
/// Reads objects of note properties, such as <c>[pscustomobject]</c> and <c>Import-Csv</c> make, which come in thousands with the same names.
/// </summary>
/// <remarks>
/// To go through all properties of an object asks anew what its type names, adapters and views add, and takes ten times as long as to ask for those whose names
/// are known. Whether there are others the engine knows, but does not say in public: the number of members that an object holds itself. Where that number can
/// be had, an object with the type names of one before it that holds as many members, among them all of the same names, is read by these names. Any other
/// object, and every one where the number cannot be had, is read by going through its properties.
/// </remarks>
internal sealed class NoteReader
{
    private const int MaximumShapes = 16;
    private static readonly Func<PSObject, int>? Held = FindHeld();
    private readonly List<(RowShape Shape, string[] TypeNames)> _shapes = [];

    /// <summary>The row that an object without a .NET object behind it is.</summary>
    internal object Read(PSObject item)
    {
        if (Held is null)
        {
            return new NamedValues(PropertyReader.Values(item.Properties));
        }

        int held = Held(item);
        for (int i = 0; i < _shapes.Count; i++)
        {
            if (_shapes[i].Shape.Names.Count == held && Read(item, _shapes[i]) is { } row)
            {
                // The next object is most likely like this one.
                (_shapes[0], _shapes[i]) = (_shapes[i], _shapes[0]);
                return row;
            }
        }

        Learn(item, held);
        return new NamedValues(PropertyReader.Values(item.Properties));
    }

    // Optimized at once: the first call may be one over all the objects that there will be.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ShapedValues? Read(PSObject item, (RowShape Shape, string[] TypeNames) known)
    {
        if (!SameNames(item.TypeNames, known.TypeNames))
        {
            return null;
        }

        IReadOnlyList<string> names = known.Shape.Names;
        PSMemberInfoCollection<PSPropertyInfo> properties = item.Properties;
        object?[] values = new object?[names.Count];
        for (int i = 0; i < values.Length; i++)
        {
            if (properties[names[i]] is not PSNoteProperty note)
            {
                return null;
            }

            values[i] = PropertyReader.Unwrap(note.Value);
        }

        return new ShapedValues(known.Shape, values);
    }

    private static bool SameNames(Collection<string> names, string[] known)
    {
        if (names.Count != known.Length)
        {
            return false;
        }

        for (int i = 0; i < known.Length; i++)
        {
            if (!string.Equals(names[i], known[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes note of an object all of whose properties are notes that it holds itself, and that holds nothing else.</summary>
    private void Learn(PSObject item, int held)
    {
        PSPropertyInfo[] properties = [.. item.Properties];
        if (_shapes.Count < MaximumShapes && properties.Length == held
            && Array.TrueForAll(properties, property => property is PSNoteProperty { IsInstance: true }))
        {
            _shapes.Add((new RowShape([.. properties.Select(property => property.Name)]), [.. item.TypeNames]));
        }
    }

    private static Func<PSObject, int>? FindHeld()
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.NonPublic;
        PropertyInfo? members = typeof(PSObject).GetProperty("InstanceMembers", own);
        PropertyInfo? count = members?.PropertyType.GetProperty("VisibleCount", own);
        if (members?.GetMethod is null || count?.GetMethod is null || count.PropertyType != typeof(int))
        {
            return null;
        }

        ParameterExpression item = Expression.Parameter(typeof(PSObject));
        return Expression.Lambda<Func<PSObject, int>>(Expression.Property(Expression.Property(item, members), count), item).Compile();
    }
}
