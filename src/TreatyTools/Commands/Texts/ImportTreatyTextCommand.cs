using System.Globalization;
using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;
using TreatyTools.Paths;

namespace TreatyTools.Commands;

/// <summary>Reads treaties from files as their articles, paragraphs and other units.</summary>
/// <remarks>
/// <para>
/// PDF, Word (.docx), HTML, plain text, Markdown, Texts of Trade Agreements, Akoma Ntoso, other XML by its words, and the JSON of Export-TreatyText. What a
/// file is shows in its content; its extension counts only where the content leaves it open. Each file gives a text with its Units in the order of reading:
/// preamble and recitals, chapters, articles, paragraphs, points, annexes, notes. A unit has its words as they stand, its number, its heading and its place.
/// </para>
/// <para>
/// Where the reading was unsure, it goes on, and says so in the Diagnostics of the text; -Verbose tells how many there are, and -Diagnostic gives them. A file
/// that cannot be read is an error of its own, and the other files are read. Texts come one by one, so that a corpus needs no more memory than its largest
/// text.
/// </para>
/// <para>A text that Export-TreatyText wrote as Akoma Ntoso or JSON is read back with the name and the units that it had.</para>
/// </remarks>
/// <example>
/// <code>$words = @'
/// Article 1
/// Lamps
/// 1. Every harbour shall keep a lamp.
/// 2. A harbour may keep two.
/// '@
/// [IO.File]::WriteAllText("$PWD/lamps.txt", $words)
/// Import-TreatyText lamps.txt | ForEach-Object Units</code>
/// <para>Reads a file and gives its units.</para>
/// </example>
/// <example>
/// <code>$words = @'
/// Article 1
/// Lamps
/// 1. Every harbour shall keep a lamp.
/// 2. A harbour may keep two.
/// '@
/// [IO.File]::WriteAllText("$PWD/lamps.txt", $words)
/// Import-TreatyText *.txt -Unit paragraph, *point | ConvertTo-TreatyDataFrame -Property Document, Id, Text</code>
/// <para>A table of the paragraphs and points of all texts of a folder.</para>
/// </example>
/// <example>
/// <code>$words = @'
/// Article 1
/// Lamps
/// 1. Every harbour shall keep a lamp.
/// 2. A harbour may keep two.
/// '@
/// [IO.File]::WriteAllText("$PWD/lamps.txt", $words)
/// Import-TreatyText lamps.txt -Diagnostic | Group-TreatyDataFrame Document, Rule</code>
/// <para>Counts what the reading of each text was unsure of.</para>
/// </example>
/// <example>
/// <code>[IO.Directory]::GetFiles($PWD, '*.pdf') | Import-TreatyText -Verbose | Measure-TreatyText</code>
/// <para>Reads every PDF file of a folder, tells of how much the reading was unsure, and counts the words and obligations of each article.</para>
/// </example>
/// <seealso cref="ExportTreatyTextCommand" /> <seealso cref="CompareTreatyTextCommand" /> <seealso cref="MeasureTreatyTextCommand" />
[Cmdlet(VerbsData.Import, "TreatyText", DefaultParameterSetName = SessionPath.WithWildcards)]
[OutputType(typeof(TextDocument), typeof(TextUnit), typeof(TextDiagnostic))]
public sealed class ImportTreatyTextCommand : FileInputCmdlet
{
    private Progress? _progress;
    private IReadOnlySet<string>? _kinds;
    private int _found, _read;

    /// <summary>The files. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = SessionPath.WithWildcards), SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public override string[] Path { get; set; } = [];

    /// <summary>The files, taken literally: no wildcards.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = SessionPath.AsWritten), Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public override string[] LiteralPath { get; set; } = [];

    /// <summary>The format, whatever the file looks like: akn (Akoma Ntoso), docx, html, json, md, paragraphs (a list of them as JSON),
    /// pdf, tota (Texts of Trade Agreements), txt or xml (of another kind).</summary>
    [Parameter, ValidateSet(typeof(ReadTextFormats))]
    public string? Format { get; set; }

    /// <summary>Name of the text, for a single file. By default the name of the file without its extension.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Gives the units of these kinds instead of texts: front, resolution, preamble, recital, part, chapter, section, article, paragraph,
    /// subparagraph, point, clause, annex, conclusion, note or footnote. Wildcards are allowed.</summary>
    [Parameter, SupportsWildcards, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(UnitKindCompleter))]
    public string[] Unit { get; set; } = [];

    /// <summary>Gives what the reading was unsure of instead of texts.</summary>
    [Parameter]
    public SwitchParameter Diagnostic { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        if (Unit.Length > 0 && Diagnostic)
        {
            throw new TreatyFault("ConflictingParameters", FaultKind.InvalidArgument, "-Unit and -Diagnostic ask for different rows. Give one of them.",
                nameof(Diagnostic));
        }

        _kinds = Unit.Length > 0 ? UnitKindChoice.Of(Unit) : null;
        _progress = new Progress(this, "Reading texts");
    }

    private protected override IReadOnlyList<string> Find(string path, bool literal)
    {
        IReadOnlyList<string> files = base.Find(path, literal);
        _found += files.Count;
        return Name is null || _found == 1 ? files : throw new TreatyFault("SeveralTexts", FaultKind.InvalidArgument,
            $"-Name is that of one text, and '{path}' makes them {_found}. Leave it out, and each has the name of its file.", path);
    }

    private protected override void Read(string path)
    {
        // Files that are piped come one at a time, so that nobody knows how many there will be.
        StopToken.ThrowIfCancellationRequested();
        string file = System.IO.Path.GetFileName(path);
        _progress!.Tell(
            string.Create(CultureInfo.InvariantCulture, $"{file} ({_read + 1}{(MyInvocation.ExpectingInput ? "" : $" of {_found}")})"),
            MyInvocation.ExpectingInput ? -1 : 100 * _read / _found);
        _read++;
        TextDocument document = TextDocuments.Read(TextFile.Open(path, StopToken), Name, Format, StopToken);
        if (document.Diagnostics.Count > 0)
        {
            WriteVerbose(string.Create(CultureInfo.InvariantCulture, $"{file}: {document.Diagnostics.Count} doubts; -Diagnostic gives them."));
        }

        if (Diagnostic)
        {
            WriteObject(document.Diagnostics, enumerateCollection: true);
        }
        else if (_kinds is not null)
        {
            WriteObject(document.Units.Where(unit => _kinds.Contains(unit.Kind)), enumerateCollection: true);
        }
        else
        {
            WriteObject(document);
        }
    }

    /// <inheritdoc />
    protected override void End() => _progress!.Dispose();
}
