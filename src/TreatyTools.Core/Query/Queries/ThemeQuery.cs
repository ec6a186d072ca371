using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of themes.</summary>
public sealed class ThemeQuery : RecordQuery<Theme>
{
    private protected override void Describe(FilterBuilder<Theme> filter)
    {
    }
}
