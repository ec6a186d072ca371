namespace TreatyTools.Core.IO;

/// <summary>Work of a library that cannot be stopped: who waits for it can, and what it makes is then left to nobody.</summary>
internal static class Stoppable
{
    /// <summary>Does the work beside, and waits for it.</summary>
    /// <param name="work">The work, which neither warns nor touches what its caller disposes of.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    internal static T Run<T>(Func<T> work, CancellationToken cancellation) => cancellation.CanBeCanceled
        ? Task.Run(work, cancellation).WaitAsync(cancellation).GetAwaiter().GetResult() : work();
}
