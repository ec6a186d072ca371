using System.Collections;
using System.Management.Automation;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Query;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Abstractions;

/// <summary>
/// Base of the cmdlets that give records of one kind: from a list, or what is related to the records that are piped in.
/// Derived classes name their parameters and say in <see cref="Query"/> what they ask.
/// </summary>
/// <remarks>Not generic on purpose: the engine loads the types of the cmdlets before Core can be found, and a generic base would ask for it.</remarks>
public abstract class GetRecordCommand : DatasetCmdlet
{
    private readonly Dictionary<Dataset, CompiledQuery> _compiled = [];
    private readonly HashSet<TreatyRecord> _given = new(ReferenceEqualityComparer.Instance);
    private readonly List<TreatyRecord> _counted = [];
    private ulong _emitted;
    private ulong _skipped;

    /// <summary>Ids, or wildcards over ids.</summary>
    public abstract string[] Id { get; set; }

    /// <summary>
    /// What to find related records of: any Treaty record, an id, or an object with an Id property such as a row of a data frame or of a CSV file.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// Words that must all occur in names and summaries, as whole words in any order; case and accents do not count. Put a phrase in double quotes
    /// inside the text: '"human rights" journalist*'. An asterisk stands for any letters. Of several texts, one must be found.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Text { get; set; } = [];

    /// <summary>Whether records are piped in or given by -InputObject.</summary>
    private protected bool HasInput => MyInvocation.ExpectingInput || IsBound(nameof(InputObject));

    private bool IsFull => _emitted >= PagingParameters.First && !PagingParameters.IncludeTotalCount;

    /// <summary>What the parameters ask.</summary>
    private protected abstract RecordQuery Query();

    /// <summary>The value of a switch, or null where it was not given.</summary>
    private protected bool? Given(string name, SwitchParameter value) => IsBound(name) ? value.IsPresent : null;

    /// <inheritdoc />
    protected sealed override void Begin()
    {
        // With input and no -Dataset, the records say which dataset their filters are about.
        if (!HasInput || IsBound(nameof(Dataset)))
        {
            Compiled(DefaultDataset());
        }
    }

    /// <inheritdoc />
    protected sealed override void Process()
    {
        if (!HasInput)
        {
            Emit(Compiled(DefaultDataset()).List());
        }
        else if (InputObject is not null && !IsFull)
        {
            Take(InputObject);
        }
    }

    /// <inheritdoc />
    protected sealed override void End()
    {
        if (_compiled.Count == 0)
        {
            Compiled(DefaultDataset());
        }

        if (PagingParameters.IncludeTotalCount)
        {
            WriteObject(PagingParameters.NewTotalCount((ulong)_counted.Count, accuracy: 1));
            foreach (TreatyRecord record in _counted)
            {
                EmitPaged(record);
            }
        }
    }

    private void Take(object input)
    {
        object value = input is PSObject wrapped ? wrapped.BaseObject : input;
        if (value is IEnumerable items and not string and not IDictionary)
        {
            foreach (object? item in items)
            {
                if (item is not null)
                {
                    TakeOne(item);
                }
            }
        }
        else
        {
            TakeOne(input);
        }
    }

    private void TakeOne(object input)
    {
        try
        {
            (Dataset dataset, IReadOnlyList<TreatyRecord> records) = InputRecords.Read(input, DefaultDataset);
            CompiledQuery query = Compiled(dataset);
            foreach (TreatyRecord record in records)
            {
                Emit(query.Related(record, _given));
            }
        }
        catch (TreatyFault fault)
        {
            Report(fault);
        }
    }

    private void Emit(IEnumerable<TreatyRecord> records)
    {
        foreach (TreatyRecord record in records)
        {
            StopToken.ThrowIfCancellationRequested();
            if (PagingParameters.IncludeTotalCount)
            {
                _counted.Add(record);
            }
            else
            {
                EmitPaged(record);
                if (IsFull)
                {
                    return;
                }
            }
        }
    }

    private void EmitPaged(TreatyRecord record)
    {
        if (_skipped < PagingParameters.Skip)
        {
            _skipped++;
        }
        else if (_emitted < PagingParameters.First)
        {
            _emitted++;
            WriteObject(record);
        }
    }

    // What is asked is wrong for every record alike, so a fault ends the command; ids that are missing do not.
    private CompiledQuery Compiled(Dataset dataset)
    {
        if (_compiled.TryGetValue(dataset, out CompiledQuery? query))
        {
            return query;
        }

        query = OrFail(() => Query().Compile(dataset));
        _compiled.Add(dataset, query);
        foreach (string text in Text)
        {
            if (dataset.Find<TreatyText>(text) is not null)
            {
                WriteWarning($"-Text looks for words, and '{text}' is the id of a text. What concerns that text comes from: Get-TreatyText {text} | "
                    + $"{MyInvocation.InvocationName}");
            }
        }

        foreach (TreatyFault missing in query.Missing)
        {
            Report(missing);
        }

        return query;
    }
}
