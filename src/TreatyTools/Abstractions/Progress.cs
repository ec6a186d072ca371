using System.Management.Automation;

namespace TreatyTools.Abstractions;

/// <summary>A line of progress that is told at most five times a second, and taken away at the end if it was ever there.</summary>
internal sealed class Progress(Cmdlet cmdlet, string activity) : IDisposable
{
    private const int MillisecondsBetween = 200;
    private long _last = Environment.TickCount64;
    private bool _shown;

    /// <summary>Tells how far the work has come.</summary>
    /// <param name="status">What is done now, or how much was done.</param>
    /// <param name="percent">Percent done, or -1 where that is not known.</param>
    internal void Tell(string status, int percent = -1)
    {
        if (Environment.TickCount64 - _last >= MillisecondsBetween)
        {
            _last = Environment.TickCount64;
            _shown = true;
            cmdlet.WriteProgress(new ProgressRecord(1, activity, status) { PercentComplete = percent });
        }
    }

    public void Dispose()
    {
        if (_shown)
        {
            cmdlet.WriteProgress(new ProgressRecord(1, activity, " ") { RecordType = ProgressRecordType.Completed });
        }
    }
}
