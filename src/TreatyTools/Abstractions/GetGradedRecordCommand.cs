using System.Management.Automation;
using TreatyTools.Completion;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Base of the cmdlets whose records say how sure they are.</summary>
/// <typeparam name="TRecord">The kind of record that the cmdlet gives.</typeparam>
public abstract class GetGradedRecordCommand<TRecord> : GetRecordCommand<TRecord>
    where TRecord : TreatyRecord
{
    /// <summary>How sure the record is: high, medium or low.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ConfidenceCompleter))]
    public string[] Confidence { get; set; } = [];
}
