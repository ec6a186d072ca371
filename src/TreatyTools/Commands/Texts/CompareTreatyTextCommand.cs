using System.Collections;
using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Core.Reports.Redlines;
using TreatyTools.Core.Texts.Comparing;
using TreatyTools.Input;
using TreatyTools.Model;
using TreatyTools.Paths;

namespace TreatyTools.Commands;

/// <summary>Compares two texts: what became of each article and paragraph, word by word.</summary>
/// <remarks>
/// <para>
/// Every unit of the two texts is found again in the other by its words: it was kept, edited, renumbered, moved, split or merged, or it is new or dropped. A
/// row has the score of likeness, from 0 to 1, both numbers, and the words that changed. Layout, line breaks, case, dashes and quotation marks never count. A
/// row of Depth 1 is about a paragraph in the unit of the row of Depth 0 before it. Without -IncludeEqual, what was kept is left out.
/// </para>
/// <para>
/// In the terminal words that went are shown as [-words-] and words that came as {+words+}, in red and green where it has colours. -As Html gives a page with
/// both texts side by side, which needs no script and no other file. -Path writes it, or, where the name ends with .xlsx, a workbook that has the words of
/// both texts in one cell, struck through and underlined, and the places where they bind differently on a sheet of their own.
/// </para>
/// <para>
/// -Modality gives the places where the second text binds less or more than the first: a duty that became a leave, an appeal to domestic law that was added. In
/// English, French and Spanish.
/// </para>
/// <para>
/// A unit is compared with all that lies in it by its id, such as 24 or 24/2. Units that are given themselves are taken as a text of their own, so that
/// an article has to come with its paragraphs.
/// </para>
/// </remarks>
/// <example>
/// <code>$words = @'
/// Article 1
/// Lamps
/// 1. Every harbour shall keep a lamp.
/// 2. A harbour may keep two.
/// '@
/// [IO.File]::WriteAllText("$PWD/lamps.txt", $words)
/// [IO.File]::WriteAllText("$PWD/draft.txt", $words.Replace('shall keep', 'may keep'))
/// Compare-TreatyText draft.txt lamps.txt</code>
/// <para>What changed between a draft and a later text.</para>
/// </example>
/// <example>
/// <code>$words = @'
/// Article 1
/// Lamps
/// 1. Every harbour shall keep a lamp.
/// 2. A harbour may keep two.
/// '@
/// [IO.File]::WriteAllText("$PWD/lamps.txt", $words)
/// [IO.File]::WriteAllText("$PWD/draft.txt", $words.Replace('shall keep', 'may keep'))
/// $draft, $final = Import-TreatyText draft.txt, lamps.txt
/// Compare-TreatyText $draft $final -Modality</code>
/// <para>The places where the later text binds more or less.</para>
/// </example>
/// <example>
/// <code>$words = @'
/// Article 1
/// Lamps
/// 1. Every harbour shall keep a lamp.
/// 2. A harbour may keep two.
/// '@
/// [IO.File]::WriteAllText("$PWD/lamps.txt", $words)
/// [IO.File]::WriteAllText("$PWD/draft.txt", $words.Replace('shall keep', 'may keep'))
/// Compare-TreatyText draft.txt lamps.txt -ReferenceUnit 1/1 -DifferenceUnit 1/2 | ForEach-Object Changes</code>
/// <para>Compares two paragraphs, as runs of words.</para>
/// </example>
/// <example>
/// <code>$words = @'
/// Article 1
/// Lamps
/// 1. Every harbour shall keep a lamp.
/// 2. A harbour may keep two.
/// '@
/// [IO.File]::WriteAllText("$PWD/lamps.txt", $words)
/// [IO.File]::WriteAllText("$PWD/draft.txt", $words.Replace('shall keep', 'may keep'))
/// Compare-TreatyText draft.txt lamps.txt -Path redline.html -IncludeEqual -PassThru</code>
/// <para>Writes a page with both texts side by side.</para>
/// </example>
/// <example>
/// <code>$words = @'
/// Article 1
/// Lamps
/// 1. Every harbour shall keep a lamp.
/// '@
/// [IO.File]::WriteAllText("$PWD/lamps.txt", $words)
/// [IO.File]::WriteAllText("$PWD/draft.txt", $words.Replace('shall keep', 'may keep'))
/// Compare-TreatyText draft.txt lamps.txt -Path redline.xlsx</code>
/// <para>Writes a redline as a workbook.</para>
/// </example>
/// <example>
/// <code>[IO.File]::WriteAllText("$PWD/new.txt", "Article 24`nConditions and safeguards`n1. Every harbour shall keep a lamp.")
/// [IO.File]::WriteAllText("$PWD/old.txt", "Article 15`nConditions and safeguards`n1. Every harbour may keep a lamp.")
/// Register-TreatyText -Id uncc-final -Path new.txt -Force
/// Register-TreatyText -Id ets185-final -Path old.txt -Force
/// Compare-TreatyText uncc/24 ets185/15
/// Get-TreatyProvision 24 | Get-TreatyCorrespondence -To ets185 | Compare-TreatyText -Modality
/// Unregister-TreatyText -Id uncc-final, ets185-final -Scope Session</code>
/// <para>Compares two articles by their ids, and every article with what corresponds to it, by the texts that are registered.</para>
/// </example>
/// <seealso cref="ImportTreatyTextCommand" /> <seealso cref="MeasureTreatyTextCommand" />
[Cmdlet(VerbsData.Compare, "TreatyText", SupportsShouldProcess = true, DefaultParameterSetName = Rows)]
[OutputType(typeof(TextComparison), ParameterSetName = [Rows])]
[OutputType(typeof(ModalityShift), ParameterSetName = [Shifts])]
[OutputType(typeof(string), typeof(FileInfo), ParameterSetName = [Page])]
public sealed class CompareTreatyTextCommand : DatasetCmdlet
{
    private const string Rows = "Rows", Shifts = "Modality", Page = "Page", Html = "Html";

