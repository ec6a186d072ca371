using System.Management.Automation.Host;

namespace TreatyTools.Formatting;

/// <summary>Asks the host how wide its terminal is.</summary>
internal static class HostWidth
{
    /// <summary>What PowerShell itself takes where there is no terminal.</summary>
    internal const int Fallback = 120;

    /// <summary>Cells that a view can fill in a line: PowerShell leaves the last one of the terminal free.</summary>
    internal static int Of(PSHost? host)
    {
        try
        {
            int width = host?.UI?.RawUI?.BufferSize.Width ?? 0;
            return (width > 0 ? width : Fallback) - 1;
        }
        catch (Exception e) when (e is HostException or NotImplementedException or InvalidOperationException or IOException)
        {
            // Hosts without a terminal, such as a remote one or that of a test, say so in one of these ways.
            return Fallback - 1;
        }
    }
}
