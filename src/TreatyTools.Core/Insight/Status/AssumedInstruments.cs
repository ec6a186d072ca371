namespace TreatyTools.Core.Insight.Status;

/// <summary>Instruments that are assumed to be deposited: what a treaty's rule of entry into force would make of them.</summary>
/// <param name="Total">How many instruments that count there are then, those on record among them.</param>
/// <param name="Last">The day on which the last of them is deposited.</param>
public sealed record AssumedInstruments(int Total, DateOnly Last);
