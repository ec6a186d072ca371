namespace TreatyTools.Model;

/// <summary>Words that take something back of what a sentence binds to; each makes a rule softer where it is added and stronger where it goes.</summary>
public static class TextQualifiers
{
    /// <summary>The rule yields to national law: <c>subject to its domestic law</c>, <c>in accordance with domestic law</c>, <c>to the extent permitted by
    /// its law</c>.</summary>
    public const string DomesticLaw = "domestic-law";

    /// <summary>The rule yields to a constitution or basic concepts of a legal system: <c>subject to its constitutional principles</c>.</summary>
    public const string Constitution = "constitution";

    /// <summary>The rule yields to what is possible: <c>to the extent possible</c>, <c>within its means</c>, <c>where feasible</c>.</summary>
    public const string Possibility = "possibility";

    /// <summary>The rule yields to what is held fitting: <c>where appropriate</c>, <c>as necessary</c>, <c>le cas échéant</c>.</summary>
    public const string Appropriateness = "appropriateness";

    /// <summary>The rule yields to a State's own will: <c>if it so desires</c>, <c>at its discretion</c>, <c>on a voluntary basis</c>.</summary>
    public const string Discretion = "discretion";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [DomesticLaw, Constitution, Possibility, Appropriateness, Discretion];
}
