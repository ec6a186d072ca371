using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Groups;

/// <summary>One column of a group's result.</summary>
/// <param name="Name">Name of the column to make.</param>
/// <param name="Function">What is made.</param>
/// <param name="Column">Of which column; null for a count of rows.</param>
public sealed record Aggregate(string Name, AggregateFunction Function, string? Column = null)
{
    /// <summary>Reads an aggregate written as <c>function:column</c>, or <c>count</c>.</summary>
    /// <exception cref="TreatyFault"><c>UnknownAggregate</c>: there is no such function, or it lacks its column.</exception>
    public static Aggregate Parse(string name, string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string word = (colon < 0 ? text : text[..colon]).Trim();
        string? column = colon < 0 ? null : text[(colon + 1)..].Trim();
        string[] names = Enum.GetNames<AggregateFunction>();
        if (Array.Find(names, candidate => string.Equals(candidate, word.Replace("-", "", StringComparison.Ordinal),
            StringComparison.OrdinalIgnoreCase)) is not { } known)
        {
            throw new TreatyFault("UnknownAggregate", FaultKind.InvalidArgument,
                $"The aggregate '{name}' = '{text}' names no function that is known.{NameSuggestion.Sentence(word, names)} Write for example 'count', "
                    + "'max:Date' or 'distinct:Stakeholder'.", text);
        }

        AggregateFunction function = Enum.Parse<AggregateFunction>(known);
        if (string.IsNullOrEmpty(column) && function != AggregateFunction.Count)
        {
            throw new TreatyFault("UnknownAggregate", FaultKind.InvalidArgument,
                $"The aggregate '{name}' = '{text}' does not say of which column. Write '{word}:' and the name of a column.", text);
        }

        return new Aggregate(name, function, string.IsNullOrEmpty(column) ? null : column);
    }
}

/// <summary>How a table is grouped.</summary>
public sealed record GroupOptions
{
    /// <summary>Columns whose values make the groups; without any the whole table is one.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Columns to make.</summary>
    public IReadOnlyList<Aggregate> Aggregates { get; init; } = [];

    /// <summary>Name of a last column with each group's part of all rows, from 0 to 1; null for none.</summary>
    public string? Share { get; init; }

    /// <summary>Texts that differ in case alone are one value, written as it first comes.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>What stands between texts that are joined.</summary>
    public string Separator { get; init; } = CellValue.ListSeparator;
}
