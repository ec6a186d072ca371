using System.Management.Automation;
using TreatyTools.Core.IO;
using TreatyTools.Model;

namespace TreatyTools.Paths;

/// <summary>The file that a cmdlet writes. What is wrong with it shows when it is opened, before work is spent on its content.</summary>
internal sealed class OutputFile
{
    private readonly PSCmdlet _cmdlet;
    private readonly bool _noClobber;
    private readonly bool _force;

    private OutputFile(PSCmdlet cmdlet, string path, bool noClobber, bool force)
    {
        _cmdlet = cmdlet;
        Path = path;
        _noClobber = noClobber;
        _force = force;
    }

    /// <summary>Full path.</summary>
    internal string Path { get; }

    /// <summary>Finds where a file is to be written, and checks that it can be put there. Nothing is written.</summary>
    /// <param name="cmdlet">The cmdlet that writes.</param>
    /// <param name="path">The path as it was given.</param>
    /// <param name="noClobber">Refuse to replace a file that is there.</param>
    /// <param name="force">Make the folder if it is missing, and replace a file that is marked read-only.</param>
    /// <param name="extension">Extension that a path without one gets, with its dot; null for none.</param>
    /// <param name="only">What is written (<c>a report</c>), where it is a workbook and no other extension will do; null where any will.</param>
    /// <param name="tip">End of the sentence that refuses another extension; null for none.</param>
    /// <exception cref="TreatyFault">
    /// <c>DriveNotFound</c>, <c>NotAFilePath</c>, <c>UnsupportedFormat</c>, or as <see cref="AtomicFile.CheckTarget"/>.
    /// </exception>
    internal static OutputFile Open(
        PSCmdlet cmdlet, string path, bool noClobber, bool force, string? extension = null, string? only = null, string? tip = null)
    {
        string full = SessionPath.Target(cmdlet, path, extension);
        if (only is not null)
        {
            FileFormats.RequireWorkbook(full, only, tip);
        }

        AtomicFile.CheckTarget(full, noClobber, force);
        return new OutputFile(cmdlet, full, noClobber, force);
    }

    /// <summary>Writes the file whole, or leaves what is there.</summary>
    /// <exception cref="TreatyFault">As <see cref="AtomicFile.Write"/>.</exception>
    internal void Write(Action<Stream> write, CancellationToken cancellation) => AtomicFile.Write(Path, write, _noClobber, _force, cancellation);

    /// <summary>Gives a file or folder as an item of its provider, as <c>Get-Item</c> does.</summary>
    internal static void Give(PSCmdlet cmdlet, string path) =>
        cmdlet.WriteObject(cmdlet.InvokeProvider.Item.Get([path], force: true, literalPath: true), enumerateCollection: true);
}
