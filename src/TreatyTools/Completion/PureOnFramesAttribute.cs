namespace TreatyTools.Completion;

/// <summary>
/// Marks a cmdlet that turns frames into a frame and does nothing else, so that completion may run it on frames without rows to learn what columns it gives.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class PureOnFramesAttribute : Attribute
{
    /// <summary>Whether -OrderBy names columns of what the cmdlet gives, not of what it takes.</summary>
    public bool OrdersResult { get; init; }
}
