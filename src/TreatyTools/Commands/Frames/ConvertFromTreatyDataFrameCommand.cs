using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Input;

namespace TreatyTools.Commands;

/// <summary>Gives the rows of a data frame as objects.</summary>
/// <remarks>
/// <para>Each row becomes one object with a property for each column, which can be filtered, changed and piped on like any other. Numbers and dates keep their
/// types, and an
/// empty cell is $null. Commands of this module and most others take frames and objects alike, so this is needed only where rows are handled one by one.</para>
/// </remarks>
/// <example>
/// <code>$frame = Get-TreatyConcern | ConvertTo-TreatyDataFrame -Property Id, Theme, Outcome
/// $frame | ConvertFrom-TreatyDataFrame | Where-Object Outcome -eq 'not-addressed'</code>
/// <para>Gives the rows of the frame whose concerns were not addressed.</para>
/// </example>
/// <example>
/// <code>Get-TreatyConcern | Group-TreatyDataFrame -By Theme | ConvertFrom-TreatyDataFrame | ForEach-Object { "$($_.Theme): $($_.Count)" }</code>
/// <para>Writes one line for each theme with the number of its concerns.</para>
/// </example>
[Cmdlet(VerbsData.ConvertFrom, "TreatyDataFrame")]
[OutputType(typeof(PSObject))]
public sealed class ConvertFromTreatyDataFrameCommand : TreatyCmdlet
{
    /// <summary>The data frame.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = new();

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (object item in InputRecords.Elements(InputObject))
        {
            foreach (PSObject row in FrameRows.Of(FrameConversion.ToTable(item is PSObject wrapped ? wrapped.BaseObject : item), StopToken))
            {
                WriteObject(row);
            }
        }
    }
}
