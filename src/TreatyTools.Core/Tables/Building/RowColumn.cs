namespace TreatyTools.Core.Tables.Building;

/// <summary>A column to be, and where each type of row has its value.</summary>
internal sealed class RowColumn(string name)
{
    private readonly Dictionary<Type, TypeProperty> _properties = [];
    private Type? _lastType;
    private TypeProperty? _last;
    private RowShape? _lastShape;
    private int _lastPlace;

    internal string Name { get; } = name;

    internal bool IsComputed { get; set; }

    internal Type? Declared { get; private set; }

    internal void Add(Type type, TypeProperty property)
    {
        _properties.Add(type, property);
        Declare(property.Type);
    }

    internal void Declare(Type type) => Declared ??= type;

    internal TypeProperty? For(Type type)
    {
        if (type != _lastType)
        {
            _lastType = type;
            _last = _properties.GetValueOrDefault(type);
        }

        return _last;
    }

    internal object? Of(ShapedValues row)
    {
        if (row.Shape != _lastShape)
        {
            _lastShape = row.Shape;
            _lastPlace = row.Shape.Find(Name);
        }

        return _lastPlace < 0 ? null : row.Values[_lastPlace];
    }
}
