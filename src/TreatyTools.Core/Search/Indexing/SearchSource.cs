using TreatyTools.Model;

namespace TreatyTools.Core.Search.Indexing;

/// <summary>Where documents come from: a file, or the records of a dataset.</summary>
/// <param name="Key">What tells it from others: the full path of a file.</param>
/// <param name="Length">Bytes of a file; 0 for what is none.</param>
/// <param name="Written">When a file was last written, in ticks; 0 for what is none.</param>
/// <param name="Open">Gets hold of the content.</param>
/// <exception cref="TreatyFault">Of <paramref name="Open"/>: it cannot be read.</exception>
internal sealed record SearchSource(string Key, long Length, long Written, Func<CancellationToken, SourceContent> Open);

/// <summary>The content of a source.</summary>
/// <param name="Hash">Its hash; empty for what has none.</param>
/// <param name="Documents">Reads its documents, which are made one by one as they are asked for; a fault where it cannot be read.</param>
internal sealed record SourceContent(string Hash, Func<IEnumerable<SearchDocument>> Documents);