    private ProvisionTexts? _provisions;
    private TreatyTexts? _texts;
    private TextDocument? _reference;
    private OutputFile? _file;
    private bool _written;

    /// <summary>The first text: what Import-TreatyText gives, or a file or the path of one, or units of a text; or a text of the dataset or a provision, or
    /// the id of one, such as uncc-final or uncc/24, in the words of the file that is registered. Correspondences have both of their sides, and take
    /// none.</summary>
    [Parameter(Position = 0), ValidateNotNull]
    public PSObject? Reference { get; set; }

    /// <summary>The second text, as the first. Texts that are piped are compared with the first one each; a correspondence is compared with itself: the
    /// provision that it leads from with the one that it leads to.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true), ValidateNotNull]
    public PSObject Difference { get; set; } = null!;

    /// <summary>Id of the unit of the first text to compare. By default that of -DifferenceUnit, else the whole text.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? ReferenceUnit { get; set; }

    /// <summary>Id of the unit of the second text to compare. By default that of -ReferenceUnit, else the whole text.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? DifferenceUnit { get; set; }

    /// <summary>Gives what was kept as well, in a file with all its words.</summary>
    [Parameter(ParameterSetName = Rows)]
    [Parameter(ParameterSetName = Page)]
    public SwitchParameter IncludeEqual { get; set; }

    /// <summary>Gives the places where the texts bind differently instead.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Shifts)]
    public SwitchParameter Modality { get; set; }

    /// <summary>Gives the comparison as a page of HTML, in one text.</summary>
    [Parameter(ParameterSetName = Page), ValidateSet(Html)]
    public string? As { get; set; }

    /// <summary>The file to write: a page, whose name ends with .html or .htm, or a workbook (.xlsx). Without an extension, .html is added.</summary>
    [Parameter(ParameterSetName = Page), Alias("LiteralPath", "PSPath", "LP"), ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>Refuses to replace a file that is there.</summary>
    [Parameter(ParameterSetName = Page), Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Makes the folder if it is missing, and replaces a file that is marked read-only.</summary>
    [Parameter(ParameterSetName = Page)]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the file that was written.</summary>
    [Parameter(ParameterSetName = Page)]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        if (Path is not null)
        {
            _file = OutputFile.Open(this, Path, NoClobber, Force, ".html");
            RedlineFile.Require(_file.Path);
        }

        _provisions = new ProvisionTexts(DefaultDataset, StopToken);
        _texts = new TreatyTexts(this, DefaultDataset, StopToken);
        _reference = Reference is null ? null : Text(Reference);
    }

    /// <inheritdoc />
    protected override void Process()
    {
        // A list is one text, of its units; the rows of a frame are records.
        foreach (object item in Difference.BaseObject is IList ? [Difference] : InputRecords.Anything(Difference, DefaultDataset))
        {
            StopToken.ThrowIfCancellationRequested();
            Compare(PSObject.AsPSObject(item));
        }
    }

    private void Compare(PSObject item)
    {
        (TextDocument reference, TextDocument difference) = Pair(item);
        IReadOnlyList<TextComparison> rows = (ReferenceUnit ?? DifferenceUnit) is { } unit
            ? TextComparer.Compare(reference, ReferenceUnit ?? unit, difference, DifferenceUnit ?? unit)
            : TextComparer.Compare(reference, difference);
        if (ParameterSetName == Shifts)
        {
            WriteObject(ModalityShifts.Of(rows), enumerateCollection: true);
        }
        else if (ParameterSetName == Rows)
        {
            WriteObject(rows.Where(row => IncludeEqual || row.Change != TextChangeKinds.Kept), enumerateCollection: true);
        }
        else
        {
            Give(rows, difference.Language);
        }
    }

    private (TextDocument Reference, TextDocument Difference) Pair(PSObject item)
    {
        if (item.BaseObject is Correspondence correspondence)
        {
            return _reference is null ? _provisions!.Of(correspondence) : throw new TreatyFault("ConflictingParameters", FaultKind.InvalidArgument,
                $"The correspondence '{correspondence.Id}' names both provisions. Leave out -Reference.", correspondence);
        }

        return (_reference ?? throw new TreatyFault("ReferenceMissing", FaultKind.InvalidArgument,
            "A text is compared with another one. Name the first one with -Reference; only correspondences name both sides.", item), Text(item));
    }

    private TextDocument Text(PSObject value) => _provisions!.Of(value) ?? _texts!.One(value);

    private void Give(IReadOnlyList<TextComparison> rows, string? language)
    {
        if (_file is null)
        {
            WriteObject(RedlineFile.Page(rows, language, IncludeEqual));
            return;
        }

        if (_written)
        {
            Fail(new TreatyFault("SeveralTexts", FaultKind.InvalidArgument, $"'{Path}' takes one comparison, and has it. Write each to a file of its own.",
                Path));
        }

        _written = true;
        if (ShouldProcess(_file.Path, "Write comparison"))
        {
            _file.Write(stream => RedlineFile.Write(_file.Path, stream, rows, language, IncludeEqual), StopToken);
            if (PassThru)
            {
                OutputFile.Give(this, _file.Path);
            }
        }
    }
}
