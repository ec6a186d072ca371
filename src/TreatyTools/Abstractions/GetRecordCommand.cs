using System.Management.Automation;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Query;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Abstractions;

/// <summary>
/// Base of the cmdlets that give records of one kind: from a list, or what is related to the records that are piped in.
/// Derived classes name their parameters, which read and write a query.
/// </summary>
public abstract class GetRecordCommand : RecordQueryCmdlet
{
    private readonly List<TreatyRecord> _counted = [];
    private readonly HashSet<(Dataset Dataset, string Id)> _asked = [];
    private ulong _emitted;
    private ulong _skipped;
    private bool _found;

    /// <summary>Ids, or wildcards over ids.</summary>
    public abstract string[] Id { get; set; }

    /// <summary>
    /// What to find related records of: any Treaty record, an id, or an object with an Id property such as a row of a data frame or of a CSV file. A record of
    /// the same kind gives itself. A result that speaks of records stands for them, such as an article that Resolve-TreatyArticle traced or a party that
    /// Compare-TreatyParticipation found. A row without an id is read as filters: its properties that are named like parameters of this cmdlet are applied
    /// beside what is typed, and one that is named like the kind of the records holds their ids. Confidence and Level count beside others only; Text, First
    /// and Skip are not read.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    public override PSObject? InputObject { get; set; }

    /// <summary>
    /// Words that must all occur in names and summaries, as whole words in any order; case, accents, hyphens and inflections do not count: journalist finds
    /// journalists, cyber-crime finds cybercrime. Put a phrase in double quotes inside the text: '"human rights" journalist*'. An asterisk stands for any
    /// letters. Of several texts, one must be found. Where nothing is found and a word is near one that is there, a warning says so.
    /// </summary>
    [Parameter, SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] Text { get => [.. Asks.Text]; set => Asks.Text = value; }

    private bool IsFull => _emitted >= PagingParameters.First && !PagingParameters.IncludeTotalCount;

    /// <summary>The query to which the parameters belong.</summary>
    private protected abstract RecordQuery Asks { get; }

    private protected override RecordQuery Query()
    {
        Asks.HasInput = HasInput;
        return Asks;
    }

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
        else if (!IsFull)
        {
            base.Process();
        }
    }

    /// <inheritdoc />
    protected sealed override void End()
    {
        if (!HasAsked)
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

        if (!_found && Text.Length > 0)
        {
            TellUnknownWords();
        }
    }

    private protected sealed override void Take(Dataset dataset, TreatyRecord record) => Emit(Compiled(dataset).Related(record, Given));

    private protected sealed override bool TakesRows => true;

    private protected sealed override bool IsFilter(string name) => FilterRow.Names(this).Contains(name, StringComparer.OrdinalIgnoreCase);

    private protected sealed override void TakeRow(object row)
    {
        if (FilterRow.Of(this, row) is not { } filters)
        {
            return;
        }

        Dataset dataset = InputRecords.DatasetOf(row, DefaultDataset);
        CompiledQuery own = Compiled(dataset);
        List<TreatyRecord> found = [];
        filters.With(this, () =>
        {
            RecordQuery query = Query();
            query.HasInput = false;
            CompiledQuery asked = query.Compile(dataset);
            foreach (TreatyFault missing in asked.Missing)
            {
                Report(missing);
            }

            found.AddRange(asked.List());
        });
        // What the command itself asks for under the same name counts, too.
        Emit(found.Where(record => own.Fits(record) && _asked.Add((dataset, record.Id))));
    }

    private void TellUnknownWords()
    {
        foreach ((Dataset dataset, CompiledQuery query) in CompiledQueries)
        {
            foreach (UnknownWord unknown in query.UnknownWords())
            {
                string message = $"-Text: nothing in the dataset '{dataset.Info.Name}' that {MyInvocation.InvocationName} looks into has the word "
                    + $"'{unknown.Word}'.{unknown.Question}";
                if (unknown.Question.Length > 0)
                {
                    WriteWarning(message);
                }
                else
                {
                    WriteVerbose(message);
                }
            }
        }
    }

    private void Emit(IEnumerable<TreatyRecord> records)
    {
        foreach (TreatyRecord record in records)
        {
            StopToken.ThrowIfCancellationRequested();
            _found = true;
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

    private protected sealed override void Asked(Dataset dataset)
    {
        foreach (string text in Text)
        {
            if (dataset.Find<TreatyText>(text) is not null)
            {
                WriteWarning($"-Text looks for words, and '{text}' is the id of a text. What concerns that text comes from: Get-TreatyText {text} | "
                    + $"{MyInvocation.InvocationName}");
            }
        }
    }
}
