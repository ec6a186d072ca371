using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Core.Similarity.Finding;
using TreatyTools.Core.Similarity.Shingles;
using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>Makes a data frame of the shingles of texts, or of their signatures, for programs that compare more texts than one machine holds.</summary>
/// <remarks>
/// <para>
/// A shingle is a run of five characters (the preset Alschner), of six words (AlleeLugg) or of seven (TextReuse), as a number of 64 bits that is the same on
/// every machine: FNV-1a over the UTF-8 of the run in lower case. The frame has a row for each different one of a text: Id, Document, Unit, Size (how many
/// the text has), Shingle, and Bucket, by which Export-TreatyDataFrame parts it so that equal shingles lie together.
/// </para>
/// <para>
/// -Signature gives the bands of a signature of 128 hashes (MinHash) instead: Id, Document, Unit, Size, Band and Hash. Two texts that have one row of Band and
/// Hash in common may be similar: of a pair with the Jaccard index s, bands of r hashes find it with the probability 1 - (1 - s^r)^bands.
/// </para>
/// <para>
/// The folder examples/scale has the join of such frames as standard SQL, for DuckDB, Spark, Trino or ClickHouse. Texts of fewer than 20 characters have no
/// rows. Parts that were made apart fit together.
/// </para>
/// </remarks>
/// <example>
/// <code>[IO.File]::WriteAllText("$PWD/lamps.txt", "Article 1`nEvery harbour shall keep a lamp.`nArticle 2`nEvery harbour shall keep a bell.")
/// Import-TreatyText lamps.txt | ConvertTo-TreatyShingle -Bucket 4 | Export-TreatyDataFrame shingles -PartitionBy Bucket</code>
/// <para>Writes the shingles of articles as a folder of Parquet files, parted by their buckets.</para>
/// </example>
/// <example>
/// <code>[IO.File]::WriteAllText("$PWD/lamps.txt", "Article 1`nEvery harbour shall keep a lamp.`nArticle 2`nEvery harbour shall keep a bell.")
/// 'lamps.txt' | ConvertTo-TreatyShingle -Signature -Band 64 | Group-TreatyDataFrame Band, Hash -Count -AsObject | Where-Object Count -gt 1</code>
/// <para>The bands that two articles have in common.</para>
/// </example>
/// <seealso cref="FindTreatySimilarityCommand" /> <seealso cref="ExportTreatyDataFrameCommand" />
[Cmdlet(VerbsData.ConvertTo, "TreatyShingle", DefaultParameterSetName = Shingles)]
[OutputType("Microsoft.Data.Analysis.DataFrame")]
public sealed class ConvertToTreatyShingleCommand : ComparedTextCmdlet
{
    private const string Shingles = "Shingle", Signatures = "Signature";

    private readonly List<ComparedText> _texts = [];

    /// <summary>The texts: what Import-TreatyText gives, files, folders or paths of them (wildcards are allowed), provisions or their ids, or words.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true), SupportsWildcards, AllowEmptyString]
    public override PSObject? InputObject { get; set; }

    /// <summary>Whose runs: Alschner, AlleeLugg or TextReuse.</summary>
    [Parameter]
    public SimilarityPreset Preset { get; set; } = SimilarityPreset.Alschner;

    /// <summary>What texts are taken apart into: articles, or another kind of unit, or text for texts as a whole. A text that has no such unit is taken as a
    /// whole.</summary>
    [Parameter, ValidateSet(ComparedText.Whole, "article", "paragraph", "chapter", "part", "section", "annex", "preamble", "recital", "resolution", "note")]
    public string Unit { get; set; } = TextUnitKinds.Article;

    /// <summary>Number of words of a run, where it is not that of the preset; Alschner has no words.</summary>
    [Parameter, ValidateRange(1, 100)]
    public int RunLength { get; set; }

    /// <summary>What counts as a word, where it is not the rule of the preset: Letters, LettersAndDigits, or Words.</summary>
    [Parameter]
    public TokenRule Token { get; set; }

    /// <summary>Number of buckets.</summary>
    [Parameter(ParameterSetName = Shingles), ValidateRange(1, 65536)]
    public int Bucket { get; set; } = 16;

    /// <summary>Gives the bands of signatures instead.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Signatures)]
    public SwitchParameter Signature { get; set; }

    /// <summary>Number of bands: more of them find pairs that are less alike. It divides 128.</summary>
    [Parameter(ParameterSetName = Signatures), ValidateRange(1, ShingleTable.Hashes)]
    public int Band { get; set; } = 32;

    /// <summary>Gives the rows as objects with a property for each column, for Sort-Object, Where-Object, Export-Csv and every command that knows no data
    /// frames.</summary>
    [Parameter]
    public SwitchParameter AsObject { get; set; }

    /// <inheritdoc />
    protected override void Begin() => Open(Unit, labels: false);

    private protected override void Take(IEnumerable<ComparedText> texts) => _texts.AddRange(texts);

    /// <inheritdoc />
    protected override void End()
    {
        base.End();
        ShingleOptions options = new()
        {
            Preset = Preset,
            RunLength = IsBound(nameof(RunLength)) ? RunLength : null,
            Rule = IsBound(nameof(Token)) ? Token : null,
            Buckets = Bucket,
            Bands = Band,
        };
        WriteTable(Signature ? ShingleTable.Signatures(_texts, options, StopToken) : ShingleTable.Shingles(_texts, options, StopToken), AsObject);
    }
}
