using System.Management.Automation;
using TreatyTools.Completion;

namespace TreatyTools.Abstractions;

/// <summary>Base of the cmdlets whose records say how sure they are.</summary>
public abstract class GetGradedRecordCommand : GetRecordCommand
{
    /// <summary>How sure the record is: high, medium or low.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(ConfidenceCompleter))]
    public string[] Confidence { get => [.. Asks.Confidence]; set => Asks.Confidence = value; }
}
