using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace TreatyTools.Core.Views;

/// <summary>Writes views as a file of the form <c>Format.ps1xml</c>, which PowerShell loads with a module.</summary>
internal static class FormatXml
{
    // Between a column and the next there is a blank; between a label of a list and its value there is ' : '.
    private const int ColumnGap = 1;
    private const int LabelGap = 3;

    /// <summary>Writes the views, those of a type in the order in which the engine prefers them.</summary>
    internal static void Write(Stream stream, IEnumerable<TypeView> views)
    {
        // The engine keeps every blank between the elements and passes over it one by one, at each import.
        XmlWriterSettings settings = new() { Encoding = new UTF8Encoding(false), Indent = false };
        using XmlWriter writer = XmlWriter.Create(stream, settings);
        new XDocument(
            new XComment(" Made by the build from the declarations of the views. "),
            new XElement("Configuration", new XElement("ViewDefinitions", views.SelectMany(Views)))).Save(writer);
    }

    private static IEnumerable<XElement> Views(TypeView view)
    {
        if (view.Picture is not null)
        {
            yield return View(view, "", Picture(view.Picture));
        }

        yield return View(view, "Table", Table(view));
        yield return View(view, "List", List(view.Items));
    }

    private static XElement View(TypeView view, string kind, XElement control) => new("View",
        new XElement("Name", view.Name + kind), new XElement("ViewSelectedBy", new XElement("TypeName", view.TypeName)), control);

    private static XElement Picture(string script) => new("CustomControl", new XElement("CustomEntries", new XElement("CustomEntry", new XElement("CustomItem",
        new XElement("NewLine"), new XElement("ExpressionBinding", new XElement("ScriptBlock", script)), new XElement("NewLine")))));

    private static XElement Table(TypeView view)
    {
        int taken = view.Columns.Sum(column => column.Width + ColumnGap ?? 0);
        return new XElement("TableControl",
            view.Fitted ? new XElement("AutoSize") : null,
            new XElement("TableHeaders", view.Columns.Select(column => Header(view.Fitted ? column with { Width = null } : column))),
            new XElement("TableRowEntries", new XElement("TableRowEntry", view.Fitted ? null : new XElement("Wrap"),
                new XElement("TableColumnItems", (view.Fitted ? Fitted(view.Columns) : view.Columns.Select(column => Value(column, column.Width ?? taken)))
                    .Select(value => new XElement("TableColumnItem", value))))));
    }

    // The engine cuts the last column that has any room, down to one cell. So the first one takes what is left beside whole columns, which keep their width.
    private static IEnumerable<XElement> Fitted(IReadOnlyList<ViewCell> columns)
    {
        ViewCell[] following = [.. columns.Skip(1).SkipLast(1)];
        yield return Script(CellShape.Leading(following.Select(column => column.Width!.Value)).Script(columns[0].Value, 0));
        foreach (ViewCell column in following)
        {
            yield return Script(CellShape.Padded(column.Shape, column.Value, column.Width!.Value));
        }

        yield return Value(columns[^1], columns[^1].Width ?? 0);
    }

    private static XElement Script(string expression) => new("ScriptBlock", expression);

    private static XElement Header(ViewCell column) => new("TableColumnHeader",
        new XElement("Label", column.Label),
        column.Width is { } width ? new XElement("Width", width.ToString(CultureInfo.InvariantCulture)) : null,
        column.Right ? new XElement("Alignment", "Right") : null);

    private static XElement List(IReadOnlyList<ViewCell> items)
    {
        int taken = items.Max(item => item.Label.Length) + LabelGap;
        return new XElement("ListControl", new XElement("ListEntries", new XElement("ListEntry", new XElement("ListItems",
            items.Select(item => new XElement("ListItem", item.Shape is null ? null : new XElement("Label", item.Label), Value(item, taken)))))));
    }

    private static XElement Value(ViewCell cell, int cells) =>
        cell.Shape is null ? new XElement("PropertyName", cell.Label) : Script(cell.Shape.Script(cell.Value, cells));
}
