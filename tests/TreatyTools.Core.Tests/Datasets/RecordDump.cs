using System.Collections;
using System.Globalization;
using System.Reflection;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

/// <summary>Every value of a record, in the order of its properties, for comparison.</summary>
internal static class RecordDump
{
    /// <summary>The values of a record, lists and nested objects taken apart; what the record works out from others is among them.</summary>
    public static IEnumerable<string> Values(object? value) => value switch
    {
        null => [],
        string text => [text],
        bool flag => [flag ? "true" : "false"],
        EdtfDate date => [date.Text],
        IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
        IEnumerable list => list.Cast<object?>().SelectMany(Values),
        _ => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .SelectMany(property => Values(property.GetValue(value))),
    };

    /// <summary>The records of every table.</summary>
    public static IEnumerable<TreatyRecord> Records(Core.Datasets.Records.DatasetTables tables) =>
        typeof(Core.Datasets.Records.DatasetTables).GetProperties().Where(p => p.GetValue(tables) is IEnumerable<TreatyRecord>)
            .SelectMany(p => (IEnumerable<TreatyRecord>)p.GetValue(tables)!);
}
