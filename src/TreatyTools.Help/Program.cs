using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TreatyTools.Help;

/// <summary>Writes the help file of the module: <c>TreatyTools.Help MANIFEST TARGET DOCS...</c>.</summary>
public static class Program
{
    /// <summary>Entry point. What is missing goes to standard error, a line each, in the form in which MSBuild reads errors.</summary>
    /// <returns>0; 1 where help is missing or the module cannot be imported; 2 where the arguments are wrong.</returns>
    public static int Main(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("Usage: TreatyTools.Help <module manifest> <help file to write> <XML documentation file>...");
            return 2;
        }

        (List<CmdletInfo> cmdlets, Uri? online, List<string> problems) = Cmdlets(args[0]);
        CommandHelpReader reader = new(XmlDocumentation.Load(args[2..]), cmdlets);
        IReadOnlyList<CommandHelp> commands = reader.Read();
        problems.AddRange(reader.Problems);
        foreach (string problem in problems)
        {
            Console.Error.WriteLine($"TreatyTools.Help : error HELP001: {problem}");
        }

        if (problems.Count > 0)
        {
            return 1;
        }

        Write(args[1], MamlWriter.Write(commands, online));
        return 0;
    }

    /// <summary>The cmdlets of the module, by name, its page, and what the engine complained of when it imported the module.</summary>
    private static (List<CmdletInfo> Cmdlets, Uri? Page, List<string> Problems) Cmdlets(string manifest)
    {
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript("$module = Import-Module $args[0] -PassThru -ErrorAction Stop; $module").AddArgument(manifest);
        PSModuleInfo? module = shell.Invoke<PSModuleInfo>().FirstOrDefault();
        List<CmdletInfo> cmdlets = module is null ? [] : module.ExportedCmdlets.Values.OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal).ToList();

        // The parameters are worked out on first use, for which the runspace has to be there.
        foreach (CmdletInfo cmdlet in cmdlets)
        {
            _ = cmdlet.ParameterSets;
        }

        return (cmdlets, module?.ProjectUri, shell.Streams.Error.Select(error => $"The module cannot be imported: {error}").ToList());
    }

    private static void Write(string target, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        string temporary = target + ".new";
        File.WriteAllText(temporary, content);
        File.Move(temporary, target, overwrite: true);
    }
}
