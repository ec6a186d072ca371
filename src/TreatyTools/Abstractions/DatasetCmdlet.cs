using System.Management.Automation;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;
using TreatyTools.Session;

namespace TreatyTools.Abstractions;

/// <summary>Base of the cmdlets that read a dataset.</summary>
public abstract class DatasetCmdlet : TreatyCmdlet
{
    // Two fields, no tuple: the engine loads the types of the cmdlets before Core can be found, and a structure of one of its types would ask for it.
    private Dataset? _dataset;
    private string? _opened;

    /// <summary>
    /// The dataset to read: its name, as Get-TreatyDataset lists it, or the path of a folder that holds a data package. Records that are piped in are looked up
    /// in the dataset that they come from.
    /// </summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(DatasetCompleter))]
    public virtual string Dataset { get; set; } = DatasetCatalog.DefaultName;

    /// <summary>The dataset of -Dataset. A fault ends the command.</summary>
    private protected Dataset DefaultDataset()
    {
        // Where it is bound by the name of a property, each object from the pipeline may have another.
        if (_dataset is null || _opened != Dataset)
        {
            _dataset = OrFail(() => DatasetCatalog.Open(Dataset, GetUnresolvedProviderPathFromPSPath));
            _opened = Dataset;
        }

        return _dataset;
    }

    /// <summary>The last day of an -AsOf, or null where it was not given.</summary>
    /// <param name="date">The date.</param>
    /// <param name="parameter">The parameter for which it was given, without its dash.</param>
    /// <exception cref="TreatyFault"><c>OpenDate</c>: it has no end.</exception>
    private protected static DateOnly? Day(EdtfDate? date, string parameter = "AsOf") => date is not { HasLatest: false } ? date?.Latest
        : throw new TreatyFault("OpenDate", FaultKind.InvalidArgument, $"'{date}' has no end, and -{parameter} asks for a day. Give the day.", date);
}
