using System.Collections.ObjectModel;

namespace TreatyTools.Model;

/// <summary>The elements of a list property. As text they stand in a row, so that commands which turn properties into text (Export-Csv) keep them.</summary>
/// <typeparam name="T">Type of the elements: ids, terms, or records that belong to the one that holds the list.</typeparam>
public sealed class ValueList<T>(IList<T> elements) : ReadOnlyCollection<T>(elements)
{
    /// <summary>A list without elements.</summary>
    public static new ValueList<T> Empty { get; } = new([]);

    /// <summary>The elements with a semicolon between them.</summary>
    public override string ToString() => string.Join("; ", this);
}
