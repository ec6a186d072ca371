using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of treaties.</summary>
public sealed class TreatyQuery : RecordQuery<Treaty>
{
    internal override IEnumerable<string?> NamesOf(Treaty record) => [record.ShortName, record.Name, .. record.Aliases];

    private protected override void Describe(FilterBuilder<Treaty> filter)
    {
    }

    private protected override void CollectTexts(Treaty record, List<string?> texts)
    {
        texts.Add(record.ShortName);
        texts.Add(record.Name);
        texts.AddRange(record.Aliases);
        texts.Add(record.NegotiatedBy);
        texts.Add(record.Place);
        texts.Add(record.Depositary);
    }
}
