using System.Management.Automation;
using TreatyTools.Core.Similarity.Finding;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Abstractions;

/// <summary>Base of the cmdlets that compare texts, from the pipeline or as a list: provisions, texts and their units, files, folders, words.</summary>
public abstract class ComparedTextCmdlet : DatasetCmdlet
{
    private readonly List<TextUnit> _units = [];
    private SimilarityInput? _input;

    /// <summary>The texts: provisions or their ids, texts or units that Import-TreatyText gives, files, folders or paths of them, or words. Each cmdlet says
    /// what it does with them.</summary>
    public abstract PSObject? InputObject { get; set; }

    /// <summary>Opens the input.</summary>
    /// <param name="unit">What texts are taken apart into.</param>
    /// <param name="labels">Whether the numbers of paragraphs and points count as words.</param>
    private protected void Open(string unit, bool labels) => _input = Input(unit, labels);

    /// <summary>Something that reads texts as the input is read.</summary>
    private protected SimilarityInput Input(string unit, bool labels) => new(this, unit, labels, DefaultDataset, Report, StopToken);

    /// <summary>Takes the texts of one item.</summary>
    private protected abstract void Take(IEnumerable<ComparedText> texts);

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (object item in Items())
        {
            // Units of one text come one by one.
            TextUnit? unit = (item is PSObject wrapped ? wrapped.BaseObject : item) as TextUnit;
            if (_units.Count > 0 && unit?.Document != _units[0].Document)
            {
                TakeUnits();
            }

            if (unit is not null)
            {
                _units.Add(unit);
            }
            else
            {
                Attempt(() => Take(_input!.Of(item)));
            }
        }
    }

    /// <summary>Takes the units that came last.</summary>
    protected override void End()
    {
        if (_units.Count > 0)
        {
            TakeUnits();
        }
    }

    private IReadOnlyList<object> Items()
    {
        IReadOnlyList<object> items = [];
        Attempt(() => items = [.. InputRecords.Anything(InputObject, DefaultDataset)]);
        return items;
    }

    private void TakeUnits()
    {
        TextUnit[] units = [.. _units];
        _units.Clear();
        Attempt(() => Take(_input!.OfUnits(units)));
    }
}
