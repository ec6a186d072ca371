using System.Management.Automation;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Abstractions;

/// <summary>
/// Base of the cmdlets that take records, from the pipeline or as a list: each is looked up in its dataset, and one that is none is an error of its own.
/// </summary>
/// <remarks>Not generic on purpose: the engine loads the types of the cmdlets before Core can be found, and a generic base would ask for it.</remarks>
public abstract class RecordInputCmdlet : DatasetCmdlet
{
    private Dataset? _owner;

    /// <summary>
    /// Any Treaty record, an id, or an object with an Id property, or a list of these. Each cmdlet that takes records makes this a parameter and says what
    /// it does with them.
    /// </summary>
    public virtual PSObject? InputObject { get; set; }

    /// <summary>Whether records are piped in or given by -InputObject.</summary>
    private protected bool HasInput => MyInvocation.ExpectingInput || IsBound(nameof(InputObject));

    /// <summary>The dataset of what was <see cref="Own">owned</see>; that of -Dataset where there was nothing.</summary>
    private protected Dataset Owner => _owner ?? DefaultDataset();

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (object item in InputRecords.Items(InputObject, TakesRows ? IsFilter : null))
        {
            StopToken.ThrowIfCancellationRequested();
            try
            {
                if (TakesRows && InputRecords.IsRow(item))
                {
                    TakeRow(item);
                    continue;
                }

                (Dataset dataset, IReadOnlyList<TreatyRecord> records) = InputRecords.Read(item, DefaultDataset);
                foreach (TreatyRecord record in records)
                {
                    Take(dataset, record);
                }
            }
            catch (TreatyFault fault)
            {
                Report(fault);
            }
        }
    }

    /// <summary>Whether objects without an id mean something: what their properties ask for.</summary>
    private protected virtual bool TakesRows => false;

    /// <summary>Whether a property of this name of an object without an id asks for something.</summary>
    private protected virtual bool IsFilter(string name) => false;

    /// <summary>Takes an object without an id. A fault is reported, and the next one comes.</summary>
    private protected virtual void TakeRow(object row)
    {
    }

    /// <summary>Takes one record. A fault is reported, and the next one comes.</summary>
    private protected virtual void Take(Dataset dataset, TreatyRecord record)
    {
    }

    /// <summary>
    /// Makes sure that all records of a result that names its source come from one dataset. Another one ends the command (<c>SeveralDatasets</c>): the result
    /// would be without part of what was asked for.
    /// </summary>
    private protected void Own(Dataset dataset, TreatyRecord record)
    {
        _owner ??= dataset;
        if (_owner != dataset)
        {
            Fail(new TreatyFault("SeveralDatasets", FaultKind.InvalidArgument,
                $"'{record.Id}' comes from the dataset '{dataset.Info.Name}', and those before from '{_owner.Info.Name}'. Run the command for each of them.",
                record.Id));
        }
    }
}
