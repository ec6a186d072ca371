using System.Management.Automation;
using TreatyTools.Paths;

namespace TreatyTools.Abstractions;

/// <summary>Base of the cmdlets that write a file about records.</summary>
public abstract class FileOutputCmdlet : RecordInputCmdlet
{
    /// <summary>The file to write; wildcards have no meaning.</summary>
    public abstract string? Path { get; set; }

    /// <summary>Refuses to replace a file that is there.</summary>
    [Parameter, Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Makes the folder if it is missing, and replaces a file that is marked read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the file that was written. By default there is no output.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Opens the file of -Path, before work is spent on its content.</summary>
    /// <param name="extension">Extension that a path without one gets, with its dot; null for none.</param>
    /// <param name="only">What is written, where it is written with that extension only.</param>
    private protected OutputFile Open(string? extension = null, string? only = null) => OutputFile.Open(this, Path!, NoClobber, Force, extension, only);

    /// <summary>Writes the file unless -WhatIf or the user says no, and gives it where -PassThru asks for it.</summary>
    private protected void Write(OutputFile file, string action, Action write)
    {
        if (ShouldProcess(file.Path, action))
        {
            write();
            if (PassThru)
            {
                OutputFile.Give(this, file.Path);
            }
        }
    }
}
