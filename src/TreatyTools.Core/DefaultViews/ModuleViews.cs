using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Views;

namespace TreatyTools.Core.DefaultViews;

/// <summary>The views that the module brings along.</summary>
internal static class ModuleViews
{
    /// <summary>All of them.</summary>
    internal static IEnumerable<TypeView> All => RecordTables.All.SelectMany(table => table.Views).Concat(ResultViews.All).Concat(TextViews.All);
}
