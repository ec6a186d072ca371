using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;
using TreatyTools.Transformation;

namespace TreatyTools.Commands;

/// <summary>Gets who signed a treaty and who consented to be bound by it.</summary>
/// <remarks>
/// <para>One record for each treaty and each State or organisation that signed it or consented to be bound.</para>
/// <para>
/// With -AsOf it gives what was true at the end of that day: who had done nothing by then is left out, and dates that are later, or
/// not certain to be earlier, are empty.
/// </para>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: a State gives its own records, a
/// treaty those of all parties.
/// </para>
/// <para>Filters combine: a record must meet every parameter, and one of the values of each.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyParticipation -Treaty uncc -Signed -Ratified:$false</code>
/// <para>Who signed the convention and has not ratified it.</para>
/// </example>
/// <example>
/// <code>Get-TreatyParticipation -Party 'Viet Nam', JPN</code>
/// <para>What Viet Nam and Japan signed or joined.</para>
/// </example>
/// <example>
/// <code>Get-TreatyParticipation -Treaty ets185 -Ratified -AsOf 2010-12-31</code>
/// <para>The parties to the Budapest Convention at the end of 2010.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyParticipation", SupportsPaging = true)]
[OutputType(typeof(Participation))]
public sealed class GetTreatyParticipationCommand : GetGradedRecordCommand
{
    private readonly ParticipationQuery _query = new();

    /// <summary>Ids of participation records, or names of parties, or wildcards over them, or codes of States.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Participation>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    /// <summary>Treaties, by id or name.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string[] Treaty { get => [.. _query.Treaty]; set => _query.Treaty = value; }

    /// <summary>States and organisations, by ISO 3166 code (alpha-3 or alpha-2, EU for the European Union) or by name.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(PartyCompleter))]
    public string[] Party { get => [.. _query.Party]; set => _query.Party = value; }

    /// <summary>
    /// Groups of States, such as EU, 'African Group' or G77, of which the party is a member on the day of -AsOf, or else of the dataset. -Party EU is the Union
    /// itself, -Group EU its members.
    /// </summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(GroupCompleter))]
    public string[] Group { get => [.. _query.Group]; set => _query.Group = value; }

    /// <summary>Only parties that signed; -Signed:$false only those that did not.</summary>
    [Parameter]
    public SwitchParameter Signed { get => _query.Signed ?? false; set => _query.Signed = value; }

    /// <summary>Only parties that ratified, accepted, approved or acceded; -Ratified:$false only those that did not.</summary>
    [Parameter]
    public SwitchParameter Ratified { get => _query.Ratified ?? false; set => _query.Ratified = value; }

    /// <summary>The day at whose end things are asked for; of a period, its last day. Without it records are given as they stand, with what is uncertain.
    /// </summary>
    [Parameter, EdtfDateTransformation]
    public EdtfDate? AsOf { get => _query.AsOf; set => _query.AsOf = value; }

    private protected override RecordQuery Asks => _query;

    private protected override RecordQuery Query()
    {
        Day(AsOf);
        return base.Query();
    }
}
