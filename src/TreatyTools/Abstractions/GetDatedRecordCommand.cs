using System.Management.Automation;
using TreatyTools.Core.Query;
using TreatyTools.Model;
using TreatyTools.Transformation;

namespace TreatyTools.Abstractions;

/// <summary>Base of the cmdlets whose records say how sure they are, and have a date.</summary>
public abstract class GetDatedRecordCommand : GetGradedRecordCommand
{
    /// <summary>Records that begin before the first day of this date. A date that is not exact counts if it may lie before.</summary>
    [Parameter, EdtfDateTransformation]
    public EdtfDate? Before { get => Dates.Before; set => Dates.Before = value; }

    /// <summary>Records that end after the last day of this date. A date that is not exact counts if it may lie after.</summary>
    [Parameter, EdtfDateTransformation]
    public EdtfDate? After { get => Dates.After; set => Dates.After = value; }

    /// <summary>
    /// Records that share a day with this date or period: 2024, 2024-08, 2024-07-29/2024-08-09. A date that is not exact counts if it may lie
    /// within. Of several periods, one must fit.
    /// </summary>
    [Parameter, EdtfDateTransformation, ValidateNotNullOrEmpty]
    public EdtfDate[] During { get => [.. Dates.During]; set => Dates.During = value; }

    /// <summary>The limits of the query to which the parameters belong.</summary>
    private protected abstract DateWindow Dates { get; }
}
