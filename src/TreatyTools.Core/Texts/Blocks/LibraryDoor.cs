using TreatyTools.Core.IO;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Blocks;

/// <summary>The one door through which files go to libraries that read them.</summary>
internal static class LibraryDoor
{
    // Parsers that descend into what is nested need more than the megabyte of a usual thread.
    private const int StackBytes = 64 << 20;

    /// <summary>
    /// Runs a parser on a thread of its own, so that the caller can leave at once when the reading is cancelled; the parser then ends by itself, at the next
    /// place where it looks at the token or at its end.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="format">Name of the format as a person says it.</param>
    /// <param name="parse">Calls the library.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="TreatyFault"><c>TextDamaged</c>, <c>TextTooLarge</c>, or what <paramref name="parse"/> throws of this kind.</exception>
    internal static T Parse<T>(TextFile file, string format, Func<T> parse, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        TaskCompletionSource<T> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Thread thread = new(() =>
        {
            try
            {
                result.SetResult(parse());
            }
            catch (Exception e)
            {
                // Deliberately all: an exception may not leave a thread, and libraries answer a damaged file with whatever their parts run into: null
                // references, keys not found, casts, numbers out of range, more memory than there is. What it was is told below, on the caller's thread.
                result.SetException(e);
            }
        }, StackBytes) { IsBackground = true, Name = "Text parser" };
        thread.Start();
        try
        {
            return result.Task.WaitAsync(cancellation).GetAwaiter().GetResult();
        }
        catch (OversizedPartException)
        {
            throw TextFault.TooLarge(file.Path, "is nested deeper, or holds more when it is unpacked, than any document that a person wrote");
        }
        catch (Exception e) when (e is not (OperationCanceledException or TreatyFault))
        {
            throw TextFault.Damaged(file.Path, format, DamageReason.Of(e), e);
        }
    }
}
