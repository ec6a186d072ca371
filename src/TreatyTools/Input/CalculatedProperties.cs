using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Input;

/// <summary>
/// Columns as Select-Object takes them: names, script blocks, and calculated properties such as <c>@{ n = 'Year'; e = { $_.Date.Earliest.Year } }</c>. The last
/// two become columns that are worked out for each row.
/// </summary>
internal sealed class CalculatedProperties
{
    private static readonly string[] NameKeys = ["Name", "Label"];
    private static readonly string[] ExpressionKeys = ["Expression"];
    private static readonly string[] DescendingKeys = ["Descending"];
    private static readonly string[] AscendingKeys = ["Ascending"];

    private readonly List<(string Name, object? Value)> _columns = [];

    /// <summary>The columns to work out, or null where there are none.</summary>
    internal ComputedColumns? Columns => _columns.Count == 0 ? null : new ComputedColumns(_columns);

    /// <summary>The names of columns, wildcards as they are written; null where no column is named at all.</summary>
    /// <exception cref="TreatyFault"><c>InvalidCalculatedProperty</c>: a hashtable is none, or has the name of another column.</exception>
    internal string[]? Names(IEnumerable<object>? columns)
    {
        string[]? names = columns?.Select(Name).ToArray();
        foreach (string name in names ?? [])
        {
            if (IsCalculated(name) && names!.Count(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)) > 1)
            {
                throw Invalid($"there is another column '{name}' beside it");
            }
        }

        return names;
    }

    /// <summary>The names of columns to sort by; one that is sorted the other way round has a minus before it.</summary>
    /// <param name="columns">As <see cref="Names"/>; a calculated property may have Descending or Ascending.</param>
    /// <param name="descending">Whether the greatest come first where a column does not say.</param>
    /// <exception cref="TreatyFault"><c>InvalidCalculatedProperty</c>.</exception>
    internal string[] SortNames(IEnumerable<object> columns, bool descending) =>
        [.. columns.Select(column => Bare(column) is IDictionary entries && Descends(entries, descending) != descending ? "-" + Name(column) : Name(column))];

    private static bool Descends(IDictionary entries, bool descending) =>
        Find(entries, DescendingKeys) is { } down ? LanguagePrimitives.IsTrue(down)
            : Find(entries, AscendingKeys) is { } up ? !LanguagePrimitives.IsTrue(up)
            : descending;

    private string Name(object column) => Bare(column) switch
    {
        IDictionary entries => OfEntries(entries),
        ScriptBlock script => Add(null, script),
        var name => LanguagePrimitives.ConvertTo<string>(name),
    };

    private string OfEntries(IDictionary entries)
    {
        string[][] known = [NameKeys, ExpressionKeys, DescendingKeys, AscendingKeys];
        if (entries.Keys.Cast<object>().Select(key => key.ToString()!).FirstOrDefault(key => !known.Any(keys => Stands(key, keys))) is { } odd)
        {
            throw Invalid($"it has no use for '{odd}'");
        }

        string? name = Find(entries, NameKeys)?.ToString();
        return Find(entries, ExpressionKeys) switch
        {
            ScriptBlock script => Add(name, script),
            string property when name is null || name == property => property,
            string property => Add(name, ScriptBlock.Create($"$_.'{CodeGeneration.EscapeSingleQuotedStringContent(property)}'")),
            null => throw Invalid("it has no Expression"),
            var other => throw Invalid($"its Expression is of type {other.GetType().Name}, and neither a script block nor the name of a column"),
        };
    }

    private string Add(string? name, ScriptBlock script)
    {
        string column = name ?? script.ToString().Trim();
        if (column.Length == 0 || Wildcard.IsPattern(column))
        {
            throw Invalid($"'{column}' cannot be the name of a column; give it one");
        }

        int known = _columns.FindIndex(one => string.Equals(one.Name, column, StringComparison.OrdinalIgnoreCase));
        if (known < 0)
        {
            _columns.Add((column, script));
        }
        else if (_columns[known].Value?.ToString() != script.ToString())
        {
            throw Invalid($"'{column}' is worked out in another way, too; give one of them another name");
        }

        return column;
    }

    private bool IsCalculated(string name) => _columns.Exists(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));

    // As in Select-Object, a key may be cut short: n, e, exp.
    private static object? Find(IDictionary entries, string[] keys)
    {
        foreach (DictionaryEntry entry in entries)
        {
            if (Stands(entry.Key.ToString()!, keys))
            {
                return Bare(entry.Value);
            }
        }

        return null;
    }

    private static bool Stands(string key, string[] keys) =>
        key.Length > 0 && Array.Exists(keys, known => known.StartsWith(key, StringComparison.OrdinalIgnoreCase));

    private static object? Bare(object? value) => PropertyReader.Unwrap(value);

    private static TreatyFault Invalid(string why) => new("InvalidCalculatedProperty", FaultKind.InvalidArgument,
        $"This is no calculated property: {why}. Write @{{ Name = 'Year'; Expression = {{ $_.Date.Earliest.Year }} }}.");
}
