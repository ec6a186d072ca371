namespace TreatyTools.Model;

/// <summary>How many words of an article stand word for word in an earlier treaty, or in any of several: where its words come from.</summary>
public sealed class Reuse : TreatyRecord
{
    /// <summary>The value of <see cref="From"/> that stands for any of the treaties that an article was measured against.</summary>
    public const string Any = "any";

    /// <inheritdoc />
    public required override string Id { get; init; }

    /// <summary>Id of the article.</summary>
    public required string Provision { get; init; }

    /// <summary>Id of the treaty in which the words stand, or <c>any</c>: one at least of those against which the article was measured.</summary>
    public required string From { get; init; }

    /// <summary>Number of words of the article, without numbers and heading.</summary>
    public required int Words { get; init; }

    /// <summary>How many of them lie in runs of <see cref="RunLength"/> words that stand there too.</summary>
    public required int SharedWords { get; init; }

    /// <summary>The same as a share of the words, from 0 to 1; null for an article without words.</summary>
    public double? Share => Words == 0 ? null : (double)SharedWords / Words;

    /// <summary>The share of the words that do not stand there so, from 0 to 1; where <see cref="From"/> is <c>any</c>, what is new.</summary>
    public double? New => 1 - Share;

    /// <summary>Id of the provision there that has most of the words; the dataset need not hold it. Null where none has any.</summary>
    public string? Counterpart { get; init; }

    /// <summary>How many words of the article lie in runs of that provision alone; null where there is none.</summary>
    public int? CounterpartSharedWords { get; init; }

    /// <summary>The same as a share of the words of the article, from 0 to 1; null where there is none.</summary>
    public double? CounterpartShare => Words == 0 ? null : (double?)CounterpartSharedWords / Words;

    /// <summary>Number of words of the shortest run that counts.</summary>
    public required int RunLength { get; init; }
}
