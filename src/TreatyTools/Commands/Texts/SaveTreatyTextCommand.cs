using System.Globalization;
using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Insight.Texts;
using TreatyTools.Core.IO;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Model;
using TreatyTools.Paths;
using TreatyTools.Session;

namespace TreatyTools.Commands;

/// <summary>Fetches the document of a text from the address that the dataset has for it.</summary>
/// <remarks>
/// <para>This is the one command that goes to the network, and only when it is called. It takes the address of the first source of the text that is the text
/// of a treaty, or of the source that -Source names, and fetches it over https, along at most five redirects. What comes must be a document that can be read
/// (PDF, Word, HTML, Markdown, plain text or XML) of at most 256 MB; else nothing is saved. A file that is there is replaced when all has come.</para>
/// <para>The document is then no part of the dataset; Register-TreatyText binds it. What one may do with it is for whoever publishes it to say.
/// A text that Get-TreatyText gives can be piped in: its Id goes to -Id, and its Dataset to -Dataset. Of several, each needs a -Path of its own, as in the last
/// example.</para>
/// </remarks>
/// <example>
/// <code>Save-TreatyText -Id uncc-final -Path convention.pdf -WhatIf</code>
/// <para>Tells from where the final text of the convention would be fetched. Without -WhatIf it is.</para>
/// </example>
/// <example>
/// <code>Get-TreatyText uncc-zero-draft | Save-TreatyText -Path zero-draft.pdf -WhatIf</code>
/// <para>The same for a draft. Register-TreatyText binds what was saved, and Test-TreatyText holds the records against it.</para>
/// </example>
/// <example>
/// <code>Get-TreatyText -Treaty uncc | Where-Object Stage -ne final | ForEach-Object { Save-TreatyText $_.Id -Path "$($_.Id).pdf" -WhatIf }</code>
/// <para>Tells from where the drafts of the convention would be fetched.</para>
/// </example>
[Cmdlet(VerbsData.Save, "TreatyText", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class SaveTreatyTextCommand : FileOutputCmdlet
{
    // A server that sends nothing for so long is taken to be gone.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private TreatyText? _saved;

    /// <summary>The text of the dataset, by id, title or symbol; drafts, too. Wildcards are allowed, and must stand for one text. One text for one -Path: pipe
    /// one text.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true), Alias("Text"), ValidateNotNullOrEmpty, SupportsWildcards]
    [ArgumentCompleter(typeof(RecordIdCompleter<TreatyText>))]
    public string Id { get; set; } = "";

    /// <summary>The file to write; wildcards have no meaning.</summary>
    [Parameter(Mandatory = true, Position = 1), Alias("LiteralPath", "PSPath", "LP"), ValidateNotNullOrEmpty]
    public override string? Path { get; set; }

    /// <summary>Id of the source of the text whose address is taken.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(RecordIdCompleter<Source>))]
    public string? Source { get; set; }

    /// <summary>
    /// The dataset to read: its name, as Get-TreatyDataset lists it, or the path of a folder that holds a data package. Texts that are piped in say by their
    /// property Dataset to which they belong.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty, ArgumentCompleter(typeof(DatasetCompleter))]
    public override string Dataset { get; set; } = DatasetCatalog.DefaultName;

    /// <inheritdoc />
    protected override void Process()
    {
        TreatyText text = TextCatalog.Find(DefaultDataset(), Id);
        if (_saved is not null && (_saved.Dataset, _saved.Id) != (text.Dataset, text.Id))
        {
            throw new TreatyFault("SeveralTexts", FaultKind.InvalidArgument,
                $"'{text.Id}' would replace '{_saved.Id}', since -Path is that of one text. Pipe one text, or give each a path of its own: ForEach-Object {{ "
                    + "Save-TreatyText $_.Id -Path \"$($_.Id).pdf\" }.", text.Id);
        }

        _saved = text;
        Source source = TextAddresses.Of(DefaultDataset(), text, Source);
        OutputFile file = Open();
        Write(file, $"Save '{text.Id}' from {source.Url}", () =>
        {
            using Progress progress = new(this, $"Fetching '{text.Id}' from {source.Url}");
            Download download = new(TextAddresses.Types, TextFile.MostBytes, Patience);
            void Tell(long had, long? whole) => progress.Tell(
                string.Create(CultureInfo.InvariantCulture, $"{had >> 10} KB"), whole is > 0 ? (int)Math.Min(100, had * 100 / whole.Value) : -1);
            file.Write(stream => download.Save(new Uri(source.Url!), stream, Tell, StopToken), StopToken);
        });
    }
}
