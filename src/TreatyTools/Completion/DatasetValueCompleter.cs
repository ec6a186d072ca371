using System.Collections;
using System.Management.Automation;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;
using TreatyTools.Session;

namespace TreatyTools.Completion;

/// <summary>Base of the completers that read the dataset in use: the one that -Dataset names on the same line, else the default.</summary>
internal abstract class DatasetValueCompleter : ValueCompleter
{
    protected sealed override IEnumerable<Candidate> Candidates(string word, IDictionary bound)
    {
        string name = Texts(bound, "Dataset").FirstOrDefault() ?? DatasetCatalog.DefaultName;
        Dataset dataset;
        try
        {
            dataset = DatasetCatalog.Open(name, ResolvePath);
        }
        catch (Exception e) when (e is TreatyFault or RuntimeException)
        {
            // Somebody is still typing; running the command tells what is wrong.
            return [];
        }

        return Candidates(dataset, word, bound);
    }

    /// <summary>The values of a dataset.</summary>
    protected abstract IEnumerable<Candidate> Candidates(Dataset dataset, string word, IDictionary bound);

    /// <summary>The values of another parameter on the same line.</summary>
    protected static IEnumerable<string> Texts(IDictionary bound, string parameter) => bound[parameter] switch
    {
        string text => [text],
        IEnumerable several => several.Cast<object?>().Select(item => item?.ToString()).OfType<string>(),
        _ => [],
    };

    // Completion has no cmdlet to ask; the session knows its drives and its location.
    private static string ResolvePath(string path)
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddScript("$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($args[0])").AddArgument(path);
        return shell.Invoke<string>().FirstOrDefault() ?? path;
    }
}
