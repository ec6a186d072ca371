using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Writing;
using TreatyTools.Model;
using TreatyTools.Paths;

namespace TreatyTools.Commands;

/// <summary>Writes a text as Akoma Ntoso, JSON, Markdown or plain text.</summary>
/// <remarks>
/// <para>
/// The extension of the file chooses the format: .xml or .akn (Akoma Ntoso 3.0, with elements and eIds by its naming convention), .json, .md or .markdown, and
/// .txt; -Format goes before it. Import-TreatyText gives back the units that were written, from each of them; JSON keeps pages, offsets, doubts and the file
/// that the text came from as well. Markdown and plain text are for reading: where their words alone would not give the same units again, a note of the units
/// stands at the end of the file, in Markdown as a comment. It is passed over once the words were changed, and may be deleted.
/// </para>
/// <para>A file holds one text. The file is replaced only when all of it is written.</para>
/// </remarks>
/// <example>
/// <code>$words = @'
/// Article 1
/// Lamps
/// 1. Every harbour shall keep a lamp.
/// 2. A harbour may keep two.
/// '@
/// [IO.File]::WriteAllText("$PWD/lamps.txt", $words)
/// Import-TreatyText lamps.txt | Export-TreatyText lamps.xml -PassThru | Import-TreatyText</code>
/// <para>Writes a text as Akoma Ntoso, and reads it back.</para>
/// </example>
/// <example>
/// <code>$words = @'
/// Article 1
/// Lamps
/// 1. Every harbour shall keep a lamp.
/// 2. A harbour may keep two.
/// '@
/// [IO.File]::WriteAllText("$PWD/lamps.txt", $words)
/// foreach ($text in Import-TreatyText *.txt) { $text | Export-TreatyText "$($text.Name).md" }</code>
/// <para>Writes every text of a folder as Markdown.</para>
/// </example>
/// <seealso cref="ImportTreatyTextCommand" />
[Cmdlet(VerbsData.Export, "TreatyText", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportTreatyTextCommand : TextInputCmdlet
{
    private OutputFile _file = null!;
    private string _format = "";
    private TextDocument? _text;

    /// <summary>The file to write. Its extension chooses the format where -Format is not given: .xml, .akn, .json, .md, .markdown or .txt.</summary>
    [Parameter(Mandatory = true, Position = 0), Alias("LiteralPath", "PSPath", "LP"), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The text: what Import-TreatyText gives, or a file, or the path of one.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public override PSObject? InputObject { get; set; }

    /// <summary>The format, whatever the extension: akn (Akoma Ntoso), json, md (Markdown) or txt.</summary>
    [Parameter(Position = 1), ValidateSet(typeof(WrittenTextFormats))]
    public string? Format { get; set; }

    /// <summary>Refuses to replace a file that is there.</summary>
    [Parameter, Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Makes the folder if it is missing, and replaces a file that is marked read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the file that was written. By default there is no output.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        string? named = Format?.ToLowerInvariant();
        _file = OutputFile.Open(this, Path, NoClobber, Force, TextWriting.Extension(named));
        _format = named ?? TextWriting.FormatOf(_file.Path);
    }

    private protected override void Take(TextDocument document)
    {
        if (_text is not null)
        {
            Fail(new TreatyFault("SeveralTexts", FaultKind.InvalidArgument, $"'{Path}' takes one text, and '{document.Name}' comes after '{_text.Name}'. "
                + "Nothing was written. Write each to a file of its own, such as: foreach ($text in $texts) { $text | Export-TreatyText \"$($text.Name).md\" }",
                Path));
        }

        _text = document;
    }

    /// <inheritdoc />
    protected override void End()
    {
        if (_text is { } text && ShouldProcess(_file.Path, "Write text"))
        {
            _file.Write(stream => TextExport.Write(text, stream, _format, StopToken), StopToken);
            if (PassThru)
            {
                OutputFile.Give(this, _file.Path);
            }
        }
    }
}
