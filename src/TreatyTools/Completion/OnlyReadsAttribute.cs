namespace TreatyTools.Completion;

/// <summary>
/// Marks a cmdlet that has no effect and gives columns that only reading tells, so that completion may run it as it is written, for a moment, to learn them.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class OnlyReadsAttribute : Attribute;
