using System.Management.Automation;
using TreatyTools.Abstractions;
using TreatyTools.Completion;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Query.Queries;
using TreatyTools.Model;
using TreatyTools.Paths;

namespace TreatyTools.Commands;

/// <summary>Compares the depositary's status file of a treaty with the dataset.</summary>
/// <remarks>
/// <para>
/// The United Nations Treaty Collection publishes the status of each multilateral treaty as an XML file, such as XVIII-16.en.xml for the convention
/// against cybercrime. This command reads such a file from disk (it fetches nothing), finds the columns by their headers, and compares every
/// participant with the dataset.
/// </para>
/// <para>
/// By default it gives the differences: parties that are new, dates that are new, different or more precise, and what the file lacks. With -AsSeed it
/// gives seed records in YAML for what is new or different, to be reviewed and put into participation.yaml by hand. Nothing in the dataset is changed.
/// </para>
/// </remarks>
/// <example>
/// <code>$file = @'
/// &lt;Treaty&gt;&lt;Participants&gt;&lt;Table&gt;&lt;TGroup&gt;
/// &lt;Thead&gt;&lt;Row&gt;&lt;Entry&gt;Participant&lt;/Entry&gt;&lt;Entry&gt;Signature&lt;/Entry&gt;
/// &lt;Entry&gt;Ratification, Accession(a)&lt;/Entry&gt;&lt;/Row&gt;&lt;/Thead&gt;
/// &lt;Tbody&gt;&lt;Rows&gt;&lt;Row&gt;&lt;Entry&gt;Chad&lt;/Entry&gt;
/// &lt;Entry&gt;1 Dec 2026&lt;/Entry&gt;&lt;Entry&gt;&lt;/Entry&gt;&lt;/Row&gt;&lt;/Rows&gt;&lt;/Tbody&gt;
/// &lt;/TGroup&gt;&lt;/Table&gt;&lt;/Participants&gt;&lt;/Treaty&gt;
/// '@
/// [IO.File]::WriteAllText("$PWD/XVIII-16.en.xml", $file)
/// Compare-TreatyStatus XVIII-16.en.xml | Where-Object Change -ne not-in-file</code>
/// <para>What a file, here one cut down to a single row, has and the dataset lacks. A real file is saved from the Treaty Collection's web site.</para>
/// </example>
/// <example>
/// <code>$file = @'
/// &lt;Treaty&gt;&lt;Participants&gt;&lt;Table&gt;&lt;TGroup&gt;
/// &lt;Thead&gt;&lt;Row&gt;&lt;Entry&gt;Participant&lt;/Entry&gt;&lt;Entry&gt;Signature&lt;/Entry&gt;
/// &lt;Entry&gt;Ratification, Accession(a)&lt;/Entry&gt;&lt;/Row&gt;&lt;/Thead&gt;
/// &lt;Tbody&gt;&lt;Rows&gt;&lt;Row&gt;&lt;Entry&gt;Chad&lt;/Entry&gt;
/// &lt;Entry&gt;1 Dec 2026&lt;/Entry&gt;&lt;Entry&gt;&lt;/Entry&gt;&lt;/Row&gt;&lt;/Rows&gt;&lt;/Tbody&gt;
/// &lt;/TGroup&gt;&lt;/Table&gt;&lt;/Participants&gt;&lt;/Treaty&gt;
/// '@
/// [IO.File]::WriteAllText("$PWD/XVIII-16.en.xml", $file)
/// Compare-TreatyStatus XVIII-16.en.xml -AsSeed</code>
/// <para>The same as seed records, to be reviewed and put into participation.yaml.</para>
/// </example>
[Cmdlet(VerbsData.Compare, "TreatyStatus", DefaultParameterSetName = SessionPath.WithWildcards)]
[Alias("Import-TreatyStatus")]
[OutputType(typeof(StatusDifference), typeof(string))]
public sealed class CompareTreatyStatusCommand : DatasetCmdlet
{
    /// <summary>The status files. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = SessionPath.WithWildcards), SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The status files, with every character of their names standing for itself.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = SessionPath.AsWritten), Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The treaty, by id or name. By default the treaty that the dataset is about.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(RecordIdCompleter<Treaty>))]
    public string? Treaty { get; set; }

    /// <summary>Id of the source record that the seeds cite. By default one made of the file's number: untc-xviii-16-status.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Source { get; set; }

    /// <summary>Gives seed records in YAML instead of differences.</summary>
    [Parameter, Alias("PassThru")]
    public SwitchParameter AsSeed { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        Dataset dataset = DefaultDataset();
        Treaty treaty = OrFail(() => TreatyChoice.Find(dataset, Treaty)
            ?? throw new TreatyFault("RecordNotFound", FaultKind.NotFound, $"The dataset '{dataset.Info.Name}' holds no treaty.", Dataset));
        bool literal = ParameterSetName == SessionPath.AsWritten;
        Each(literal ? LiteralPath : Path, path => SessionPath.Files(this, path, literal), file => Compare(Read(file), dataset, treaty));
    }

    private void Compare(DepositaryStatus status, Dataset dataset, Treaty treaty)
    {
        string source = Source ?? $"untc-{(status.Reference ?? treaty.Id).ToLowerInvariant()}-status";
        IReadOnlyList<StatusDifference> differences = new StatusComparison(dataset, treaty.Id, source).Compare(status, StopToken);
        if (AsSeed)
        {
            WriteObject(differences.Select(difference => difference.Seed).OfType<string>().Distinct(StringComparer.Ordinal), enumerateCollection: true);
        }
        else
        {
            WriteObject(differences, enumerateCollection: true);
        }
    }

    private DepositaryStatus Read(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            return DepositaryStatusReader.Read(stream, file, StopToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TreatyFault("FileNotReadable", FaultKind.NotAccessible, $"'{file}' cannot be read: {e.Message.TrimEnd('.')}.", file, e);
        }
    }
}
