namespace TreatyTools.Shell;

/// <summary>Exit codes: those of pwsh, and for a stopped pipeline the one that shells use.</summary>
internal static class ExitCodes
{
    /// <summary>All went well.</summary>
    internal const int Success = 0;

    /// <summary>An error ended the script or was the last thing a command did.</summary>
    internal const int Failure = 1;

    /// <summary>The command line makes no sense, or names a file that is not there.</summary>
    internal const int BadUsage = 64;

    /// <summary>Stopped by Ctrl+C.</summary>
    internal const int Stopped = 130;
}
