using System.Management.Automation;
using TreatyTools.Input;
using TreatyTools.Model;

namespace TreatyTools.Abstractions;

/// <summary>Base of the cmdlets that take texts, from the pipeline or as a list: texts that were read, paths of their files, or files.</summary>
public abstract class TextInputCmdlet : TreatyCmdlet
{
    /// <summary>Texts, paths of their files, or files. Each cmdlet says what it does with them.</summary>
    public abstract PSObject? InputObject { get; set; }

    /// <summary>Takes one text. A fault is reported, and the next one comes.</summary>
    private protected abstract void Take(TextDocument document);

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (object item in InputRecords.Elements(InputObject))
        {
            Attempt(() =>
            {
                foreach (TextDocument document in TextInput.Read(this, item, StopToken))
                {
                    StopToken.ThrowIfCancellationRequested();
                    Take(document);
                }
            });
        }
    }
}
