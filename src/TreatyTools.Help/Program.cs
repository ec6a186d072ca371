using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TreatyTools.Help;

/// <summary>Writes the help file of the module: <c>TreatyTools.Help MANIFEST TARGET DOCS...</c>.</summary>
public static class Program
{
    /// <summary>Entry point. What is missing goes to standard error, a line each, in the form in which MSBuild reads errors.</summary>
    /// <returns>0; 1 where help is missing; 2 where the arguments are wrong.</returns>
    public static int Main(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("Usage: TreatyTools.Help <module manifest> <help file to write> <XML documentation file>...");
            return 2;
        }

        XmlDocumentation docs = XmlDocumentation.Load(args[2..]);
        CommandHelpReader reader = new(docs, Cmdlets(args[0]));
        IReadOnlyList<CommandHelp> commands = reader.Read();
        if (reader.Problems.Count > 0)
        {
            foreach (string problem in reader.Problems)
            {
                Console.Error.WriteLine($"TreatyTools.Help : error HELP001: {problem}");
            }

            return 1;
        }

        Write(args[1], MamlWriter.Write(commands));
        return 0;
    }

    private static List<CmdletInfo> Cmdlets(string manifest)
    {
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript("$module = Import-Module $args[0] -PassThru -ErrorAction Stop; $module.ExportedCmdlets.Values").AddArgument(manifest);
        List<CmdletInfo> cmdlets = shell.Invoke<CmdletInfo>().OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal).ToList();

        // The parameters are worked out on first use, for which the runspace has to be there.
        foreach (CmdletInfo cmdlet in cmdlets)
        {
            _ = cmdlet.ParameterSets;
        }

        return cmdlets;
    }

    private static void Write(string target, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        string temporary = target + ".new";
        File.WriteAllText(temporary, content);
        File.Move(temporary, target, overwrite: true);
    }
}
