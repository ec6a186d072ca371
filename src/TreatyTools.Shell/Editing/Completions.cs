namespace TreatyTools.Shell.Editing;

/// <summary>One way to complete what was typed.</summary>
/// <param name="Text">What is put into the line.</param>
/// <param name="Label">What the menu shows.</param>
internal sealed record Completion(string Text, string Label);

/// <summary>The ways to complete a part of the line.</summary>
/// <param name="Start">Where that part begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Items">The ways, best first.</param>
internal sealed record Completions(int Start, int Length, IReadOnlyList<Completion> Items)
{
    /// <summary>No way.</summary>
    internal static readonly Completions None = new(0, 0, []);
}
