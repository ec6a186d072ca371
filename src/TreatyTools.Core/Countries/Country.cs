namespace TreatyTools.Core.Countries;

/// <summary>A State, or another body that can be party to a treaty, or a territory with a code of its own.</summary>
public sealed record Country
{
    /// <summary>ISO 3166-1 alpha-3 code; <c>EU</c> for the European Union, the user-assigned <c>XKX</c> for Kosovo.</summary>
    public required string Code { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code; <c>EU</c> for the European Union, the user-assigned <c>XK</c> for Kosovo.</summary>
    public required string Alpha2 { get; init; }

    /// <summary>Short name as the United Nations uses it; for others the ISO 3166 name.</summary>
    public required string Name { get; init; }

    /// <summary>Region by the United Nations' M49 scheme for Member and observer States, or null.</summary>
    public string? Region { get; init; }

    /// <summary>Regional group of Member States of the United Nations (the United States sits with Western Europe and others), or null.</summary>
    public string? RegionalGroup { get; init; }

    /// <summary>Other names in use.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whatever it is called: its codes, its name, other names.</summary>
    public IEnumerable<string> Names => [Code, Alpha2, Name, .. Aliases];
}
