using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Status;

/// <summary>One row of the table of participants that a depositary publishes.</summary>
/// <param name="PartyName">Name of the participant, without footnote marks.</param>
/// <param name="PartyCode">ISO 3166-1 alpha-3 code or <c>EU</c>; null where the name is not known.</param>
/// <param name="Signed">Date of signature.</param>
/// <param name="Bound">Date of the instrument by which it consented to be bound.</param>
/// <param name="Action">How it consented (<see cref="Vocabularies.ParticipationAction"/>), <c>succession</c> or <c>formal confirmation</c>.</param>
/// <param name="Raw">The row as it stands in the file, cell by cell, by header.</param>
public sealed record DepositaryRow(
    string PartyName, string? PartyCode, EdtfDate? Signed, EdtfDate? Bound, string? Action, IReadOnlyDictionary<string, string> Raw);

/// <summary>The table of participants of one treaty, as the depositary publishes it.</summary>
/// <param name="Reference">The depositary's number of the treaty, such as <c>XVIII-16</c>; null where the file does not say.</param>
/// <param name="Title">Title of the treaty as the file gives it.</param>
/// <param name="Rows">The participants.</param>
public sealed record DepositaryStatus(string? Reference, string? Title, IReadOnlyList<DepositaryRow> Rows);
