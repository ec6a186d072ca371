namespace TreatyTools.Shell;

internal sealed class InteractiveLoop(ShellSession session)
{
    internal int Run() => session.NoLogo ? 0 : 0;
}
