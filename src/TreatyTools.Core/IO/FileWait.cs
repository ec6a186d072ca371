namespace TreatyTools.Core.IO;

/// <summary>Waits for a file that another one holds.</summary>
internal static class FileWait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Opens a file, again and again while it is held.</summary>
    /// <param name="open">Opens it.</param>
    /// <param name="patience">How long to wait; then the exception of the last attempt comes out.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="IOException">It was held all that time, which <see cref="IsHeld"/> tells, or cannot be opened.</exception>
    internal static T Open<T>(Func<T> open, TimeSpan patience, CancellationToken cancellation)
    {
        long end = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return open();
            }
            catch (IOException e) when (IsHeld(e) && Environment.TickCount64 < end)
            {
                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Whether waiting may help: the file, or its folder, is there and can be named.</summary>
    internal static bool IsHeld(Exception fault) =>
        fault is IOException and not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException);
}
