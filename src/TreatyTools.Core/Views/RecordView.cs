using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace TreatyTools.Core.Views;

/// <summary>
/// Declares the views of a type: the columns of its table, and what is peculiar in its list. The list shows every public property, in the order in which
/// the type declares them, those that it inherits last; so a new property appears by itself.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
internal sealed class RecordView<T>
{
    private readonly List<ViewCell> _columns = [];
    private readonly Dictionary<string, CellShape> _shapes = new(StringComparer.Ordinal);
    private readonly List<string> _order = [.. Properties().Select(property => property.Name)];
    private bool _fitted;

    /// <summary>The declared views.</summary>
    public static implicit operator TypeView(RecordView<T> view) => view.Build();

    /// <summary>A column as the engine shows it; numbers are flush right.</summary>
    internal RecordView<T> Plain(Expression<Func<T, object?>> property, int width) => Column(property, null, width);

    /// <summary>A column of numbers that are texts, such as <c>12 bis</c>.</summary>
    internal RecordView<T> Number(Expression<Func<T, string?>> property, int width) => Add(new ViewCell(Name(property), null, width, Right: true));

    /// <summary>A column of ids, which wrap and are never cut.</summary>
    internal RecordView<T> Id(Expression<Func<T, string?>> property, int width) => Add(new ViewCell(Name(property), CellShape.Id, width));

    /// <summary>A column of texts on at most two lines; whole in the list.</summary>
    internal RecordView<T> Fold(Expression<Func<T, string?>> property, int width) => Add(new ViewCell(Name(property), CellShape.Fold, width));

    /// <summary>A last column of texts, cut to what is left of the line; whole in the list.</summary>
    internal RecordView<T> Rest(Expression<Func<T, string?>> property) => Add(new ViewCell(Name(property), CellShape.Rest));

    /// <summary>A column of another shape; without a width the last one, which takes the rest of the line.</summary>
    internal RecordView<T> Column(Expression<Func<T, object?>> property, CellShape? shape, int? width = null) =>
        Add(new ViewCell(Name(property), shape, width, IsNumber(typeof(T).GetProperty(Name(property))!.PropertyType)));

    /// <summary>Texts that the list breaks between words, beside those that the table folds or cuts.</summary>
    internal RecordView<T> Texts(params Expression<Func<T, object?>>[] properties) => Shown(CellShape.Wrap, properties);

    /// <summary>Properties that the list shows in another shape than others of their type.</summary>
    internal RecordView<T> Shown(CellShape shape, params Expression<Func<T, object?>>[] properties)
    {
        foreach (Expression<Func<T, object?>> property in properties)
        {
            _shapes[Name(property)] = shape;
        }

        return this;
    }

    /// <summary>Properties that the list shows after another one instead of where the type declares them.</summary>
    internal RecordView<T> After(Expression<Func<T, object?>> property, params Expression<Func<T, object?>>[] moved)
    {
        List<string> names = [.. moved.Select(Name)];
        _order.RemoveAll(names.Contains);
        _order.InsertRange(_order.IndexOf(Name(property)) + 1, names);
        return this;
    }

    /// <summary>Properties that the list shows last.</summary>
    internal RecordView<T> Last(params Expression<Func<T, object?>>[] moved)
    {
        List<string> names = [.. moved.Select(Name)];
        _order.RemoveAll(names.Contains);
        _order.AddRange(names);
        return this;
    }

    /// <summary>The first column of the table is as wide as what stands in it: ids of very different lengths are never broken, and a wide terminal shows more
    /// columns. The engine then shows objects when all have come.</summary>
    internal RecordView<T> Fitted()
    {
        _fitted = true;
        return this;
    }

    private TypeView Build()
    {
        Dictionary<string, Type> types = Properties().ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.Ordinal);
        return new TypeView(typeof(T).FullName!, _columns, [.. _order.Select(name => new ViewCell(name, Shape(name, types[name])))])
        {
            Fitted = _fitted,
        };
    }

    private CellShape? Shape(string name, Type type) =>
        _shapes.GetValueOrDefault(name) ?? _columns.Find(column => column.Label == name)?.Shape?.InList ?? Shape(type);

    private static CellShape? Shape(Type type) =>
        type == typeof(DateOnly) ? CellShape.Day : type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) ? CellShape.All : null;

    private RecordView<T> Add(ViewCell column)
    {
        _columns.Add(column);
        return this;
    }

    private static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var bare && (bare == typeof(int) || bare == typeof(double));

    private static string Name(LambdaExpression property) =>
        ((MemberExpression)(property.Body is UnaryExpression boxed ? boxed.Operand : property.Body)).Member.Name;

    /// <summary>The public properties as declared, from the type down to what it inherits from.</summary>
    private static IEnumerable<PropertyInfo> Properties() => typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .OrderByDescending(property => Depth(property.DeclaringType)).ThenBy(property => property.MetadataToken);

    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);
}
