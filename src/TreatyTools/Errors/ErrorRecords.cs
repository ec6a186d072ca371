using System.Management.Automation;
using TreatyTools.Model;

namespace TreatyTools.Errors;

/// <summary>Makes every error record of the module.</summary>
internal static class ErrorRecords
{
    /// <summary>The error record of a fault: its id, its category, its target.</summary>
    internal static ErrorRecord ToErrorRecord(this TreatyFault fault) =>
        new(fault, fault.ErrorId, Category(fault.Kind), fault.Target);

    private static ErrorCategory Category(FaultKind kind) => kind switch
    {
        FaultKind.InvalidArgument => ErrorCategory.InvalidArgument,
        FaultKind.NotFound => ErrorCategory.ObjectNotFound,
        FaultKind.InvalidData => ErrorCategory.InvalidData,
        FaultKind.NotAccessible => ErrorCategory.PermissionDenied,
        FaultKind.AlreadyExists => ErrorCategory.ResourceExists,
        FaultKind.LimitExceeded => ErrorCategory.LimitsExceeded,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of fault."),
    };
}
