using System.Collections;
using System.Management.Automation;
using TreatyTools.Core.Workbooks.Reading;
using TreatyTools.Model;

namespace TreatyTools.Completion;

/// <summary>Base of the completers that look into the workbook that -Path or -LiteralPath names on the same line.</summary>
internal abstract class WorkbookValueCompleter(Func<WorkbookOutline, IEnumerable<string>> names) : ValueCompleter
{
    protected sealed override IEnumerable<Candidate> Candidates(string word, IDictionary bound)
    {
        object? path = bound["Path"] ?? bound["LiteralPath"];
        if (path is null)
        {
            return [];
        }

        try
        {
            using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
            shell.AddScript("$ExecutionContext.SessionState.Path.GetResolvedProviderPathFromPSPath(@($args[0])[0], [ref] $null)").AddArgument(path);
            return [.. shell.Invoke<string>()
                .SelectMany(WorkbookReader.Outline)
                .SelectMany(names)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(name => new Candidate(name, ""))];
        }
        catch (Exception e) when (e is TreatyFault or RuntimeException)
        {
            // Somebody is still typing; running the command tells what is wrong.
            return [];
        }
    }
}

/// <summary>Completes names of sheets.</summary>
internal sealed class WorksheetNameCompleter() : WorkbookValueCompleter(sheet => [sheet.Name]);

/// <summary>Completes names of Excel tables.</summary>
internal sealed class WorkbookTableCompleter() : WorkbookValueCompleter(sheet => sheet.Tables);
