using System.Globalization;
using System.Management.Automation;

namespace TreatyTools.Shell.Hosting;

/// <summary>One line at the cursor that says how far the running command is. Drawn only on a terminal; gone before anything else is written.</summary>
internal sealed class ProgressLine(TextWriter screen, Func<int> width)
{
    private const long MillisecondsBetweenDrawings = 200;
    private long _drawnAt = long.MinValue;
    private bool _visible;

    /// <summary>Shows a record, unless one was shown a moment ago.</summary>
    internal void Show(ProgressRecord record)
    {
        if (record.RecordType == ProgressRecordType.Completed)
        {
            Clear();
            _drawnAt = long.MinValue;
            return;
        }

        long now = Environment.TickCount64;
        if (_drawnAt != long.MinValue && now - _drawnAt < MillisecondsBetweenDrawings)
        {
            return;
        }

        _drawnAt = now;
        screen.Write("\r\u001b[K" + Cut(Text(record), Math.Max(10, width() - 1)) + "\r");
        _visible = true;
    }

    /// <summary>Takes the line off the screen.</summary>
    internal void Clear()
    {
        if (_visible)
        {
            screen.Write("\r\u001b[K");
            _visible = false;
        }
    }

    private static string Text(ProgressRecord record)
    {
        string text = record.PercentComplete >= 0
            ? string.Create(CultureInfo.InvariantCulture, $"{record.Activity} [{Math.Min(100, record.PercentComplete),3} %] {record.StatusDescription}")
            : $"{record.Activity}: {record.StatusDescription}";
        return string.IsNullOrWhiteSpace(record.CurrentOperation) ? text : $"{text} ({record.CurrentOperation})";
    }

    private static string Cut(string text, int width)
    {
        text = text.ReplaceLineEndings(" ");
        return text.Length <= width ? text : string.Concat(text.AsSpan(0, width - 1), "…");
    }
}
