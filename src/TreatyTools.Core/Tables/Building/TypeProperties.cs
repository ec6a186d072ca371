using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Building;

/// <summary>One readable property of a .NET type, with a getter bound once.</summary>
internal abstract class TypeProperty(PropertyInfo property)
{
    internal string Name { get; } = property.Name;

    internal Type Type { get; } = property.PropertyType;

    /// <summary>Whether the getter only gives what is stored, so that several properties of an object can be read at the same time.</summary>
    internal bool IsStored { get; } = property.GetMethod!.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    /// <summary>The value for an object of the type that declares the property.</summary>
    internal abstract object? Get(object owner);

    /// <summary>The property of rows that are all of one type as a column, without a box around each number; null where it has to be boxed.</summary>
    internal abstract ArrayColumn? Read(string name, IReadOnlyList<object?> rows);
}

/// <summary>The readable properties of .NET types, in the order in which people want to read them.</summary>
internal static class TypeProperties
{
    private static readonly ConcurrentDictionary<Type, TypeProperty[]> Cache = new();

    /// <summary>
    /// The public properties of a type. For the records of a dataset the id comes first and provenance last;
    /// for other types the order is that of the class, then of its base.
    /// </summary>
    internal static TypeProperty[] Of(Type type) => Cache.GetOrAdd(type, Find);

    private static TypeProperty[] Find(Type type)
    {
        List<PropertyInfo> found = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        for (Type? owner = type; owner is not null && owner != typeof(object); owner = owner.BaseType)
        {
            foreach (PropertyInfo property in owner
                .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .OrderBy(property => property.MetadataToken))
            {
                if (IsReadable(property) && names.Add(property.Name))
                {
                    found.Add(property);
                }
            }
        }

        if (type.IsAssignableTo(typeof(IIdentified)))
        {
            PropertyInfo id = found.Single(property => property.Name == nameof(IIdentified.Id));
            found.Remove(id);
            found.Insert(0, id);
        }

        return [.. found.Select(Bind)];
    }

    private static bool IsReadable(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0
        && property.PropertyType is { IsByRef: false, IsByRefLike: false, IsPointer: false, IsFunctionPointer: false };

    private static TypeProperty Bind(PropertyInfo property)
    {
        Type owner = property.DeclaringType!;
        Type binding = owner.IsValueType ? typeof(ReflectedProperty) : typeof(BoundProperty<,>).MakeGenericType(owner, property.PropertyType);
        return (TypeProperty)Activator.CreateInstance(binding, property)!;
    }

    /// <summary>A property of a struct: a getter cannot be bound to a boxed one, so it is called by reflection.</summary>
    private sealed class ReflectedProperty(PropertyInfo property) : TypeProperty(property)
    {
        private readonly PropertyInfo _property = property;

        internal override object? Get(object owner)
        {
            try
            {
                return _property.GetValue(owner);
            }
            catch (TargetInvocationException)
            {
                // As everywhere in PowerShell, a property that cannot be read now is empty.
                return null;
            }
        }

        internal override ArrayColumn? Read(string name, IReadOnlyList<object?> rows) => null;
    }

    private sealed class BoundProperty<TOwner, TValue>(PropertyInfo property) : TypeProperty(property)
        where TOwner : class
    {
        private readonly Func<TOwner, TValue> _get = property.GetMethod!.CreateDelegate<Func<TOwner, TValue>>();

        internal override object? Get(object owner)
        {
            try
            {
                return _get((TOwner)owner);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // A getter may throw anything (a process that has not exited has no exit code); PowerShell shows such a property empty.
                return null;
            }
        }

        internal override ArrayColumn? Read(string name, IReadOnlyList<object?> rows) => (object)_get switch
        {
            Func<TOwner, string?> get => new ReferenceColumn<string>(name, References(rows, get)),
            Func<TOwner, EdtfDate?> get => new ReferenceColumn<EdtfDate>(name, References(rows, get)),
            Func<TOwner, IReadOnlyList<string>?> get => new ReferenceColumn<IReadOnlyList<string>>(name, References(rows, get)),
            Func<TOwner, int> get => Values(name, rows, get),
            Func<TOwner, int?> get => Nullables(name, rows, get),
            Func<TOwner, long> get => Values(name, rows, get),
            Func<TOwner, long?> get => Nullables(name, rows, get),
            Func<TOwner, double> get => Values(name, rows, get),
            Func<TOwner, double?> get => Nullables(name, rows, get),
            Func<TOwner, decimal> get => Values(name, rows, get),
            Func<TOwner, decimal?> get => Nullables(name, rows, get),
            Func<TOwner, bool> get => Values(name, rows, get),
            Func<TOwner, bool?> get => Nullables(name, rows, get),
            Func<TOwner, DateTime> get => Values(name, rows, get),
            Func<TOwner, DateTime?> get => Nullables(name, rows, get),
            Func<TOwner, DateOnly> get => Values(name, rows, get),
            Func<TOwner, DateOnly?> get => Nullables(name, rows, get),
            Func<TOwner, TimeSpan> get => Values(name, rows, get),
            Func<TOwner, TimeSpan?> get => Nullables(name, rows, get),
            _ => null,
        };

        private static T? Guarded<T>(Func<TOwner, T> get, object? row)
        {
            try
            {
                return get((TOwner)row!);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // See Get.
                return default;
            }
        }

        private static T?[] References<T>(IReadOnlyList<object?> rows, Func<TOwner, T?> get)
            where T : class
        {
            T?[] values = new T?[rows.Count];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = Guarded(get, rows[i]);
            }

            return values;
        }

        // A getter of plain numbers that throws has to give null, which the plain loop cannot say: it goes the boxed way.
        private static ValueColumn<T>? Values<T>(string name, IReadOnlyList<object?> rows, Func<TOwner, T> get)
            where T : struct
        {
            T[] values = new T[rows.Count];
            try
            {
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = get((TOwner)rows[i]!);
                }
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return null;
            }

            return new ValueColumn<T>(name, values, null);
        }

        private static ValueColumn<T> Nullables<T>(string name, IReadOnlyList<object?> rows, Func<TOwner, T?> get)
            where T : struct
        {
            T[] values = new T[rows.Count];
            bool[]? nulls = null;
            for (int i = 0; i < values.Length; i++)
            {
                if (Guarded(get, rows[i]) is { } value)
                {
                    values[i] = value;
                }
                else
                {
                    (nulls ??= new bool[values.Length])[i] = true;
                }
            }

            return new ValueColumn<T>(name, values, nulls);
        }
    }
}
