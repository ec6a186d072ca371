using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Writing;

/// <summary>A line of a text that was written for people.</summary>
/// <param name="Text">The line, without its end.</param>
/// <param name="Unit">The unit whose words it has, after its number where it is the first; null for headings, numbers on lines of their own and empty
/// lines.</param>
internal readonly record struct WrittenLine(string Text, TextUnit? Unit = null);
