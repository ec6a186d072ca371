using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of themes.</summary>
public sealed class ThemeQuery : RecordQuery<Theme>
{
    internal override IEnumerable<string?> NamesOf(Theme record) => [record.Label];

    private protected override void Describe(FilterBuilder<Theme> filter)
    {
    }

    private protected override void CollectTexts(Theme record, List<string?> texts)
    {
        texts.Add(record.Label);
        texts.Add(record.Definition);
    }
}
