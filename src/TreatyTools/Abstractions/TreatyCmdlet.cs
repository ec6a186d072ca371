using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Errors;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Abstractions;

/// <summary>
/// Base of every cmdlet: cancellation that follows Ctrl+C, and faults of the core turned into error records.
/// Derived classes fill <see cref="Begin"/>, <see cref="Process"/> and <see cref="End"/>.
/// </summary>
public abstract class TreatyCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Cancelled when the pipeline is stopped.</summary>
    protected CancellationToken StopToken => _stopping.Token;

    /// <inheritdoc />
    protected sealed override void BeginProcessing() => Guard(Begin, terminating: true);

    /// <inheritdoc />
    protected sealed override void ProcessRecord() => Guard(Process, terminating: false);

    /// <inheritdoc />
    protected sealed override void EndProcessing() => Guard(End, terminating: true);

    /// <summary>Runs once before input. A fault ends the command: it concerns the arguments.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Runs for each input object. A fault is reported and the next object goes on.</summary>
    protected virtual void Process()
    {
    }

    /// <summary>Runs once after input. A fault ends the command: it concerns the result as a whole.</summary>
    protected virtual void End()
    {
    }

    /// <summary>Ends the command with the error record of a fault.</summary>
    [DoesNotReturn]
    protected void Fail(TreatyFault fault)
    {
        ThrowTerminatingError(fault.ToErrorRecord());
        throw new InvalidOperationException("A terminating error returned.", fault);
    }

    /// <summary>Reports a fault and lets the command go on.</summary>
    protected void Report(TreatyFault fault) => WriteError(fault.ToErrorRecord());

    /// <summary>Does one thing of several: a fault is reported, and the next one goes on.</summary>
    private protected void Attempt(Action step)
    {
        try
        {
            step();
        }
        catch (TreatyFault fault)
        {
            Report(fault);
        }
    }

    /// <summary>Does something with all that arguments, such as paths, stand for. What cannot be found or done is reported, and the rest goes on.</summary>
    /// <param name="given">The arguments as they were given.</param>
    /// <param name="find">What one stands for: full paths.</param>
    /// <param name="step">What to do with each.</param>
    private protected void Each<TGiven, TFound>(IEnumerable<TGiven> given, Func<TGiven, IReadOnlyList<TFound>> find, Action<TFound> step)
    {
        foreach (TGiven one in given)
        {
            Attempt(() =>
            {
                foreach (TFound found in find(one))
                {
                    Attempt(() => step(found));
                }
            });
        }
    }

    /// <summary>Does something that concerns the command as a whole: a fault ends it.</summary>
    private protected T OrFail<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (TreatyFault fault)
        {
            Fail(fault);
            throw;
        }
    }

    /// <summary>Gives a table as a data frame, or its rows as objects.</summary>
    private protected void WriteTable(Table table, bool asObject)
    {
        if (!asObject)
        {
            WriteObject(FrameConversion.ToFrame(table), enumerateCollection: false);
            return;
        }

        foreach (PSObject row in FrameRows.Of(FrameConversion.Flatten(table), StopToken))
        {
            WriteObject(row);
        }
    }

    /// <summary>Whether a parameter was given.</summary>
    private protected bool IsBound(string name) => MyInvocation.BoundParameters.ContainsKey(name);

    /// <inheritdoc />
    protected override void StopProcessing() => _stopping.Cancel();

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the cmdlet holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stopping.Dispose();
        }
    }

    private void Guard(Action step, bool terminating)
    {
        try
        {
            step();
        }
        catch (TreatyFault fault)
        {
            if (terminating)
            {
                Fail(fault);
            }

            Report(fault);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
