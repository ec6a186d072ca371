using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Query;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Gets the themes by which concerns are sorted.</summary>
/// <remarks>
/// <para>
/// Piped records give what is related to them, each record once, in the order of the dataset for each input: a stakeholder gives the themes of
/// its concerns, a provision those of the concerns that name it.
/// </para>
/// <para>-Text looks into labels and definitions.</para>
/// </remarks>
/// <example>
/// <code>Get-TreatyTheme</code>
/// <para>All themes with their definitions.</para>
/// </example>
/// <example>
/// <code>Get-TreatyStakeholder microsoft | Get-TreatyTheme</code>
/// <para>The themes on which Microsoft spoke.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "TreatyTheme", SupportsPaging = true)]
[OutputType(typeof(Theme))]
public sealed class GetTreatyThemeCommand : GetRecordCommand
{
    private readonly ThemeQuery _query = new();

    /// <summary>Ids or labels of themes, or wildcards over them.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards, ArgumentCompleter(typeof(RecordIdCompleter<Theme>))]
    public override string[] Id { get => [.. _query.Id]; set => _query.Id = value; }

    private protected override RecordQuery Asks => _query;
}
