using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Insight.Texts;
using TreatyTools.Input;
using TreatyTools.Model;
using TreatyTools.Paths;
using TreatyTools.Session;

namespace TreatyTools.Commands;

/// <summary>Binds a file with the official text of a treaty to the dataset, so that provisions have their verbatim words.</summary>
/// <remarks>
/// <para>The dataset describes treaties in words of its own. Whoever has the document binds it with this command: its articles to the articles of the dataset,
/// its recitals to the paragraphs of the preamble, its paragraphs and lettered parts to the paragraphs, by their labels. From then on Get-TreatyProvision gives
/// the words in Text, its -Text looks into them, and so do tables and workbooks that are made of provisions. The file stays where it is.</para>
/// <para>A draft of the treaty is bound in the same way, its articles to the places that the dataset records in it (Get-TreatyDraftingPosition).
/// Resolve-TreatyArticle then says how alike the words of an article in the draft and in the final text are, and Compare-TreatyText takes the id of the
/// draft.</para>
/// <para>It may be PDF, Word (docx), HTML, Markdown, plain text, Akoma Ntoso or the XML of Texts of Trade Agreements. A file that does not have
/// the headings of at least half of the articles that the dataset records is refused: it may be another treaty, or a part of this one. -Force binds it all the
/// same, such as a text in another language, whose articles have the same numbers.</para>
/// <para>With -Scope Session, the words as they were read hold until the session ends or the module is removed; another runspace registers for itself. With
/// -Scope User, the path and the hash of the file are kept in the user's data folder for every session; of a file that was changed or is missing later, no word
/// is used, and a warning says so. A registration of the session goes before one of the user.</para>
/// <para>Test-TreatyText holds the dataset against the text; Save-TreatyText fetches the document; Get-TreatyText -Registered lists what is registered.
/// Texts that Get-TreatyText gives can be piped in: their Id goes to -Id, and their Dataset to -Dataset.</para>
/// </remarks>
/// <example>
/// <code>$words = @'
/// Article 1. Statement of purpose
/// The first words of a text that was written for this example.
/// Article 2. Use of terms
/// (a) "Example" means a text that nobody adopted;
/// Article 3. Scope of application
/// This text shall apply to examples.
/// '@
/// [IO.File]::WriteAllText("$PWD/convention.txt", $words)
/// Register-TreatyText -Id uncc-final -Path convention.txt -Force
/// Get-TreatyProvision 2 | ForEach-Object Text
/// Unregister-TreatyText -Id uncc-final -Scope Session</code>
/// <para>Binds a file to the convention, although it has three articles only, reads article 2, and forgets the file.</para>
/// </example>
/// <example>
/// <code>$words = "Article 1. Statement of purpose`nThis text shall serve as an example.`nArticle 2. Use of terms`nIt has none."
/// Save-TreatyText -Id uncc-final -Path convention.pdf -WhatIf
/// [IO.File]::WriteAllText("$PWD/convention.txt", $words)
/// Get-TreatyText uncc-final | Register-TreatyText -Path convention.txt -Force
/// Test-TreatyText -Id uncc-final | Group-TreatyDataFrame Severity, Rule
/// Unregister-TreatyText -Id uncc-final -Scope Session</code>
/// <para>The way of a document: it is fetched (here -WhatIf only tells from where, and a short text stands for it), bound, held against the records, and
/// forgotten.</para>
/// </example>
/// <example>
/// <code>$words = @'
/// Article 1. Statement of purpose
/// This text shall serve as an example.
/// Article 2. Use of terms
/// It has none.
/// '@
/// [IO.File]::WriteAllText("$PWD/convention.txt", $words)
/// Register-TreatyText -Id uncc-final -Path convention.txt -Force -Scope User -WhatIf</code>
/// <para>Tells what would be registered for every session of this user.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Register, "TreatyText", SupportsShouldProcess = true, DefaultParameterSetName = SessionPath.WithWildcards)]
[OutputType(typeof(TextRegistration))]
public sealed class RegisterTreatyTextCommand : DatasetCmdlet
{
    /// <summary>The text of the dataset that the file holds, by id, title or symbol: the final text of a treaty or a draft.
    /// Wildcards are allowed, and must stand for one text.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true), Alias("Text"), ValidateNotNullOrEmpty, SupportsWildcards]
    [ArgumentCompleter(typeof(RecordIdCompleter<TreatyText>))]
    public string Id { get; set; } = "";

    /// <summary>The file. Wildcards are allowed, and must stand for one file.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = SessionPath.WithWildcards), ValidateNotNullOrEmpty, SupportsWildcards]
    public string Path { get; set; } = "";

    /// <summary>The file, taken literally: no wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SessionPath.AsWritten, ValueFromPipelineByPropertyName = true), Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <summary>For how long: Session (the default) or User, which is every session of this user.</summary>
    [Parameter]
    public TextScope Scope { get; set; } = TextScope.Session;

    /// <summary>Binds the file even where it does not have the headings of at least half of the articles that the dataset records: it may be another treaty, or
    /// a part of this one.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives what was registered: text, scope, path and hash. By default there is no output.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

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
        bool literal = ParameterSetName == SessionPath.AsWritten;
        string path = SessionPath.File(this, literal ? LiteralPath : Path, literal);
        TextDocument document = TextInput.Open(path, StopToken);
        TextBinding binding = TextBinding.Of(DefaultDataset(), text, document);
        if (!Force)
        {
            binding.RequireFit();
        }

        if (!ShouldProcess(path, $"Register as the text '{text.Id}' of the dataset '{text.Dataset}'"))
        {
            return;
        }

        TextRegistration registration = new() { Text = text.Id, Dataset = text.Dataset, Scope = Scope, Path = path, Hash = document.Hash! };
        TextCatalog.Add(registration, document);
        WriteVerbose($"{binding.UnboundProvisions.Count} provisions of '{text.Treaty}' have no words in '{path}', and {binding.UnboundUnits.Count} units of it "
            + $"no record. Test-TreatyText {text.Id} lists them.");
        if (PassThru)
        {
            WriteObject(registration);
        }
    }
}
