using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>What a search finds as one: a record, or a unit of a text.</summary>
/// <param name="Key">Its id in what it comes from.</param>
/// <param name="Texts">Its words by field; several of one field do not run on.</param>
/// <param name="Unit">The unit with all words in it; null for a record.</param>
internal sealed record SearchDocument(string Key, IReadOnlyList<FieldText> Texts, TextUnit? Unit = null);
