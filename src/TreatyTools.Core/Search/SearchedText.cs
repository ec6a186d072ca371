using TreatyTools.Model;

namespace TreatyTools.Core.Search;

/// <summary>The words of a text of a dataset.</summary>
/// <param name="Text">The text.</param>
/// <param name="Document">Its words.</param>
/// <param name="Bound">The ids of the units whose words stand in records of the dataset already, so that they are not found twice.</param>
public sealed record SearchedText(TreatyText Text, TextDocument Document, IReadOnlySet<string> Bound);
