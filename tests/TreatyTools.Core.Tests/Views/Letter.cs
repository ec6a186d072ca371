namespace TreatyTools.Core.Tests.Views;

/// <summary>What a letter is, too.</summary>
internal abstract class Paper
{
    public string? Note { get; init; }

    public abstract string Id { get; init; }

    public string? Shelf { get; init; }
}

/// <summary>Something to show.</summary>
internal sealed class Letter : Paper
{
    public override string Id { get; init; } = "";

    public string? Sender { get; init; }

    public string? Subject { get; init; }

    public int? Pages { get; init; }

    public DateOnly Written { get; init; }

    public IReadOnlyList<string> Copies { get; init; } = [];

    public string? Body { get; init; }

    public string? Stamp { get; init; }
}
