using System.Management.Automation;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Input;

namespace TreatyTools.Abstractions;

/// <summary>Base of the cmdlets that make one data frame of frames or objects: they are gathered as the rows of one table.</summary>
public abstract class FrameCmdlet : TreatyCmdlet
{
    /// <summary>Gives the rows as objects with a property for each column, for Sort-Object, Where-Object, Export-Csv and every command that knows no data
    /// frames.</summary>
    [Parameter]
    public SwitchParameter AsObject { get; set; }

    /// <summary>Name of the parameter that takes the rows.</summary>
    private protected virtual string InputName => "InputObject";

    /// <summary>What was gathered.</summary>
    private protected FrameInput Gathered { get; set; } = new();

    /// <summary>Columns to work out for each row, or null.</summary>
    private protected ComputedColumns? Computed { get; set; }

    /// <summary>Has calculated properties worked out for each row. For Begin, before rows come.</summary>
    private protected void Compute(CalculatedProperties calculated)
    {
        Computed = calculated.Columns;
        Gathered = FrameInput.With(Computed);
    }

    /// <summary>Makes the result of the gathered rows.</summary>
    private protected abstract Table Make(Table rows);

    /// <inheritdoc />
    protected sealed override void Process()
    {
        // A null that was piped is a row, and a parameter that was not given is none.
        if (MyInvocation.BoundParameters.TryGetValue(InputName, out object? item))
        {
            Gathered.Add(item, Computed);
        }
    }

    /// <inheritdoc />
    protected sealed override void End() => WriteTable(Make(Gathered.Build(StopToken)), AsObject);
}
