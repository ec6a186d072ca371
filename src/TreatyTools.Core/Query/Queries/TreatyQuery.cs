using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of treaties.</summary>
public sealed class TreatyQuery : RecordQuery<Treaty>
{
    private protected override void Describe(FilterBuilder<Treaty> filter)
    {
    }
}
