using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Graph;

/// <summary>What completion and messages show of a record besides its id.</summary>
public static class RecordLabel
{
    private const int MaximumLength = 160;

    /// <summary>The name by which people know the record besides its id; null where it has none.</summary>
    public static string? NameOf(TreatyRecord record) => RecordTables.Of(record).NameOf(record);

    /// <summary>One line about it: its title, name, heading or what it says.</summary>
    public static string Of(TreatyRecord record) => Words.Shortened(RecordTables.Of(record).Label(record), MaximumLength);
}
