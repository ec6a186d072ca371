using System.Text;
using TreatyTools.Shell.Hosting;

namespace TreatyTools.Shell;

/// <summary>Entry point: reads the command line, then runs a file, a command, standard input or the prompt.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            // The code page of a Windows console loses the letters of most treaties' names.
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        CommandLine line = CommandLine.Parse(arguments, Console.IsInputRedirected);
        switch (line.Action)
        {
            case ShellAction.Help:
                Console.Out.WriteLine(CommandLine.Usage);
                return ExitCodes.Success;
            case ShellAction.Version:
                Console.Out.WriteLine(EngineInfo.Banner);
                return ExitCodes.Success;
            case ShellAction.Fault:
                Console.Error.WriteLine(line.Fault);
                Console.Error.WriteLine("Use -Help to see what this shell understands.");
                return ExitCodes.BadUsage;
            default:
                return Start(line);
        }
    }

    private static int Start(CommandLine line)
    {
        string? manifest = ModuleLocator.Find(AppContext.BaseDirectory, out string? problem);
        if (manifest is null)
        {
            Console.Error.WriteLine(problem);
            return ExitCodes.Failure;
        }

        using ShellSession session = new(line);
        if (!session.Open(manifest))
        {
            return ExitCodes.Failure;
        }

        return line.Action switch
        {
            ShellAction.File => session.RunFile(line.Text, line.Arguments),
            ShellAction.Command => session.RunCommand(line.Text),
            ShellAction.StandardInput => session.RunStandardInput(Console.In),
            _ => new InteractiveLoop(session).Run(),
        };
    }
}
