namespace TreatyTools.Core.Tables.Building;

/// <summary>A row given as names and values: what a host makes of objects whose properties only it can read.</summary>
/// <param name="Values">The properties in order; a name that comes again, case ignored, is passed over.</param>
public sealed record NamedValues(IReadOnlyList<KeyValuePair<string, object?>> Values);
