namespace TreatyTools.Core.Datasets.Schema;

/// <summary>Words in a field in which a search looks.</summary>
/// <param name="Field">The field: one of <see cref="SearchFields"/>.</param>
/// <param name="Text">The words; null or empty for none.</param>
internal readonly record struct FieldText(string Field, string? Text);
