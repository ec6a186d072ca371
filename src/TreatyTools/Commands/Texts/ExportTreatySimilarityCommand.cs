using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Reports.HeatMaps;
using TreatyTools.Core.Similarity.Finding;
using TreatyTools.Model;
using TreatyTools.Paths;

namespace TreatyTools.Commands;

/// <summary>Draws how similar the texts of a corpus are to each other, as a heat map: a picture, or a sheet with the scores.</summary>
/// <remarks>
/// <para>
/// A square with a cell for each pair of texts, the darker the more alike; the texts stand in the order of their days, so that families of treaties, and what
/// came from what, are seen. The extension of the path decides: .png and .svg are pictures, .xlsx is a workbook with the scores as numbers, coloured by Excel.
/// </para>
/// <para>
/// The presets are those of Find-TreatySimilarity. With AlleeLugg a cell has a direction: it tells what of the text of its row stands in that of its column.
/// Up to 2,000 texts make a map.
/// </para>
/// </remarks>
/// <example>
/// <code>[IO.File]::WriteAllText("$PWD/a.txt", "Article 1`nEvery harbour shall keep a lamp that can be seen from the sea.")
/// [IO.File]::WriteAllText("$PWD/b.txt", "Article 1`nEvery harbour shall keep a lamp which can be seen from the sea.")
/// [IO.File]::WriteAllText("$PWD/c.txt", "Article 1`nShips are painted white, and their names stand on both sides of the bow.")
/// Import-TreatyText a.txt, b.txt, c.txt | Export-TreatySimilarity map.png -PassThru</code>
/// <para>Draws how similar three texts are.</para>
/// </example>
/// <example>
/// <code>[IO.File]::WriteAllText("$PWD/a.txt", "Article 1`nEvery harbour shall keep a lamp that can be seen from the sea.")
/// [IO.File]::WriteAllText("$PWD/b.txt", "Article 1`nEvery harbour shall keep a lamp which can be seen from the sea.")
/// Import-TreatyText a.txt, b.txt | Export-TreatySimilarity map.xlsx -Preset AlleeLugg</code>
/// <para>Writes what two texts have of each other to a sheet.</para>
/// </example>
/// <seealso cref="FindTreatySimilarityCommand" />
[Cmdlet(VerbsData.Export, "TreatySimilarity", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportTreatySimilarityCommand : ComparedTextCmdlet
{
    private readonly List<ComparedText> _texts = [];
    private OutputFile? _file;

    /// <summary>The file to write. Its extension is .png, .svg or .xlsx.</summary>
    [Parameter(Mandatory = true, Position = 0), Alias("LiteralPath", "PSPath", "LP"), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The texts: what Import-TreatyText gives, files, folders or paths of them (wildcards are allowed), provisions or their ids, or words.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true), SupportsWildcards, AllowEmptyString]
    public override PSObject? InputObject { get; set; }

    /// <summary>How the scores are worked out: Alschner, AlleeLugg or TextReuse.</summary>
    [Parameter]
    public SimilarityPreset Preset { get; set; } = SimilarityPreset.Alschner;

    /// <summary>What texts are taken apart into: text for texts as a whole, or a kind of unit, such as article or chapter.</summary>
    [Parameter, ValidateSet(ComparedText.Whole, "article", "paragraph", "chapter", "part", "section", "annex", "preamble", "recital", "resolution", "note")]
    public string Unit { get; set; } = ComparedText.Whole;

    /// <summary>Title, in place of the usual one.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>Width of a picture in pixels; its height follows.</summary>
    [Parameter, ValidateRange(800, 8000)]
    public int Width { get; set; } = ChartOptions.UsualWidth;

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
        _file = OutputFile.Open(this, Path, NoClobber, Force);
        SimilarityMapFile.Require(_file.Path);
        Open(Unit, labels: false);
    }

    private protected override void Take(IEnumerable<ComparedText> texts) => _texts.AddRange(texts);

    /// <inheritdoc />
    protected override void End()
    {
        base.End();
        SimilarityMap map = SimilarityMap.Of(_texts, new SimilarityOptions { Preset = Preset }, StopToken);
        if (ShouldProcess(_file!.Path, "Write map of similarity"))
        {
            SimilarityMapFile.Write(map, _file.Path, new ChartOptions { Title = Title, Width = Width }, NoClobber, Force, WriteWarning, StopToken);
            if (PassThru)
            {
                OutputFile.Give(this, _file.Path);
            }
        }
    }
}
